import { describe, it, expect } from '@e-bulletin/tools/testing';
import { findFacts, withoutSubtitle } from '../../src/sidecar/found.js';
import type { PdfSource, TextRun } from '../../src/model/source.js';
import { FULL, L, line, page } from './small-pages.js';

describe('withoutSubtitle', () => {
  const rows: [title: string, subtitle: string | undefined, expected: string][] = [
    [
      'Bản tin phường Sen Hồng, số 8, Quý IV năm 2026',
      'Số 8 · Quý IV năm 2026',
      'Bản tin phường Sen Hồng',
    ],
    ['BẢN TIN QUẬN BA - SỐ 12', 'Số 12', 'BẢN TIN QUẬN BA'],
    ['Bản tin xã Đông (Số 3)', 'Số 3', 'Bản tin xã Đông'],
    ['Bản tin phường Sen Hồng', 'Số 8', 'Bản tin phường Sen Hồng'],
    ['Số 8', 'Số 8', 'Số 8'],
    ['Chuyện số 8 và bạn bè', 'Số 8', 'Chuyện số 8 và bạn bè'],
    ['Bản tin số 18', 'Số 8', 'Bản tin số 18'],
    ['Bản tin', undefined, 'Bản tin'],
  ];
  for (const [title, subtitle, expected] of rows) {
    it(`${title} | ${subtitle}`, () => expect(withoutSubtitle(title, subtitle)).to.equal(expected));
  }
});

const sourceOf = (runs: readonly TextRun[], language?: string): PdfSource => ({
  name: 'a.pdf',
  bytes: 1,
  pages: [page(1, { runs })],
  outline: [],
  metadata: {
    tagged: false,
    encrypted: false,
    labelled: false,
    ...(language && { language }),
  },
  fonts: [],
});

describe('the day of the issue', () => {
  it('is not that of what is kept, which heads of sections name with its beginning', () => {
    const kept = ['KỶ NIỆM 95 NĂM NGÀY THÀNH LẬP ĐẢNG (03/02/2025)', '(03/02/1930 - 03/02/2025)'];
    const runs = kept.map((words, i) => line(words, L, 50 + i * 20, FULL));
    expect(findFacts(sourceOf(runs), 'a.pdf').date).to.equal(undefined);
    const day = line('Ra ngày 21/02/2025', L, 100, FULL);
    expect(findFacts(sourceOf([...runs, day]), 'a.pdf').date).to.equal('2025-02-21');
  });

  it('is not that of a decision or a licence that the text names', () => {
    const dated = (...rows: string[]) =>
      findFacts(sourceOf(rows.map((row, i) => line(row, L, 50 + i * 20, FULL))), 'a').date;
    const cited = 'Theo Quyết định số 15/2024/QĐ-UBND ngày 02/5/2024 của UBND thành phố.';
    expect(dated(cited, 'Số 9, tháng 11 năm 2026')).to.equal('2026-11-01');
    expect(dated('Giấy phép số 27/GP-STTTT ngày 12/01/2025', 'Ra ngày 15/10/2026')).to.equal(
      '2026-10-15',
    );
    expect(dated(cited)).to.equal(undefined);
    const head = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Tân Lập, ngày 12 tháng 10 năm 2026'];
    expect(dated(...head), 'the day of an official paper').to.equal(undefined);
  });
});

describe('the name of the bulletin', () => {
  /** Lines of a cover, one below the other: `[words, size]`. */
  const series = (...rows: [words: string, size: number][]): string | undefined => {
    let y = 100;
    const runs = rows.map(([words, size]) => line(words, L, (y += size * 1.4), FULL, { size }));
    return findFacts(sourceOf(runs), 'a').series;
  };

  it('goes over the lines of a cover in which it is set', () => {
    expect(series(['Bản tin phường Hoa', 48], ['Mai', 48], ['Số 3 · Quý III', 12])).to.equal(
      'Bản tin phường Hoa Mai',
    );
    expect(series(['BẢN TIN', 24], ['PHƯỜNG BẾN NGHÉ', 40], ['SỐ 8', 40])).to.equal(
      'Bản tin phường Bến Nghé',
    );
    expect(series(['BẢN TIN', 40], ['SEN HỒNG', 40], ['Tháng 10', 40])).to.equal(
      'Bản tin Sen Hồng',
    );
  });

  it('has no capitals where it names no place, and no number of the line that it stands in', () => {
    expect(series(['BẢN TIN CẢI CÁCH HÀNH CHÍNH', 12])).to.equal('Bản tin cải cách hành chính');
    expect(series(['BẢN TIN', 40], ['SINH HOẠT CHI BỘ', 40])).to.equal('Bản tin sinh hoạt chi bộ');
    expect(series(['Bản tin phường Tân Lập · Số 9 · Tháng 11/2026', 9])).to.equal(
      'Bản tin phường Tân Lập',
    );
    expect(series(['BẢN TIN PHƯỜNG HÒA BÌNH – Số 3 – Quý III năm 2026', 9])).to.equal(
      'Bản tin phường Hòa Bình',
    );
    expect(series(['BẢN TIN KHU PHỐ 3 PHƯỜNG AN HỘI', 12])).to.equal(
      'Bản tin khu phố 3 phường An Hội',
    );
  });

  it('takes neither number nor headline nor sentence with it', () => {
    expect(series(['Bản tin xã Đông', 40], ['Lễ hội đình làng', 24])).to.equal('Bản tin xã Đông');
    expect(series(['Bản tin xã Đông', 40], ['Số 8', 40])).to.equal('Bản tin xã Đông');
    expect(series(['Bản tin xã Đông ra hằng quý,', 11], ['phát tận nhà.', 11])).to.equal(
      'Bản tin xã Đông ra hằng quý,',
    );
    expect(series(['BẢN TIN', 40], ['Lễ hội đình làng', 24])).to.equal(undefined);
  });
});

describe('the title of an issue that names no bulletin', () => {
  const title = (...rows: [words: string, size: number][]): string => {
    let y = 100;
    const runs = rows.map(([words, size]) => line(words, L, (y += size * 1.4), FULL, { size }));
    return findFacts(sourceOf(runs), 'b-dem-hoi.pdf').title;
  };

  it('is the largest line of a cover', () => {
    expect(
      title(['Phường An Hội mời', 14], ['ĐÊM HỘI', 60], ['TRĂNG RẰM', 60], ['19h30 thứ Bảy', 20]),
    ).to.equal('ĐÊM HỘI TRĂNG RẰM');
  });

  describe('without a cover', () => {
    const pages = (name: (number: number) => string) =>
      Array.from({ length: 20 }, (_, i) =>
        page(i + 1, {
          runs: [
            line(name(i + 1), L, 30, 200),
            ...Array.from({ length: 12 }, (__, k) =>
              line(
                `Dòng chữ thứ ${k} của trang ${i} có khá nhiều từ để đọc cho hết`,
                L,
                120 + k * 15,
                FULL,
              ),
            ),
          ],
        }),
      );
    const rows: [what: string, name: (number: number) => string, expected: string][] = [
      [
        'is what runs over every second page',
        (number) => (number % 2 ? 'TẠP CHÍ SEN HỒNG' : 'ĐỜI SỐNG'),
        'Tạp Chí Sen Hồng',
      ],
      [
        'is not the name of a section, which ends sooner',
        (number) => (number < 10 ? 'NGHIÊN CỨU, TRAO ĐỔI' : ''),
        'so 3',
      ],
    ];
    for (const [what, name, expected] of rows) {
      it(what, () => {
        const source = { ...sourceOf([]), pages: pages(name) };
        expect(findFacts(source, 'so-3.pdf').title).to.equal(expected);
      });
    }
  });

  it('is the name of the file where the first page is one to read, or nothing on it stands out', () => {
    const long = Array.from({ length: 40 }, (): [string, number] => ['năm chữ ở mỗi dòng', 11]);
    expect(title(['Nước về ngõ 42', 60], ...long)).to.equal('b dem hoi');
    expect(title(['Mời họp tổ dân phố', 12], ['19h30 thứ Bảy', 12])).to.equal('b dem hoi');
    expect(title(['2026', 80], ['Mời họp', 12])).to.equal('b dem hoi');
  });
});

describe('the language of an issue', () => {
  const found = (words: string, language?: string) =>
    findFacts(sourceOf([line(words, L, 50, FULL)], language), 'a').language;

  it('is Vietnamese where the words are, whatever an English Word wrote into the file', () => {
    expect(found('Bản tin phường Sen Hồng số tám quý bốn', 'en-US')).to.equal('vi');
    expect(found('News of the ward for all who live here', 'en-US')).to.equal('en');
    expect(found('12', undefined)).to.equal('vi');
  });
});
