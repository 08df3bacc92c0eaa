/** Feeds of issues: what is read of ours, of other catalogues, and of those that mean harm. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { composeFeed, isFeed, parseFeed } from '../../src/feed.js';
import { FEED_BASE, sampleFeed } from '../support/feed.js';

const OPEN = 'http://opds-spec.org/acquisition/open-access';
const JSON_TYPE = 'application/divina+json';

const publication = (changes: object = {}): object => ({
  metadata: { title: 'Bản tin' },
  links: [{ rel: OPEN, href: 'so-8/manifest.json', type: JSON_TYPE }],
  ...changes,
});
const feedOf = (...publications: unknown[]): object => ({
  metadata: { title: 'Kho bản tin' },
  links: [{ rel: 'self', href: 'feed.json' }],
  publications,
});
const read = (value: unknown): ReturnType<typeof parseFeed> => parseFeed(value, FEED_BASE);
const codes = (value: unknown): string[] => read(value).problems.map(({ code }) => code);
const linked = (href: unknown, type?: string): object =>
  publication({ links: [{ rel: OPEN, href, ...(type && { type }) }] });

describe('parseFeed', () => {
  it('reads what composeFeed wrote', () => {
    const { feed, problems } = read(composeFeed(sampleFeed()));
    expect(problems).to.deep.equal([]);
    expect(feed).to.deep.include({
      title: 'Bản tin phường Bến Nghé',
      language: 'vi',
      publisher: 'UBND phường Bến Nghé',
      modified: '2026-10-05T01:30:00.000Z',
    });
    const [first, second] = feed.issues;
    expect(first).to.deep.equal({
      id: 'so-8',
      href: 'https://bennghe.example.vn/ban-tin/so-8/manifest.json',
      page: 'https://bennghe.example.vn/ban-tin/so-8/index.html',
      title: 'Bản tin phường Bến Nghé',
      subtitle: 'Số 8 · Quý IV năm 2026',
      language: 'vi',
      series: 'Bản tin phường Bến Nghé',
      number: '8',
      publisher: 'UBND phường Bến Nghé',
      published: '2026-10-01',
      pages: 64,
      covers: [
        {
          href: 'https://bennghe.example.vn/ban-tin/so-8/p/001-540.77aa.webp',
          type: 'image/webp',
          width: 540,
          height: 764,
        },
        {
          href: 'https://bennghe.example.vn/ban-tin/so-8/p/001.5b1f.jpg',
          type: 'image/jpeg',
          width: 1080,
          height: 1527,
        },
      ],
    });
    expect(second).to.include({ id: 'so-6-7', number: '6-7' });
  });

  describe('isFeed', () => {
    const rows: [value: unknown, is: boolean][] = [
      [feedOf(), true],
      [{ navigation: [] }, true],
      [{ groups: [] }, true],
      [{ publications: {} }, false],
      [{ readingOrder: [], publications: [] }, false],
      [{ metadata: {} }, false],
      [[], false],
      ['publications', false],
      [null, false],
      [Object.create({ publications: [] }), false],
    ];
    for (const [value, is] of rows)
      it(`${JSON.stringify(value)}: ${is}`, () => expect(isFeed(value)).to.equal(is));

    it('what is no feed throws', () =>
      expect(() => read({ name: 'app' }))
        .to.throw()
        .with.property('code', 'not-manifest'));
  });

  describe('which address is opened', () => {
    const at = (path: string): string => new URL(path, FEED_BASE).href;
    const rows: [what: string, value: object, href: string | undefined][] = [
      ['relative', linked('a/manifest.json', JSON_TYPE), at('a/manifest.json')],
      ['without a type, by its name', linked('a/manifest.json'), at('a/manifest.json')],
      ['a ZIP', linked('so-8.ebulletin.zip', 'application/zip'), at('so-8.ebulletin.zip')],
      ['a PDF', linked('so-8.pdf', 'application/pdf'), at('so-8.pdf')],
      ['another host', linked('https://x.vn/b/manifest.json'), 'https://x.vn/b/manifest.json'],
      ['http of the same host', linked('http://bennghe.example.vn/a.zip'), at('/a.zip')],
      ['a book that is none of ours', linked('a.epub', 'application/epub+zip'), undefined],
      ['javascript:', linked('javascript:alert(1)', JSON_TYPE), undefined],
      ['JAVA\\tSCRIPT:', linked('JAVA\tSCRIPT:alert(1)//manifest.json'), undefined],
      ['data:', linked('data:application/json,{}', JSON_TYPE), undefined],
      ['blob:', linked('blob:https://bennghe.example.vn/1', JSON_TYPE), undefined],
      ['file: from the web', linked('file:///etc/manifest.json', JSON_TYPE), undefined],
      ['mailto:', linked('mailto:a@b.vn', JSON_TYPE), undefined],
      [
        'a template',
        publication({ links: [{ href: '{x}/manifest.json', templated: true }] }),
        undefined,
      ],
      ['a number', linked(8, JSON_TYPE), undefined],
      ['no links', publication({ links: undefined }), undefined],
      [
        'links of the wrong type',
        publication({ links: 'so-8/manifest.json' }),
        at('so-8/manifest.json'),
      ],
      [
        'user names in an address',
        linked('https://bennghe.example.vn@evil.example/manifest.json'),
        'https://evil.example/manifest.json',
      ],
      [
        'the manifest before ZIP and PDF',
        publication({
          links: [
            { href: 'a.pdf', type: 'application/pdf' },
            { href: 'a.zip', type: 'application/zip' },
            { href: 'a/manifest.json', type: 'application/webpub+json; charset=utf-8' },
          ],
        }),
        at('a/manifest.json'),
      ],
    ];
    for (const [what, value, href] of rows) {
      it(what, () => {
        const { feed, problems } = read(feedOf(value));
        expect(feed.issues[0]?.href).to.equal(href);
        if (href === undefined) expect(problems.map(({ code }) => code)).to.include('no-issue');
      });
    }
  });

  it('keeps markup in titles as the text it is', () => {
    const title = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    expect(read(feedOf(publication({ metadata: { title } }))).feed.issues[0]?.title).to.equal(
      title,
    );
  });

  it('chooses a title by language, for each issue anew', () => {
    const both = { vi: 'Bản tin', en: 'Bulletin' };
    const { issues } = read(
      feedOf(
        publication({ metadata: { title: both, language: 'en' } }),
        publication({ metadata: { title: both } }),
      ),
    ).feed;
    expect(issues.map(({ title, language }) => [title, language])).to.deep.equal([
      ['Bulletin', 'en'],
      ['Bản tin', 'vi'],
    ]);
  });

  describe('wrong types lose one entry or one value, never the feed', () => {
    const bad: unknown[] = [null, 7, 'x', [], [[]], true, { metadata: 5, links: 6, images: 7 }];
    for (const value of bad) {
      it(JSON.stringify(value), () => {
        const { feed, problems } = read(feedOf(value, publication()));
        expect(feed.issues).to.have.length(1);
        expect(problems).to.have.length.above(0);
      });
    }

    it('metadata', () => {
      const metadata = {
        title: [1],
        published: '2026-02-30',
        language: 'x'.repeat(9),
        subtitle: {},
      };
      const [issue] = read(feedOf(publication({ metadata }))).feed.issues;
      expect(issue).to.include({ title: 'Bản tin' });
      expect(issue).to.not.have.any.keys('published', 'subtitle');
    });
  });

  describe('covers', () => {
    const covers = (images: unknown): string[] =>
      (read(feedOf(publication({ images }))).feed.issues[0]?.covers ?? []).map(({ href }) => href);
    const at = (path: string): string => new URL(path, FEED_BASE).href;

    it('the narrowest first; without a size they are taken for a page', () =>
      expect(
        covers([
          { href: 'b.jpg', type: 'image/jpeg', width: 1080, height: 1527 },
          { href: 'c.webp' },
          { href: 'a.png', type: 'image/png', width: 270, height: 382 },
        ]),
      ).to.deep.equal([at('a.png'), at('c.webp'), at('b.jpg')]));

    const refused: [what: string, image: object, code: string][] = [
      ['SVG, which may run', { href: 'c.svg', type: 'image/svg+xml' }, 'not-a-picture'],
      ['javascript:', { href: 'javascript:alert(1)', type: 'image/png' }, 'unsafe-address'],
      ['data:', { href: 'data:image/png;base64,AA', type: 'image/png' }, 'unsafe-address'],
      [
        'a third host',
        { href: 'https://count.example/x.png', type: 'image/png' },
        'foreign-picture',
      ],
    ];
    for (const [what, image, code] of refused) {
      it(`not: ${what}`, () => {
        expect(covers([image])).to.deep.equal([]);
        expect(codes(feedOf(publication({ images: [image] })))).to.include(code);
      });
    }

    it('the issue’s own host may have its cover', () => {
      const { issues } = read(
        feedOf(
          publication({
            links: [{ href: 'https://x.vn/so-8/manifest.json', type: JSON_TYPE }],
            images: [{ href: 'https://x.vn/so-8/1.jpg', type: 'image/jpeg' }],
          }),
        ),
      ).feed;
      expect(issues[0]?.covers).to.have.length(1);
    });
  });

  it('gives the newest first: by day, then by number', () => {
    const of = (number: number, published?: string): object =>
      publication({
        metadata: {
          title: 'x',
          published,
          belongsTo: { magazine: { name: 'x', issue: { position: number } } },
        },
        links: [{ href: `so-${number}/manifest.json`, type: JSON_TYPE }],
      });
    const { issues } = read(
      feedOf(of(1), of(9, '2026-01-01'), of(10, '2026-01-01'), of(3, '2026'), of(2, '2025-12-31')),
    ).feed;
    expect(issues.map(({ id }) => id)).to.deep.equal(['so-10', 'so-9', 'so-3', 'so-2', 'so-1']);
  });

  describe('ids', () => {
    const ids = (...hrefs: string[]): string[] =>
      read(feedOf(...hrefs.map((href) => linked(href, JSON_TYPE)))).feed.issues.map(({ id }) => id);
    const rows: [href: string, id: string][] = [
      ['so-8/manifest.json', 'so-8'],
      ['so-8.ebulletin.zip', 'so-8'],
      ['b%E1%BA%A3n%20tin/manifest.json', 'b-E1-BA-A3n-20tin'],
      ['/manifest.json', 'manifest'],
      ['tai-ve?so=8', 'tai-ve'],
      ['%FF/manifest.json', '-FF'],
      ['%22%3E%3Cx/manifest.json', '-22-3E-3Cx'],
    ];
    for (const [href, id] of rows)
      it(`${href}: ${id}`, () => expect(ids(href)).to.deep.equal([id]));

    it('of two with one name the older keeps it', () =>
      expect(ids('2026/so-1/manifest.json', '2025/so-1/manifest.json')).to.deep.equal([
        'so-1-2',
        'so-1',
      ]));

    it('a made name never meets a given one', () =>
      expect(
        new Set(ids('a/x/manifest.json', 'b/x/manifest.json', 'x-2/manifest.json')).size,
      ).to.equal(3));
  });

  it('reads groups as one shelf', () => {
    const groups = [2025, 2026].map((year) => ({
      metadata: { title: String(year) },
      publications: [linked(`${year}/manifest.json`)],
    }));
    expect(read({ metadata: { title: 'x' }, groups }).feed.issues).to.have.length(2);
  });

  it('a hundred thousand publications end at two thousand, and it is said', () => {
    const many: unknown[] = [];
    for (let at = 0; at < 100_000; at++) many.push(linked(`${at}/manifest.json`));
    const { feed, problems } = read({ ...feedOf(), publications: many });
    expect(feed.issues).to.have.length(2000);
    expect(problems.map(({ code }) => code)).to.include('too-many');
    expect(feed.partial).to.equal(true);
  });

  it('a feed that goes on at another address is told to be a part', () => {
    const next = { ...feedOf(), links: [{ rel: ['Next'], href: 'feed-2.json' }] };
    expect(read(next).feed.partial).to.equal(true);
    expect(read(feedOf()).feed.partial).to.equal(false);
  });

  it('a hundred thousand that cannot be opened fill no memory with problems', () => {
    const { feed, problems } = read({ ...feedOf(), publications: Array(100_000).fill({}) });
    expect(feed.issues).to.deep.equal([]);
    expect(problems).to.have.length.below(1100);
  });

  it('extended prototypes change nothing', () => {
    const page = Object.prototype as Record<string, unknown>;
    page['publications'] = [publication()];
    try {
      expect(isFeed({})).to.equal(false);
    } finally {
      delete page['publications'];
    }
  });
});
