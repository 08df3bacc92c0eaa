/** What the home shows of an issue, what can be heard, and where sentences are printed. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { ArticleBlock, ProseBlock, Region, Sentence } from '@e-bulletin/issue';
import { articleOn, homeOf } from '../../src/model/home.js';
import { sentenceNear } from '../../src/model/sentence-near.js';
import { sentencePages } from '../../src/model/sentence-pages.js';
import { tracksOf } from '../../src/model/tracks.js';
import { articleOf, issueOf } from './issue-of.js';

describe('the home of an issue', () => {
  it('lists sections in the order of their pages', () => {
    const { sections } = homeOf(
      issueOf({
        articles: [
          articleOf('c', { section: 'Đời sống', pages: [4] }),
          articleOf('a', { section: 'Tin phường', pages: [2] }),
          articleOf('b', { section: 'Tin phường', pages: [3, 4] }),
          articleOf('z'),
        ],
      }),
    );
    expect(
      sections.map(({ title, articles }) => [title, articles.map(({ id }) => id)]),
    ).to.deep.equal([
      ['Tin phường', ['a', 'b']],
      ['Đời sống', ['c']],
      ['', ['z']],
    ]);
  });

  it('takes the section from the contents where the article does not name it', () => {
    const { sections } = homeOf(
      issueOf({
        articles: [articleOf('a', { pages: [2] })],
        contents: [
          { title: 'Đời sống', children: [{ title: 'Bài a', article: 'a', children: [] }] },
        ],
      }),
    );
    expect(sections[0]?.title).to.equal('Đời sống');
  });

  const times: [name: string, rest: object, minutes: number | undefined, recorded: boolean][] = [
    ['of a recording', { duration: 302 }, 5, true],
    ['never less than one', { duration: 4 }, 1, true],
    ['of reading', { words: 810 }, 4, false],
    ['of a recording rather than of reading', { duration: 60, words: 2000 }, 1, true],
    ['unknown', {}, undefined, false],
  ];
  for (const [name, rest, minutes, recorded] of times) {
    it(`says the minutes ${name}`, () => {
      const { sections } = homeOf(issueOf({ articles: [articleOf('a', rest)] }));
      const article = sections[0]?.articles[0];
      expect([article?.minutes, article?.recorded]).to.deep.equal([minutes, recorded]);
    });
  }

  it('adds up the recordings', () => {
    const articles = [articleOf('a', { duration: 3300 }), articleOf('b', { duration: 3300 })];
    expect(homeOf(issueOf({ articles })).minutes).to.equal(110);
    expect(homeOf(issueOf()).minutes).to.equal(0);
  });

  it('says what is printed on the page, not its place in the pile', () => {
    const { sections } = homeOf(issueOf({ articles: [articleOf('a', { pages: [3, 4] })] }));
    expect(sections[0]?.articles[0]).to.include({ page: 3, label: '1' });
  });
});

describe('the article on a page', () => {
  const issue = issueOf({
    articles: [
      articleOf('long', { pages: [2, 3, 4] }),
      articleOf('short', { pages: [3] }),
      articleOf('none'),
    ],
  });
  const cases: [page: number, id: string | undefined][] = [
    [1, undefined],
    [2, 'long'],
    [3, 'short'],
    [4, 'long'],
  ];
  for (const [page, id] of cases) {
    it(`${page}: ${id ?? 'none'}`, () => expect(articleOn(issue, page)?.id).to.equal(id));
  }
});

describe('what can be heard', () => {
  it('is every article, under its section', () => {
    const articles = [articleOf('a', { section: 'Tin', words: 400 }), articleOf('b')];
    expect(tracksOf(issueOf({ articles })).map(({ id, section }) => [id, section])).to.deep.equal([
      ['a', 'Tin'],
      ['b', ''],
    ]);
  });
});

describe('the places of sentences', () => {
  const sentence = (id: string, page?: number): Sentence => ({
    id,
    start: 0,
    end: 1,
    regions: page === undefined ? [] : [{ href: `p/${page}.jpg` }],
  });
  const prose = (page: number | undefined, sentences: readonly Sentence[]): ArticleBlock => ({
    kind: 'paragraph',
    text: 'x',
    marks: [],
    sentences,
    regions: page === undefined ? [] : [{ href: `p/${page}.jpg` }],
  });

  it('are by id; a sentence without a place stands where its block does', () => {
    const blocks: ArticleBlock[] = [
      prose(2, [sentence('s1'), sentence('s2', 3)]),
      { kind: 'separator', regions: [] },
      {
        kind: 'list',
        regions: [],
        items: [
          {
            level: 1,
            text: 'x',
            marks: [],
            sentences: [sentence('s3')],
            regions: [{ href: 'p/4.jpg' }],
          },
        ],
      },
      prose(undefined, [sentence('s4')]),
    ];
    expect([...sentencePages(blocks, issueOf())]).to.deep.equal([
      ['s1', 2],
      ['s2', 3],
      ['s3', 4],
    ]);
  });

  it('are found by a point: the one printed there, the nearest, the first of a block that is not told apart', () => {
    const at = (page: number, box?: [number, number, number, number]): Region => ({
      href: `p/${page}.jpg`,
      ...(box && { box }),
    });
    const block = (regions: Region[], ...sentences: Sentence[]): ArticleBlock => ({
      ...(prose(undefined, sentences) as ProseBlock),
      regions,
    });
    const blocks = [
      block([at(2, [0, 0, 5000, 1000])], sentence('a1'), sentence('a2')),
      // Goes on in the next column, and on the next page.
      block(
        [at(2, [0, 2000, 4000, 1000]), at(2, [5000, 0, 4000, 1000]), at(3, [0, 0, 4000, 500])],
        sentence('b1'),
        { ...sentence('b2'), regions: [at(3, [0, 0, 4000, 500])] },
      ),
      block([at(4)], sentence('c1')),
    ];
    for (const [page, x, y, id] of [
      [2, 100, 100, 'a1'],
      [2, 100, 2500, 'b1'],
      [2, 5500, 500, 'b1'],
      [2, 100, 9000, 'b1'],
      [3, 100, 100, 'b1'],
      [4, 9000, 9000, 'c1'],
      [1, 100, 100, undefined],
    ] as const)
      expect(sentenceNear(blocks, issueOf(), { page, x, y }), `${page} ${x} ${y}`).to.equal(id);
  });
});
