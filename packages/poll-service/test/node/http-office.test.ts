/** The office over HTTP: cards, paper, minutes, files by ticket, the wall, and an OpenAPI document that is true. */
import { afterEach, beforeEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { Ajv } from 'ajv';
import { createHmac } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import jsqr from 'jsqr';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { createApp, isSigned, openApi, type Signed } from '../../src/index.js';
import { CLOSES, HOUR, ballot, definition, run, secret, type Running } from '../support/service.js';

// jsQR is CommonJS: its function arrives as the default, or inside it, by who loads the package.
const decode = jsqr.default ?? (jsqr as unknown as typeof jsqr.default);
const html = { accept: 'text/html,application/xhtml+xml' };
const formHeaders = { ...html, 'content-type': 'application/x-www-form-urlencoded' };
const poll = '/polls/thu-gom';

let running: Running;
let app: FastifyInstance;
/** Every route with its method, as the server knows them. */
let routes: string[];

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });
const admin = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
) =>
  app.inject({
    method,
    url: `/admin${url}`,
    headers: { authorization: `Bearer ${running.adminToken}`, ...headers },
    ...(payload ? { payload } : {}),
  });

async function open(more: object = {}): Promise<void> {
  running = await run(':memory:', {}, { ...definition, ...more });
  routes = [];
  app = createApp(running.service, {
    publicUrl: 'https://y-kien.example.vn',
    onRoute: (method, path) => routes.push(`${method} ${path}`),
  });
  await app.ready();
}

async function fill(n = 12): Promise<void> {
  for (let i = 0; i < n; i++) {
    const answers = { gio: i % 3 ? 'sang' : 'toi', 'ly-do': i ? `vì ${i}` : '=1+1' };
    const { statusCode } = await app.inject({
      method: 'POST',
      url: poll,
      payload: ballot(answers),
    });
    expect(statusCode).to.equal(200);
  }
}

const finish = (): void => {
  running.clock.now = CLOSES + 25 * HOUR;
};

/** What a phone reads from a card's drawing: eight dots to a module, black on white. */
function scan({ path, side }: { path: string; side: number }): string | undefined {
  const dots = side * 8;
  const pixels = new Uint8ClampedArray(dots * dots * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * 8; row < Number(y) * 8 + 8; row++) {
      const start = (row * dots + Number(x) * 8) * 4;
      for (let i = start; i < start + Number(width) * 32; i += 4) pixels.fill(0, i, i + 3);
    }
  }
  return decode(pixels, dots, dots)?.data;
}

beforeEach(() => open());
afterEach(async () => {
  await app.close();
  await running.close().catch(() => undefined);
});

describe('cards', () => {
  it('are printed with a code that leads to a form in which it stands', async () => {
    await app.close();
    await open({ level: 'code', publisher: 'UBND phường Sen Hồng' });
    const made = await admin('POST', '/polls/thu-gom/codes', { count: 10, label: 'Khu phố 1' });
    expect(made.statusCode).to.equal(201);
    const { cards } = made.json<{ cards: { code: string; address: string; path: string }[] }>();
    expect(cards).to.have.length(10);
    const { code, address } = cards[0]!;
    expect(address).to.match(/^HTTPS:\/\/Y-KIEN\.EXAMPLE\.VN\/P\/THU-GOM\/[0-9A-Z]{12}$/);
    const scannable = made.json<{ cards: { path: string; side: number; address: string }[] }>();
    for (const card of scannable.cards) expect(scan(card)).to.equal(card.address);
    const scanned = await get(new URL(address).pathname, html);
    expect(scanned.body).to.include(`value="${code.replace(/-/g, '')}"`);
    const hidden = /name="secret" value="([^"]+)"/.exec(scanned.body)![1]!;
    const post = (token: string, other = hidden) =>
      app.inject({
        method: 'POST',
        url: poll,
        headers: formHeaders,
        payload: new URLSearchParams({ secret: other, token, 'q.gio': 'sang' }).toString(),
      });
    const wrong = await post('AAAA-AAAA-AAAA');
    expect(wrong.statusCode).to.equal(422);
    expect(wrong.body)
      .to.include('href="#q.token">Mã trên thẻ')
      .and.include('Mã trên thẻ chưa đúng')
      .and.include('value="sang" checked');
    expect((await post(code.toLowerCase())).body).to.include('Đã gửi');
    expect((await post(code, secret())).body).to.include('đã được dùng');
    const sheet = await admin('POST', '/polls/thu-gom/codes', { count: 9 }, html);
    expect(sheet.headers['content-type']).to.include('text/html');
    expect(sheet.body.match(/<section class="sheet">/g)).to.have.length(2);
    expect(sheet.body.match(/<article class="card">/g)).to.have.length(9);
    const batches = (await admin('GET', '/polls/thu-gom/codes')).json<object[]>();
    expect(batches.map((one) => ({ ...one, batch: '', day: '' }))).to.deep.include({
      batch: '',
      label: 'Khu phố 1',
      day: '',
      issued: 10,
      used: 1,
    });
    for (const bad of [{ count: 0 }, { count: 2001 }, { count: '5' }, {}]) {
      expect((await admin('POST', '/polls/thu-gom/codes', bad)).statusCode).to.equal(400);
    }
  });
});

describe('a poll for accounts of the portal', () => {
  it('sends strangers to the portal, and gives the form to whom the portal signed for', async () => {
    await app.close();
    const shared = 'một khoá chung dài hơn ba mươi hai ký tự';
    running = await run(':memory:', { portalKey: shared }, { ...definition, level: 'subject' });
    app = createApp(running.service);
    expect((await get(poll, html)).body)
      .to.include('sau khi đăng nhập')
      .and.not.include('<form');
    const part = (value: object): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const exp = Math.floor(running.clock.now / 1000) + 300;
    const text = `${part({ alg: 'HS256' })}.${part({ sub: 'a', aud: 'thu-gom', exp })}`;
    const token = `${text}.${createHmac('sha256', shared).update(text).digest('base64url')}`;
    const post = (url: string, fields: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url,
        headers: formHeaders,
        payload: new URLSearchParams(fields).toString(),
      });
    const form = await post(`${poll}/form`, { token });
    const field = (name: string): string =>
      new RegExp(`name="${name}" value="([^"]+)"`).exec(form.body)![1]!;
    // The portal's token ends within the hour; the form may take longer.
    running.clock.now += 3 * HOUR;
    const sent = await post(poll, {
      secret: field('secret'),
      token: field('token'),
      'q.gio': 'sang',
    });
    expect(sent.body).to.include('Đã gửi');
    const again = await post(poll, { secret: secret(), token: field('token'), 'q.gio': 'sang' });
    expect(again.statusCode).to.equal(409);
    // Nobody fills in a form that could not be sent.
    expect((await post(`${poll}/form`, { token })).statusCode).to.equal(422);
    // What was filled in comes back with what is wrong.
    running.clock.now += 12 * HOUR;
    for (const stale of [token, `${token}x`, field('token'), `${field('token')}x`]) {
      const refused = await post(poll, { secret: secret(), token: stale, 'q.gio': 'toi' });
      expect(refused.statusCode).to.equal(422);
      expect(refused.body)
        .to.include('CHƯA được nhận')
        .and.include('Đăng nhập lại')
        .and.include('value="toi" checked');
    }
    expect((await post(`${poll}/form`, {})).statusCode).to.equal(400);
  });
});

describe('files', () => {
  it('come by a ticket that is good for one path and a minute', async () => {
    await fill();
    finish();
    const path = '/admin/polls/thu-gom/export.xlsx';
    const given = await admin('POST', '/tickets', { path });
    const ticket = given.json<{ path: string }>().path;
    expect(ticket).to.not.include(running.adminToken);
    const file = await get(ticket);
    expect(file.statusCode).to.equal(200);
    expect(file.headers['content-disposition']).to.include('thu-gom.xlsx');
    const other = ticket.replace('export.xlsx', 'export.json');
    expect((await get(other)).statusCode).to.equal(403);
    expect((await get(ticket.replace('thu-gom/', 'khac/'))).statusCode).to.equal(403);
    running.clock.now += 61_000;
    expect((await get(ticket)).json()).to.include({ code: 'bad-ticket' });
    const refused = await admin('POST', '/tickets', { path: '/admin/polls' });
    expect(refused.statusCode).to.equal(400);
    const posted = await app.inject({ method: 'POST', url: `/admin/polls?ticket=${ticket}` });
    expect(posted.statusCode).to.equal(401);
  });

  it('hold no formula: the workbook keeps text as text', async () => {
    await fill();
    const early = await admin('GET', '/polls/thu-gom/export.xlsx');
    expect(Object.keys(unzipSync(early.rawPayload))).to.not.include('xl/worksheets/sheet2.xml');
    finish();
    const { rawPayload } = await admin('GET', '/polls/thu-gom/export.xlsx');
    const parts = unzipSync(rawPayload);
    const [counts, ballots, texts] = [1, 2, 3].map((n) =>
      strFromU8(parts[`xl/worksheets/sheet${n}.xml`]!),
    );
    for (const sheet of [counts!, ballots!, texts!]) expect(sheet).to.not.include('<f>');
    expect(counts).to.include('<v>8</v>').and.include('>Sáng<');
    expect(ballots!.match(/<row /g)).to.have.length(13);
    expect(texts).to.include('t="inlineStr"><is><t xml:space="preserve">=1+1<');
    expect(strFromU8(parts['xl/styles.xml']!)).to.include('quotePrefix="1"');
  });

  it('give everything as one backup, and leave none behind', async () => {
    await fill(3);
    const { rawPayload, headers } = await admin('GET', '/backup');
    expect(headers['content-type']).to.equal('application/gzip');
    expect([...rawPayload.subarray(0, 2)]).to.deep.equal([0x1f, 0x8b]);
  });
});

describe('minutes', () => {
  it('are drawn up, printed, and checked', async () => {
    await fill();
    expect((await admin('POST', '/polls/thu-gom/minutes')).statusCode).to.equal(403);
    expect((await get(`${poll}/minutes`)).statusCode).to.equal(404);
    finish();
    for (const clerk of ['Lan', 'Minh']) {
      const counts = { gio: { sang: 9, toi: 2 }, 'khu-pho': { blank: 11 } };
      const box = { box: 'Nhà văn hoá', clerk, ballots: 11, counts };
      expect((await admin('POST', '/polls/thu-gom/paper', box)).statusCode).to.equal(200);
    }
    const signed = (await admin('POST', '/polls/thu-gom/minutes')).json<Signed>();
    expect(isSigned(signed)).to.equal(true);
    const page = (await get(`${poll}/minutes`, html)).body;
    expect(page)
      .to.include('Biên bản kết quả lấy ý kiến tham khảo')
      .and.include('Nhà văn hoá')
      .and.include('Lan; Minh')
      .and.include('9 người, 82 %')
      .and.include(signed.signature)
      .and.include((await running.service.current('thu-gom')).record.digest);
    expect((await get(`${poll}/minutes.json`)).json()).to.deep.equal(signed);
    expect((await get(`${poll}/result`, html)).body).to.include(`${poll}/minutes`);
    const removed = await admin('DELETE', '/polls/thu-gom/paper', { box: 'Nhà văn hoá' });
    expect(removed.json()).to.include({ code: 'signed' });
  });
});

describe('what the office sees', () => {
  it('is no more than the public sees, where the poll says so', async () => {
    await app.close();
    await open({ symmetric: true, results: 'after-close' });
    await fill();
    for (const path of [
      'result',
      'result.csv',
      'replies',
      'replies.csv',
      'reconcile',
      'export.xlsx',
      'stream',
    ]) {
      const { statusCode, body } = await admin('GET', `/polls/thu-gom/${path}`);
      expect(statusCode, path).to.equal(403);
      expect(body).to.include('symmetric');
    }
    finish();
    expect((await admin('GET', '/polls/thu-gom/result')).statusCode).to.equal(200);
    const { lines } = await running.service.audit('thu-gom');
    expect(lines.map(({ event }) => event)).to.not.include('early-look');
  });

  it('goes to the wall by a ticket, in batches, with a public line', async () => {
    await app.close();
    await open({ results: 'after-close' });
    const at = await app.listen({ port: 0, host: '127.0.0.1' });
    const { path } = (
      await admin('POST', '/tickets', { path: '/admin/polls/thu-gom/stream' })
    ).json<{ path: string }>();
    const reply = await fetch(at + path);
    expect(reply.headers.get('content-type')).to.include('text/event-stream');
    const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const hear = async (word: string): Promise<void> => {
      while (!heard.includes(word)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`stream ended before ${word}`);
        heard += value;
      }
    };
    await hear('"withheld":"few"');
    for (let i = 0; i < 20; i++) {
      await running.service.submit('thu-gom', ballot({ gio: i % 2 ? 'sang' : 'toi' }));
    }
    await hear('"ballots":15');
    await reader.cancel();
    const { lines } = await running.service.audit('thu-gom');
    expect(lines.map(({ event }) => event)).to.include('wall');
    expect((await get(`${poll}/result`)).json()).to.include({ withheld: 'policy' });
  });

  it('has a public line for every way to look early', async () => {
    await fill();
    for (const path of ['result', 'result.csv', 'export.xlsx', 'replies', 'replies.csv']) {
      const before = (await running.service.audit('thu-gom')).lines.length;
      await admin('GET', `/polls/thu-gom/${path}`);
      expect((await running.service.audit('thu-gom')).lines.length, path).to.equal(before + 1);
    }
  });

  it('is a preview, with what to mend, before anybody else sees it', async () => {
    const draft = { ...definition, id: 'nhap', title: 'Bỏ phiếu về rác' };
    const seen = (await admin('POST', '/check', draft)).json<{
      page: string;
      problems: { code: string }[];
    }>();
    expect(seen.page).to.include('<fieldset').and.include('Bỏ phiếu về rác');
    expect(seen.problems.map(({ code }) => code)).to.include('not-a-vote');
    expect((await admin('GET', '/polls/nhap')).statusCode).to.equal(404);
    expect((await admin('POST', '/check', { id: 'x' })).statusCode).to.equal(422);
  });

  it('shows texts to the public only once they were looked at', async () => {
    await fill();
    const replies = (await admin('GET', '/polls/thu-gom/replies')).json<
      { reply_id: string; body: string }[]
    >();
    const good = replies.find(({ body }) => body === 'vì 3')!;
    expect((await get(`${poll}/replies`)).json()).to.deep.equal([]);
    await admin('PUT', `/polls/thu-gom/replies/${good.reply_id}`, { shown: true });
    expect((await get(`${poll}/replies`)).json()).to.deep.equal([
      { question: 'ly-do', body: 'vì 3' },
    ]);
    expect((await get(`${poll}/result`, html)).body)
      .to.include('<li>vì 3</li>')
      .and.not.include('vì 4');
  });
});

describe('a link in a chat', () => {
  it('has a title, the office, an address and the office’s picture', async () => {
    await app.close();
    await open({
      publisher: 'UBND phường Sen Hồng',
      cover: { href: 'https://senhong.example.vn/bia.jpg', alt: 'Cổng phường' },
    });
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
    await app.close();
    await open({
      title:
        'Ông bà thấy giờ nào đến bộ phận một cửa của phường là tiện nhất, và có cần mở cửa thêm sáng thứ Bảy hay không?',
      publisher: 'UBND phường Sen Hồng',
    });
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

describe('the OpenAPI document', () => {
  it('names every route, and no other', async () => {
    const served = (await get('/openapi.json')).json<{ paths: Record<string, object> }>();
    expect(served).to.deep.equal(JSON.parse(JSON.stringify(openApi())));
    const described = Object.entries(served.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const known = routes
      .filter((route) => !/^(HEAD|OPTIONS) /.test(route))
      .map((route) => route.replace(/:(\w+)/g, '{$1}').replace(/(?<=.)\/$/, ''));
    expect([...new Set(known)].sort()).to.deep.equal(described.sort());
  });

  it('says what is answered', async () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const document = openApi() as { components: { schemas: Record<string, object> } };
    const local = JSON.parse(
      JSON.stringify(document.components.schemas).replaceAll(
        '#/components/schemas/',
        'all#/definitions/',
      ),
    ) as Record<string, { $id?: string }>;
    for (const schema of Object.values(local)) if (schema.$id) ajv.addSchema(schema);
    ajv.addSchema({ $id: 'all', definitions: local });
    const check = (name: string, value: unknown): void => {
      const id = local[name]!.$id ?? `all#/definitions/${name}`;
      expect(ajv.validate(id, value), `${name}: ${JSON.stringify(ajv.errors)}`).to.equal(true);
    };
    await fill();
    const { reply_id: reply } = (await admin('GET', '/polls/thu-gom/replies')).json<
      { reply_id: string }[]
    >()[0]!;
    check('Description', (await get(poll)).json());
    check('Result', (await get(`${poll}/result`)).json());
    check('Audit', (await get(`${poll}/audit`)).json());
    check('PollList', (await admin('GET', '/polls')).json());
    check('Description', (await admin('GET', '/polls/thu-gom')).json());
    check('Preview', (await admin('POST', '/check', definition)).json());
    check('Replies', (await admin('GET', '/polls/thu-gom/replies')).json());
    check('Reconciliation', (await admin('GET', '/polls/thu-gom/reconcile')).json());
    check('Batches', (await admin('GET', '/polls/thu-gom/codes')).json());
    check('Error', (await admin('POST', '/polls/thu-gom/codes', { count: 1 })).json());
    check('Error', (await get('/polls/khong-co')).json());
    check('Ticket', (await admin('POST', '/tickets', { path: '/admin/backup' })).json());
    expect(
      (await admin('PUT', `/polls/thu-gom/replies/${reply}`, { shown: true })).statusCode,
    ).to.equal(204);
    check('Texts', (await get(`${poll}/replies`)).json());
    finish();
    const box = { box: 'Hòm', clerk: 'Lan', ballots: 0, counts: {} };
    check('Box', (await admin('POST', '/polls/thu-gom/paper', box)).json());
    check('Boxes', (await admin('GET', '/polls/thu-gom/paper')).json());
    check('Result', (await admin('GET', '/polls/thu-gom/result')).json());
    check('Signed', (await admin('POST', '/polls/thu-gom/minutes')).json());
    check('Audit', (await get(`${poll}/audit`)).json());
  });

  it('leads somewhere with every reference, and says what each operation is', () => {
    const text = JSON.stringify(openApi());
    const document = openApi() as {
      paths: Record<string, Record<string, { summary: string; responses: object }>>;
      components: { schemas: Record<string, object> };
    };
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(document.components.schemas, name).to.have.property(name!);
    }
    for (const methods of Object.values(document.paths)) {
      for (const { summary, responses } of Object.values(methods)) {
        expect(summary).to.not.equal('');
        expect(Object.keys(responses)).to.include('default');
      }
    }
  });
});
