/**
 * The method of the W3C's publication manifest tests: many small manifests, each with one fault. Of each: what is said, and
 * what survives.
 */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { IssueError } from '../../src/errors.js';
import { NS } from '../../src/names.js';
import { parseManifest } from '../../src/parse.js';
import { MAX_PROBLEMS, type Problem } from '../../src/problems.js';
import type { Issue } from '../../src/types.js';

const BASE = 'https://a.vn/so-8/manifest.json';

type Fields = Record<string, unknown>;

const PAGE = { href: 'p/1.jpg', type: 'image/jpeg', width: 1080, height: 1527 };
const PAGE_2 = { ...PAGE, href: 'p/2.jpg' };
const GOOD: Fields = { metadata: { title: 'Số 8', language: 'vi' }, readingOrder: [PAGE, PAGE_2] };

const withMetadata = (metadata: Fields): Fields => ({
  ...GOOD,
  metadata: { title: 'Số 8', ...metadata },
});
const withPages = (...pages: unknown[]): Fields => ({ ...GOOD, readingOrder: pages });
const withPage = (rest: Fields): Fields => withPages({ ...PAGE, ...rest }, PAGE_2);
const withProperties = (properties: unknown): Fields => withPage({ properties });
const withArticles = (...articles: unknown[]): Fields => ({ ...GOOD, [NS + 'articles']: articles });
const article = (properties: unknown = { [NS + 'id']: 'a' }, rest: Fields = {}): Fields => ({
  href: 'a/a.json',
  type: 'application/guided-navigation+json',
  title: 'Một',
  properties,
  ...rest,
});
const ours = (properties: Fields): Fields => {
  const keys = Object.keys(properties);
  return Object.fromEntries(keys.map((key) => [NS + key, properties[key]]));
};
const nested = (levels: number): Fields =>
  levels ? { title: `t${levels}`, children: [nested(levels - 1)] } : { title: 'end' };

/** `code at` of each problem, errors with `!`, our namespace shortened. */
function said(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ code, at, severity }) =>
      `${severity === 'error' ? '!' : ''}${code} ${at.replaceAll('https:~1~1e-bulletin.dev~1ns#', 'ns#')}`,
  );
}

type Row = [
  name: string,
  manifest: unknown,
  said: string[],
  survives?: (issue: Issue) => unknown,
  value?: unknown,
];

const titles = (issue: Issue): unknown => issue.contents.map(({ title }) => title);
const hrefs = (issue: Issue): unknown => issue.pages.map(({ images }) => images[0]?.href);
const first = (issue: Issue): unknown => issue.pages[0];

const groups: Record<string, Row[]> = {
  metadata: [
    ['nothing wrong', GOOD, [], (i) => [i.title, i.language, i.pages.length], ['Số 8', 'vi', 2]],
    ['absent', { readingOrder: [PAGE] }, ['!missing /metadata'], (i) => i.title, 'Bản tin'],
    [
      'a string',
      { ...GOOD, metadata: 'x' },
      ['!wrong-type /metadata', '!missing /metadata'],
      (i) => i.pages.length,
      2,
    ],
    ['a list', { ...GOOD, metadata: [] }, ['!wrong-type /metadata', '!missing /metadata']],
    ['null', { ...GOOD, metadata: null }, ['!wrong-type /metadata', '!missing /metadata']],
    [
      'without a title',
      withMetadata({ title: undefined }),
      ['!missing /metadata'],
      (i) => i.title,
      'Bản tin',
    ],
    [
      'title absent, bulletin named',
      withMetadata({ title: undefined, belongsTo: { magazine: 'Bến Nghé' } }),
      ['!missing /metadata'],
      (i) => i.title,
      'Bến Nghé',
    ],
    [
      'empty title',
      withMetadata({ title: '  ' }),
      ['!missing /metadata'],
      (i) => i.title,
      'Bản tin',
    ],
    ['title a number', withMetadata({ title: 8 }), [], (i) => i.title, '8'],
    [
      'title a list',
      withMetadata({ title: ['x'] }),
      ['!wrong-type /metadata/title', '!missing /metadata'],
    ],
    [
      'title in languages',
      withMetadata({ title: { en: 'Issue', vi: 'Số' }, language: 'vi-VN' }),
      [],
      (i) => i.title,
      'Số',
    ],
    [
      'title in an unknown language',
      withMetadata({ title: { fr: 'Numéro' } }),
      [],
      (i) => i.title,
      'Numéro',
    ],
    [
      'title in a map of no texts',
      withMetadata({ title: { vi: 1 } }),
      ['!wrong-type /metadata/title', '!missing /metadata'],
    ],
    [
      'title decomposed, with lines',
      withMetadata({ title: 'S\u006f\u0302\u0301\n  8' }),
      [],
      (i) => i.title,
      'Số 8',
    ],
    [
      'title of a megabyte',
      withMetadata({ title: 'x'.repeat(1e6) }),
      [],
      (i) => i.title.length,
      2000,
    ],
    ['language absent', withMetadata({}), [], (i) => i.language, 'vi'],
    [
      'language wrong',
      withMetadata({ language: 'tiếng Việt' }),
      ['bad-language /metadata/language'],
      (i) => i.language,
      'vi',
    ],
    [
      'language a number',
      withMetadata({ language: 84 }),
      ['bad-language /metadata/language'],
      (i) => i.language,
      'vi',
    ],
    [
      'languages, the first wrong',
      withMetadata({ language: ['?', 'km', 'vi'] }),
      ['bad-language /metadata/language/0'],
      (i) => i.language,
      'km',
    ],
    ['private language', withMetadata({ language: 'x-nom' }), [], (i) => i.language, 'x-nom'],
    [
      'date by hand',
      withMetadata({ published: '1/10/2026' }),
      ['bad-date /metadata/published'],
      (i) => i.published,
      undefined,
    ],
    [
      'date that is none',
      withMetadata({ published: '2026-02-30' }),
      ['bad-date /metadata/published'],
      (i) => i.published,
      undefined,
    ],
    ['a year', withMetadata({ published: '2026' }), [], (i) => i.published, '2026'],
    ['a month', withMetadata({ published: '2026-10' }), [], (i) => i.published, '2026-10'],
    [
      'a moment',
      withMetadata({ modified: '2026-10-01T08:30:00+07:00' }),
      [],
      (i) => i.modified,
      '2026-10-01T08:30:00+07:00',
    ],
    [
      'a moment that is none',
      withMetadata({ modified: '2026-10-01T25:00:00Z' }),
      ['bad-date /metadata/modified'],
      (i) => i.modified,
      undefined,
    ],
    ['date a number', withMetadata({ published: 2026 }), [], (i) => i.published, '2026'],
    [
      'publisher an object',
      withMetadata({ publisher: { name: { vi: 'UBND' } } }),
      [],
      (i) => i.publisher,
      'UBND',
    ],
    [
      'publishers',
      withMetadata({ publisher: ['UBND', { name: 'MTTQ' }] }),
      [],
      (i) => i.publisher,
      'UBND, MTTQ',
    ],
    [
      'publisher true',
      withMetadata({ publisher: true }),
      ['!wrong-type /metadata/publisher'],
      (i) => i.publisher,
      undefined,
    ],
    [
      'progression unknown',
      withMetadata({ readingProgression: 'ttb' }),
      ['bad-value /metadata/readingProgression'],
      (i) => i.progression,
      'ltr',
    ],
    [
      'progression right to left',
      withMetadata({ readingProgression: 'rtl' }),
      [],
      (i) => i.progression,
      'rtl',
    ],
    [
      'bulletin and number',
      withMetadata({ belongsTo: { magazine: { name: 'B', issue: { position: 8 } } } }),
      [],
      (i) => [i.series, i.number],
      ['B', '8'],
    ],
    [
      'number alone',
      withMetadata({ belongsTo: { newspaper: { name: 'B', issue: 8 } } }),
      [],
      (i) => i.number,
      '8',
    ],
    [
      'number in lists',
      withMetadata({ belongsTo: { periodical: [{ name: 'B', issue: [{ position: 8 }] }] } }),
      [],
      (i) => [i.series, i.number],
      ['B', '8'],
    ],
    [
      'a series',
      withMetadata({ belongsTo: { series: { name: 'B', position: 3 } } }),
      [],
      (i) => [i.series, i.number],
      ['B', '3'],
    ],
    [
      'a series by name',
      withMetadata({ belongsTo: { series: 'B' } }),
      [],
      (i) => [i.series, i.number],
      ['B', undefined],
    ],
    [
      'issue without a position',
      withMetadata({ belongsTo: { magazine: { name: 'B', issue: {} } } }),
      ['missing /metadata/belongsTo/magazine/issue'],
      (i) => i.series,
      'B',
    ],
    [
      'belongsTo a string',
      withMetadata({ belongsTo: 'B' }),
      ['!wrong-type /metadata/belongsTo'],
      (i) => i.series,
      undefined,
    ],
    [
      'a double number of ours',
      withMetadata({
        ...ours({ number: '8-9' }),
        belongsTo: { magazine: { name: 'B', issue: 8 } },
      }),
      [],
      (i) => i.number,
      '8-9',
    ],
    [
      'a key of prototypes',
      withMetadata(JSON.parse('{"__proto__":{"subtitle":"x"},"constructor":"y"}') as Fields),
      [],
      (i) => i.subtitle,
      undefined,
    ],
  ],
  pages: [
    [
      'one that is no list',
      { ...GOOD, readingOrder: PAGE },
      ['not-a-list /readingOrder'],
      hrefs,
      ['p/1.jpg'],
    ],
    [
      'an address alone',
      { ...GOOD, readingOrder: 'p/1.jpg' },
      ['not-a-list /readingOrder', 'no-media-type /readingOrder/0', 'no-size /readingOrder/0'],
      hrefs,
      ['p/1.jpg'],
    ],
    [
      'null among them',
      withPages(PAGE, null, PAGE_2),
      ['!wrong-type /readingOrder/1'],
      hrefs,
      ['p/1.jpg', 'p/2.jpg'],
    ],
    [
      'a number among them',
      withPages(3, PAGE),
      ['!wrong-type /readingOrder/0'],
      hrefs,
      ['p/1.jpg'],
    ],
    [
      'a list among them',
      withPages([PAGE], PAGE_2),
      ['!wrong-type /readingOrder/0'],
      hrefs,
      ['p/2.jpg'],
    ],
    [
      'no address',
      withPages({ type: 'image/jpeg' }, PAGE),
      ['!missing /readingOrder/0/href'],
      hrefs,
      ['p/1.jpg'],
    ],
    [
      'empty address',
      withPages({ ...PAGE, href: '' }, PAGE_2),
      ['!bad-address /readingOrder/0/href'],
      hrefs,
      ['p/2.jpg'],
    ],
    [
      'address a number',
      withPages({ ...PAGE, href: 7 }, PAGE_2),
      ['!wrong-type /readingOrder/0/href'],
      hrefs,
      ['p/2.jpg'],
    ],
    [
      'address that runs',
      withPages({ ...PAGE, href: 'javascript:alert(1)' }, PAGE_2),
      ['!unsafe-address /readingOrder/0/href'],
      hrefs,
      ['p/2.jpg'],
    ],
    [
      'address of a page inside',
      withPages({ ...PAGE, href: 'data:text/html,x' }, PAGE_2),
      ['!unsafe-address /readingOrder/0/href'],
      hrefs,
      ['p/2.jpg'],
    ],
    [
      'address broken',
      withPages({ ...PAGE, href: 'http://[' }, PAGE_2),
      ['!unsafe-address /readingOrder/0/href'],
      hrefs,
      ['p/2.jpg'],
    ],
    [
      'the same host over http',
      withPages({ ...PAGE, href: 'http://a.vn/p.jpg' }),
      [],
      hrefs,
      ['https://a.vn/p.jpg'],
    ],
    [
      'a template',
      withPages({ ...PAGE, templated: true }, PAGE_2),
      ['!templated /readingOrder/0'],
      hrefs,
      ['p/2.jpg'],
    ],
    [
      'the same page twice',
      withPages(PAGE, { ...PAGE, href: './p/1.jpg#x' }),
      ['duplicate-page /readingOrder/1'],
      (i) => i.pages.length,
      2,
    ],
    [
      'text in place of a picture',
      withPages({ href: 'c.html', type: 'text/html' }, PAGE),
      ['!not-a-picture /readingOrder/0'],
      hrefs,
      ['p/1.jpg'],
    ],
    [
      'SVG in place of a bitmap',
      withPages({ ...PAGE, href: 'p.svg', type: 'image/svg+xml' }, PAGE),
      ['!not-a-picture /readingOrder/0'],
      hrefs,
      ['p/1.jpg'],
    ],
    [
      'text with a picture beside it',
      withPages({ href: 'c.html', type: 'text/html', alternate: [PAGE] }),
      ['not-a-picture /readingOrder/0'],
      hrefs,
      ['p/1.jpg'],
    ],
    [
      'a page without address, a picture beside it',
      withPages({ alternate: [PAGE] }),
      ['!missing /readingOrder/0/href'],
      hrefs,
      ['p/1.jpg'],
    ],
    [
      'no type, a name that tells',
      withPages({ ...PAGE, type: undefined }),
      ['no-media-type /readingOrder/0'],
      hrefs,
      ['p/1.jpg'],
    ],
    [
      'no type, a name that does not tell',
      withPages({ ...PAGE, type: undefined, href: 'page?id=1' }),
      ['no-media-type /readingOrder/0'],
      hrefs,
      ['page?id=1'],
    ],
    [
      'no type, a name of something else',
      withPages({ href: 'c.xhtml' }, PAGE),
      ['!not-a-picture /readingOrder/0'],
      hrefs,
      ['p/1.jpg'],
    ],
    [
      'type with parameters',
      withPages({ ...PAGE, type: 'IMAGE/JPEG; q=1' }),
      [],
      (i) => i.pages[0]?.images[0]?.type,
      'image/jpeg',
    ],
    [
      'type that is none',
      withPages({ ...PAGE, type: 'picture' }),
      ['bad-value /readingOrder/0/type', 'no-media-type /readingOrder/0'],
      hrefs,
      ['p/1.jpg'],
    ],
    [
      'size absent, another page’s taken',
      withPages(
        { ...PAGE, width: undefined, height: undefined },
        { ...PAGE_2, width: 500, height: 1000 },
      ),
      ['no-size /readingOrder/0'],
      (i) => [i.pages[0]?.width, i.pages[0]?.height],
      [500, 1000],
    ],
    [
      'no size anywhere',
      withPages({ href: 'p.png', type: 'image/png' }),
      ['no-size /readingOrder/0'],
      (i) => [i.pages[0]?.width, i.pages[0]?.height],
      [1080, 1527],
    ],
    [
      'width alone',
      withPages({ ...PAGE, width: 500, height: undefined }, { ...PAGE_2, width: 100, height: 200 }),
      ['no-size /readingOrder/0'],
      (i) => [i.pages[0]?.width, i.pages[0]?.height],
      [500, 1000],
    ],
    [
      'width nought',
      withPage({ width: 0 }),
      ['bad-number /readingOrder/0/width', 'no-size /readingOrder/0'],
      (i) => i.pages[0]?.width,
      1080,
    ],
    [
      'width text',
      withPage({ width: '1080' }),
      ['bad-number /readingOrder/0/width', 'no-size /readingOrder/0'],
    ],
    [
      'width without end',
      withPage({ width: Infinity, height: NaN }),
      [
        'bad-number /readingOrder/0/width',
        'bad-number /readingOrder/0/height',
        'no-size /readingOrder/0',
      ],
    ],
    [
      'width negative',
      withPage({ height: -1527 }),
      ['bad-number /readingOrder/0/height', 'no-size /readingOrder/0'],
    ],
    [
      'bytes negative',
      withPage({ size: -1 }),
      ['bad-number /readingOrder/0/size'],
      (i) => i.pages[0]?.images[0]?.size,
      undefined,
    ],
    [
      'alternate without a size',
      withPage({ alternate: [{ href: 'p/1.webp', type: 'image/webp', width: 540 }] }),
      [],
      (i) => i.pages[0]?.images[1],
      { href: 'p/1.webp', type: 'image/webp', width: 540, height: 764 },
    ],
    [
      'alternates in any order',
      withPage({
        alternate: [
          { ...PAGE, href: 'b', width: 2160, height: 3054 },
          { ...PAGE, href: 'a', width: 540, height: 764 },
        ],
      }),
      [],
      (i) => [i.pages[0]?.images.map((x) => x.href), i.pages[0]?.width],
      [['p/1.jpg', 'a', 'b'], 2160],
    ],
    [
      'alternate of another shape',
      withPage({ alternate: [{ ...PAGE, href: 'b', width: 1000, height: 1000 }] }),
      ['!other-shape /readingOrder/0/alternate/0'],
      (i) => i.pages[0]?.images.length,
      1,
    ],
    [
      'alternate that is sound',
      withPage({ alternate: [{ href: 'a.mp3', type: 'audio/mpeg' }] }),
      [],
      (i) => i.pages[0]?.images.length,
      1,
    ],
    [
      'alternate that runs',
      withPage({ alternate: [{ href: 'vbscript:x', type: 'image/webp' }] }),
      ['!unsafe-address /readingOrder/0/alternate/0/href'],
      (i) => i.pages[0]?.images.length,
      1,
    ],
    [
      'alternate that is no list',
      withPage({ alternate: { ...PAGE, href: 'b' } }),
      ['not-a-list /readingOrder/0/alternate'],
      (i) => i.pages[0]?.images.length,
      2,
    ],
    [
      'alternates of odd kinds',
      withPage({ alternate: [null, 7, 'p/1.webp', {}] }),
      [
        '!wrong-type /readingOrder/0/alternate/0',
        '!wrong-type /readingOrder/0/alternate/1',
        '!missing /readingOrder/0/alternate/3/href',
      ],
      (i) => i.pages[0]?.images.length,
      2,
    ],
    [
      'hotspots',
      withPage({ alternate: [{ href: 'g.json', type: 'application/guided-navigation+json' }] }),
      [],
      (i) => i.pages[0]?.guided?.href,
      'g.json',
    ],
    [
      'side unknown',
      withProperties({ page: 'middle' }),
      ['bad-value /readingOrder/0/properties/page'],
      (i) => i.pages[0]?.side,
      undefined,
    ],
    ['side', withProperties({ page: 'center' }), [], (i) => i.pages[0]?.side, 'center'],
    [
      'properties a list',
      withProperties(['left']),
      ['!wrong-type /readingOrder/0/properties'],
      (i) => i.pages[0]?.side,
      undefined,
    ],
    [
      'label, text and words',
      withProperties(ours({ label: ' iv ', text: 't/1.json', alt: 'Bìa' })),
      [],
      first,
      {
        number: 1,
        label: 'iv',
        width: 1080,
        height: 1527,
        images: [PAGE],
        text: { href: 't/1.json' },
        alt: 'Bìa',
      },
    ],
    ['label a number', withProperties(ours({ label: 10 })), [], (i) => i.pages[0]?.label, '10'],
    ['label empty', withProperties(ours({ label: '' })), [], (i) => i.pages[0]?.label, '1'],
    [
      'text that runs',
      withProperties(ours({ text: 'javascript:1' })),
      ['!unsafe-address /readingOrder/0/properties/ns#text'],
      (i) => i.pages[0]?.text,
      undefined,
    ],
  ],
  'page labels': [
    [
      'a list of pages',
      { ...GOOD, pageList: [{ href: 'p/1.jpg', title: 'Bìa' }] },
      [],
      (i) => i.pages.map((p) => p.label),
      ['Bìa', '2'],
    ],
    [
      'a page that is not there',
      { ...GOOD, pageList: [{ href: 'p/9.jpg', title: '9' }] },
      ['no-such-page /pageList/0'],
      (i) => i.pages[0]?.label,
      '1',
    ],
    [
      'two labels of a page',
      {
        ...GOOD,
        pageList: [
          { href: 'p/1.jpg', title: 'a' },
          { href: 'p/1.jpg', title: 'b' },
        ],
      },
      ['duplicate-label /pageList/1'],
      (i) => i.pages[0]?.label,
      'a',
    ],
    [
      'a label without text',
      { ...GOOD, pageList: [{ href: 'p/1.jpg' }] },
      ['missing /pageList/0'],
      (i) => i.pages[0]?.label,
      '1',
    ],
    [
      'two that disagree',
      { ...withProperties(ours({ label: 'x' })), pageList: [{ href: 'p/1.jpg', title: 'y' }] },
      ['label-mismatch /pageList/0'],
      (i) => i.pages[0]?.label,
      'x',
    ],
    ['no list', { ...GOOD, pageList: 3 }, ['not-a-list /pageList', '!wrong-type /pageList/0']],
  ],
  contents: [
    [
      'sections and articles',
      {
        ...withArticles(article()),
        toc: [{ title: 'S', href: 'p/2.jpg', children: [{ title: 'A', href: 'a/a.json#b1' }] }],
      },
      [],
      (i) => i.contents,
      [
        {
          title: 'S',
          href: 'p/2.jpg',
          page: 2,
          children: [{ title: 'A', href: 'a/a.json#b1', article: 'a', children: [] }],
        },
      ],
    ],
    [
      'a heading without an address',
      { ...GOOD, toc: [{ title: 'S', children: [{ title: 'A', href: 'p/1.jpg' }] }] },
      [],
      titles,
      ['S'],
    ],
    [
      'no title',
      { ...GOOD, toc: [{ href: 'p/1.jpg' }, { title: 'A' }] },
      ['!missing /toc/0'],
      titles,
      ['A'],
    ],
    [
      'no title, with children',
      { ...GOOD, toc: [{ children: [{ title: 'A' }, { title: 'B' }] }] },
      ['!missing /toc/0'],
      titles,
      ['A', 'B'],
    ],
    [
      'no title, but that of its article',
      { ...withArticles(article()), toc: [{ href: 'a/a.json' }] },
      [],
      titles,
      ['Một'],
    ],
    [
      'an address that runs',
      { ...GOOD, toc: [{ title: 'A', href: 'javascript:1' }] },
      ['!unsafe-address /toc/0/href'],
      (i) => i.contents,
      [{ title: 'A', children: [] }],
    ],
    [
      'a page by number',
      { ...GOOD, toc: [{ title: 'A', href: 'so-8.pdf#page=2' }] },
      [],
      (i) => i.contents[0]?.page,
      2,
    ],
    [
      'a page by a number too large',
      { ...GOOD, toc: [{ title: 'A', href: 'so-8.pdf#page=3' }] },
      [],
      (i) => i.contents[0]?.page,
      undefined,
    ],
    [
      'odd entries',
      { ...GOOD, toc: [null, 'p/1.jpg', 7, { title: 'A' }] },
      [
        '!wrong-type /toc/0',
        '!missing /toc/0',
        '!missing /toc/1',
        '!wrong-type /toc/2',
        '!missing /toc/2',
      ],
      titles,
      ['A'],
    ],
    [
      'children that are no list',
      { ...GOOD, toc: [{ title: 'A', children: { title: 'B' } }] },
      ['not-a-list /toc/0/children'],
      (i) => i.contents[0]?.children.length,
      1,
    ],
    [
      'nested for ever',
      { ...GOOD, toc: [nested(40)] },
      [`!too-deep /toc${'/0/children'.repeat(12)}`],
      titles,
      ['t40'],
    ],
    [
      'absent: the articles under their sections',
      withArticles(
        article(ours({ id: 'a', section: 'S', pages: [2] })),
        article(ours({ id: 'b', pages: [1] }), { href: 'b' }),
        article(ours({ id: 'c', section: 'S' }), { href: 'c' }),
      ),
      [],
      (i) => i.contents.map((c) => [c.title, c.page, c.children.map((d) => d.article)]),
      [
        ['S', 2, ['a', 'c']],
        ['Một', 1, []],
      ],
    ],
  ],
  articles: [
    [
      'all of one',
      withArticles(
        article(
          ours({
            id: 'a',
            section: 'S',
            pages: [2, 1, 2],
            words: 9,
            doubtful: true,
            corrected: { date: '2026-10-05', note: 'Sửa' },
            image: { ...PAGE, href: 'm.jpg' },
          }),
          {
            duration: 60.5,
            alternate: [
              { href: 'a.html', type: 'text/html' },
              { href: 'a.mp3', type: 'audio/mpeg' },
            ],
          },
        ),
      ),
      [],
      (i) => i.articles[0],
      {
        id: 'a',
        title: 'Một',
        section: 'S',
        pages: [1, 2],
        guided: { href: 'a/a.json', type: 'application/guided-navigation+json' },
        page: { href: 'a.html', type: 'text/html' },
        image: { ...PAGE, href: 'm.jpg' },
        audio: [{ href: 'a.mp3', type: 'audio/mpeg' }],
        duration: 60.5,
        words: 9,
        corrected: { date: '2026-10-05', note: 'Sửa' },
        doubtful: true,
      },
    ],
    [
      'no id',
      withArticles(article({}, { href: 'a/thu-gom.3e.json' })),
      ['missing /ns#articles/0/properties/ns#id'],
      (i) => i.articles[0]?.id,
      'thu-gom',
    ],
    [
      'an id with spaces',
      withArticles(article(ours({ id: ' Thu gom/rác ' }))),
      ['bad-id /ns#articles/0/properties/ns#id'],
      (i) => i.articles[0]?.id,
      'Thu-gom-r-c',
    ],
    [
      'an id of nothing usable',
      withArticles(article(ours({ id: '???' }))),
      ['bad-id /ns#articles/0/properties/ns#id'],
      (i) => i.articles[0]?.id,
      'bai-1',
    ],
    [
      'one id for three',
      withArticles(article(), article(), article()),
      [
        '!duplicate-id /ns#articles/1/properties/ns#id',
        '!duplicate-id /ns#articles/2/properties/ns#id',
      ],
      (i) => i.articles.map((a) => a.id),
      ['a', 'a-2', 'a-3'],
    ],
    [
      'an id of a prototype',
      withArticles(article(ours({ id: 'constructor' }))),
      [],
      (i) => i.articles[0]?.id,
      'constructor',
    ],
    [
      'no title',
      withArticles(article(undefined, { title: undefined })),
      ['missing /ns#articles/0'],
      (i) => i.articles[0]?.title,
      'a',
    ],
    [
      'no address',
      withArticles(article(undefined, { href: undefined })),
      ['!missing /ns#articles/0/href'],
      (i) => i.articles.length,
      0,
    ],
    [
      'pages that are not there',
      withArticles(article(ours({ id: 'a', pages: [0, 1, 3, 1.5, '2', null] }))),
      ['no-such-page', 'no-such-page', 'no-such-page', 'no-such-page', 'no-such-page'].map(
        (c, i) => `${c} /ns#articles/0/properties/ns#pages/${[0, 2, 3, 4, 5][i]}`,
      ),
      (i) => i.articles[0]?.pages,
      [1],
    ],
    [
      'one page alone',
      withArticles(article(ours({ id: 'a', pages: 2 }))),
      ['not-a-list /ns#articles/0/properties/ns#pages'],
      (i) => i.articles[0]?.pages,
      [2],
    ],
    [
      'duration of W3C',
      withArticles(article(undefined, { duration: 'PT3M' })),
      ['bad-number /ns#articles/0/duration'],
      (i) => i.articles[0]?.duration,
      undefined,
    ],
    [
      'duration nought',
      withArticles(article(undefined, { duration: 0 })),
      ['bad-number /ns#articles/0/duration'],
      (i) => i.articles[0]?.duration,
      undefined,
    ],
    [
      'a correction without a day',
      withArticles(article(ours({ id: 'a', corrected: { note: 'x' } }))),
      ['!missing /ns#articles/0/properties/ns#corrected'],
      (i) => i.articles[0]?.corrected,
      undefined,
    ],
    [
      'a correction that is text',
      withArticles(article(ours({ id: 'a', corrected: 'x' }))),
      ['!missing /ns#articles/0/properties/ns#corrected'],
    ],
    [
      'a picture by address',
      withArticles(article(ours({ id: 'a', image: 'm.png' }))),
      ['no-size /ns#articles/0/properties/ns#image'],
      (i) => i.articles[0]?.image,
      { href: 'm.png', width: 1200, height: 630 },
    ],
    [
      'a picture that is none',
      withArticles(article(ours({ id: 'a', image: 'm.svg' }))),
      ['!not-a-picture /ns#articles/0/properties/ns#image'],
      (i) => i.articles[0]?.image,
      undefined,
    ],
    [
      'doubtful in words',
      withArticles(article(ours({ id: 'a', doubtful: 'yes' }))),
      [],
      (i) => i.articles[0]?.doubtful,
      false,
    ],
    ['a bare key of another', { ...GOOD, articles: [article()] }, [], (i) => i.articles.length, 0],
  ],
  links: [
    [
      'index, PDF and share page',
      {
        ...GOOD,
        links: [
          { rel: 'search', href: 's.json' },
          { rel: ['Alternate'], href: 'a.pdf', type: 'application/pdf' },
          { rel: 'canonical', href: './' },
        ],
      },
      [],
      (i) => [i.search?.href, i.pdf?.href, i.canonical],
      ['s.json', 'a.pdf', 'https://a.vn/so-8/'],
    ],
    [
      'a catalogue’s search',
      { ...GOOD, links: [{ rel: 'search', href: '/s{?q}', templated: true }] },
      [],
      (i) => i.search,
      undefined,
    ],
    [
      'one that is no list',
      { ...GOOD, links: { rel: 'search', href: 's.json' } },
      ['not-a-list /links'],
      (i) => i.search?.href,
      's.json',
    ],
    [
      'one that runs',
      { ...GOOD, links: [{ rel: 'canonical', href: 'javascript:1' }] },
      ['!unsafe-address /links/0/href'],
      (i) => i.canonical,
      undefined,
    ],
    ['a relation that is a number', { ...GOOD, links: [{ rel: 3, href: 'x' }] }, []],
    ['a page as cover', withPage({ rel: 'cover' }), [], (i) => i.cover, PAGE],
    [
      'a picture as cover',
      { ...GOOD, resources: [{ ...PAGE, href: 'c.jpg', rel: 'cover' }] },
      [],
      (i) => i.cover?.href,
      'c.jpg',
    ],
    [
      'two covers',
      { ...withPage({ rel: 'Cover' }), links: [{ rel: 'cover', href: 'c.jpg' }] },
      ['many-covers /links/0'],
      (i) => i.cover?.href,
      'p/1.jpg',
    ],
    [
      'a cover that is none',
      { ...GOOD, resources: [{ rel: 'cover', href: 'c.html', type: 'text/html' }] },
      ['!not-a-picture /resources/0'],
      (i) => i.cover,
      undefined,
    ],
    [
      'polls',
      { ...GOOD, [NS + 'polls']: [{ href: 'polls/1.json' }, { href: 'data:x' }] },
      ['!unsafe-address /ns#polls/1/href'],
      (i) => i.polls,
      [{ href: 'polls/1.json' }],
    ],
  ],
};

for (const group of Object.keys(groups)) {
  describe(`parseManifest, ${group}`, () => {
    for (const [name, manifest, expected, survives, value] of groups[group] ?? []) {
      it(name, () => {
        const { issue, problems } = parseManifest(manifest, BASE);
        expect(said(problems)).to.deep.equal(expected);
        if (survives) expect(survives(issue)).to.deep.equal(value);
        expect(issue.source).to.equal(manifest);
      });
    }
  });
}

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
