/** `e-bulletin shelf` as an editor types it: the two feeds, the page, and what goes wrong. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parseFeed } from '@e-bulletin/issue/feed.js';
import { afterEach, beforeEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { run, type Ran } from './command.ts';

const SCHEMAS = new URL('../../../issue/schemas/', import.meta.url);
const BASE = 'https://senhong.example.vn/ban-tin/';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e-bulletin-shelf-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function addIssue(name: string, metadata: object = {}, links: object[] = []): Promise<void> {
  const picture = (width: number, type: string): object => ({
    href: `p/1-${width}.${type}`,
    type: `image/${type}`,
    width,
    height: Math.round(width * 1.414),
  });
  await mkdir(join(folder, name));
  await writeFile(
    join(folder, name, 'manifest.json'),
    JSON.stringify({
      metadata: { title: 'Bản tin <phường> "Sen Hồng" & bạn', language: 'vi', ...metadata },
      links,
      readingOrder: [
        {
          ...picture(1080, 'jpeg'),
          alternate: [picture(1600, 'webp'), picture(540, 'webp')],
        },
      ],
    }),
  );
}

const numbered = (number: number, published: string): object => ({
  published,
  publisher: 'UBND phường Sen Hồng',
  belongsTo: { magazine: { name: 'Bản tin Sen Hồng', issue: { position: number } } },
});

const shelf = (...args: string[]): Promise<Ran> =>
  run(['shelf', folder, '--script', '/e-bulletin/e-bulletin.js', ...args]);
const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

async function faultsOf(feed: unknown): Promise<unknown> {
  const ajv = new Ajv({ strict: false, allErrors: true });
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  for (const name of await readdir(SCHEMAS, { recursive: true })) {
    if (!name.endsWith('.schema.json')) continue;
    ajv.addSchema(JSON.parse(await readFile(new URL(name, SCHEMAS), 'utf8')) as object);
  }
  const validate = ajv.getSchema('https://e-bulletin.dev/schema/feed.schema.json')!;
  validate(feed);
  return validate.errors ?? [];
}

/** Every element that is opened is closed, in order; every `&` begins an entity. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, end, name, alone] of xml.matchAll(/<(\/?)([a-z]+)(?:\s+[\w:]+="[^"<]*")*(\/?)>/g)) {
    if (end) expect(open.pop()).to.equal(name);
    else if (!alone) open.push(name ?? '');
  }
  expect(open).to.deep.equal([]);
  expect(xml.replace(/<[^<>]*>|<\?.*?\?>/g, '')).to.not.match(/[<>]|&(?!(amp|lt|gt|quot|#39);)/);
}

describe('e-bulletin shelf', () => {
  beforeEach(async () => {
    await addIssue('so-8', { ...numbered(8, '2026-10-01'), identifier: 'urn:uuid:8' }, [
      { rel: 'alternate', href: 'm/so-8.pdf', type: 'application/pdf', size: 5_000 },
    ]);
    await addIssue('số 7', { ...numbered(7, '2026-07-01'), modified: '2026-11-02' });
    await mkdir(join(folder, 'ảnh'));
    await writeFile(join(folder, 'ghi-chu.txt'), 'x');
  });

  it('writes a valid OPDS feed, which is read again', async () => {
    const { code, out } = await shelf();
    expect(code).to.equal(0);
    expect(out).to.contain('2 số');
    const value: unknown = JSON.parse(await read('feed.json'));
    expect(await faultsOf(value)).to.deep.equal([]);
    const { feed, problems } = parseFeed(value, `${BASE}feed.json`);
    expect(problems).to.deep.equal([]);
    expect(feed).to.include({ title: 'Bản tin Sen Hồng', publisher: 'UBND phường Sen Hồng' });
    expect(feed.issues.map(({ number, href, pages }) => [number, href, pages])).to.deep.equal([
      ['8', `${BASE}so-8/manifest.json`, 1],
      ['7', `${BASE}s%E1%BB%91%207/manifest.json`, 1],
    ]);
    expect(feed.issues[0]?.covers.map(({ href }) => href)).to.deep.equal([
      `${BASE}so-8/p/1-540.webp`,
      `${BASE}so-8/p/1-1080.jpeg`,
    ]);
  });

  it('writes an Atom feed with all that RFC 4287 asks for', async () => {
    await shelf('--base-url', 'https://senhong.example.vn/ban-tin');
    const xml = await read('feed.xml');
    expectWellFormed(xml);
    const [head = '', ...entries] = xml.split('<entry>');
    for (const part of [head, ...entries]) {
      for (const name of ['id', 'title', 'updated'])
        expect(part.match(new RegExp(`<${name}>[^<]+</${name}>`, 'g')), name).to.have.length(1);
      expect(part).to.match(/<updated>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ</);
      expect(part).to.match(/<author><name>[^<]+</);
      expect(part.match(/rel="alternate"/g)).to.have.length(1);
    }
    expect(head).to.contain(
      `<link rel="self" type="application/atom+xml" href="${BASE}feed.xml"/>`,
    );
    expect(head).to.contain('<updated>2026-11-02T00:00:00Z<');
    expect(entries[0]).to.contain('<id>urn:uuid:8</id>');
    expect(entries[0]).to.contain(
      `rel="enclosure" type="application/pdf" href="${BASE}so-8/m/so-8.pdf" length="5000"`,
    );
    expect(entries[0]).to.contain('Bản tin &lt;phường&gt; &quot;Sen Hồng&quot; &amp; bạn, Số 8');
    const ids = [...xml.matchAll(/<id>([^<]+)</g)].map(([, id]) => id);
    expect(new Set(ids).size).to.equal(3);
    await shelf('--base-url', BASE);
    expect(await read('feed.xml')).to.equal(xml);
  });

  it('makes a page that embeds the feed and is true without a script', async () => {
    await shelf('--title', 'Kho <b>bản tin</b>');
    const page = await read('index.html');
    expect(page).to.contain('<e-bulletin src="feed.json" hash>');
    expect(page).to.contain('<h1>Kho &lt;b&gt;bản tin&lt;/b&gt;</h1>');
    expect(page).to.contain('href="s%E1%BB%91%207/index.html"');
    expect(page).to.contain('type="application/atom+xml" href="feed.xml"');
    expect(page).to.contain('src="/e-bulletin/e-bulletin.js"');
    expect(page).not.to.contain('og:url');
    await shelf('--base-url', BASE);
    expect(await read('index.html')).to.contain(`<meta property="og:url" content="${BASE}">`);
  });

  it('copies the reader where no script is named', async () => {
    expect((await run(['shelf', folder])).code).to.equal(0);
    expect(await readdir(join(folder, 'reader'))).to.include('e-bulletin.js');
    expect(await read('index.html')).to.match(/src="reader\/e-bulletin.js" integrity="sha384-/);
  });

  it('leaves a page of somebody else alone, unless told not to', async () => {
    await writeFile(join(folder, 'index.html'), 'của tôi');
    const { code, out } = await shelf();
    expect(code).to.equal(0);
    expect(out).to.contain('--force');
    expect(await read('index.html')).to.equal('của tôi');
    await shelf('--force');
    expect(await read('index.html')).to.contain('feed.json');
  });

  it('names a broken issue, leaves it out and says so by its exit code', async () => {
    await mkdir(join(folder, 'so-6'));
    await writeFile(join(folder, 'so-6/manifest.json'), '{ "metadata"');
    await mkdir(join(folder, 'so-5'));
    await writeFile(join(folder, 'so-5/manifest.json'), '{"readingOrder": []}');
    const { code, out } = await shelf('--lang', 'en');
    expect(code).to.equal(1);
    expect(out)
      .to.contain('Left out so-6: manifest.json is not JSON.')
      .and.contain('Left out so-5');
    expect(
      (JSON.parse(await read('feed.json')) as { publications: [] }).publications,
    ).to.have.length(2);
  });

  it('leaves nothing half written beside what it wrote', async () => {
    await shelf();
    const names = await readdir(folder);
    expect(names.filter((name) => name.startsWith('.'))).to.deep.equal([]);
  });
});

describe('e-bulletin shelf says what is wrong', () => {
  it('no issue in the folder', async () => {
    const { code, err } = await shelf();
    expect(code).to.equal(3);
    expect(err).to.contain('Không thấy số báo nào').and.contain('e-bulletin build');
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('only broken ones', async () => {
    await mkdir(join(folder, 'so-6'));
    await writeFile(join(folder, 'so-6/manifest.json'), '[]');
    const { code, err } = await shelf();
    expect(code).to.equal(3);
    expect(err).to.contain('so-6');
  });

  it('no such folder, no folder named, an address that is none, an unknown option', async () => {
    expect((await run(['shelf', join(folder, 'khong-co')])).code).to.equal(3);
    expect((await run(['shelf'])).err).to.contain('Thiếu thư mục');
    expect((await shelf('--base-url', 'phuong.gov.vn')).code).to.equal(2);
    expect((await shelf('--out', 'x')).code).to.equal(2);
  });

  it('helps in both languages', async () => {
    expect((await run(['shelf', '--help'])).out).to.contain('--base-url');
    expect((await run(['shelf', '--help', '--lang', 'en'])).out).to.contain('Atom feed');
    expect((await run(['--help'])).out).to.contain('e-bulletin shelf');
  });
});
