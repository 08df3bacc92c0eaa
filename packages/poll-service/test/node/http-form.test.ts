/** The plain form and the result page: what they share with `<e-poll>`. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import {
  admin,
  finish,
  get,
  html,
  poll,
  post,
  reopen,
  running,
  send,
  site,
} from '../support/http.js';
import { CLOSES, HOUR, ballot, definition, secret } from '../support/service.js';

site();

describe('what the form says of groups', () => {
  it('names the question that makes them once, however many results are told apart by it', async () => {
    const [hours] = definition.questions;
    const streets = { ...definition.questions[1], title: 'Ông bà ở khu phố nào?' };
    const yes = { id: 'co-nen', type: 'yesno', title: 'Có nên đổi giờ không?' };
    const breakdowns = ['gio', 'co-nen'].map((of) => ({ by: 'khu-pho', of }));
    await reopen({ questions: [hours, streets, yes], breakdowns });
    const { body } = await get(poll, html);
    expect(body).to.include('Kết quả được công bố theo: Ông bà ở khu phố nào.');
  });
});

describe('the page of a result that is not public now', () => {
  const told = async (headers: Record<string, string> = {}): Promise<string> => {
    const { body } = await get(`${poll}/result`, { ...html, ...headers });
    // A question may stay behind, by lot.
    return (
      /<p class="note">(?!Số đếm không)([^<]*)</.exec(body)?.[1] ??
      /\d+ phiếu[^<]*/.exec(body)?.[0] ??
      body
    );
  };
  const [open, grace, final] = [CLOSES - HOUR, CLOSES + HOUR, CLOSES + 25 * HOUR];
  const rows: [results: string, told: readonly string[]][] = [
    ['always', ['10 phiếu, chưa chốt.', '10 phiếu, chưa chốt.', '15 phiếu.']],
    [
      'after-vote',
      [
        'Kết quả hiện cho ai đã trả lời; khi đã đóng thì cho mọi người.',
        '10 phiếu, chưa chốt.',
        '15 phiếu.',
      ],
    ],
    [
      'after-close',
      [
        'Kết quả được công bố khi đã đóng và chốt số liệu.',
        'Đã đóng, chưa chốt: còn chờ những phiếu gửi muộn.',
        '15 phiếu.',
      ],
    ],
    ['editors', Array<string>(3).fill('Cuộc này không công bố kết quả.')],
  ];
  for (const [results, words] of rows) {
    it(`says when it will be, or that it never is: ${results}`, async () => {
      await reopen({ results });
      for (let i = 0; i < 15; i++) await send(ballot({ gio: i % 2 ? 'sang' : 'toi' }));
      const heard: string[] = [];
      for (const at of [open, grace, final]) {
        running.clock.now = at;
        heard.push(await told());
      }
      expect(heard).to.deep.equal(words);
    });
  }

  it('says with how many ballots counts come, the same however many there are, and nothing of it once none will come', async () => {
    await reopen({ results: 'always' });
    const heard: string[] = [await told()];
    for (let i = 0; i < 8; i++) await send(ballot({ gio: i % 2 ? 'sang' : 'toi' }));
    heard.push(await told());
    expect(new Set(heard)).to.deep.equal(
      new Set(['Số đếm hiện khi có ít nhất 15 phiếu và không lộ ý kiến của từng người.']),
    );
    for (const at of [grace, final]) {
      running.clock.now = at;
      expect(await told()).to.match(/^Chưa đủ phiếu \D*$/);
    }
  });

  it('is that of a device which has answered, where these may see it', async () => {
    await reopen({ results: 'after-vote' });
    for (let i = 0; i < 15; i++) await send(ballot({ gio: i % 2 ? 'sang' : 'toi' }));
    const cookie = `e-bulletin-device=${secret()}`;
    expect(await told({ cookie })).to.include('cho ai đã trả lời');
    await post(poll, { secret: secret(), 'q.gio': 'sang' }, { cookie });
    expect(await told({ cookie })).to.equal('10 phiếu, chưa chốt.');
    const { headers } = await get(`${poll}/result`, { ...html, cookie });
    expect(headers['cache-control']).to.equal('no-store');
    // What caches may keep asks no cookie.
    const { withheld } = (await get(`${poll}/result`, { cookie })).json<{ withheld: string }>();
    expect(withheld).to.equal('policy');
  });
});

describe('results told by many small groups', () => {
  it('have a table for each group of which a number is told, and name all others once, in minutes too', async () => {
    const [hours] = definition.questions;
    const streets = Array.from({ length: 30 }, (_, i) => ({ id: `o${i}`, label: `Tổ ${i + 1}.` }));
    const where = { id: 'to', type: 'single', title: 'Tổ nào?', options: streets };
    await reopen({ questions: [hours, where], breakdowns: [{ by: 'to', of: 'gio' }] });
    // Of the first group twenty, of the next nineteen one or two, of the last ten nobody.
    for (let i = 0; i < 50; i++) {
      const group = i < 20 ? 0 : 1 + (i % 19);
      await send(ballot({ gio: i % 2 ? 'sang' : 'toi', to: `o${group}` }));
    }
    finish();
    await admin('POST', '/polls/thu-gom/minutes');
    for (const page of ['result', 'minutes']) {
      const { body } = await get(`${poll}/${page}`, html);
      const [, told = ''] = /– theo: Tổ nào\?<\/h2>(.*?)<p><small>/s.exec(body) ?? [];
      expect(told.match(/<table>/g), page).to.have.length(1);
      const named = told.match(/Tổ \d+\./g)!;
      expect(named.slice(0, 1), page).to.deep.equal(['Tổ 1.']);
      expect(new Set(named).size, page).to.equal(30);
      expect(named, page).to.have.length(30);
      expect(told).to.match(/không ai suy ra từng người trả lời gì: Tổ 2\.; .*Tổ 20\.\./);
      expect(told).to.match(/Không có ai ở những nhóm sau trả lời câu này: Tổ 21\.; .*Tổ 30\.\./);
    }
  });

  it('say of a question without counts how many answered it, and list no options', async () => {
    await reopen({ results: 'always' });
    for (let i = 0; i < 12; i++) {
      await send(ballot({ gio: i % 2 ? 'sang' : 'toi', ...(i < 6 && { 'khu-pho': 'kp1' }) }));
    }
    finish();
    const { body } = await get(`${poll}/result`, html);
    expect(body).to.include(
      '<p class="note">Số đếm không hiện, để không ai suy ra từng người trả lời gì. 6 phiếu trả lời câu này.</p>',
    );
    expect(body).to.not.include('không hiện</td>');
  });
});

describe('a result while the poll is open', () => {
  it('shows no counts of a question on which all agree, and of one that stays behind among how many it was counted', async () => {
    await reopen({ results: 'always', breakdowns: [] });
    const vote = async (n: number, street: (i: number) => string): Promise<void> => {
      for (let i = 0; i < n; i++) await send(ballot({ gio: 'sang', 'khu-pho': street(i) }));
    };
    await vote(40, (i) => (i % 2 ? 'kp1' : 'kp2'));
    // So many that a lot keeps it back once too often for none of these steps.
    await vote(70, () => 'kp1');
    const { body } = await get(`${poll}/result`, html);
    expect(body).to.include('105 phiếu, chưa chốt.');
    expect(body).to.match(
      /<h3>Giờ nào tiện\?<\/h3>\s*<p class="note">Số đếm không hiện, để không ai suy ra từng người trả lời gì\.<\/p>/,
    );
    const [, among, track] = /mới tính (\d+) phiếu; hết vạch = (\d+) phiếu/.exec(body) ?? [];
    expect(Number(among)).to.be.within(10, 100);
    expect(track).to.equal(among);
  });
});

describe('pages without a script', () => {
  it('keep nobody out whose cookie is none of ours: another one takes its place', async () => {
    const headers = { ...html, cookie: 'e-bulletin-device=x; other=y' };
    const given = String((await get(poll, headers)).headers['set-cookie']);
    expect(given).to.match(/^e-bulletin-device=[\w-]{22};/);
    const both = { cookie: `${headers.cookie}; ${given.split(';')[0]!}` };
    const sent = await post(poll, { secret: secret(), 'q.gio': 'sang' }, both);
    expect(sent.body).to.include('Đã gửi');
  });

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

  it('keeps the places of a ranking as they were chosen, also two on one', async () => {
    const fields = {
      secret: 'AAAAAAAAAAAAAAAAAAAAAA',
      'q.gio': 'sang',
      'q.uu-tien.a': '2',
      'q.uu-tien.b': '2',
    };
    const cookie = 'e-bulletin-device=AAAAAAAAAAAAAAAAAAAAAA';
    const { body } = await post(poll, fields, { cookie });
    expect(body).to.include('Mỗi phương án chỉ được một vị trí');
    expect(body.match(/<option value="2" selected>/g)).to.have.length(2);
    expect(body).to.not.include('<option value="1" selected>');
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
