// The small decisions of a build, in tables: sizes, workers, markup, hotspots, short texts.
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { tiersOf } from '../../src/build/tiers.js';
import { workersFor } from '../../src/build/limits.js';
import { kindOf } from '../../src/media/address.js';
import type { TextRun } from '../../src/model/source.js';
import { isoDate } from '../../src/pdf/document.js';
import { isProgressive } from '../../src/pdf/huge-images.js';
import { hotspotsOf } from '../../src/write/hotspots.js';
import { html, jsonForScript, safeAddress } from '../../src/write/html.js';
import { shorten, vietnameseDate } from '../../src/write/share-words.js';

describe('tiersOf', () => {
  const cases: readonly [
    what: string,
    width: number,
    height: number,
    sharp: boolean,
    widths: number[],
  ][] = [
    ['A4', 595, 842, false, [540, 1080, 1600]],
    ['A4, sharp', 595, 842, true, [540, 1080, 1600, 2160]],
    ['A4 across', 842, 595, false, [540, 1080, 1600, 2160]],
    ['no size at all', 0, 0, false, [540, 1080, 1600]],
  ];
  for (const [what, width, height, sharp, widths] of cases) {
    it(what, () =>
      expect(tiersOf(width, height, sharp).map((tier) => tier.width)).to.deep.equal(widths),
    );
  }
  it('keeps the paper’s ratio', () => {
    for (const tier of tiersOf(595, 842, true))
      expect(tier.height / tier.width).to.be.closeTo(842 / 595, 0.002);
  });
  it('never draws more than a phone can hold, nor the same size twice', () => {
    for (const [width, height] of [
      [100, 14_400],
      [14_400, 100],
      [3, 14_400],
    ] as const) {
      const tiers = tiersOf(width, height, true);
      expect(new Set(tiers.map((tier) => `${tier.width} ${tier.height}`)).size).to.equal(
        tiers.length,
      );
      for (const tier of tiers) {
        expect(tier.width * tier.height).to.be.at.most(14.1e6);
        expect(Math.max(tier.width, tier.height)).to.be.at.most(16_383);
        expect(Math.min(tier.width, tier.height)).to.be.at.least(1);
      }
    }
  });
});

describe('workersFor', () => {
  const cases = [
    [8e9, 8, 2],
    [8e9, 1, 1],
    [0.5e9, 8, 1],
    [0, 2, 1],
    [0.9e9, 2, 2],
  ] as const;
  for (const [free, cores, expected] of cases)
    it(`${free / 1e9} GB, ${cores} cores`, () =>
      expect(workersFor(5e6, free, cores)).to.equal(expected));
});

describe('html', () => {
  it('escapes values and keeps markup', () => {
    const inner = html`<b>${'<&>"\''}</b>`;
    expect(html`<p title="${'"'}">${inner}${[inner]}${undefined}${7}</p>`.markup).to.equal(
      '<p title="&quot;"><b>&lt;&amp;&gt;&quot;&#39;</b><b>&lt;&amp;&gt;&quot;&#39;</b>7</p>',
    );
  });
  it('JSON in a script cannot end it', () =>
    expect(jsonForScript({ a: '</script>\u2028' }).markup).to.equal(
      '{"a":"\\u003c/script>\\u2028"}',
    ));
  const addresses: readonly [string, string | undefined][] = [
    ['https://a.vn/x', 'https://a.vn/x'],
    [' mailto:a@b.vn ', 'mailto:a@b.vn'],
    ['a/b.html#x', 'a/b.html#x'],
    ['javascript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['file:///etc/passwd', undefined],
  ];
  for (const [href, expected] of addresses)
    it(`address ${href}`, () => expect(safeAddress(href)).to.equal(expected));
});

describe('hotspots', () => {
  const kinds: readonly [string, string][] = [
    ['https://a.vn/x.mp4', 'video'],
    ['https://a.vn/x.MP3?v=2', 'audio'],
    ['https://a.vn/x', 'link'],
    ['https://a.vn/live.m3u8', 'video'],
    ['https://www.youtube.com/watch?v=x', 'video'],
    ['https://youtu.be/x', 'video'],
    ['https://www.youtube.com/@phuong', 'link'],
    ['https://notyoutube.com/watch?v=x', 'link'],
  ];
  for (const [href, kind] of kinds) it(href, () => expect(kindOf(href)).to.equal(kind));
  it('are named by the words printed in them', () => {
    const runs: TextRun[] = [
      {
        text: 'Xem thêm tại đây.',
        x: 0,
        y: 100,
        w: 1000,
        h: 100,
        words: [0, 200, 250, 450, 500, 700, 750, 1000],
        font: '',
        size: 12,
      },
    ];
    const { wishes } = hotspotsOf([{ box: [490, 90, 520, 120], href: 'https://a.vn/' }], runs, []);
    expect(wishes[0]).to.deep.include({ title: 'tại đây.', href: 'https://a.vn/', id: 'h1' });
  });
  it('without words are named by their address, and unsafe ones are left out', () => {
    const { wishes } = hotspotsOf(
      [
        { box: [0, 0, 10, 10], href: 'https://a.vn/x' },
        { box: [0, 0, 10, 10], href: 'javascript:1' },
        { box: [0, 0, 10, 10], href: 'relative.html' },
      ],
      [],
      [{ page: 1, box: [0, 0, 9, 9], kind: 'map', href: 'ban-do.html', title: 'Bản đồ' }],
    );
    expect(wishes.map(({ title, kind }) => [title, kind])).to.deep.equal([
      ['a.vn/x', 'link'],
      ['Bản đồ', 'map'],
    ]);
  });

  it('a poll lies at the portal itself when its address begins there; anything else without a scheme is a file', () => {
    const box = [0, 0, 9, 9];
    const { wishes } = hotspotsOf([], [], [
      { page: 1, box, kind: 'poll', href: '/polls/gio', title: 'Giờ nào?' },
      { page: 1, box, kind: 'file', href: '/polls/gio', title: 'Mẫu đơn' },
    ] as never);
    expect(wishes.map(({ kind, href, file }) => [kind, href, file])).to.deep.equal([
      ['poll', '/polls/gio', undefined],
      ['file', undefined, '/polls/gio'],
    ]);
  });
});

describe('small texts', () => {
  it('shorten cuts at a word', () => {
    expect(shorten('một hai ba', 20)).to.equal('một hai ba');
    expect(shorten('một hai, ba bốn năm', 12)).to.equal('một hai, ba…');
    expect(shorten('a'.repeat(30), 10)).to.equal(`${'a'.repeat(9)}…`);
  });
  it('dates are written as people here write them', () =>
    expect(vietnameseDate('2026-10-19')).to.equal('19/10/2026'));
  const dates: readonly [string | undefined, string | undefined][] = [
    ["D:20261019083000+07'00'", '2026-10-19'],
    ['D:2026', '2026-01-01'],
    ['20261319', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  for (const [written, expected] of dates)
    it(`PDF date ${written ?? 'missing'}`, () => expect(isoDate(written)).to.equal(expected));
});

describe('isProgressive', () => {
  const jpeg = (...markers: number[]): Uint8Array =>
    Uint8Array.from([
      0xff,
      0xd8,
      0xff,
      0xe0,
      0,
      4,
      1,
      2,
      ...markers.flatMap((marker) => [0xff, marker, 0, 3, 0]),
    ]);
  it('knows the frame it meets first', () => {
    expect(isProgressive(jpeg(0xdb, 0xc2))).to.equal(true);
    expect(isProgressive(jpeg(0xdb, 0xc0, 0xc2))).to.equal(false);
    expect(isProgressive(jpeg(0xdb))).to.equal(false);
    expect(isProgressive(Uint8Array.from([1, 2, 3]))).to.equal(false);
  });
});
