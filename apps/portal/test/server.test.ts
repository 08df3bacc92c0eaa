/** The portal's server over real HTTP: types, includes, ETag, Range, gzip, and what it refuses. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { expandIncludes } from '../server/includes.ts';
import { startPortal, type Portal } from '../server/portal-server.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

let parent: string;
let folder: string;
let portal: Portal;
const DATA = Buffer.from('0123456789');
const AT = 'https://phuong.example/ban-tin/so-8/';
const SNIPPETS = `MÃ NHÚNG: Bản tin

A. Trang cho phép thẻ script và thẻ riêng:
<script async charset="utf-8" src="${AT}reader/e-bulletin.js"></script><e-bulletin src="${AT}manifest.json"><a href="${AT}b.pdf">Bìa & mục lục</a></e-bulletin>

B. NukeViet:
<script async charset="utf-8" src="${AT}reader/e-bulletin.js"></script>
<div class="e-bulletin" data-src="${AT}manifest.json"></div>

C. Liên kết:
<a href="${AT.replace('phuong.example', 'PHUONG.example')}b.pdf">PDF</a> <a href="https://phuong.example/ban-tin/so-8.ebulletin.zip">ZIP</a>
(Chạy lại lệnh với --zip để có tệp ZIP.)

D. iframe:
<iframe src="${AT}embed.html"></iframe>
`;

before(async () => {
  parent = await mkdtemp(join(tmpdir(), 'e-bulletin-portal-'));
  folder = join(parent, 'so-8');
  await mkdir(folder);
  await writeFile(join(parent, 'so-8.ebulletin.zip'), DATA);
  await writeFile(join(folder, 'embed-snippets.txt'), SNIPPETS);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ pad: 'x'.repeat(2000) }));
  await writeFile(join(folder, 'page.01234567.jpg'), DATA);
  await writeFile(join(folder, 'empty.bin'), '');
  await writeFile(join(folder, '.secret'), 'secret');
  await writeFile(join(folder, 'index.html'), '<p>issue</p>');
  portal = await startPortal({ issue: folder, port: 0 });
});

after(async () => {
  await portal.close();
  await rm(parent, { recursive: true });
});

/** A request whose path is sent as it is written (fetch would clean it). */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = new URL(portal.url);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    request.on('error', reject).end();
  });
}

describe('portal server: pages', () => {
  it('puts the banner, the columns and the footer into every page', async () => {
    for (const path of [
      '/',
      '/bai-viet.html',
      '/tin-van.html',
      '/gioi-thieu.html',
      '/tien-ich.html',
      '/nhung/',
      '/nhung/div.html',
      '/nhung/lien-ket.html',
      '/nhung/khung.html',
    ]) {
      const { status, headers, body } = await get(path);
      const text = body.toString();
      expect(status, path).to.equal(200);
      expect(headers['content-type']).to.equal('text/html; charset=utf-8');
      expect(text, path).to.contain('Phường Sen Hồng').and.to.contain('chan-trang');
      expect(text, path).not.to.match(/<!--#|<!-- không có/);
    }
  });

  it('holds the snippets that the publisher printed, at the addresses of this server', async () => {
    const bodyOf = async (path: string): Promise<string> => (await get(path)).body.toString();
    const tag = '<script async charset="utf-8" src="/ban-tin/so-8/reader/e-bulletin.js"></script>';
    expect(await bodyOf('/')).to.contain(
      `${tag}<e-bulletin src="/ban-tin/so-8/manifest.json"><a href="/ban-tin/so-8/b.pdf">`,
    );
    const div = await bodyOf('/nhung/div.html');
    expect(div)
      .to.contain(tag)
      .and.to.contain('<div class="e-bulletin" data-src="/ban-tin/so-8/manifest.json">');
    expect(div).to.contain('<code>&lt;div class="e-bulletin"');
    expect(await bodyOf('/nhung/lien-ket.html')).to.contain(
      '<a href="/ban-tin/so-8.ebulletin.zip">',
    );
    expect(await bodyOf('/nhung/khung.html')).to.contain('<iframe src="/ban-tin/so-8/embed.html">');
    expect((await get('/ban-tin/so-8.ebulletin.zip')).headers['content-type']).to.equal(
      'application/zip',
    );
  });

  it('answers a wrong address with a page for a reader and with nothing for a script', async () => {
    const page = await get('/khong-co', { Accept: 'text/html' });
    expect(page.status).to.equal(404);
    expect(page.body.toString()).to.contain('Không có trang này');
    const script = await get('/e-bulletin/khong-co.js', { Accept: '*/*' });
    expect(script.status).to.equal(404);
    expect(script.body).to.have.length(0);
  });

  it('leads nobody out of its folders and shows no hidden file', async () => {
    for (const path of [
      '/ban-tin/so-8/.secret',
      '/ban-tin/so-8/../../../package.json',
      '/ban-tin/so-8/%2e%2e/%2e%2e/package.json',
      '/ban-tin/so-8/..%5c..%5cpackage.json',
      '/%ZZ',
      '/%00',
    ]) {
      expect((await get(path)).status, path).to.equal(404);
    }
  });

  it('takes GET and HEAD only', async () => {
    const { status, headers } = await get('/', {}, 'POST');
    expect(status).to.equal(405);
    expect(headers.allow).to.equal('GET, HEAD');
    const head = await get('/ban-tin/so-8/page.01234567.jpg', {}, 'HEAD');
    expect(head.headers['content-length']).to.equal('10');
    expect(head.body).to.have.length(0);
  });

  it('opens the index of a folder', async () => {
    expect(portal.issuePath).to.equal('/ban-tin/so-8/');
    expect((await get(portal.issuePath)).body.toString()).to.equal('<p>issue</p>');
  });
});

describe('portal server: files', () => {
  const picture = '/ban-tin/so-8/page.01234567.jpg';

  it('lets other portals read issues and scripts, and browsers keep what is named by its hash', async () => {
    const { headers } = await get(picture);
    expect(headers['access-control-allow-origin']).to.equal('*');
    expect(headers['cache-control']).to.equal('public, max-age=31536000, immutable');
    expect(headers['x-content-type-options']).to.equal('nosniff');
    expect((await get('/ban-tin/so-8/manifest.json')).headers['cache-control']).to.equal(
      'no-cache',
    );
    expect((await get('/css/cong.css')).headers).not.to.have.property(
      'access-control-allow-origin',
    );
  });

  const ranges: readonly (readonly [
    range: string,
    status: number,
    body: string,
    contentRange?: string,
  ])[] = [
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=4-99', 206, '456789', 'bytes 4-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=0-1,4-5', 200, '0123456789'],
    ['bytes=5-2', 200, '0123456789'],
    ['bytes=-', 200, '0123456789'],
    ['pages=1-2', 200, '0123456789'],
  ];
  for (const [range, status, body, contentRange] of ranges) {
    it(`answers "${range}" with ${status}`, async () => {
      const answer = await get(picture, { Range: range });
      expect(answer.status).to.equal(status);
      expect(answer.body.toString()).to.equal(body);
      expect(answer.headers['content-range']).to.equal(contentRange);
    });
  }

  it('sends the whole file when If-Range names another version', async () => {
    const { etag = '' } = (await get(picture)).headers;
    expect((await get(picture, { Range: 'bytes=0-0', 'If-Range': etag })).status).to.equal(206);
    expect((await get(picture, { Range: 'bytes=0-0', 'If-Range': '"old"' })).status).to.equal(200);
  });

  it('answers 304 to the ETag it gave, for pictures, gzipped text and pages', async () => {
    for (const path of [picture, '/ban-tin/so-8/manifest.json', '/nhung/']) {
      const headers = { 'Accept-Encoding': 'gzip' };
      const { etag = '' } = (await get(path, headers)).headers;
      expect(etag).to.match(/^".+"$/);
      const again = await get(path, { ...headers, 'If-None-Match': etag });
      expect(again.status, path).to.equal(304);
      expect(again.body).to.have.length(0);
    }
  });

  it('gzips text for those who take it, pictures never', async () => {
    const path = '/ban-tin/so-8/manifest.json';
    const packed = await get(path, { 'Accept-Encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).to.equal('gzip');
    expect(packed.headers.vary).to.equal('Accept-Encoding');
    const plain = await get(path, { 'Accept-Encoding': 'gzip;q=0' });
    expect(plain.headers).not.to.have.property('content-encoding');
    expect(gunzipSync(packed.body).equals(plain.body)).to.equal(true);
    expect(packed.headers.etag).not.to.equal(plain.headers.etag);
    expect((await get(picture, { 'Accept-Encoding': 'gzip' })).headers).not.to.have.property(
      'content-encoding',
    );
  });

  it('sends an empty file', async () => {
    const { status, body } = await get('/ban-tin/so-8/empty.bin');
    expect([status, body.length]).to.deep.equal([200, 0]);
  });
});

describe('portal server: ports', () => {
  it('takes the next free port, or fails when this very one was asked for', async () => {
    const port = Number(new URL(portal.url).port);
    const other = await startPortal({ issue: folder, port });
    expect(other.url).not.to.equal(portal.url);
    await other.close();
    const refused = await startPortal({ issue: folder, port, exactPort: true }).catch(
      (error: NodeJS.ErrnoException) => error.code,
    );
    expect(refused).to.equal('EADDRINUSE');
  });
});

describe('server-side includes', () => {
  const files: Readonly<Record<string, string>> = {
    '/a': 'A<!--#include virtual="/b" -->',
    '/b': 'B<!--#echo var="N" -->',
    '/loop': '.<!--#include virtual="/loop" -->',
  };
  const source = {
    include: (path: string) => Promise.resolve(files[path]),
    variable: (name: string) => (name === 'N' ? '7' : undefined),
  };

  it('expands includes inside includes, and variables', async () => {
    expect(await expandIncludes('<<!--#include virtual="/a" -->>', source)).to.equal('<AB7>');
  });

  it('gives what a page sets to the parts that it includes', async () => {
    const page = '<!--#set var="N" value="$N và $X" --><!--#include virtual="/a" -->';
    expect(await expandIncludes(page, source)).to.equal('AB7 và <!-- không có: X -->');
  });

  it('says what is missing', async () => {
    expect(await expandIncludes('<!--#include virtual="/x" -->', source)).to.equal(
      '<!-- không có: /x -->',
    );
  });

  it('ends where a file includes itself', async () => {
    expect(await expandIncludes('<!--#include virtual="/loop" -->', source)).to.match(/^\.{2,9}</);
  });
});
