/** Articles: what we write is read back the same, and any document is read without harm. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { composeArticle, parseArticle } from '../../src/guided.js';
import { NS } from '../../src/names.js';
import type { ArticleBlock } from '../../src/guided/types.js';
import { article, plainSaid, wire } from '../support/guided.js';
import type { Fields } from '../support/manifests.js';
import { BASE, sampleBlocks } from '../support/sample.js';

describe('an article', () => {
  for (const [name, address] of [
    ['with a share page and a clearer recording', { page: 'a/rac.html', clear: 'm/rac-ro.mp3' }],
    ['without', {}],
  ] as const) {
    it(`is read back as it was written, ${name}`, () => {
      const { blocks, clear, problems } = parseArticle(
        wire(composeArticle(sampleBlocks(), address)),
        BASE,
      );
      expect(problems).to.deep.equal([]);
      expect(clear).to.equal('clear' in address ? address.clear : undefined);
      expect(blocks).to.deep.equal(sampleBlocks());
    });
  }

  it('tells what abbreviations stand for, as far as both halves are there', () => {
    const abbreviations = [{ abbr: 'UBND', text: 'Ủy ban nhân dân' }];
    const composed = wire(composeArticle(sampleBlocks(), { abbreviations }));
    expect(parseArticle(composed, BASE).abbreviations).to.deep.equal(abbreviations);
    expect(parseArticle(wire(composeArticle([])), BASE).abbreviations).to.deep.equal([]);
    const hostile = (written: unknown): ReturnType<typeof parseArticle> =>
      parseArticle(
        { guided: [{ role: ['article'], text: 'x', [`${NS}abbreviations`]: written }] },
        BASE,
      );
    const made = hostile([{ abbr: 'BHYT' }, 'x', { abbr: 7, text: ['y'] }, ...abbreviations]);
    expect(made.abbreviations).to.deep.equal(abbreviations);
    expect(made.problems.some(({ code }) => code === 'missing')).to.equal(true);
    expect(hostile({ toString: 1 }).abbreviations).to.deep.equal([]);
    expect(hostile('UBND').abbreviations).to.deep.equal([]);
  });

  const short = (block: ArticleBlock): unknown => {
    if (block.kind === 'list') return block.items.map(({ text, level }) => [level, text]);
    if (block.kind === 'table') return block.rows.map((row) => row.map(({ text }) => text));
    return 'text' in block ? [block.kind, block.text] : block.kind;
  };

  const rows: [name: string, document: unknown, blocks: unknown[], problems?: string[]][] = [
    [
      'Readium’s example of narration',
      {
        guided: [
          {
            textref: 'c.html',
            role: ['chapter'],
            children: [
              { textref: 'c.html#p1', audioref: 'c.mp3#t=0,20', text: 'Một.' },
              { textref: 'c.html#p2', text: 'Hai.' },
            ],
          },
        ],
      },
      [
        ['paragraph', 'Một.'],
        ['paragraph', 'Hai.'],
      ],
    ],
    [
      'references without text',
      { guided: [{ textref: 'c.html#p1', audioref: 'c.mp3#t=0,20' }] },
      [],
      ['no-text '],
    ],
    [
      'a comic',
      {
        guided: [
          {
            imgref: 'p.jpg#xywh=percent:4,4,90,40',
            role: ['panel'],
            description: { text: 'Con mèo' },
            children: [{ role: ['speechBubble'], text: 'Meo' }],
          },
          { imgref: 'p.jpg#xywh=percent:4,50,90,40' },
        ],
      },
      [['paragraph', 'Meo'], 'figure'],
    ],
    [
      'text objects',
      article(
        { role: ['paragraph'], text: { plain: 'A', language: 'vi' } },
        { role: ['paragraph'], text: { ssml: 'B <break time="1s"/>C' } },
      ),
      [
        ['paragraph', 'A'],
        ['paragraph', 'B C'],
      ],
    ],
    [
      'text in languages',
      article({ role: ['paragraph'], text: { vi: 'Chữ', en: 'Text' } }),
      [['paragraph', 'Chữ']],
    ],
    [
      'markup, as the text it is',
      article({ role: ['paragraph'], text: '<img src=x onerror=alert(1)>' }),
      [['paragraph', '<img src=x onerror=alert(1)>']],
    ],
    [
      'unknown roles',
      article({ role: ['sapo'], text: 'A' }, { role: ['qna'], children: [{ text: 'B' }] }),
      [
        ['paragraph', 'A'],
        ['paragraph', 'B'],
      ],
    ],
    [
      'a role that is not a list',
      article({ role: 'heading2', text: 'A' }),
      [['heading', 'A']],
      ['not-a-list /guided/0/children/0/role'],
    ],
    [
      'the first role that says something',
      article({ role: ['region', 'heading3'], text: 'A' }),
      [['heading', 'A']],
    ],
    ['a role that is a number', article({ role: [7], text: 'A' }), [['paragraph', 'A']]],
    [
      'roles of prototypes',
      article({ role: ['constructor', '__proto__'], text: 'A' }),
      [['paragraph', 'A']],
    ],
    [
      'page breaks and contents, left out',
      article(
        { role: ['pagebreak'], text: '12' },
        { role: ['toc'], children: [{ text: 'x' }] },
        { text: 'A' },
      ),
      [['paragraph', 'A']],
    ],
    [
      'sections within',
      article({
        role: ['section'],
        children: [
          { role: ['heading2'], text: 'S' },
          { role: ['paragraph'], text: 'A' },
        ],
      }),
      [
        ['heading', 'S'],
        ['paragraph', 'A'],
      ],
    ],
    [
      'a paragraph of sentences',
      article({ role: ['paragraph'], children: [{ text: 'Một.' }, { text: 'Hai.' }] }),
      [['paragraph', 'Một. Hai.']],
    ],
    [
      'a paragraph of paragraphs',
      article({ role: ['aside'], children: [{ role: ['paragraph'], text: 'A' }] }),
      [['paragraph', 'A']],
    ],
    [
      'an empty paragraph',
      article({ role: ['paragraph'], text: '  ' }, { text: 'A' }),
      [['paragraph', 'A']],
      ['no-text /guided/0/children/0'],
    ],
    ['an item on its own', article({ role: ['listItem'], text: 'A' }), [[[1, 'A']]]],
    [
      'a list in a list',
      article({
        role: ['list'],
        children: [{ role: ['list'], children: [{ role: ['listItem'], text: 'A' }] }, 'x'],
      }),
      [[[2, 'A']]],
      ['wrong-type /guided/0/children/0/children/1', 'no-text /guided/0/children/0/children/1'],
    ],
    [
      'an empty list',
      article({ role: ['list'] }),
      [],
      ['no-text /guided/0/children/0', 'no-text '],
    ],
    [
      'a ragged table',
      article({
        role: ['table'],
        children: [
          { role: ['row'], children: [{ role: ['cell'], text: 'a' }, {}] },
          { role: ['row'], children: [{ text: 'b' }] },
          { text: 'x' },
        ],
      }),
      [[['a', ''], ['b']]],
    ],
    [
      'an empty table',
      article({ role: ['table'], children: [{ role: ['row'] }] }, { text: 'A' }),
      [['paragraph', 'A']],
      ['no-text /guided/0/children/0'],
    ],
    ['a picture alone', article({ role: ['image'], imgref: 'm/1.jpg', text: 'Xe' }), ['figure']],
    [
      'a picture that is none',
      article({ role: ['image'], imgref: 'm/1.svg' }, { text: 'A' }),
      [['paragraph', 'A']],
      ['not-a-picture /guided/0/children/0', 'no-text /guided/0/children/0'],
    ],
    [
      'a picture that runs',
      article({ role: ['image'], imgref: 'javascript:1' }, { text: 'A' }),
      [['paragraph', 'A']],
      [
        'unsafe-address /guided/0/children/0/imgref',
        'unsafe-address /guided/0/children/0/imgref',
        'no-text /guided/0/children/0',
      ],
    ],
    [
      'a film without an address',
      article({ role: ['video'], text: 'Phim' }, { text: 'A' }),
      [['paragraph', 'A']],
      ['missing /guided/0/children/0/videoref'],
    ],
    [
      'blocks that are none',
      article(null, 7, 'x', [], { text: 'A' }),
      [['paragraph', 'A']],
      [0, 1, 2, 3].flatMap((i) => [
        `wrong-type /guided/0/children/${i}`,
        `no-text /guided/0/children/${i}`,
      ]),
    ],
    ['no document', null, [], ['wrong-type ', 'no-text ']],
    ['some other document', { readingOrder: [] }, [], ['no-text ']],
  ];
  for (const [name, document, blocks, problems = []] of rows) {
    it(`reads ${name}`, () => {
      const parsed = parseArticle(document, BASE);
      expect(parsed.blocks.map(short)).to.deep.equal(blocks);
      expect(plainSaid(parsed.problems)).to.deep.equal(problems);
    });
  }

  it('keeps marks that fit, and no others', () => {
    const marks = [
      { start: 2, end: 4, kind: 'link', href: 'https://a.vn' },
      { start: 0, end: 1, kind: 'strong' },
      { start: 0, end: 1, kind: 'link', href: 'javascript:alert(1)' },
      { start: 0, end: 9, kind: 'strong' },
      { start: 3, end: 3, kind: 'strong' },
      { start: -1, end: 2, kind: 'emphasis' },
      { start: 0.5, end: 2, kind: 'emphasis' },
      { start: 0, end: 2, kind: 'blink' },
      { start: 0, end: 2 },
      'x',
    ];
    const { blocks, problems } = parseArticle(
      article({ text: 'Chữ đậm', [NS + 'marks']: marks }),
      BASE,
    );
    expect((blocks[0] as { marks: unknown }).marks).to.deep.equal([
      { start: 0, end: 1, kind: 'strong' },
      { start: 2, end: 4, kind: 'link', href: 'https://a.vn/' },
    ]);
    expect(problems.map(({ code }) => code)).to.include.members(['unsafe-address', 'bad-value']);
  });

  it('finds sentences in their order, and says which are no longer there', () => {
    const { blocks, problems } = parseArticle(
      article({
        role: ['paragraph'],
        text: 'Có. Có. Không.',
        children: [
          { text: 'Có.', audioref: 'm.mp3#t=0,1' },
          { text: 'Đã xóa.', audioref: 'm.mp3#t=1,2' },
          { text: 'Có.', audioref: 'm.mp3#t=npt:2,3', id: 's2' },
          { text: 'Không.', audioref: 'm.mp3#t=5,4' },
        ],
      }),
      BASE,
    );
    expect((blocks[0] as { sentences: unknown }).sentences).to.deep.equal([
      { start: 0, end: 3, audio: { href: 'm.mp3', start: 0, end: 1 }, regions: [] },
      { start: 4, end: 7, id: 's2', audio: { href: 'm.mp3', start: 2, end: 3 }, regions: [] },
      { start: 8, end: 14, regions: [] },
    ]);
    expect(plainSaid(problems)).to.deep.equal([
      'sentence-mismatch /guided/0/children/0/children/1',
      'bad-clip /guided/0/children/0/children/3/audioref',
    ]);
  });

  it('is bounded in depth and number', () => {
    const nest = (levels: number): Fields =>
      levels ? { children: [nest(levels - 1)] } : { text: 'A' };
    expect(parseArticle({ guided: [nest(100)] }, BASE).problems[0]?.code).to.equal('too-deep');
    const list = (levels: number): Fields =>
      levels ? { role: ['list'], children: [list(levels - 1)] } : { role: ['listItem'], text: 'A' };
    expect(parseArticle({ guided: [list(100)] }, BASE).problems[0]?.code).to.equal('too-deep');
    const many = article(...new Array<unknown>(30_000).fill({ text: 'A' }));
    const { blocks, problems } = parseArticle(many, BASE);
    expect(blocks.length).to.be.below(20_001);
    expect(plainSaid(problems)).to.deep.equal(['too-many /guided/0/children']);
    const self: Fields = { role: ['section'] };
    self['children'] = [self, self, { text: 'A' }];
    expect(parseArticle({ guided: [self] }, BASE).blocks.length).to.be.below(20_001);
  });
});
