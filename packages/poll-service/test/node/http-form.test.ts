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

describe('an answer that was sent by the plain form', () => {
  /** Hidden fields of the page's form that leads there. */
  const carried = (body: string, action: string): Record<string, string> => {
    const inner = body.split(`action="${action}">`)[1]?.split('</form>')[0] ?? '';
    return Object.fromEntries(
      [...inner.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
  };
  const cookieOf = (reply: { headers: object }): Record<string, string> => {
    const given = (reply.headers as Record<string, unknown>)['set-cookie'];
    return { cookie: String(given).split(';')[0]! };
  };
  const counts = async (): Promise<string[]> => {
    const { ballots, questions } = await running.service.office.result('thu-gom');
    return [
      `${ballots} ballots`,
      ...questions[0]!.options.slice(0, 2).map(({ id, count }) => `${id} ${count}`),
    ];
  };
  const own = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' };

  it('can be changed from the page that says so, as often as one likes, and counts once', async () => {
    const first = await get(poll, html);
    const device = cookieOf(first);
    let sent = await post(poll, { ...carried(first.body, poll), 'q.gio': 'sang' }, device);
    const receipt = /class="receipt">(.*?)<\/p>/.exec(sent.body)![1]!;
    for (const [i, answer] of ['toi', 'sang', 'toi'].entries()) {
      expect(sent.body).to.include('Đổi câu trả lời').and.include('Đóng trang này');
      const to = carried(sent.body, `${poll}/form`);
      // What was answered does not stand in the page, nor the secret in an address.
      expect(Object.keys(to).sort()).to.deep.equal(['revision', 'secret']);
      expect(sent.body).to.not.match(/(href|action)="[^"]*secret/);
      const form = await post(`${poll}/form`, to, { ...device, ...own });
      expect(form.headers['cache-control']).to.equal('no-store');
      expect(form.body)
        .to.include('Câu trả lời mới sẽ thay câu đã gửi')
        .and.not.include(' checked');
      const next = carried(form.body, poll);
      expect(next).to.include({ revision: String(i + 2), secret: to['secret'] });
      sent = await post(poll, { ...next, 'q.gio': answer }, device);
      expect(sent.statusCode).to.equal(200);
      expect(sent.body).to.include(receipt);
    }
    expect(await counts()).to.deep.equal(['1 ballots', 'sang 0', 'toi 1']);
  });

  it('is changed from the form that a step back shows, once it is told what that does', async () => {
    const first = await get(poll, html);
    const device = cookieOf(first);
    const fields = carried(first.body, poll);
    await post(poll, { ...fields, 'q.gio': 'sang' }, device);
    const back = await post(poll, { ...fields, 'q.gio': 'toi' }, device);
    expect(back.statusCode).to.equal(409);
    expect(back.body)
      .to.include('CHƯA được nhận')
      .and.include('Ông bà đã gửi một lần')
      .and.include('value="toi" checked');
    const sent = await post(poll, { ...carried(back.body, poll), 'q.gio': 'toi' }, device);
    expect(sent.statusCode).to.equal(200);
    expect(await counts()).to.deep.equal(['1 ballots', 'sang 0', 'toi 1']);
    // An older form than that: what came after it stands, and the page does not say otherwise.
    const older = await post(poll, { ...fields, 'q.gio': 'sang' }, device);
    expect(older.statusCode).to.equal(409);
    expect(carried(older.body, poll)).to.include({ revision: '3' });
    expect(await counts()).to.include('toi 1');
  });

  it('is spoken of at once where its device opens the poll again, not after another form was filled in', async () => {
    const first = await get(poll, html);
    const device = cookieOf(first);
    await post(poll, { ...carried(first.body, poll), 'q.gio': 'sang' }, device);
    for (const path of [poll, '/p/thu-gom']) {
      const { body } = await get(path, { ...html, ...device });
      expect(body, path)
        .to.include('Máy này đã trả lời')
        .and.include('bấm Tiến')
        .and.include(`${poll}/receipt`)
        .and.not.include('<form');
    }
    // In another tab the form was open already.
    const other = { secret: 'AAAAAAAAAAAAAAAAAAAAAA', 'q.gio': 'toi' };
    const refused = await post(poll, other, device);
    expect(refused.statusCode).to.equal(409);
    expect(refused.body).to.include('Máy này đã trả lời').and.include(`${poll}/receipt`);
    expect((await get(poll, html)).body).to.include('<form');
    expect(await counts()).to.deep.equal(['1 ballots', 'sang 1', 'toi 0']);
    await reopen({ change: false });
    const again = await get(poll, html);
    const own = cookieOf(again);
    await post(poll, { ...carried(again.body, poll), 'q.gio': 'sang' }, own);
    expect((await get(poll, { ...html, ...own })).body)
      .to.include('Máy này đã trả lời')
      .and.not.include('bấm Tiến');
  });

  it('says nothing of a card to who only opens its address: who printed it would learn who has answered', async () => {
    await reopen({ level: 'code' });
    const [token] = await running.service.office.issueCodes('thu-gom', 1, '');
    const fields = { ...carried((await get(poll, html)).body, poll), token: token! };
    const before = await get(`/p/thu-gom/${token}`, html);
    await post(poll, { ...fields, 'q.gio': 'sang' });
    const after = await get(`/p/thu-gom/${token}`, html);
    const same = (body: string): string => body.replace(/name="secret" value="[^"]+"/, '');
    expect(same(after.body)).to.equal(same(before.body));
  });

  it('can be changed by who answered with a card, or was logged in', async () => {
    await reopen({ level: 'code' });
    const [token] = await running.service.office.issueCodes('thu-gom', 1, '');
    const fields = { ...carried((await get(poll, html)).body, poll), token: token! };
    const sent = await post(poll, { ...fields, 'q.gio': 'sang' });
    const form = await post(`${poll}/form`, carried(sent.body, `${poll}/form`), own);
    const changed = await post(poll, { ...carried(form.body, poll), 'q.gio': 'toi' });
    expect(changed.statusCode).to.equal(200);
    expect(await counts()).to.deep.equal(['1 ballots', 'sang 0', 'toi 1']);
  });

  it('is not changed where the poll does not allow it, nor after its end', async () => {
    await reopen({ change: false });
    const first = await get(poll, html);
    const fields = carried(first.body, poll);
    const device = cookieOf(first);
    const sent = await post(poll, { ...fields, 'q.gio': 'sang' }, device);
    expect(sent.body).to.include('Đã gửi').and.not.include('Đổi câu trả lời');
    const back = await post(poll, { ...fields, 'q.gio': 'toi' }, device);
    expect(back.statusCode).to.equal(409);
    expect(back.body).to.include('không cho đổi câu trả lời đã gửi');
    await reopen({});
    const open = await get(poll, html);
    const mine = carried(open.body, poll);
    const page = await post(poll, { ...mine, 'q.gio': 'sang' }, cookieOf(open));
    running.clock.now = CLOSES + 30 * HOUR;
    const late = await post(`${poll}/form`, carried(page.body, `${poll}/form`), own);
    expect(late.body).to.include('đã đóng').and.not.include('<form');
    const other = await post(poll, { ...mine, 'q.gio': 'toi' }, cookieOf(open));
    expect(other.statusCode).to.equal(403);
    expect(other.body).to.include('không được tính');
    const again = await post(poll, { ...mine, 'q.gio': 'sang' }, cookieOf(open));
    expect(again.body).to.include('Đã gửi').and.not.include('Đổi câu trả lời');
  });

  it('is not changed by a page of another site, whose secret would be known there', async () => {
    const bad = { origin: 'https://khac.example', 'sec-fetch-site': 'cross-site' };
    const given = { secret: 'AAAAAAAAAAAAAAAAAAAAAA', revision: '2' };
    expect((await post(`${poll}/form`, given, bad)).statusCode).to.equal(403);
    for (const revision of ['', '0', '-1', '1.5', '1e3', '9999999', 'x']) {
      const { statusCode } = await post(`${poll}/form`, { ...given, revision }, own);
      expect(statusCode, revision).to.equal(400);
      const sent = await post(poll, { ...given, revision, 'q.gio': 'sang' }, own);
      expect(sent.statusCode, revision).to.equal(400);
    }
  });
});
