/** What a bulletin may do, as a table of actions. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import {
  initialState,
  reduce,
  sectionOf,
  subtitleOf,
  type BulletinAction,
  type BulletinState,
  type IssueOutline,
} from '../../src/model/bulletin-state.js';

const issue: IssueOutline = {
  title: 'Bản tin',
  language: 'vi',
  number: '8',
  pages: [],
  contents: [
    { title: 'Lời ngỏ', page: 1, children: [] },
    { title: 'Đời sống', page: 4, children: [{ title: 'Bài một', page: 4, children: [] }] },
    { title: 'Nhóm không trang', children: [{ title: 'Bài hai', page: 9, children: [] }] },
    { title: 'Trang ngược', page: 2, children: [{ title: 'Bài ba', page: 2, children: [] }] },
  ],
};
const failure = { code: 'not-found', message: 'Không tìm thấy', hint: 'Xem lại', retryable: false };

const after = (...actions: BulletinAction[]): BulletinState =>
  actions.reduce<BulletinState>(reduce, initialState);

describe('bulletin state', () => {
  const open = { type: 'open' } as const;
  const loaded = { type: 'loaded', issue } as const;
  const painted = { type: 'painted' } as const;
  const failed = { type: 'failed', failure } as const;

  const table: readonly [string, BulletinAction[], string][] = [
    ['starts empty', [], 'empty'],
    ['loads', [open], 'loading'],
    ['knows the issue before its first page', [open, loaded], 'opening'],
    ['is ready with the first page', [open, loaded, painted], 'ready'],
    ['fails while loading', [open, failed], 'failed'],
    ['fails while opening', [open, loaded, failed], 'failed'],
    ['stays ready when a part fails later', [open, loaded, painted, failed], 'ready'],
    ['tries again', [open, failed, open], 'loading'],
    ['forgets a late answer after it failed', [open, failed, loaded], 'failed'],
    [
      'forgets a late first page after it was cleared',
      [open, loaded, { type: 'clear' }, painted],
      'empty',
    ],
  ];
  for (const [name, actions, phase] of table) {
    it(name, () => {
      expect(after(...actions).phase).to.equal(phase);
    });
  }

  it('shows no issue and no failure while it tries again', () => {
    const state = after(open, failed, open);
    expect(state.issue).to.equal(undefined);
    expect(state.failure).to.equal(undefined);
  });

  it('keeps the page', () => {
    expect(after(open, loaded, painted, { type: 'page', page: 12 }).page).to.equal(12);
  });
});

describe('what the header says', () => {
  const numbered = (number: string): string => `Số ${number}`;

  it("prefers the publisher's own words", () => {
    expect(subtitleOf({ ...issue, subtitle: 'Số Xuân' }, numbered)).to.equal('Số Xuân');
    expect(subtitleOf(issue, numbered)).to.equal('Số 8');
    const { number: _, ...nameless } = issue;
    expect(subtitleOf(nameless, numbered)).to.equal('');
  });

  const sections: readonly [number, string | undefined][] = [
    [0, undefined],
    [1, undefined],
    [3, 'Trang ngược'],
    [4, 'Đời sống'],
    [8, 'Đời sống'],
    [9, 'Nhóm không trang'],
    [64, 'Nhóm không trang'],
  ];
  for (const [page, section] of sections) {
    it(`names the section of page ${page}`, () => {
      expect(sectionOf(issue.contents, page)).to.equal(section);
    });
  }

  it('names none where there are none', () => {
    expect(sectionOf([], 1)).to.equal(undefined);
  });
});
