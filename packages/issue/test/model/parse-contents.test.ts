/** Contents and page labels of a manifest, right and wrong. */
import {
  GOOD,
  article,
  describeManifests,
  nested,
  ours,
  titles,
  withArticles,
  withProperties,
} from '../support/manifests.js';

describeManifests('page labels', [
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
]);

describeManifests('contents', [
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
]);
