/** What the article view decides. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import type { ArticleBlock, Hotspot, Issue, Mark } from '@e-bulletin/issue';
import {
  articleAt,
  minutesOf,
  neighbours,
  placeSpots,
  runsOf,
  settingsOf,
  titleBlock,
} from '../../src/model/article.js';

describe('settings', () => {
  const rows: [kept: unknown, settings: object][] = [
    [undefined, { size: 23, spacing: 'normal' }],
    [
      { size: 40, spacing: 'wide', theme: 'dark' },
      { size: 40, spacing: 'wide', theme: 'dark' },
    ],
    [
      { size: 400, spacing: 7, theme: 'constructor' },
      { size: 23, spacing: 'normal' },
    ],
    ['x', { size: 23, spacing: 'normal' }],
    [null, { size: 23, spacing: 'normal' }],
  ];
  for (const [kept, settings] of rows)
    it(JSON.stringify(kept) ?? 'none', () => expect(settingsOf(kept)).to.deep.equal(settings));
});

const guided = { href: 'x' };
const article = (id: string, pages: number[], readable = true): Issue['articles'][number] => ({
  id,
  title: id,
  pages,
  audio: [],
  doubtful: false,
  ...(readable && { guided }),
});

describe('what comes before and after', () => {
  const articles = [article('a', [1]), article('b', [2], false), article('c', [3])];
  it('skips what cannot be read as text', () => {
    expect(neighbours({ articles }, 'a').after?.id).to.equal('c');
    expect(neighbours({ articles }, 'c').before?.id).to.equal('a');
    expect(neighbours({ articles }, 'a')).not.to.have.property('before');
  });
  it('knows nothing of strangers', () => expect(neighbours({ articles }, 'z')).to.deep.equal({}));
  it('takes at least a minute', () => expect([minutesOf(0), minutesOf(994)]).to.deep.equal([1, 5]));
});

describe('marks', () => {
  const marks: Mark[] = [
    { start: 2, end: 8, kind: 'link', href: 'https://a.vn/' },
    { start: 0, end: 4, kind: 'strong' },
    { start: 6, end: 10, kind: 'emphasis' },
  ];
  it('are cut where they cross, and the text stays whole', () => {
    const text = '0123456789ab';
    const runs = runsOf(text, marks);
    expect(runs.map(({ href, segments }) => [href, segments.map((one) => one.text)])).to.deep.equal(
      [
        [undefined, ['01']],
        ['https://a.vn/', ['23', '45', '67']],
        [undefined, ['89', 'ab']],
      ],
    );
    expect(runs.flatMap(({ segments }) => segments.map((one) => one.text)).join('')).to.equal(text);
    expect(runs[1]?.segments[0]).to.deep.equal({ text: '23', strong: true, emphasis: false });
  });
});

const prose = (
  text: string,
  box?: [number, number, number, number],
  href = 'p1.jpg',
): ArticleBlock => ({
  kind: 'paragraph',
  text,
  marks: [],
  sentences: [],
  regions: box ? [{ href, box }] : [],
});
const heading = (text: string): ArticleBlock => ({
  kind: 'heading',
  level: 1,
  text,
  marks: [],
  sentences: [],
  regions: [],
});

describe('the title', () => {
  it('is found under a kicker, whatever its capitals and line breaks', () => {
    const blocks = [prose('Hạ tầng'), heading('NGÕ 42 – HẾT NGẬP')];
    expect(titleBlock(blocks, 'Ngõ 42: hết ngập')).to.equal(blocks[1]);
    expect(titleBlock(blocks, 'Chợ')).to.equal(undefined);
  });
});

describe('hotspots in the text', () => {
  const hotspot = (box: [number, number, number, number]): Hotspot => ({
    kind: 'video',
    box,
    title: '',
    pictures: [],
  });
  const first = prose('a', [0, 0, 10_000, 1000]);
  const second = prose('b', [0, 2000, 10_000, 1000]);
  const other = prose('c', [0, 0, 10_000, 10_000], 'p2.jpg');
  const pageOf = (href: string): number => (href === 'p1.jpg' ? 1 : 2);
  const placed = (spot: Hotspot, alone: boolean) =>
    placeSpots([first, second, other], [{ page: 1, hotspot: spot }], pageOf, () => alone);

  it('come after the block they lie over', () =>
    expect([...placed(hotspot([100, 2100, 200, 200]), false).keys()]).to.deep.equal([second]));
  it('come after the nearest where the page is this article’s alone', () =>
    expect([...placed(hotspot([0, 9000, 200, 200]), true).keys()]).to.deep.equal([second]));
  it('belong to the other article else', () =>
    expect(placed(hotspot([0, 9000, 200, 200]), false).size).to.equal(0));
});

describe('what a tap means', () => {
  const text = {
    blocks: [
      { role: 'heading1', article: 'a', lines: [{ text: 'A', y: 1000, h: 500, x: [1000, 4000] }] },
      { role: 'figure', article: 'b', box: [5000, 1000, 4000, 4000], lines: [] },
      { role: 'paragraph', article: 'gone', lines: [{ y: 0, h: 10_000, x: [0, 10_000] }] },
      null,
      { article: 'a', lines: [null, { x: 'y' }, { x: [1, 2] }] },
    ],
  };
  const two = { articles: [article('a', [1]), article('b', [1]), article('c', [2])] };
  const rows: [
    name: string,
    issue: typeof two,
    page: number,
    text: unknown,
    x: number,
    y: number,
    id?: string,
  ][] = [
    ['the words under it', two, 1, text, 2000, 1200, 'a'],
    ['the picture under it', two, 1, text, 6000, 3000, 'b'],
    ['what is near', two, 1, text, 2000, 1800, 'a'],
    ['nothing where all is far', two, 1, text, 2000, 9000],
    ['the only one of its page, wherever', two, 2, undefined, 1, 1, 'c'],
    ['nothing on a page without articles', two, 3, text, 2000, 1200],
    ['nothing where there is no text layer', two, 1, undefined, 2000, 1200],
    ['nothing in a hostile one', two, 1, { blocks: 'x' }, 2000, 1200],
  ];
  for (const [name, issue, page, layer, x, y, id] of rows)
    it(name, () => expect(articleAt(issue, page, layer, x, y)).to.equal(id));
});
