/** What is written is read back the same; what is read is written back the same, unknown keys and all. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { composeManifest, type ComposableIssue } from '../../src/compose.js';
import { NS } from '../../src/names.js';
import { parseManifest } from '../../src/parse.js';
import type { Issue } from '../../src/types.js';
import { BASE, sampleIssue } from '../support/sample.js';

type Fields = Record<string, unknown>;

function normal(issue: Issue): Omit<Issue, 'source'> {
  const { source: _source, ...rest } = issue;
  return rest;
}

const read = (manifest: unknown): Issue => parseManifest(manifest, BASE).issue;

describe('composeManifest', () => {
  const sample = sampleIssue();

  it('writes what parseManifest reads back', () => {
    const { issue, problems } = parseManifest(composeManifest(sample), BASE);
    expect(problems).to.deep.equal([]);
    expect(normal(issue)).to.deep.equal(sample);
  });

  it('writes what it reads, to the letter', () => {
    const manifest = composeManifest(sample);
    expect(composeManifest(read(manifest))).to.deep.equal(manifest);
  });

  it('writes plain JSON data', () => {
    const manifest = composeManifest(sample);
    expect(JSON.parse(JSON.stringify(manifest))).to.deep.equal(manifest);
  });

  it('does not change what it is given', () => {
    const before = JSON.stringify(sample);
    composeManifest(sample);
    const issue = read(composeManifest(sample));
    const source = JSON.stringify(issue.source);
    const { cover: _cover, ...uncovered } = issue;
    composeManifest({ ...uncovered, title: 'Khác', pages: issue.pages.slice(1) });
    expect(JSON.stringify(sample)).to.equal(before);
    expect(JSON.stringify(issue.source)).to.equal(source);
  });

  /** A manifest by somebody else, with everything that we do not know. */
  const foreign: Fields = {
    '@context': ['https://readium.org/webpub-manifest/context.jsonld', 'https://x.vn/c'],
    metadata: {
      title: { vi: 'Số', en: 'Issue' },
      author: [{ name: 'A', identifier: 'urn:a' }],
      language: ['vi', 'en'],
      publisher: { name: 'UBND', links: [] },
      published: 'hôm qua',
      belongsTo: { magazine: { name: 'B', issue: { position: 8, 'x:y': 1 } }, collection: 'C' },
      'https://x.vn/m': 1,
    },
    links: [
      { rel: 'self', href: 'https://x.vn/m.json' },
      { rel: 'license', href: 'l', x: 1 },
    ],
    readingOrder: [
      { href: 'intro.html', type: 'text/html' },
      {
        href: 'p/1.jpg',
        type: 'IMAGE/JPEG; q=1',
        bitrate: 3,
        rel: ['cover', 'start'],
        properties: { contains: ['xmp'] },
      },
      { href: 'mid.html', type: 'text/html' },
      {
        href: 'p/2.jpg',
        width: 100,
        height: 200,
        alternate: [
          { href: 'a.mp3', type: 'audio/mpeg' },
          { href: 'b.webp', type: 'image/webp', 'x:z': 2 },
        ],
      },
    ],
    resources: [{ href: 's.css', type: 'text/css' }],
    toc: [{ title: 'T', href: 'intro.html', children: [{ href: 'p/1.jpg', title: 'U', x: 1 }] }],
    landmarks: [{ href: 'p/1.jpg', title: 'L' }],
    guided: { metadata: {}, links: [] },
    [NS + 'articles']: [
      { href: 'a.json', title: 'A', properties: { [NS + 'id']: 'a', 'x:p': 1 }, language: 'vi' },
    ],
    'https://x.vn/ns': { deep: [1, { two: null }] },
  };

  it('keeps a stranger’s manifest as it was', () => {
    expect(composeManifest(read(foreign))).to.deep.equal(foreign);
  });

  /** The parts of `foreign` that the changes look at. */
  interface Written {
    metadata: { belongsTo: unknown };
    readingOrder: (Fields & { alternate: unknown })[];
    resources: unknown[];
    links: unknown;
    toc: unknown;
    [key: string]: unknown;
  }
  const changes: [
    name: string,
    change: (issue: Issue) => ComposableIssue,
    at: (manifest: Written) => unknown,
    value: unknown,
  ][] = [
    [
      'a title',
      (i) => ({ ...i, title: 'Mới' }),
      (m) => m.metadata,
      { ...(foreign['metadata'] as Fields), title: 'Mới' },
    ],
    [
      'the number',
      (i) => ({ ...i, number: '9' }),
      (m) => m.metadata.belongsTo,
      { collection: 'C', magazine: { name: 'B', issue: { position: 9, 'x:y': 1 } } },
    ],
    [
      'the number taken away',
      ({ number: _n, ...i }) => i,
      (m) => m.metadata.belongsTo,
      { collection: 'C', magazine: { name: 'B' } },
    ],
    [
      'a label',
      (i) => ({ ...i, pages: i.pages.map((p) => (p.number === 1 ? { ...p, label: 'Bìa' } : p)) }),
      (m) => [m.readingOrder[1]?.['bitrate'], m.readingOrder[1]?.['properties'], m.readingOrder[3]],
      [3, { contains: ['xmp'], [NS + 'label']: 'Bìa' }, (foreign['readingOrder'] as unknown[])[3]],
    ],
    [
      'a picture more',
      (i) => ({
        ...i,
        pages: i.pages.map((p) =>
          p.number === 2
            ? { ...p, images: [...p.images, { href: 'c.avif', width: 50, height: 100 }] }
            : p,
        ),
      }),
      (m) => m.readingOrder[3]?.alternate,
      [
        { href: 'b.webp', type: 'image/webp', width: 100, height: 200, 'x:z': 2 },
        { href: 'c.avif', type: 'image/avif', width: 50, height: 100 },
        { href: 'a.mp3', type: 'audio/mpeg' },
      ],
    ],
    [
      'a page taken away',
      (i) => ({ ...i, pages: i.pages.slice(1).map((p) => ({ ...p, number: 1, label: '1' })) }),
      (m) => m.readingOrder.map((link) => link['href']),
      ['intro.html', 'p/2.jpg', 'mid.html'],
    ],
    [
      'an article',
      (i) => ({ ...i, articles: i.articles.map((a) => ({ ...a, words: 7 })) }),
      (m) => (m[NS + 'articles'] as Fields[])[0]?.['properties'],
      { 'x:p': 1, [NS + 'id']: 'a', [NS + 'words']: 7 },
    ],
    [
      'another cover',
      (i) => ({ ...i, cover: { href: 'c.jpg', type: 'image/jpeg', width: 5, height: 5 } }),
      (m) => [m.readingOrder[1]?.['rel'], m.resources[0]],
      [['start'], { rel: 'cover', href: 'c.jpg', type: 'image/jpeg', width: 5, height: 5 }],
    ],
    [
      'an index',
      (i) => ({ ...i, search: { href: 's.json' } }),
      (m) => m.links,
      [
        ...(foreign['links'] as unknown[]),
        { rel: 'search', href: 's.json', type: 'application/json' },
      ],
    ],
    [
      'contents',
      (i) => ({ ...i, contents: [{ title: 'Mới', page: 2, children: [] }] }),
      (m) => m.toc,
      [{ href: 'p/2.jpg', type: 'image/jpeg', title: 'Mới' }],
    ],
  ];
  for (const [name, change, at, value] of changes) {
    it(`changes ${name} and nothing else`, () => {
      const issue = read(foreign);
      const manifest = composeManifest(change(issue));
      expect(at(manifest as Written)).to.deep.equal(value);
      expect(manifest['https://x.vn/ns']).to.deep.equal(foreign['https://x.vn/ns']);
      const { pageList: _labels, ...rest } = manifest;
      expect(Object.keys(rest).sort()).to.deep.equal(Object.keys(foreign).sort());
    });
  }

  const numbers: [number: string | undefined, series: string | undefined][] = [
    ['8', 'B'],
    ['8-9', 'B'],
    ['Xuân 2026', 'B'],
    ['08', 'B'],
    ['8', undefined],
    ['8-9', undefined],
    [undefined, 'B'],
    [undefined, undefined],
  ];
  for (const [number, series] of numbers) {
    it(`keeps number ${number} of bulletin ${series}`, () => {
      const { number: _n, series: _s, ...rest } = sample;
      const issue = { ...rest, ...(number && { number }), ...(series && { series }) };
      const back = read(composeManifest(issue));
      expect([back.number, back.series]).to.deep.equal([number, series]);
    });
  }

  it('is not fooled by keys of prototypes', () => {
    const source = JSON.parse('{"__proto__":{"polluted":1},"constructor":3}') as Fields;
    const manifest = composeManifest({ ...sample, source });
    expect((manifest as { polluted?: number }).polluted).to.equal(undefined);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    expect(manifest['constructor']).to.equal(3);
  });
});
