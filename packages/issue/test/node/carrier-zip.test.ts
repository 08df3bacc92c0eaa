/** The ZIP carrier against a real server: by range, whole, changed, cut, and ZIPs whose every field may lie. */
import { after, before, beforeEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { openCarrier, type Carrier, type CarrierOptions } from '../../src/carrier.js';
import { IssueError } from '../../src/errors.js';
import { FileServer } from '../support/file-server.js';
import { buildZip, noise, text, type EndLies, type RawEntry } from '../support/zip-bytes.js';

const MANIFEST = '{"metadata":{"title":"Số 8"},"readingOrder":[{"href":"p/1.jpg"}]}';

function issueFiles(): Record<string, Uint8Array> {
  return {
    'p/1.jpg': noise(90_000, 1),
    'p/2.jpg': noise(90_000, 2),
    't/1.json': text('{"blocks":[]}'),
    'm/loa.mp3': noise(5000, 3),
    'a/1.html': text('<script>alert(1)</script>'),
    'm/hinh.svg': text('<svg onload="alert(1)"/>'),
    'm/don.docx': noise(2000, 4),
    'manifest.json': text(MANIFEST),
  };
}

/** As the publisher packs: pictures stored, JSON deflated. */
function issueZip(files = issueFiles()): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.keys(files).map((name) => [
        name,
        [files[name] as Uint8Array, { level: name.endsWith('.json') ? 9 : 0, mtime: '2026-10-01' }],
      ]),
    ),
  );
}

async function failure(run: Promise<unknown>): Promise<IssueError> {
  try {
    await run;
  } catch (error) {
    expect(error).to.be.instanceOf(IssueError);
    return error as IssueError;
  }
  throw new Error('nothing was thrown');
}

describe('the ZIP carrier', () => {
  const server = new FileServer();
  const open: Carrier[] = [];
  before(() => server.start());
  beforeEach(() => server.reset());
  after(async () => {
    for (const carrier of open) carrier.close();
    await server.stop();
  });

  async function openZip(src: string, options?: CarrierOptions): Promise<Carrier> {
    const carrier = await openCarrier(src, options);
    open.push(carrier);
    return carrier;
  }

  async function bytesAt(url: string): Promise<Uint8Array> {
    return new Uint8Array(await (await fetch(url)).arrayBuffer());
  }

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

  const page: RawEntry = { name: 'p/1.jpg', data: noise(300, 5) };
  const manifest: RawEntry = { name: 'manifest.json', data: text(MANIFEST), deflate: true };
  const big = new Uint8Array(3 * 1024 * 1024);

  const refused: [name: string, code: string, entries: RawEntry[], end?: EndLies][] = [
    ['a way out of the folder', 'zip-unsafe', [{ ...page, name: '../p.jpg' }, manifest]],
    ['a way out in the middle', 'zip-unsafe', [{ ...page, name: 'p/../../p.jpg' }, manifest]],
    ['an absolute name', 'zip-unsafe', [{ ...page, name: '/etc/p.jpg' }, manifest]],
    ['a drive', 'zip-unsafe', [{ ...page, name: 'C:p.jpg' }, manifest]],
    ['a backslash', 'zip-unsafe', [{ ...page, name: 'p\\1.jpg' }, manifest]],
    ['a NUL', 'zip-unsafe', [{ ...page, name: 'p/1.jpg\0.html' }, manifest]],
    ['an empty step', 'zip-unsafe', [{ ...page, name: 'p//1.jpg' }, manifest]],
    ['a name twice', 'zip-unsafe', [page, { ...page }, manifest]],
    [
      'one name in two forms of Unicode',
      'zip-unsafe',
      [{ ...page, name: 'p/\u1ea1.jpg' }, { ...page, name: 'p/a\u0323.jpg' }, manifest],
    ],
    ['an overlap', 'zip-unsafe', [page, { ...page, name: 'b', lies: { offset: 10 } }, manifest]],
    [
      'two names for one place',
      'zip-unsafe',
      [page, { ...page, name: 'b', lies: { offset: 0 } }, manifest],
    ],
    ['a bomb by ratio', 'zip-unsafe', [{ name: 'b.json', data: big, deflate: true }, manifest]],
    [
      'hidden input',
      'zip-unsafe',
      [{ name: 'b.json', data: noise(9000), deflate: true, lies: { size: 10 } }, manifest],
    ],
    [
      'a file too large',
      'zip-too-large',
      [{ ...page, lies: { packed: 200e6, size: 200e6 } }, manifest],
    ],
    ['a stored file with two sizes', 'zip-damaged', [{ ...page, lies: { size: 299 } }, manifest]],
    ['a password', 'zip-encrypted', [{ ...page, lies: { flags: 0x801 } }, manifest]],
    ['strong encryption', 'zip-encrypted', [{ ...page, lies: { flags: 0x841 } }, manifest]],
    ['another packing', 'zip-unsupported', [{ ...page, lies: { method: 12 } }, manifest]],
    ['a ZIP64 size', 'zip-unsupported', [{ ...page, lies: { size: 0xffffffff } }, manifest]],
    ['a ZIP64 end', 'zip-unsupported', [page, manifest], { count: 0xffff }],
    ['many disks', 'zip-unsupported', [page, manifest], { disk: 1 }],
    [
      'a place beyond the file',
      'zip-unsafe',
      [{ ...page, lies: { offset: 0x7fffffff } }, manifest],
    ],
    ['too many entries', 'zip-too-large', [page, manifest], { count: 30_000 }],
    ['more entries than there are', 'zip-damaged', [page, manifest], { count: 3 }],
    ['fewer entries than there are', 'zip-damaged', [page, manifest], { count: 1 }],
    ['a directory elsewhere', 'zip-damaged', [page, manifest], { start: 5 }],
    ['a directory too long', 'zip-damaged', [page, manifest], { length: 500 }],
    ['no manifest', 'not-manifest', [page]],
    [
      'two manifests in folders',
      'not-manifest',
      [
        { ...manifest, name: 'a/manifest.json' },
        { ...manifest, name: 'b/manifest.json' },
      ],
    ],
    ['a manifest that is no JSON', 'not-json', [{ ...manifest, data: text('{"metadata"') }]],
    ['an empty ZIP', 'not-manifest', []],
  ];
  for (const [name, code, entries, end] of refused) {
    it(`refuses ${name}`, async () => {
      const src = server.put('/bad.zip', buildZip(entries, end));
      const error = await failure(openZip(src));
      expect(error.code).to.equal(code);
      expect(error.message).to.not.include('{}');
      expect(server.seen.length).to.be.below(8);
    });
  }

  const wrong: [name: string, lies: RawEntry['lies'], deflate?: boolean][] = [
    ['another checksum', { crc: 1 }],
    ['another checksum, deflated', { crc: 1 }, true],
    ['another local name', { localName: 'p/2.jpg' }],
    ['another local packing', { localMethod: 8 }],
    ['a local password', { localFlags: 0x801 }],
    ['a wrong local signature', { localSignature: 0x04034b51 }],
    ['a stream longer than said', { size: 290 }, true],
    ['a stream shorter than said', { size: 310 }, true],
  ];
  for (const [name, lies, deflate = false] of wrong) {
    it(`does not show a file with ${name}`, async () => {
      const data = deflate ? text('Bản tin '.repeat(30)).subarray(0, 300) : page.data;
      const entry = { ...page, data, deflate, lies: lies ?? {} };
      const carrier = await openZip(server.put('/bad.zip', buildZip([entry, manifest])));
      expect((await failure(Promise.resolve(carrier.url('p/1.jpg')))).code).to.equal('zip-damaged');
      expect((await failure(Promise.resolve(carrier.url('p/1.jpg')))).code).to.equal('zip-damaged');
      expect(server.seen.length).to.be.below(12);
    });
  }

  it('counts what a stream gives, not what it says', async () => {
    // 60 kB that grow to 60 MB, declared as 100 kB: stopped after the first steps.
    const bomb = {
      name: 'b.json',
      data: new Uint8Array(60e6),
      deflate: true,
      lies: { size: 100_000 },
    };
    const carrier = await openZip(server.put('/bomb.zip', buildZip([bomb, manifest])));
    expect((await failure(carrier.json('b.json'))).code).to.equal('zip-damaged');
  });

  it('reads local headers that are longer than the directory says', async () => {
    const entry = { ...page, lies: { localExtra: 900 } };
    const carrier = await openZip(server.put('/extra.zip', buildZip([entry, manifest])));
    expect(await bytesAt(await carrier.url('p/1.jpg'))).to.deep.equal(page.data);
  });

  it('reads a ZIP that was written as a stream, sizes after the data', async () => {
    const parts: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      parts.push(chunk);
    });
    for (const [name, data] of Object.entries(issueFiles())) {
      const file = name.endsWith('.json') ? new ZipDeflate(name) : new ZipPassThrough(name);
      zip.add(file);
      file.push(data, true);
    }
    zip.end();
    const carrier = await openZip(server.put('/stream.zip', new Uint8Array(Buffer.concat(parts))));
    expect(await carrier.json('t/1.json')).to.deep.equal({ blocks: [] });
    expect(await bytesAt(await carrier.url('p/2.jpg'))).to.deep.equal(issueFiles()['p/2.jpg']);
  });

  it('reads a ZIP with a comment, even one that looks like an end record', async () => {
    const zip = buildZip([page, manifest], { comment: 'PK\u0005\u0006'.padEnd(60, 'x') });
    const carrier = await openZip(server.put('/comment.zip', zip));
    expect(await bytesAt(await carrier.url('p/1.jpg'))).to.deep.equal(page.data);
  });

  it('opens no ZIP that lost its end, at any length', async () => {
    const zip = buildZip([page, manifest]);
    for (const length of [1, 21, 22, 100, zip.length - 22, zip.length - 1]) {
      const error = await failure(openZip(server.put('/cut.zip', zip.subarray(0, length))));
      expect(error.code, String(length)).to.equal('zip-damaged');
    }
    expect((await failure(openZip(server.put('/empty.zip', '')))).code).to.equal('zip-damaged');
  });

  it('survives every single wrong byte of directory and headers', async () => {
    const zip = buildZip([{ ...page, data: noise(20) }, manifest]);
    const codes = new Set<string>();
    for (let at = 0; at < zip.length; at += 3) {
      const bytes = zip.slice();
      bytes[at] = (bytes[at] as number) ^ 0xff;
      try {
        const carrier = await openZip(server.put('/byte.zip', bytes));
        const url = await carrier.url('p/1.jpg');
        expect(await bytesAt(url)).to.deep.equal(noise(20));
      } catch (error) {
        expect(error, String(at)).to.be.instanceOf(IssueError);
        codes.add((error as IssueError).code);
      }
    }
    expect(codes.size).to.be.above(2);
  });
});
