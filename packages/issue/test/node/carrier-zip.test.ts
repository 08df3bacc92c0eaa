/** The ZIP carrier against a real server: by range, whole, changed, cut. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { openCarrier } from '../../src/carrier.js';
import { FileServer } from '../support/file-server.js';
import { noise } from '../support/zip-bytes.js';
import {
  bytesAt,
  failure,
  issueFiles,
  issueZip,
  MANIFEST,
  openZip,
  server,
} from '../support/zip-lab.js';

describe('the ZIP carrier', () => {
  it('opens an issue and reads a page in two requests', async () => {
    const src = server.put('/up/so-8.ebulletin.zip', issueZip());
    const carrier = await openZip(src);
    expect(carrier.kind).to.equal('zip');
    expect(carrier.base).to.equal(src);
    expect(await carrier.manifest()).to.deep.equal(JSON.parse(MANIFEST));
    const url = await carrier.url('p/1.jpg');
    expect(url).to.match(/^blob:/);
    expect(await bytesAt(url)).to.deep.equal(issueFiles()['p/1.jpg']);
    expect(server.seen).to.have.length(2);
    expect(server.seen.every(({ range }) => range)).to.equal(true);
  });

  it('asks once for neighbours', async () => {
    const carrier = await openZip(server.put('/so-8.zip', issueZip()));
    server.seen.length = 0;
    const urls = await Promise.all([carrier.url('p/2.jpg'), carrier.url('p/1.jpg')]);
    expect(server.seen).to.have.length(1);
    expect(await bytesAt(urls[0])).to.deep.equal(issueFiles()['p/2.jpg']);
    expect(await bytesAt(urls[1])).to.deep.equal(issueFiles()['p/1.jpg']);
  });

  it('reads a server without ranges whole, with progress, and asks no more', async () => {
    const zip = issueZip();
    const progress: [number, number | undefined][] = [];
    const src = server.put('/so-8.zip', zip, { ranges: false });
    const carrier = await openZip(src, { onProgress: (...now) => progress.push(now) });
    expect(progress.at(-1)).to.deep.equal([zip.length, zip.length]);
    expect(await bytesAt(await carrier.url('p/2.jpg'))).to.deep.equal(issueFiles()['p/2.jpg']);
    expect(server.seen).to.have.length(1);
  });

  it('asks another origin for the length first, and only with simple headers', async () => {
    const src = server.put('/so-8.zip', issueZip());
    const here = Object.getOwnPropertyDescriptor(globalThis, 'location');
    Object.defineProperty(globalThis, 'location', {
      value: { origin: 'http://portal.test', href: 'http://portal.test/' },
      configurable: true,
    });
    try {
      const carrier = await openZip(src);
      await carrier.url('p/1.jpg');
    } finally {
      if (here) Object.defineProperty(globalThis, 'location', here);
      else Reflect.deleteProperty(globalThis, 'location');
    }
    expect(server.seen.map(({ method }) => method)).to.deep.equal(['HEAD', 'GET', 'GET']);
    for (const { range } of server.seen.slice(1)) expect(range).to.match(/^bytes=\d+-\d+$/);
  });

  it('finds a ZIP behind an address that does not say so', async () => {
    server.put('/LinkClick.aspx', issueZip(), { type: 'application/x-zip-compressed' });
    const carrier = await openZip(server.origin + '/LinkClick.aspx?fileticket=x');
    expect(carrier.kind).to.equal('zip');
    expect(await carrier.json('t/1.json')).to.deep.equal({ blocks: [] });
  });

  it('follows Liferay, whose file name is in the middle of the path', async () => {
    const src = server.put('/documents/2/so-8.ebulletin.zip/0b5c-uuid', issueZip());
    expect((await openZip(src)).kind).to.equal('zip');
  });

  it('opens a ZIP of the folder instead of its files', async () => {
    const files = issueFiles();
    const inside = Object.fromEntries(Object.keys(files).map((n) => [`so-8/${n}`, files[n]!]));
    const carrier = await openZip(server.put('/so-8.zip', issueZip(inside)));
    expect(await carrier.json('t/1.json')).to.deep.equal({ blocks: [] });
  });

  it('lends one blob to many and revokes it when the last gives it back', async () => {
    const carrier = await openZip(server.put('/so-8.zip', issueZip()));
    const [a, b] = await Promise.all([carrier.url('p/1.jpg'), carrier.url('./p/1.jpg')]);
    expect(a).to.equal(b);
    carrier.release(a);
    await Promise.resolve();
    expect((await bytesAt(a)).length).to.equal(90_000);
    carrier.release(b);
    await Promise.resolve();
    await Promise.resolve();
    expect(await bytesAt(a).catch(() => 'gone')).to.equal('gone');
    expect(await carrier.url('p/1.jpg')).not.to.equal(a);
  });

  it('revokes everything when closed, and answers no more', async () => {
    const carrier = await openZip(server.put('/so-8.zip', issueZip()));
    const url = await carrier.url('p/1.jpg');
    carrier.close();
    await Promise.resolve();
    expect(await bytesAt(url).catch(() => 'gone')).to.equal('gone');
    const error = await (carrier.url('p/2.jpg') as Promise<string>).catch((e: unknown) => e);
    expect((error as Error).name).to.equal('AbortError');
  });

  it('sets the types itself and never hands out what could run', async () => {
    const carrier = await openZip(server.put('/so-8.zip', issueZip()));
    const type = async (url: string): Promise<string> => (await (await fetch(url)).blob()).type;
    expect(await type(await carrier.url('p/1.jpg'))).to.equal('image/jpeg');
    expect(await type(await carrier.url('m/loa.mp3'))).to.equal('audio/mpeg');
    const file = await carrier.file?.('m/don.docx');
    expect(file?.name).to.equal('don.docx');
    expect(await type(file?.url ?? '')).to.equal('application/octet-stream');
    for (const href of [
      'a/1.html',
      'm/hinh.svg',
      't/1.json',
      'm/don.docx',
      'javascript:alert(1)',
    ]) {
      expect((await failure(Promise.resolve(carrier.url(href)))).code, href).to.equal(
        'unsafe-file',
      );
    }
    for (const href of ['a/1.html', 'm/hinh.svg', 'data:text/html,x']) {
      expect((await failure(carrier.file!(href))).code, href).to.equal('unsafe-file');
    }
  });

  it('finds large sound beside the ZIP, by name alone', async () => {
    const carrier = await openZip(server.put('/up/so-8.zip', issueZip()));
    expect(await carrier.url('m/dai.9f.mp3')).to.equal(server.origin + '/up/dai.9f.mp3');
    expect(await carrier.url('https://video.test/a.mp4')).to.equal('https://video.test/a.mp4');
    expect((await failure(Promise.resolve(carrier.url('p/99.jpg')))).code).to.equal('not-found');
  });

  it('opens a new ZIP that took the place of the old one, once', async () => {
    const src = server.put('/so-8.zip', issueZip(), { headers: { etag: '"1"' } });
    const carrier = await openZip(src);
    const files: Record<string, Uint8Array> = {
      ...issueFiles(),
      'm/new.jpg': noise(70_000, 9),
    };
    server.put('/so-8.zip', issueZip(files), { headers: { etag: '"2"' } });
    expect(await bytesAt(await carrier.url('p/1.jpg'))).to.deep.equal(files['p/1.jpg']);
    expect(await bytesAt(await carrier.url('m/new.jpg'))).to.deep.equal(files['m/new.jpg']);
  });

  it('says so when the file it wants is gone with the old issue', async () => {
    const src = server.put('/so-8.zip', issueZip(), { headers: { 'last-modified': 'A' } });
    const carrier = await openZip(src);
    const { 'p/1.jpg': _gone, ...rest } = issueFiles();
    server.put('/so-8.zip', issueZip(rest), { headers: { 'last-modified': 'B' } });
    const error = await failure(Promise.resolve(carrier.url('p/1.jpg')));
    expect([error.code, error.retryable]).to.deep.equal(['zip-changed', true]);
  });

  it('goes on when a server stops knowing ranges', async () => {
    const zip = issueZip();
    const carrier = await openZip(server.put('/so-8.zip', zip));
    server.put('/so-8.zip', zip, { ranges: false });
    expect(await bytesAt(await carrier.url('p/1.jpg'))).to.deep.equal(issueFiles()['p/1.jpg']);
  });

  it('says a cut connection is worth another try, and then succeeds', async () => {
    const zip = issueZip();
    const carrier = await openZip(server.put('/so-8.zip', zip));
    server.put('/so-8.zip', zip, { cutAfter: 1000 });
    const error = await failure(Promise.resolve(carrier.url('p/1.jpg')));
    expect([error.code, error.retryable]).to.deep.equal(['unreachable', true]);
    server.put('/so-8.zip', zip);
    expect(await bytesAt(await carrier.url('p/1.jpg'))).to.deep.equal(issueFiles()['p/1.jpg']);
  });

  it('does not take a short answer for the file', async () => {
    const zip = issueZip();
    const carrier = await openZip(server.put('/so-8.zip', zip));
    server.put('/so-8.zip', zip, { shortBy: 10 });
    expect((await failure(Promise.resolve(carrier.url('p/1.jpg')))).code).to.equal('unreachable');
  });

  it('tells a missing file, a login page and a dead host apart', async () => {
    const codes = async (src: string): Promise<string> => (await failure(openZip(src))).code;
    expect(await codes(server.origin + '/none.zip')).to.equal('not-found');
    const login = server.put('/login.zip', '<!doctype html><h1>Đăng nhập</h1>', {
      type: 'text/html',
    });
    expect(await codes(login)).to.equal('wrong-type');
    expect(await codes(server.put('/denied.zip', 'x', { status: 403, ranges: false }))).to.equal(
      'forbidden',
    );
    expect(await codes(server.put('/busy.zip', 'x', { status: 503, ranges: false }))).to.equal(
      'server',
    );
    const dead = new FileServer();
    await dead.start();
    const address = dead.put('/so-8.zip', issueZip());
    await dead.stop();
    expect(await codes(address)).to.equal('unreachable');
  });

  it('ends with its caller', async () => {
    const abort = new AbortController();
    const opening = openCarrier(server.put('/so-8.zip', issueZip()), { signal: abort.signal });
    abort.abort();
    expect(((await opening.catch((e: unknown) => e)) as Error).name).to.equal('AbortError');
    const carrier = await openZip(server.put('/so-8.zip', issueZip()));
    const one = new AbortController();
    const asked = carrier.url('p/1.jpg', one.signal) as Promise<string>;
    const other = carrier.url('p/1.jpg') as Promise<string>;
    one.abort();
    expect(((await asked.catch((e: unknown) => e)) as Error).name).to.equal('AbortError');
    expect((await bytesAt(await other)).length).to.equal(90_000);
  });
});
