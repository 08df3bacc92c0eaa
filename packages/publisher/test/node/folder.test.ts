// The doctor on a built issue, as a folder and as a ZIP: missing, changed and broken files.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, it, expect, beforeEach, afterEach } from '@e-bulletin/tools/testing';
import { inspectFolder } from '../../src/doctor/folder.js';
import { PublisherError } from '../../src/errors.js';

const NS = 'https://e-bulletin.dev/ns#';
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
const bytes = (text: string) => new TextEncoder().encode(text);

const guided = JSON.stringify({
  guided: [{ role: ['article'], children: [{ role: ['paragraph'], text: 'Một câu.' }] }],
});
const jpeg = 'a picture';
const picture = `p/001.${hash(jpeg)}.jpg`;
const article = `a/mot-bai.${hash(guided)}.json`;
const manifest = {
  '@context': 'https://readium.org/webpub-manifest/context.jsonld',
  metadata: {
    '@type': 'http://schema.org/PublicationIssue',
    conformsTo: ['https://readium.org/webpub-manifest/profiles/divina'],
    title: 'Số 8',
    language: 'vi',
  },
  links: [],
  readingOrder: [{ href: picture, type: 'image/jpeg', width: 1080, height: 1527 }],
  [`${NS}articles`]: [
    {
      href: article,
      type: 'application/guided-navigation+json',
      title: 'Một bài',
      properties: { [`${NS}id`]: 'mot-bai', [`${NS}pages`]: [1] },
    },
  ],
};

const good = (): Record<string, string> => ({
  'manifest.json': JSON.stringify(manifest),
  [picture]: jpeg,
  [article]: guided,
});

describe('an issue on disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'e-bulletin-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function asFolder(files: Record<string, string>): Promise<string> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return folder;
  }

  async function asZip(files: Record<string, string>): Promise<string> {
    const path = join(folder, 'so-8.ebulletin.zip');
    await writeFile(
      path,
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)]))),
    );
    return path;
  }

  const cases: [
    name: string,
    change: (files: Record<string, string>) => void,
    expected: [code: string, place?: string][],
  ][] = [
    ['whole', () => undefined, []],
    [
      'without manifest',
      (files) => delete files['manifest.json'],
      [['issue.no-manifest', 'manifest.json']],
    ],
    ['with a picture gone', (files) => delete files[picture], [['issue.file-missing', picture]]],
    [
      'with a picture changed',
      (files) => (files[picture] = 'another picture'),
      [['issue.file-changed', picture]],
    ],
    [
      'with a broken manifest',
      (files) => (files['manifest.json'] = '{"metadata":'),
      [['issue.broken-json', 'manifest.json']],
    ],
    [
      'with a manifest of something else',
      (files) => (files['manifest.json'] = '{"name":"x"}'),
      [['issue.not-manifest', 'manifest.json']],
    ],
    [
      'with an article cut short',
      (files) => (files[article] = guided.slice(0, 20)),
      [
        ['issue.file-changed', article],
        ['issue.broken-json', article],
      ],
    ],
  ];
  for (const [name, change, expected] of cases) {
    for (const [kind, write] of [
      ['folder', asFolder],
      ['zip', asZip],
    ] as const) {
      it(`${name}, as ${kind}`, async () => {
        const files = good();
        change(files);
        const findings = await inspectFolder(await write(files));
        const serious = findings.filter((finding) => finding.severity === 'error');
        expect(serious.map(({ code, place }) => [code, place])).to.deep.equal(expected);
      });
    }
  }

  it('a problem of the manifest names its place', async () => {
    const files = good();
    files['manifest.json'] = JSON.stringify({
      ...manifest,
      metadata: { ...manifest.metadata, published: 'hôm qua' },
    });
    const findings = await inspectFolder(await asFolder(files));
    expect(findings.map(({ place }) => place)).to.include('manifest.json#/metadata/published');
  });

  it('a ZIP cut short is an error that says so', async () => {
    const path = join(folder, 'x.zip');
    await writeFile(path, bytes('PK not a zip'));
    const failure = await inspectFolder(path).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(PublisherError);
    expect((failure as PublisherError).code).to.equal('check.zip-broken');
  });
});
