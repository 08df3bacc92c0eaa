/** What is no manifest at all, and manifests of every size and kind. Fault by fault: `parse-*.test.ts`. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { IssueError } from '../../src/errors.js';
import { NS } from '../../src/names.js';
import { parseManifest } from '../../src/parse.js';
import { MAX_PROBLEMS } from '../../src/problems.js';
import {
  BASE,
  GOOD,
  PAGE,
  PAGE_2,
  article,
  ours,
  withPages,
  type Fields,
} from '../support/manifests.js';

describe('parseManifest, what cannot be shown', () => {
  const rows: [name: string, value: unknown, code: string][] = [
    ['null', null, 'not-manifest'],
    ['nothing', undefined, 'not-manifest'],
    ['text', 'manifest', 'not-manifest'],
    ['a number', 8, 'not-manifest'],
    ['a list', [GOOD], 'not-manifest'],
    ['some other JSON', { name: 'portal', version: 2 }, 'not-manifest'],
    ['no pages', { ...GOOD, readingOrder: [] }, 'no-pages'],
    ['pages of null', { ...GOOD, readingOrder: null }, 'no-pages'],
    [
      'an audiobook',
      { ...GOOD, readingOrder: [{ href: 'a.mp3', type: 'audio/mpeg' }] },
      'no-pages',
    ],
    ['only pages that run', withPages({ ...PAGE, href: 'javascript:1' }), 'no-pages'],
  ];
  for (const [name, value, code] of rows) {
    it(name, () => {
      expect(() => parseManifest(value, BASE))
        .to.throw(IssueError)
        .with.property('code', code);
    });
  }
});

describe('parseManifest, the size of things', () => {
  it('reads a hundred thousand pages and two thousand articles, and no more', () => {
    const pages = Array.from({ length: 100_001 }, (_, i) => ({ ...PAGE, href: `p/${i}.jpg` }));
    const articles = Array.from({ length: 100_001 }, () => article(ours({ id: 'x', pages: [1] })));
    const { issue, problems } = parseManifest(
      { ...GOOD, readingOrder: pages, [NS + 'articles']: articles },
      BASE,
    );
    expect([issue.pages.length, issue.articles.length]).to.deep.equal([100_000, 2000]);
    expect(new Set(issue.articles.map(({ id }) => id)).size).to.equal(2000);
    expect(problems).to.have.length(MAX_PROBLEMS + 1);
    expect(problems.at(-1)?.code).to.equal('more-problems');
  });

  it('ends in contents that hold themselves', () => {
    const entry: Fields = { title: 'A' };
    entry['children'] = [entry, entry];
    const { issue, problems } = parseManifest({ ...GOOD, toc: [entry] }, BASE);
    expect(issue.contents).to.have.length(1);
    expect(problems.some(({ code }) => code === 'too-deep')).to.equal(true);
  });

  it('survives a page of every wrong kind in every place', () => {
    const kinds: unknown[] = [null, true, 0, -1, NaN, '', 'x', [], {}, [[]], [null], { x: 1 }];
    const keys = [
      'href',
      'type',
      'title',
      'width',
      'height',
      'size',
      'rel',
      'alternate',
      'properties',
      'templated',
    ];
    for (const key of keys) {
      for (const kind of kinds) {
        const { issue } = parseManifest(withPages({ ...PAGE, [key]: kind }, PAGE_2), BASE);
        expect(issue.pages.at(-1)?.images[0]?.href, `${key} ${String(kind)}`).to.equal('p/2.jpg');
      }
    }
    const top = [
      'metadata',
      'links',
      'resources',
      'toc',
      'pageList',
      NS + 'articles',
      NS + 'polls',
    ];
    for (const key of top) {
      for (const kind of kinds) {
        expect(parseManifest({ ...GOOD, [key]: kind }, BASE).issue.pages, key).to.have.length(2);
      }
    }
  });
});
