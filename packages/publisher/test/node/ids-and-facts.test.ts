// What an issue is called and what its articles are: ids that follow the text, facts found on a cover, a person's edits over both.
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { PdfSource, TextRun } from '../../src/model/source.js';
import { findFacts, withoutSubtitle } from '../../src/sidecar/found.js';
import { assignIds } from '../../src/sidecar/ids.js';
import { mergeFacts, nextSidecar, personalArticle } from '../../src/sidecar/merge.js';
import { likeness, sketch } from '../../src/sidecar/sketch.js';
import { freeId, slug } from '../../src/sidecar/slug.js';

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
    ['PowerPoint Presentation', 'ban tin thang 3'],
    ['Presentation1', 'ban tin thang 3'],
    ['Tài liệu không có tiêu đề', 'ban tin thang 3'],
    ['Presentation of the ward', 'Presentation of the ward'],
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
