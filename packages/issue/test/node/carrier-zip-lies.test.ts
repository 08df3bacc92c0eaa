/** ZIPs whose every field may lie, or that were written in other ways: refused with a reason, or read whole. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { IssueError } from '../../src/errors.js';
import { buildZip, noise, text, type EndLies, type RawEntry } from '../support/zip-bytes.js';
import { bytesAt, failure, issueFiles, MANIFEST, openZip, server } from '../support/zip-lab.js';

describe('a ZIP that lies', () => {
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
