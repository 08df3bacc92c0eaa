/** The service over HTTP, as residents' pages, chats and the machine room use it. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mock } from 'node:test';
import { Ajv } from 'ajv';
import sharp from 'sharp';
import { createApp } from '../../src/index.js';
import {
  app,
  faults,
  form,
  get,
  html,
  poll,
  post,
  reopen,
  running,
  send,
  site,
} from '../support/http.js';
import { CLOSES, HOUR, ballot, definition, run, secret } from '../support/service.js';
import { listen } from '../support/waiting.js';

const PUBLIC = 'https://y-kien.example.vn';
const require = createRequire(import.meta.url);
const ajv = new Ajv({ strict: false, validateFormats: false });
for (const name of ['receipt', 'result']) {
  const file = require.resolve(`@e-bulletin/issue/schemas/poll/${name}.schema.json`);
  ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')) as object, name);
}
const valid = (schema: string, value: unknown): void => {
  expect(ajv.validate(schema, value), JSON.stringify(ajv.errors)).to.equal(true);
};

site();

describe('the poll’s address', () => {
  it('is a form for people and JSON for programs', async () => {
    const page = await get(poll, html);
    expect(page.headers['content-type']).to.equal('text/html; charset=utf-8');
    expect(page.body)
      .to.include('<fieldset')
      .and.not.include('<script')
      .and.not.include(' checked');
    expect(page.body).to.include('&quot;x&quot;').and.not.include('HYPERLINK("x")');
    const json = await get(poll, { accept: 'application/json' });
    expect(json.json()).to.have.property('ticket');
    expect(json.json<{ definition: object }>().definition).to.deep.equal(definition);
    for (const { headers } of [page, json]) expect(headers['vary']).to.include('Accept');
    const again = await get(poll, { 'if-none-match': String(json.headers['etag']) });
    expect(again.statusCode).to.equal(304);
  });

  it('takes JSON, and answers in the published form', async () => {
    const one = ballot();
    const receipt = await send(one);
    expect(receipt.statusCode).to.equal(200);
    valid('receipt', receipt.json());
    valid('receipt', (await send(one)).json());
    valid('result', (await get(`${poll}/result`)).json());
  });

  it('knows a device by a cookie that no other host can set, and that travels over https only', async () => {
    await reopen({}, { publicUrl: PUBLIC });
    const [given = ''] = [(await get(poll, html)).headers['set-cookie']].flat();
    expect(given).to.match(
      /^__Host-e-bulletin-device=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
    );
    const [cookie = ''] = given.split(';');
    const fields = { secret: secret(), 'q.gio': 'sang' };
    expect((await post(poll, fields, { cookie })).body).to.include('Đã gửi');
    // One of a neighbour on the same domain is none of ours.
    const foreign = { cookie: cookie.replace('__Host-', '') };
    const refused = await post(poll, { ...fields, secret: secret() }, foreign);
    expect(refused.statusCode).to.equal(422);
  });

  it('takes the plain form, counts it once, and keeps what was typed', async () => {
    const page = await get(poll, html);
    const cookie = String(page.headers['set-cookie']);
    expect(cookie).to.match(/^e-bulletin-device=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax/);
    const hidden = /name="secret" value="([^"]+)"/.exec(page.body)![1]!;
    const headers = { ...form, cookie: cookie.split(';')[0]! };
    const submit = (fields: string) =>
      app.inject({ method: 'POST', url: poll, headers, payload: `secret=${hidden}&${fields}` });

    const wrong = await submit('q.uu-tien.a=1&q.uu-tien.b=1&q.ly-do=%3Cb%3Exin');
    expect(wrong.statusCode).to.equal(422);
    expect(wrong.body)
      .to.include('role="alert"')
      .and.include('&lt;b&gt;xin')
      .and.include('Cần sửa');
    // What a screen reader hears first, where the focus is, and no "…?: …".
    expect(wrong.body)
      .to.include('<title>Cần sửa: ')
      .and.match(/class="summary"[^>]* autofocus/)
      .and.include('>Giờ nào tiện?</a> – Hãy');
    const good = 'q.gio=sang&q.uu-tien.a=2&q.uu-tien.b=1&q.ly-do=m%C3%A1t';
    const first = await submit(good);
    expect(first.body).to.include('Đã gửi');
    const second = await submit(good);
    const shown = /[0-9A-Z]{5}-<wbr>[0-9A-Z]{5}/.exec(second.body)![0]!;
    expect(first.body).to.include(shown);
    const receipt = shown.replace('<wbr>', '');
    const other = await post(poll, { secret: secret(), 'q.gio': 'toi' }, headers);
    expect(other.statusCode).to.equal(409);
    expect(other.body).to.include('đã trả lời');

    // A browser that lost its cookie gets another one, and the form as it was filled in.
    const bare = await post(poll, { secret: secret(), 'q.gio': 'toi' });
    expect(bare.statusCode).to.equal(422);
    expect(bare.headers['set-cookie']).to.include('e-bulletin-device=');
    expect(bare.body)
      .to.include('cho phép trang này dùng cookie')
      .and.include('value="toi" checked');

    const check = (code: string) => post(`${poll}/receipt`, { code });
    expect((await check(receipt)).body).to.include('đang nằm trong hòm');
    const typo = await check('AAAAA-AAAAB');
    expect(typo.body).to.include('không đúng').and.not.include('Bàn phím');
    expect((await check('ÂAAA-AAAAB')).body).to.include('Tắt gõ tiếng Việt');
    expect((await get(`${poll}/receipt`, html)).body).to.include('<form');
    const { ballots } = await running.service.office.reconcile('thu-gom');
    expect(ballots).to.equal(1);
  });

  it('shows a closed poll and its result without a script', async () => {
    for (let i = 0; i < 12; i++) await send(ballot({ gio: i % 3 ? 'sang' : 'toi' }));
    running.clock.now = CLOSES + HOUR;
    expect((await get(poll, html)).body).to.include('Đã đóng, chưa chốt');
    running.clock.now = CLOSES + 30 * HOUR;
    expect((await get(poll, html)).body)
      .to.include('đã đóng')
      .and.not.include('<form');
    const { body } = await get(`${poll}/result`, html);
    expect(body).to.include('<table>').and.include('8 người, 67\u00a0%').and.include('tham khảo');
  });
});

describe('a link in a chat', () => {
  it('has a title, the office, an address and the office’s picture', async () => {
    const cover = { href: 'https://senhong.example.vn/bia.jpg', alt: 'Cổng phường' };
    await reopen({ publisher: 'UBND phường Sen Hồng', cover }, { publicUrl: PUBLIC });
    const { body } = await get(poll, html);
    for (const tag of [
      '<meta property="og:title" content="Lấy ý kiến về thu gom rác">',
      '<meta property="og:site_name" content="UBND phường Sen Hồng">',
      '<meta property="og:url" content="https://y-kien.example.vn/polls/thu-gom">',
      '<meta property="og:image" content="https://senhong.example.vn/bia.jpg">',
      '<meta property="og:image:alt" content="Cổng phường">',
    ]) {
      expect(body).to.include(tag);
    }
    expect(body).to.include('Nhận câu trả lời đến 17:00, 30/11/2026');
  });

  it('has a JPEG of the service’s own where the office gave no picture', async () => {
    const title =
      'Ông bà thấy giờ nào đến bộ phận một cửa của phường là tiện nhất, và có cần mở cửa thêm sáng thứ Bảy hay không?';
    await reopen({ title, publisher: 'UBND phường Sen Hồng' }, { publicUrl: PUBLIC });
    const { body } = await get(poll, html);
    const [, address = ''] = /<meta property="og:image" content="([^"]+)">/.exec(body) ?? [];
    expect(address).to.equal('https://y-kien.example.vn/polls/thu-gom/card.jpg');
    expect(body).to.include('<meta property="og:image:width" content="1200">');
    const answer = await get(new URL(address).pathname);
    expect(answer.headers['content-type']).to.equal('image/jpeg');
    const { format, width, height, size } = await sharp(answer.rawPayload).metadata();
    expect({ format, width, height }).to.deep.equal({ format: 'jpeg', width: 1200, height: 630 });
    // Chats give up on large pictures; an empty card would be a few kilobytes.
    expect(size).to.be.within(20_000, 200_000);
  });
});

describe('the machine room', () => {
  it('says whether it lives and works, and counts without names', async () => {
    await send(ballot());
    expect((await get('/healthz')).statusCode).to.equal(200);
    expect((await get('/readyz')).statusCode).to.equal(200);
    const { body } = await get('/metrics');
    expect(body).to.include('e_bulletin_polls_submissions_total{kind="counted"} 1');
    expect(body).to.not.include('thu-gom');
  });

  it('sends results to a screen, and lets it go when it stops', async () => {
    const at = await app.listen({ port: 0, host: '127.0.0.1' });
    const reply = await fetch(`${at}${poll}/stream`);
    expect(reply.headers.get('content-type')).to.include('text/event-stream');
    expect(reply.headers.get('x-accel-buffering')).to.equal('no');
    const ear = listen(reply);
    await ear.hear('"withheld":"few"');
    for (let i = 0; i < 20; i++) await send(ballot({ gio: i % 2 ? 'sang' : 'toi' }));
    await ear.hear('"ballots":15');
    await app.close();
    await ear.ended();
    expect(ear.heard.match(/retry: \d+/g)).to.have.length(1);
  });

  it('says “not received” when the queue is full, and when to come again', async () => {
    const small = await run(undefined, { batching: { queue: 2, size: 1 } });
    await small.service.current('thu-gom');
    // A disk that is busy until it is let go.
    let free = (): void => undefined;
    const gate = new Promise<void>((resolve) => (free = resolve));
    const { transaction } = small.database;
    small.database.transaction = async (work) => {
      await gate;
      return transaction.call(small.database, work) as ReturnType<typeof work>;
    };
    const tight = createApp(small.service);
    const all = Array.from({ length: 6 }, () =>
      tight.inject({ method: 'POST', url: poll, payload: ballot() }),
    );
    const first = await Promise.race(all);
    expect(first.statusCode).to.equal(503);
    expect(first.headers['retry-after']).to.match(/^[2-6]$/);
    expect(first.json()).to.include({ code: 'busy', retryable: true });
    free();
    const taken = (await Promise.all(all)).filter(({ statusCode }) => statusCode === 200).length;
    expect(taken).to.be.within(1, 5);
    const found = await small.service.office.reconcile('thu-gom');
    expect(found).to.include({ ballots: taken, agrees: true });
    await tight.close();
    await small.close().catch(() => undefined);
  });

  it('says “not received” when the disk refuses', async () => {
    const { transaction } = running.database;
    running.database.transaction = async () => {
      throw new Error('database or disk is full');
    };
    const refused = await send(ballot());
    expect(refused.statusCode).to.equal(503);
    expect(refused.json()).to.include({ code: 'storage', retryable: true });
    expect((await get('/readyz')).statusCode).to.equal(503);
    expect(faults).to.include('database or disk is full');
    running.database.transaction = transaction;
    expect((await send(ballot())).statusCode).to.equal(200);
    expect(await running.service.office.reconcile('thu-gom')).to.include({
      ballots: 1,
      agrees: true,
    });
  });

  it('tells the operator of no fault when a stop comes into its own work', async () => {
    mock.timers.enable({ apis: ['setInterval'] });
    try {
      await reopen({});
      mock.timers.tick(5000);
      await app.close();
      // What was begun before the stop has found the database closed by now.
      await running.service.settle().catch(() => undefined);
      expect(faults).to.deep.equal([]);
    } finally {
      mock.timers.reset();
    }
  });

  it('loses nothing that it took when it stops', async () => {
    await running.service.current('thu-gom');
    const sent = Array.from({ length: 20 }, () => running.service.submit('thu-gom', ballot()));
    await new Promise(setImmediate);
    await app.close();
    const results = await Promise.allSettled(sent);
    expect(results.every(({ status }) => status === 'fulfilled')).to.equal(true);
  });
});
