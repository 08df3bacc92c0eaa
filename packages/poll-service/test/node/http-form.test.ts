/** The plain form and the result page: what they share with `<e-poll>`. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { get, html, poll, post, reopen, running, send, site } from '../support/http.js';
import { CLOSES, HOUR, ballot } from '../support/service.js';

site();

describe('pages without a script', () => {
  it('has options in a random order of its own where the poll asks for it, and their pictures', async () => {
    const image = { href: 'https://bennghe.vn/a.jpg', alt: 'Hoa giấy' };
    const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: id, image }));
    await reopen({
      breakdowns: [],
      questions: [
        {
          id: 'hoa',
          type: 'single',
          title: 'Hoa gì?',
          options,
          shuffle: true,
          noOpinion: true,
          required: true,
        },
        { id: 'xep', type: 'ranking', title: 'Xếp?', options, shuffle: true },
      ],
    });
    const orders = ({ body }: { body: string }): string[] => [
      [...body.matchAll(/name="q\.hoa" value="([^"]+)"/g)].map(([, id]) => id).join(),
      [...body.matchAll(/name="q\.xep\.(\w+)"/g)].map(([, id]) => id).join(),
    ];
    const pages = [];
    for (let i = 0; i < 8; i++) pages.push(await get(poll, html));
    for (const i of [0, 1]) {
      expect(new Set(pages.map((page) => orders(page)[i])).size).to.be.above(1);
    }
    expect(orders(pages[0]!)[0]).to.match(/^[a-e,]{9},khong-y-kien$/);
    expect(pages[0]!.body.match(/<img /g)).to.have.length(10);
    const own = /name="secret" value="([^"]+)"/.exec(pages[0]!.body)![1]!;
    const back = await post(poll, { secret: own });
    expect(back.body).to.include('Cần sửa');
    expect(orders(back)).to.deep.equal(orders(pages[0]!));
  });

  it('says how many may be chosen as <e-poll> says it', async () => {
    const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
    const several = { type: 'multiple', title: 'Chọn gì?', options };
    await reopen({
      breakdowns: [],
      questions: [
        { ...several, id: 'ca' },
        { ...several, id: 'hai', max: 2, noOpinion: true },
        { ...several, id: 'it', min: 2 },
      ],
    });
    const { body } = await get(poll, html);
    const notes = [...body.matchAll(/<p id="q\.\w+\.note">([^<]*)</g)].map(([, note]) => note);
    expect(notes).to.deep.equal([
      'Được chọn nhiều phương án.',
      'Chọn nhiều nhất 2.',
      'Chọn ít nhất 2. Được chọn nhiều phương án.',
    ]);
  });

  it('draws bars against all ballots, and says what a ranking counts', async () => {
    const order = { 'uu-tien': ['a', 'b'] };
    for (let i = 0; i < 12; i++)
      await send(ballot({ gio: i % 3 ? 'sang' : 'toi', ...(i % 2 && order) }));
    for (let i = 0; i < 6; i++) await send(ballot({ gio: 'sang', 'uu-tien': ['b', 'a'] }));
    running.clock.now = CLOSES + 30 * HOUR;
    const { body } = await get(`${poll}/result`, html);
    const scale = 'hết vạch = 18 phiếu';
    expect(body)
      .to.include(`<caption>Số người chọn; ${scale}</caption>`)
      .and.include(`<caption>Số người xếp thứ nhất; 12 phiếu trả lời câu này; ${scale}</caption>`)
      .and.include('max="18" value="6"')
      .and.include('Giờ nào tiện? – theo: =HYPERLINK');
  });
});
