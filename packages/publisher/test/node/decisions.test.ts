// The small decisions of a build, in tables: sizes, ids, guesses, merges, names, addresses.
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { tiersOf } from '../../src/build/tiers.js';
import { workersFor } from '../../src/build/limits.js';
import { isoDate } from '../../src/pdf/document.js';
import { isProgressive } from '../../src/pdf/huge-images.js';
import type { PdfSource, TextRun } from '../../src/model/source.js';
import { findFacts, withoutSubtitle } from '../../src/sidecar/found.js';
import { assignIds } from '../../src/sidecar/ids.js';
import { mergeFacts, nextSidecar, personalArticle } from '../../src/sidecar/merge.js';
import { likeness, sketch } from '../../src/sidecar/sketch.js';
import { freeId, slug } from '../../src/sidecar/slug.js';
import { html, jsonForScript, safeAddress } from '../../src/write/html.js';
import { kindOf } from '../../src/media/address.js';
import { hotspotsOf } from '../../src/write/hotspots.js';
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

describe('slug and freeId', () => {
  const cases: readonly [string, string][] = [
    ['Cải tạo hệ thống thoát nước', 'cai-tao-he-thong-thoat-nuoc'],
    ['Đường Điện Biên Phủ', 'duong-dien-bien-phu'],
    ['  “Lời ngỏ”!  ', 'loi-ngo'],
    ['Cải tạo'.normalize('NFD'), 'cai-tao'],
    [
      'Phân loại rác tại nguồn: những điều bà con cần biết trước',
      'phan-loai-rac-tai-nguon-nhung-dieu-ba-con-can',
    ],
    ['北京', ''],
  ];
  for (const [title, expected] of cases) it(title, () => expect(slug(title)).to.equal(expected));
  it('one long word is cut', () => expect(slug('a'.repeat(99))).to.have.length(48));
  it('taken ids get a number', () => {
    const taken = new Set(['tin', 'tin-2']);
    expect(freeId('Tin', taken)).to.equal('tin-3');
    expect(freeId('?', taken)).to.equal('bai');
    expect(taken.has('tin-3')).to.equal(true);
  });
});

const WORDS =
  'bà con khu phố ba cùng nhau dọn con ngõ sau trường trước mùa mưa năm nay để ai đi qua cũng thấy yên tâm và vui lòng'.split(
    ' ',
  );
const text = (from: number, length = 60): string =>
  Array.from({ length }, (_, at) => `${WORDS[(from + at * 3) % WORDS.length]}${from + at}`).join(
    ' ',
  );

describe('likeness of sketches', () => {
  it('is 1 for the same words in other case, accents and spaces', () =>
    expect(likeness(sketch('Bà con khu phố ba'), sketch('BA CON  khu phố BA'))).to.equal(1));
  it('is 0 for other words', () =>
    expect(likeness(sketch(text(0)), sketch(text(500)))).to.equal(0));
  it('stays high when a sentence is added', () =>
    expect(likeness(sketch(text(0)), sketch(`${text(0)} ${text(900, 8)}`))).to.be.greaterThan(0.6));
  it('of nothing is 0', () => expect(likeness(sketch(''), sketch(''))).to.equal(0));
});

describe('assignIds', () => {
  const known = [
    { id: 'mot', title: 'Một', pages: [1], sketch: sketch(text(0)) },
    { id: 'hai', title: 'Hai', pages: [2], sketch: sketch(text(100)) },
  ];
  const article = (id: string, title: string, page: number, from: number) => ({
    id,
    title,
    pages: [page],
    sketch: sketch(text(from)),
  });
  it('follows the text, not the page nor the title', () => {
    const { ids, gone } = assignIds(
      [article('x', 'Hai', 1, 0), article('y', 'Một', 2, 100)],
      known,
    );
    expect([ids.get('x'), ids.get('y')]).to.deep.equal(['mot', 'hai']);
    expect(gone).to.deep.equal([]);
  });
  it('never gives one id twice: the better match has it', () => {
    const { ids } = assignIds([article('x', 'Bản sao', 7, 0), article('y', 'Một', 1, 0)], known);
    expect(ids.get('y')).to.equal('mot');
    expect(ids.get('x')).to.equal('ban-sao');
  });
  it('never gives a new article an id that was ever used', () => {
    const { ids, gone } = assignIds([article('x', 'Hai', 9, 700)], known);
    expect(ids.get('x')).to.equal('hai-2');
    expect(gone).to.deep.equal(['mot', 'hai']);
  });
  it('believes the title where only a sidecar is known', () => {
    const { ids } = assignIds(
      [article('x', 'Thư ngỏ', 3, 0)],
      [{ id: 'cu', title: 'THƯ NGỎ', pages: [], sketch: [] }],
    );
    expect(ids.get('x')).to.equal('cu');
  });
});

function sourceOf(
  lines: readonly string[],
  metadata: Partial<PdfSource['metadata']> = {},
): PdfSource {
  const runs = lines.map((line): TextRun => ({
    text: line,
    x: 0,
    y: 0,
    w: 1,
    h: 1,
    font: '',
    size: 12,
    lineEnd: true,
  }));
  return {
    name: 'in.pdf',
    bytes: 1,
    pages: [{ number: 1, widthPt: 595, heightPt: 842, rotation: 0, runs, links: [], images: [] }],
    outline: [],
    metadata: { tagged: false, encrypted: false, labelled: false, ...metadata },
    fonts: [],
  };
}

describe('findFacts', () => {
  it('reads a cover set in capitals', () => {
    const found = findFacts(
      sourceOf(['BẢN TIN PHƯỜNG BẾN NGHÉ', 'SỐ 8', 'Quý IV năm 2026', 'Ra ngày 19/10/2026']),
      'bt8.pdf',
    );
    expect(found).to.deep.include({
      title: 'Bản tin phường Bến Nghé',
      series: 'Bản tin phường Bến Nghé',
      number: '8',
      subtitle: 'Số 8 · Quý IV năm 2026',
      date: '2026-10-19',
      language: 'vi',
    });
    expect(Object.keys(found.doubtful)).to.have.members(['title', 'series', 'number', 'date']);
  });
  const numbers: readonly [string, string, string | undefined][] = [
    ['Số: 12', 'x.pdf', '12'],
    ['Số 08 (tháng 3/2026)', 'x.pdf', '8'],
    ['Công văn số 12/UBND', 'x.pdf', undefined],
    ['', 'ban-tin-so-11.pdf', '11'],
    ['Dân số 5 phường', 'x.pdf', '5'],
  ];
  for (const [line, file, expected] of numbers)
    it(`number in "${line}" of ${file}`, () =>
      expect(findFacts(sourceOf([line]), file).number).to.equal(expected));
  const dates: readonly [string, string | undefined][] = [
    ['Ngày 3 tháng 2 năm 2026', '2026-02-03'],
    ['Tháng 9 năm 2026', '2026-09-01'],
    ['31/02/2026', undefined],
    ['Điện thoại 028.3822.2026', undefined],
  ];
  for (const [line, expected] of dates)
    it(`date in "${line}"`, () =>
      expect(findFacts(sourceOf([line]), 'x.pdf').date).to.equal(expected));
  const titles: readonly [string | undefined, string][] = [
    ['Bản tin quận Nhất', 'Bản tin quận Nhất'],
    ['Microsoft Word - bt8.doc', 'ban tin thang 3'],
    ['untitled', 'ban tin thang 3'],
    [undefined, 'ban tin thang 3'],
  ];
  for (const [title, expected] of titles)
    it(`title ${title ?? 'missing'}`, () =>
      expect(
        findFacts(sourceOf([], title === undefined ? {} : { title }), 'ban_tin-thang 3.pdf').title,
      ).to.equal(expected));
});

describe('withoutSubtitle', () => {
  const cases: readonly [string, string | undefined, string][] = [
    [
      'Bản tin phường Sen Hồng, số 8, Quý IV năm 2026',
      'Số 8 · Quý IV năm 2026',
      'Bản tin phường Sen Hồng',
    ],
    ['Bản tin số 8', 'Số 8', 'Bản tin'],
    ['Số 8', 'Số 8', 'Số 8'],
    ['Bản tin số 18', 'Số 8', 'Bản tin số 18'],
    ['Bản tin', undefined, 'Bản tin'],
  ];
  for (const [title, subtitle, expected] of cases)
    it(title, () => expect(withoutSubtitle(title, subtitle)).to.equal(expected));
});

describe('mergeFacts and nextSidecar', () => {
  const first = nextSidecar(
    undefined,
    { title: 'Máy', number: '8' },
    [{ id: 'a', title: 'Bài', pages: [2] }],
    {},
  );
  it('follows new findings where nobody wrote', () => {
    expect(mergeFacts(first, { title: 'Máy khác', number: '9' }, {})).to.deep.equal({
      title: 'Máy khác',
      number: '9',
    });
  });
  it('a person’s value wins, a flag wins over it', () => {
    const edited = { ...first, title: 'Người' };
    expect(mergeFacts(edited, { title: 'Máy khác' }, {})).to.deep.include({ title: 'Người' });
    expect(mergeFacts(edited, { title: 'Máy khác' }, { title: 'Cờ' })).to.deep.include({
      title: 'Cờ',
    });
    expect(nextSidecar(edited, { title: 'Máy khác' }, [], {}).title).to.equal('Người');
  });
  it('a key that a person deleted stays deleted', () => {
    const { number: _number, ...rest } = first;
    const edited = { ...rest, version: 1 as const };
    expect(mergeFacts(edited, { number: '9' }, {})).not.to.have.property('number');
    expect(nextSidecar(edited, { number: '9' }, [], {})).not.to.have.property('number');
  });
  it('is stable: the same findings write the same file', () => {
    const again = nextSidecar(
      first,
      { title: 'Máy', number: '8' },
      [{ id: 'a', title: 'Bài', pages: [2] }],
      {},
    );
    expect(JSON.stringify(again)).to.equal(JSON.stringify(first));
  });
  it('tells a person’s edit of an article from the tool’s own words', () => {
    expect(personalArticle(first, 'a')).to.deep.equal({});
    const edited = { ...first, articles: [{ id: 'a', title: 'Tên mới', pages: [2] }] };
    expect(personalArticle(edited, 'a')).to.deep.equal({ title: 'Tên mới' });
  });
  it('keeps entries of articles that are not found any more', () => {
    const next = nextSidecar(first, {}, [], {});
    expect(next.articles?.map((entry) => entry.id)).to.deep.equal(['a']);
  });
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
