/** What a shelf shows, and the part of an address that names an issue of it. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { Feed, FeedIssue } from '@e-bulletin/issue/feed.js';
import { dateOf, namesOf, shelfOf } from '../../src/model/shelf.js';
import { issueIn, readerName, withIssue } from '../../src/model/shelf-place.js';

const issue = (id: string, more: Partial<FeedIssue> = {}): FeedIssue => ({
  id,
  href: `https://x.vn/${id}/manifest.json`,
  title: 'Bản tin',
  language: 'vi',
  covers: [],
  ...more,
});
const feed = (...issues: FeedIssue[]): Feed => ({
  title: 'Bản tin',
  language: 'vi',
  partial: false,
  issues,
});

describe('shelfOf', () => {
  it('puts the newest by itself and the others under their years', () => {
    const { newest, years } = shelfOf(
      feed(
        issue('so-4', { published: '2026-10-01' }),
        issue('so-3', { published: '2026-07' }),
        issue('so-2', { published: '2025' }),
        issue('so-1', { published: '2025-01-01T00:00:00Z' }),
        issue('so-0'),
      ),
    );
    expect(newest?.id).to.equal('so-4');
    expect(years.map(({ year, issues }) => [year, ...issues.map(({ id }) => id)])).to.deep.equal([
      ['2026', 'so-3'],
      ['2025', 'so-2', 'so-1'],
      ['', 'so-0'],
    ]);
  });

  it('has nothing where there is nothing', () =>
    expect(shelfOf(feed())).to.deep.equal({ years: [] }));
});

describe('names', () => {
  const rows: [what: string, more: Partial<FeedIssue>, name: string, title?: string][] = [
    ['a number', { number: '8' }, 'Số 8'],
    ['the publisher’s own words', { number: '8', subtitle: 'Số 8 · Quý IV' }, 'Số 8 · Quý IV'],
    ['only a title', { title: 'Đặc san Tết' }, 'Đặc san Tết'],
    ['a title of its own', { title: 'Đặc san Tết', number: '8' }, 'Số 8', 'Đặc san Tết'],
    ['the title of the series', { title: 'Sen Hồng', series: 'Sen Hồng', number: '8' }, 'Số 8'],
  ];
  for (const [what, more, name, title] of rows) {
    it(what, () =>
      expect(namesOf(issue('x', more), feed(), (n) => `Số ${n}`)).to.deep.equal({
        name,
        ...(title && { title }),
      }),
    );
  }

  for (const [iso, date] of [
    ['2026-11-05', '5/11/2026'],
    ['2026-11-05T08:00:00+07:00', '5/11/2026'],
    ['2026-11', '11/2026'],
    ['2026', '2026'],
  ] as const)
    it(iso, () => expect(dateOf(iso)).to.equal(date));
});

describe('the issue in an address', () => {
  const read: [hash: string, name: string, id: string | undefined][] = [
    ['', '', undefined],
    ['#issue=so-8', '', 'so-8'],
    ['#tab=2&issue=so-8&so-8:page=4', '', 'so-8'],
    ['#kho:issue=so-8', '', undefined],
    ['#kho:issue=so-8', 'kho', 'so-8'],
    ['#b%E1%BA%A3n:issue=so-8', 'bản', 'so-8'],
    ['#so-8:page=4', '', undefined],
    ['#%', '', undefined],
  ];
  for (const [hash, name, id] of read)
    it(`${hash} under "${name}"`, () => expect(issueIn(hash, name)).to.equal(id));

  const write: [
    hash: string,
    name: string,
    id: string | undefined,
    left: string | undefined,
    now: string,
  ][] = [
    ['', '', 'so-8', undefined, '#issue=so-8'],
    ['#tab=2', '', 'so-8', undefined, '#tab=2&issue=so-8'],
    ['#tab=2&issue=so-8&so-8:page=4', '', undefined, 'so-8', '#tab=2'],
    ['#issue=so-8&so-8:page=4&so-8:article=a', '', 'so-7', 'so-8', '#issue=so-7'],
    ['#kho:issue=so-8&kho-so-8:page=4', 'kho', undefined, 'so-8', '#'],
    ['#issue=so-8&so-80:page=4', '', undefined, 'so-8', '#so-80:page=4'],
  ];
  for (const [hash, name, id, left, now] of write)
    it(`${hash} to ${id}`, () => expect(withIssue(hash, name, id, left)).to.equal(now));

  it('names the reader of an issue', () => {
    expect(readerName('', 'so-8')).to.equal('so-8');
    expect(readerName('kho', 'so-8')).to.equal('kho-so-8');
  });
});
