/** Which links can be passed on from where the reader is. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { articleOn } from '../../src/model/home.js';
import { shareTargets, type SharePlace } from '../../src/model/share-targets.js';
import { articleOf, issueOf } from './issue-of.js';

const CANONICAL = 'https://phuong.vn/ban-tin/so-8/';
const PORTAL = 'https://phuong.vn/tin/ban-tin?so=8#x';
const articles = [
  articleOf('thu-ngo', { pages: [3], page: { href: 'a/01.html' } }),
  articleOf('khong-trang', { pages: [4] }),
];

const place = (rest: Partial<SharePlace> = {}): SharePlace => ({
  page: 0,
  article: undefined,
  articleOn,
  portal: PORTAL,
  hash: undefined,
  ...rest,
});

describe('what can be shared', () => {
  const cases: [name: string, canonical: string | undefined, place: SharePlace, urls: string[]][] =
    [
      ['the issue at its own address', CANONICAL, place(), [CANONICAL]],
      ['the portal page where there is none', undefined, place(), [PORTAL]],
      [
        'the page and its article, each at its own address',
        CANONICAL,
        place({ page: 3 }),
        [CANONICAL, `${CANONICAL}a/01.html`, `${CANONICAL}#page=3`],
      ],
      [
        'an article without a share page, by deep link',
        CANONICAL,
        place({ page: 4 }),
        [CANONICAL, `${CANONICAL}#article=khong-trang`, `${CANONICAL}#page=4`],
      ],
      [
        'deep links into a portal page that reads them',
        undefined,
        place({ page: 3, hash: 'so-8' }),
        [
          PORTAL,
          'https://phuong.vn/tin/ban-tin?so=8#so-8:article=thu-ngo',
          'https://phuong.vn/tin/ban-tin?so=8#so-8:page=3',
        ],
      ],
      ['no deep link into one that does not', undefined, place({ page: 3 }), [PORTAL]],
      [
        'the poll at its service',
        CANONICAL,
        place({ poll: { url: 'https://y-kien.phuong.vn/polls/gio', title: 'Giờ nào tiện?' } }),
        [CANONICAL, 'https://y-kien.phuong.vn/polls/gio'],
      ],
      [
        'no poll that others could not open',
        CANONICAL,
        place({ poll: { url: 'blob:x', title: undefined } }),
        [CANONICAL],
      ],
      ['no page link from the cover', CANONICAL, place({ page: 1 }), [CANONICAL]],
      [
        'the open article, whatever page is under it',
        CANONICAL,
        place({ page: 4, article: 'thu-ngo' }),
        [CANONICAL, `${CANONICAL}a/01.html`, `${CANONICAL}#page=4`],
      ],
    ];
  for (const [name, canonical, at, urls] of cases) {
    it(name, () => {
      const issue = issueOf({ articles, ...(canonical !== undefined && { canonical }) });
      expect(shareTargets(issue, at).map(({ url }) => url)).to.deep.equal(urls);
    });
  }

  it('never an address of another scheme', () => {
    const bad = [articleOf('a', { pages: [3], page: { href: 'javascript:alert(1)' } })];
    const urls = shareTargets(issueOf({ canonical: CANONICAL, articles: bad }), place({ page: 3 }));
    expect(urls.map(({ url }) => url)).to.deep.equal([
      CANONICAL,
      `${CANONICAL}#article=a`,
      `${CANONICAL}#page=3`,
    ]);
  });
});
