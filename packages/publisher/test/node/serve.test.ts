// The small server that `preview` uses, over real HTTP.
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { createStaticServer, preview, type StaticServer } from '../../src/index.js';
import { parseRange } from '../../src/serve/static-server.js';
import { run } from './command.js';
import { articlePages, textPdf, workshop } from './samples.js';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

let shop: Awaited<ReturnType<typeof workshop>>;
let server: StaticServer;
const text = JSON.stringify({ text: 'a'.repeat(3000) });
const picture = Buffer.from(Array.from({ length: 2000 }, (_, at) => at % 256));

before(async () => {
  shop = await workshop();
  const root = join(shop.path, 'root');
  await mkdir(join(root, 'a'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<title>Bản tin</title>');
  await writeFile(join(root, 'a', 'index.html'), 'a');
  await writeFile(join(root, 'manifest.json'), text);
  await writeFile(join(root, 'p.1a2b3c4d.webp'), picture);
  await writeFile(join(root, '.secret'), 'no');
  await writeFile(join(shop.path, 'outside.txt'), 'no');
  await symlink(join(shop.path, 'outside.txt'), join(root, 'link.txt'));
  server = await createStaticServer({ root });
});
after(async () => {
  await server.close();
  await shop.remove();
});

/** fetch would decode gzip and tidy the path; this sends both as they are. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { port: server.port, host: '127.0.0.1', path, headers, method },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    asked.on('error', reject).end();
  });
}

describe('the static server', () => {
  it('sends types, CORS and caching by name', async () => {
    const manifest = await get('/manifest.json');
    expect(manifest.headers).to.include({
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    const page = await get('/p.1a2b3c4d.webp');
    expect(page.headers).to.include({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': '2000',
    });
    expect(page.body.equals(picture)).to.equal(true);
  });

  it('sends gzip to those who take it, and only of text', async () => {
    const zipped = await get('/manifest.json', { 'accept-encoding': 'br, gzip' });
    expect(zipped.headers['content-encoding']).to.equal('gzip');
    expect(gunzipSync(zipped.body).toString()).to.equal(text);
    const refused = await get('/manifest.json', { 'accept-encoding': 'gzip;q=0' });
    expect(refused.headers['content-encoding']).to.equal(undefined);
    const image = await get('/p.1a2b3c4d.webp', { 'accept-encoding': 'gzip' });
    expect(image.headers['content-encoding']).to.equal(undefined);
  });

  it('answers 304 to a known ETag, and HEAD without a body', async () => {
    const { headers } = await get('/p.1a2b3c4d.webp');
    const again = await get('/p.1a2b3c4d.webp', {
      'if-none-match': `"x", ${String(headers['etag'])}`,
    });
    expect(again.status).to.equal(304);
    const head = await get('/p.1a2b3c4d.webp', {}, 'HEAD');
    expect(head.headers['content-length']).to.equal('2000');
    expect(head.body).to.have.length(0);
  });

  it('sends ranges', async () => {
    const part = await get('/p.1a2b3c4d.webp', { range: 'bytes=10-19' });
    expect(part.status).to.equal(206);
    expect(part.headers['content-range']).to.equal('bytes 10-19/2000');
    expect(part.body.equals(picture.subarray(10, 20))).to.equal(true);
    const none = await get('/p.1a2b3c4d.webp', { range: 'bytes=5000-' });
    expect(none.status).to.equal(416);
    expect(none.headers['content-range']).to.equal('bytes */2000');
  });

  it('finds index.html, and the slash of a folder', async () => {
    expect((await get('/')).body.toString()).to.contain('Bản tin');
    const folder = await get('/a?x=1');
    expect(folder.status).to.equal(301);
    expect(folder.headers['location']).to.equal('/a/?x=1');
  });

  const refused = [
    '/nothing',
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/a/..%2f..%2foutside.txt',
    '/.secret',
    '/link.txt',
    '/%',
    '/a%00b',
    '/a%5c..',
  ];
  for (const path of refused)
    it(`does not send ${path}`, async () => expect((await get(path)).status).to.equal(404));

  it('takes no other method', async () => {
    expect((await get('/', {}, 'POST')).status).to.equal(405);
    expect((await get('/', {}, 'OPTIONS')).status).to.equal(204);
  });
});

describe('parseRange of 100 bytes', () => {
  const cases: readonly [string | undefined, string | undefined, unknown][] = [
    [undefined, undefined, undefined],
    ['bytes=0-1', undefined, { start: 0, end: 1 }],
    ['bytes=90-', undefined, { start: 90, end: 99 }],
    ['bytes=90-500', undefined, { start: 90, end: 99 }],
    ['bytes=-10', undefined, { start: 90, end: 99 }],
    ['bytes=-500', undefined, { start: 0, end: 99 }],
    ['bytes=-0', undefined, 'unsatisfiable'],
    ['bytes=100-', undefined, 'unsatisfiable'],
    ['bytes=5-2', undefined, undefined],
    ['bytes=0-1,5-6', undefined, undefined],
    ['items=0-1', undefined, undefined],
    ['bytes=0-1', '"other"', undefined],
    ['bytes=0-1', '"tag"', { start: 0, end: 1 }],
  ];
  for (const [header, ifRange, expected] of cases)
    it(`${header ?? 'none'} ${ifRange ?? ''}`, () =>
      expect(parseRange(header, ifRange, '"tag"', 100)).to.deep.equal(expected));
});

describe('preview', () => {
  it('builds a PDF into a temporary place, serves it, and cleans up at the end', async () => {
    const input = await shop.file('in.pdf', await textPdf(articlePages(1)));
    const running = await preview({ path: input });
    const manifest = await fetch(new URL('manifest.json', running.url));
    expect(await manifest.json()).to.have.property('readingOrder');
    await running.close();
    const gone = await fetch(running.url).catch((error: Error) => error.name);
    expect(gone).to.equal('TypeError');
    // Nothing is written beside the PDF for a look.
    expect(await readdir(shop.path)).not.to.include('in.ban-tin.json');
  });

  it('of a folder without an issue says so', async () => {
    const ran = await run(['preview', shop.path]);
    expect(ran.code).to.equal(3);
    expect(ran.err).to.match(/không có bản tin/);
  });

  const wrong: readonly [string, RegExp][] = [
    ['70000', /từ 0 đến 65535/],
    ['abc', /từ 0 đến 65535/],
  ];
  for (const [port, says] of wrong)
    it(`--port ${port}`, async () => {
      const ran = await run(['preview', shop.path, '--port', port]);
      expect(ran.code).to.equal(2);
      expect(ran.err).to.match(says);
    });
});
