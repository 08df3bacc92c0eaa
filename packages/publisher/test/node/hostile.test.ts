// An enemy's files before the tool: a PDF's sidecar with script in every word, an issue folder and ZIPs that lie.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, expect, beforeEach, afterEach } from '@e-bulletin/tools/testing';
// @boundaries-ignore archives that lie, from the tests of the reader
import { buildZip, text, type RawEntry } from '../../../issue/test/support/zip-bytes.js';
// @boundaries-ignore what the parser's own tests poison
import { LINKS, TEXTS, VALUES } from '../../../issue/test/support/hostile/payloads.js';
// @boundaries-ignore what the parser's own tests poison
import { richDocuments } from '../../../issue/test/support/hostile/documents.js';
// @boundaries-ignore what the parser's own tests poison
import {
  placesOf,
  poisoner,
  poisonTexts,
  replaced,
} from '../../../issue/test/support/hostile/poison.js';
import { inspectFolder } from '../../src/doctor/folder.js';
import { PublisherError } from '../../src/errors.js';
import { safeAddress } from '../../src/write/html.js';
import { run } from './command.js';
import { articlePages, textPdf } from './samples.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'e-bulletin-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an address on a share page', () => {
  it('never has a scheme that runs, however it is written', () => {
    for (const href of LINKS) {
      const address = safeAddress(href);
      if (address === undefined) continue;
      const { protocol } = new URL(address, 'https://phuong.example.vn/so-8/a/x.html');
      expect(['http:', 'https:', 'mailto:', 'tel:'], JSON.stringify(href)).to.include(protocol);
    }
  });
});

describe('check, on a hostile issue', () => {
  const write = (documents: ReadonlyMap<string, unknown>): void => {
    for (const [path, value] of documents) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), JSON.stringify(value));
    }
  };

  it('reads script in every word as words, and says what is missing', async () => {
    const poison = poisoner();
    write(
      new Map([...richDocuments(3)].map(([path, value]) => [path, poisonTexts(value, poison)])),
    );
    const { code, out, err } = await run(['check', folder]);
    expect(err).not.to.match(/TypeError|at .*\.ts:/);
    expect(code).to.be.greaterThan(0);
    const controls = [...out].filter((sign) => sign < ' ' && sign !== '\n');
    expect(controls, 'no control character reaches the terminal').to.deep.equal([]);
  });

  it('ends with findings whatever stands at whatever place of its manifest', async () => {
    const honest = new Map(richDocuments(2));
    const manifest = honest.get('manifest.json');
    write(honest);
    const all = [
      '%E0%A4%A',
      '%2e%2e/%2e%2e/etc/passwd',
      'p/%00.jpg',
      ...LINKS,
      ...TEXTS,
      ...VALUES,
    ];
    for (const [index, place] of placesOf(manifest).entries()) {
      if (index % 3 !== 0 && process.env['FULL'] !== '1') continue;
      const value = all[index % all.length];
      const changed = replaced(manifest, place, value);
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify(changed) ?? 'null');
      const findings = await inspectFolder(folder);
      expect(Array.isArray(findings), `/${place.join('/')}`).to.equal(true);
    }
    for (const href of all.filter((one) => typeof one === 'string')) {
      writeFileSync(
        join(folder, 'manifest.json'),
        JSON.stringify(replaced(manifest, ['readingOrder', 1, 'href'], href)),
      );
      expect(Array.isArray(await inspectFolder(folder)), href).to.equal(true);
    }
  });

  it('follows no link out of the folder', async () => {
    write(richDocuments(2));
    writeFileSync(join(folder, '..', 'e-bulletin-secret.txt'), 'secret');
    symlinkSync(join(folder, '..', 'e-bulletin-secret.txt'), join(folder, 'p'));
    const findings = await inspectFolder(folder);
    expect(JSON.stringify(findings)).not.to.contain('secret');
    rmSync(join(folder, '..', 'e-bulletin-secret.txt'));
  });

  const manifest: RawEntry = {
    name: 'manifest.json',
    data: text(JSON.stringify(richDocuments(2).get('manifest.json'))),
    deflate: true,
  };
  const zips: readonly [name: string, entries: RawEntry[]][] = [
    ['a way out', [manifest, { name: '../../x.jpg', data: text('x') }]],
    ['an absolute name', [manifest, { name: '/etc/cron.d/x', data: text('x') }]],
    ['a backslash', [manifest, { name: '..\\x.jpg', data: text('x') }]],
    ['a NUL', [manifest, { name: 'a\0.jpg', data: text('x') }]],
    ['a name twice', [manifest, { ...manifest }]],
    ['a wrong checksum', [{ ...manifest, lies: { crc: 1 } }]],
    ['a size of a gigabyte', [{ ...manifest, lies: { size: 1_000_000_000 } }]],
    ['a bomb', [{ ...manifest, data: new Uint8Array(20_000_000) }]],
  ];
  for (const [name, entries] of zips) {
    it(`a ZIP with ${name} is refused in words`, async () => {
      const path = join(folder, 'xau.ebulletin.zip');
      writeFileSync(path, buildZip(entries));
      const { code, out, err } = await run(['check', path]);
      expect(code).to.be.greaterThan(0);
      expect(out + err).not.to.match(/TypeError|RangeError|at .*\.ts:/);
      const error = await inspectFolder(path).catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(PublisherError);
    });
  }
});

describe('build, with a hostile sidecar', () => {
  it('writes no page on which anything of it could run', async () => {
    const pdf = join(folder, 'xau.pdf');
    writeFileSync(pdf, await textPdf(articlePages(2)));
    const out = join(folder, 'so-8');
    const first = await run(['build', pdf, '--out', out]);
    expect(first.code, first.err + first.out).to.be.below(2);
    const path = join(folder, 'xau.ban-tin.json');
    const sidecar = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const poison = poisoner();
    const hostile = poisonTexts(
      { ...sidecar, address: undefined, auto: undefined },
      poison,
    ) as object;
    const hotspots = LINKS.map((href, index) => ({
      page: 1,
      box: [1000, (index + 1) * 200, 2000, 150],
      kind: ['link', 'video', 'audio', 'file', 'map', 'poll', 'chart', 'gallery'][index % 8],
      href,
      poster: href,
      title: poison.next(),
    }));
    writeFileSync(
      path,
      JSON.stringify({
        ...hostile,
        version: 1,
        language: 'vi',
        date: '2026-10-19',
        address: 'https://phuong.example.vn/so-8/',
        hotspots,
        polls: LINKS.map((href) => ({ href, title: poison.next() })),
      }),
    );
    const { code, err, out: said } = await run(['build', pdf, '--out', out]);
    expect(code, err + said).to.be.below(2);
    let pages = 0;
    for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
      if (!/\.html?$|snippets\.txt$/.test(entry.name)) continue;
      pages += 1;
      const written = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      // The first line of the snippets is a heading in a text file; what is pasted follows.
      const html = entry.name.endsWith('.txt') ? written.replace(/^.*\n/, '') : written;
      expect(html, entry.name).not.to.match(
        /<script>canary|<img src=x|<svg onload|<iframe srcdoc|<base |http-equiv="refresh"/,
      );
      for (const [, , address = ''] of html.matchAll(/\s(href|src|content)="([^"]*)"/g)) {
        const plain = address.replace(/&#39;|&quot;|&amp;|&lt;|&gt;/g, '_');
        // eslint-disable-next-line no-control-regex
        expect(plain.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, ''), entry.name).not.to.match(
          /^(vbscript|data:text|view-source|feed|filesystem|intent|ms-word):?/i,
        );
      }
      for (const [, , address = ''] of html.matchAll(/\s(href|src)="([^"]*)"/g))
        // eslint-disable-next-line no-control-regex
        expect(address.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, ''), entry.name).not.to.match(
          /^javascript:/i,
        );
    }
    expect(pages).to.be.greaterThan(2);
  });
});
