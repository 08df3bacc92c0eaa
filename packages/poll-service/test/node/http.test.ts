/** The service over HTTP, as pages, portals, offices and strangers use it. */
import { afterEach, beforeEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../../src/index.js';
import { CLOSES, HOUR, ballot, definition, run, secret, type Running } from '../support/service.js';

const PORTAL = 'https://bennghe.vn';
const require = createRequire(import.meta.url);
const ajv = new Ajv({ strict: false, validateFormats: false });
for (const name of ['receipt', 'result']) {
  const file = require.resolve(`@e-bulletin/issue/schemas/poll/${name}.schema.json`);
  ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')) as object, name);
}
const valid = (schema: string, value: unknown): void => {
  expect(ajv.validate(schema, value), JSON.stringify(ajv.errors)).to.equal(true);
};

let running: Running;
let app: FastifyInstance;
/** What the operator was told. */
let faults: string[];

const poll = '/polls/thu-gom';
const html = { accept: 'text/html,application/xhtml+xml' };
const form = { ...html, 'content-type': 'application/x-www-form-urlencoded' };
const send = (payload: object): ReturnType<typeof get> =>
  app.inject({ method: 'POST', url: poll, payload }) as ReturnType<typeof get>;
const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });
const admin = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
  app.inject({
    method,
    url: `/admin${url}`,
    headers: { authorization: `Bearer ${running.adminToken}` },
    ...(payload ? { payload } : {}),
  });

beforeEach(async () => {
  faults = [];
  running = await run();
  app = createApp(running.service, {
    allowOrigins: [PORTAL],
    onFault: ({ message }) => faults.push(message),
  });
});
afterEach(async () => {
  await app.close();
  await running.close().catch(() => undefined);
});

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

  it('takes the plain form, counts it once, and keeps what was typed', async () => {
    const page = await get(poll, html);
    const cookie = String(page.headers['set-cookie']);
    expect(cookie).to.match(/^e-bulletin-device=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax/);
    const hidden = /name="secret" value="([^"]+)"/.exec(page.body)![1]!;
    const headers = { ...form, cookie: cookie.split(';')[0]! };
    const post = (fields: string) =>
      app.inject({ method: 'POST', url: poll, headers, payload: `secret=${hidden}&${fields}` });

    const wrong = await post('q.uu-tien.a=1&q.uu-tien.b=1&q.ly-do=%3Cb%3Exin');
    expect(wrong.statusCode).to.equal(422);
    expect(wrong.body)
      .to.include('role="alert"')
      .and.include('&lt;b&gt;xin')
      .and.include('Cần sửa');
    const good = 'q.gio=sang&q.uu-tien.a=2&q.uu-tien.b=1&q.ly-do=m%C3%A1t';
    const first = await post(good);
    expect(first.body).to.include('Đã gửi');
    const second = await post(good);
    const receipt = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(second.body)![0]!;
    expect(first.body).to.include(receipt);
    const other = await app.inject({
      method: 'POST',
      url: poll,
      headers,
      payload: `secret=${secret()}&q.gio=toi`,
    });
    expect(other.statusCode).to.equal(409);
    expect(other.body).to.include('đã trả lời');

    // A browser that lost its cookie gets another one, and the form as it was filled in.
    const bare = await app.inject({
      method: 'POST',
      url: poll,
      headers: form,
      payload: `secret=${secret()}&q.gio=toi`,
    });
    expect(bare.statusCode).to.equal(422);
    expect(bare.headers['set-cookie']).to.include('e-bulletin-device=');
    expect(bare.body)
      .to.include('cho phép trang này dùng cookie')
      .and.include('value="toi" checked');

    const check = (code: string) =>
      app.inject({
        method: 'POST',
        url: `${poll}/receipt`,
        headers: form,
        payload: `code=${code}`,
      });
    expect((await check(receipt)).body).to.include('đang nằm trong hòm');
    expect((await check('AAAAA-AAAAB')).body).to.include('không đúng');
    expect((await get(`${poll}/receipt`, html)).body).to.include('<form');
    const { ballots } = await running.service.office.reconcile('thu-gom');
    expect(ballots).to.equal(1);
  });

  it('shows a closed poll and its result without a script', async () => {
    for (let i = 0; i < 12; i++) await send(ballot({ gio: i % 3 ? 'sang' : 'toi' }));
    running.clock.now = CLOSES + 30 * HOUR;
    expect((await get(poll, html)).body)
      .to.include('đã đóng')
      .and.not.include('<form');
    const { body } = await get(`${poll}/result`, html);
    expect(body).to.include('<table>').and.include('8 người, 67 %').and.include('tham khảo');
  });
});

describe('strangers', () => {
  const cases: [name: string, options: object, status: number][] = [
    ['no poll', { method: 'GET', url: '/polls/khong-co' }, 404],
    ['a path upwards', { method: 'GET', url: '/polls/..%2f..%2fetc%2fpasswd' }, 404],
    ['an answer by GET', { method: 'GET', url: `${poll}/ballots?gio=sang` }, 404],
    [
      'text for JSON',
      { method: 'POST', url: poll, payload: 'gio=sang', headers: { 'content-type': 'text/plain' } },
      400,
    ],
    [
      'half a JSON',
      {
        method: 'POST',
        url: poll,
        payload: '{"secret":',
        headers: { 'content-type': 'application/json' },
      },
      400,
    ],
    [
      'keys of the prototype',
      {
        method: 'POST',
        url: poll,
        payload: '{"__proto__":{"a":1}}',
        headers: { 'content-type': 'application/json' },
      },
      400,
    ],
    [
      'deep JSON',
      {
        method: 'POST',
        url: poll,
        payload: '['.repeat(90_000),
        headers: { 'content-type': 'application/json' },
      },
      400,
    ],
    ['a body of 10 MB', { method: 'POST', url: poll, payload: { x: 'x'.repeat(10_000_000) } }, 400],
    ['a list', { method: 'POST', url: poll, payload: [] }, 400],
    ['a short secret', { method: 'POST', url: poll, payload: { ...ballot(), secret: 'x' } }, 400],
    ['revision zero', { method: 'POST', url: poll, payload: { ...ballot(), revision: 0 } }, 400],
    [
      'a revision in words',
      { method: 'POST', url: poll, payload: { ...ballot(), revision: '1' } },
      400,
    ],
    ['another field', { method: 'POST', url: poll, payload: { ...ballot(), name: 'An' } }, 400],
    [
      'a form without a secret',
      { method: 'POST', url: poll, payload: 'q.gio=sang', headers: form },
      400,
    ],
    [
      'a form of another site',
      {
        method: 'POST',
        url: poll,
        payload: `secret=${secret()}`,
        headers: { ...form, origin: 'https://evil.example' },
      },
      403,
    ],
    [
      'a script of another site',
      { method: 'POST', url: poll, payload: ballot(), headers: { origin: 'https://evil.example' } },
      403,
    ],
    ['the office without a token', { method: 'GET', url: '/admin/polls' }, 401],
    [
      'the office with a wrong one',
      { method: 'GET', url: '/admin/polls', headers: { authorization: 'Bearer x' } },
      401,
    ],
    [
      'a definition without a token',
      { method: 'POST', url: '/admin/polls', payload: definition },
      401,
    ],
  ];
  for (const [name, options, status] of cases) {
    it(`${name}: ${status}`, async () => {
      const reply = await app.inject(options);
      expect(reply.statusCode, reply.body).to.equal(status);
      expect(reply.body).to.not.include('at ').and.not.include('SQL');
      expect((await running.service.office.reconcile('thu-gom')).ballots).to.equal(0);
      expect(faults).to.deep.equal([]);
    });
  }

  it('put SQL, HTML and formulas in every field, and nothing happens', async () => {
    const words = [
      "'); DROP TABLE ballot; --",
      '<script>alert(1)</script>',
      '=1+1',
      '\u0000',
      '${7*7}',
    ];
    for (const word of words) {
      await send({ ...ballot(), answers: { gio: word } });
      await send({ ...ballot(), answers: { [word]: 'x' } });
      const { statusCode } = await send(ballot({ gio: 'sang', 'ly-do': `${word} x` }));
      expect(statusCode).to.equal(200);
    }
    expect(await running.service.office.reconcile('thu-gom')).to.include({
      ballots: words.length,
      agrees: true,
    });
  });

  it('of a named portal may read and send, without cookies', async () => {
    const reply = await app.inject({
      method: 'POST',
      url: poll,
      payload: ballot(),
      headers: { origin: PORTAL },
    });
    expect(reply.statusCode).to.equal(200);
    expect(reply.headers['access-control-allow-origin']).to.equal(PORTAL);
    expect(reply.headers).to.not.have.property('access-control-allow-credentials');
    const asked = await app.inject({ method: 'OPTIONS', url: poll, headers: { origin: PORTAL } });
    expect(asked.headers['access-control-allow-headers']).to.equal('content-type');
    const other = await get(poll, { origin: 'https://evil.example' });
    expect(other.headers).to.not.have.property('access-control-allow-origin');
    expect((await admin('GET', '/polls')).headers).to.not.have.property(
      'access-control-allow-origin',
    );
  });
});

describe('the office', () => {
  it('defines, publishes, closes and exports', async () => {
    const created = await admin('POST', '/polls', {
      ...definition,
      id: 'moi',
      title: 'Biểu quyết',
    });
    expect(created.statusCode).to.equal(201);
    expect(
      created.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code),
    ).to.include('not-a-vote');
    expect((await admin('POST', '/polls/moi/publish')).statusCode).to.equal(204);
    expect((await admin('POST', '/polls', { id: 'x' })).statusCode).to.equal(422);
    expect((await admin('PUT', '/polls/moi', { ...definition, id: 'moi' })).statusCode).to.equal(
      200,
    );
    for (let i = 0; i < 6; i++) {
      await send(
        ballot({ gio: 'sang', 'khu-pho': 'kp1', 'uu-tien': ['b', 'a'], 'ly-do': '=cmd|1, "x"' }),
      );
    }
    expect((await admin('GET', '/polls/thu-gom/ballots.csv')).statusCode).to.equal(403);
    expect((await admin('POST', '/polls/thu-gom/close')).statusCode).to.equal(204);
    running.clock.now += 24 * HOUR;
    const list = (await admin('GET', '/polls')).json<{ id: string; state: string }[]>();
    expect(list.map(({ id, state }) => `${id} ${state}`)).to.deep.equal([
      'moi open',
      'thu-gom final',
    ]);

    const file = await admin('GET', '/polls/thu-gom/result.csv');
    expect(file.headers['content-type']).to.equal('text/csv; charset=utf-8');
    expect(file.body.startsWith('\ufeffCâu hỏi,Nhóm,Phương án,Số người,%,Nguồn\r\n')).to.equal(
      true,
    );
    const ballots = (await admin('GET', '/polls/thu-gom/ballots.csv')).body.split('\r\n');
    expect(ballots).to.have.length(8);
    expect(ballots[0]).to.include(`"'=HYPERLINK(""x"")"`);
    const replies = (await admin('GET', '/polls/thu-gom/replies.csv')).body;
    expect(replies).to.include(`"'=cmd|1, ""x"""`);
    const all = (await admin('GET', '/polls/thu-gom/export.json')).json<{ ballots: object[] }>();
    expect(all.ballots).to.have.length(6);
    expect((await admin('GET', '/polls/thu-gom/reconcile')).json()).to.include({ agrees: true });
  });

  it('looks at texts before they are shown', async () => {
    await send(ballot({ gio: 'sang', 'ly-do': 'mát' }));
    const [reply] = (await admin('GET', '/polls/thu-gom/replies')).json<
      { reply_id: string; shown: number }[]
    >();
    expect(reply?.shown).to.equal(0);
    const url = `/polls/thu-gom/replies/${reply!.reply_id}`;
    expect((await admin('PUT', url, { shown: true })).statusCode).to.equal(204);
    expect((await admin('PUT', `${url}x`, { shown: true })).statusCode).to.equal(404);
    expect((await admin('PUT', url, { shown: 'yes' })).statusCode).to.equal(400);
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
    const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const hear = async (word: string): Promise<void> => {
      while (!heard.includes(word)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`stream ended before ${word}: ${heard}`);
        heard += value;
      }
    };
    await hear('"withheld":"few"');
    for (let i = 0; i < 20; i++) await send(ballot({ gio: i % 2 ? 'sang' : 'toi' }));
    await hear('"ballots":15');
    await app.close();
    while (!(await reader.read()).done);
    expect(heard.match(/retry: \d+/g)).to.have.length(1);
  });

  it('says “not received” when the queue is full, and when to come again', async () => {
    const small = await run(undefined, { batching: { queue: 2, wait: 1, size: 1 } });
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

  it('loses nothing that it took when it stops', async () => {
    await running.service.current('thu-gom');
    const sent = Array.from({ length: 20 }, () => running.service.submit('thu-gom', ballot()));
    await new Promise(setImmediate);
    await app.close();
    const results = await Promise.allSettled(sent);
    expect(results.every(({ status }) => status === 'fulfilled')).to.equal(true);
  });
});
