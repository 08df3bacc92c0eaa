import { describe, it, expect } from '@e-bulletin/tools/testing';
import {
  fit,
  formatFor,
  layoutPoster,
  reachOf,
  SHEETS,
  type Poster,
  type PosterContent,
  type PosterFormat,
} from '../../src/poster.js';
import type { Matrix } from '../../src/qr.js';

/** Every letter half as wide as the type is high; bold a tenth wider. */
const measure = (text: string, bold: boolean): number => text.length * (bold ? 0.55 : 0.5);
const matrix: Matrix = { size: 29, version: 3, level: 'Q', modules: new Uint8Array(29 * 29) };

const ordinary: PosterContent = {
  office: 'UBND phường Sen Hồng',
  title: 'Giờ làm thủ tục nào tiện nhất?',
  call: 'Quét mã để trả lời',
  address: 'senhong.example.vn/p/K7Q2',
  notes: ['Từ 15/10 đến hết 31/10/2026', 'Không thu thập họ tên, số điện thoại.'],
};
const long: PosterContent = {
  office: 'Ủy ban nhân dân phường Sen Hồng, thành phố Lạc Thủy, Bộ phận tiếp nhận và trả kết quả',
  title:
    'Lấy ý kiến tham khảo của bà con về việc kéo dài giờ làm việc buổi chiều, mở thêm sáng thứ Bảy và đặt lịch hẹn trước qua tổng đài của phường',
  call: 'Mở máy ảnh hoặc Zalo, quét mã này để trả lời ba câu hỏi ngắn',
  address:
    'cong-thong-tin.lacthuy.example.vn/phuong-sen-hong/lay-y-kien/gio-lam-thu-tuc-nao-tien-nhat',
  notes: [
    ...ordinary.notes,
    'Mỗi máy trả lời một lần. Kết quả chỉ để tham khảo, không thay cho biểu quyết.',
  ],
};

const formats = Object.keys(SHEETS) as PosterFormat[];

/** Left, top, right, bottom of each item. */
function boxes(poster: Poster): [name: string, box: [number, number, number, number]][] {
  return poster.items.flatMap((item) => {
    if (item.kind === 'cut') return [];
    if (item.kind !== 'text')
      return [[item.kind, [item.x, item.y, item.x + item.side, item.y + item.side]]];
    const half = (measure(item.text, item.bold) * item.size) / 2;
    return [
      [
        item.text,
        [item.x - half, item.y - item.size * 1.08, item.x + half, item.y + item.size * 0.32],
      ],
    ];
  });
}

describe('layoutPoster', () => {
  for (const format of formats) {
    for (const [name, content] of [
      ['ordinary', ordinary],
      ['long', long],
    ] as const) {
      for (const seal of [false, true]) {
        const poster = layoutPoster(format, content, matrix, measure, { seal });
        const title = `${format}, ${name} words${seal ? ', with a seal' : ''}`;

        it(`${title}: everything lies on the sheet and nothing on something else`, () => {
          const all = boxes(poster);
          for (const [what, [left, top, right, bottom]] of all) {
            expect(left, `${what} left`).to.be.at.least(-0.01);
            expect(top, `${what} top`).to.be.at.least(-0.01);
            expect(right, `${what} right`).to.be.at.most(poster.width + 0.01);
            expect(bottom, `${what} bottom`).to.be.at.most(poster.height + 0.01);
          }
          all.forEach(([a, one], i) => {
            for (const [b, other] of all.slice(i + 1)) {
              const apart =
                one[2] <= other[0] + 0.01 ||
                other[2] <= one[0] + 0.01 ||
                one[3] <= other[1] + 0.01 ||
                other[3] <= one[1] + 0.01;
              expect(apart, `"${a}" and "${b}"`).to.equal(true);
            }
          });
        });

        it(`${title}: the address is whole and no letter is smaller than 9 points`, () => {
          const texts = poster.items.filter((item) => item.kind === 'text');
          expect(Math.min(...texts.map(({ size }) => size))).to.be.at.least(3.17);
          expect(texts.map(({ text }) => text).join('')).to.contain(content.address);
        });
      }
    }
  }

  it('cuts a strip into four cards', () => {
    const poster = layoutPoster('strip', ordinary, matrix, measure);
    expect(poster.items.filter(({ kind }) => kind === 'code')).to.have.length(4);
    expect(poster.items.filter(({ kind }) => kind === 'cut')).to.have.length(2);
  });
});

describe('lines of a title', () => {
  /** In a column `width` letters wide. */
  const lines = (text: string, width: number): string =>
    fit(text, width, { most: 2, least: 1, maxLines: 3, bold: false }, measure).lines.join(' / ');

  const rows: [title: string, width: number, lines: string][] = [
    // Names stay whole, with who or what bears them.
    [
      'Lời cảm ơn của gia đình ông Nguyễn Văn An',
      26,
      'Lời cảm ơn của gia đình / ông Nguyễn Văn An',
    ],
    ['Người lính Quảng Trị năm xưa trở lại', 17, 'Người lính / Quảng Trị năm / xưa trở lại'],
    ['Kỷ niệm ngày Nhà giáo Việt Nam 20/11', 28, 'Kỷ niệm ngày Nhà giáo / Việt Nam 20/11'],
    ['TP. Hồ Chí Minh và những con đường', 18, 'TP. Hồ Chí Minh / và những con đường'],
    ['Bản tin phường Sen Hồng số 8', 21, 'Bản tin / phường Sen Hồng số 8'],
    // Numbers stay with what they number and what they count.
    ['Lịch tiêm chủng quý III năm 2026', 19, 'Lịch tiêm chủng / quý III năm 2026'],
    ['Tổ dân phố số 8 ra quân dọn kênh', 23, 'Tổ dân phố số 8 / ra quân dọn kênh'],
    ['Đi bộ 30 phút mỗi ngày cùng các cụ', 20, 'Đi bộ 30 phút mỗi / ngày cùng các cụ'],
    // A short word leads to the next.
    ['Chị Đặng Mai Khê và bếp ăn 0 đồng', 20, 'Chị Đặng Mai Khê / và bếp ăn 0 đồng'],
    ['Lấy ý kiến về giờ làm việc của bà con', 32, 'Lấy ý kiến về giờ / làm việc của bà con'],
    // Words of two syllables.
    ['LẤY Ý KIẾN VỀ GIỜ LÀM VIỆC BUỔI CHIỀU', 24, 'LẤY Ý KIẾN VỀ GIỜ / LÀM VIỆC BUỔI CHIỀU'],
    ['Hội nghị đối thoại với nhân dân', 21, 'Hội nghị đối thoại / với nhân dân'],
    // No word stands alone under a full line.
    ['Giờ làm thủ tục nào tiện nhất?', 27, 'Giờ làm thủ tục / nào tiện nhất?'],
    ['GIỜ LÀM THỦ TỤC NÀO TIỆN NHẤT?', 27, 'GIỜ LÀM THỦ TỤC / NÀO TIỆN NHẤT?'],
    // Too long for a line: by its words; an address behind its signs.
    [
      'Công chúa Huyền Trân Nguyễn Phúc Hồng Nhậm',
      16,
      'Công chúa Huyền / Trân Nguyễn / Phúc Hồng Nhậm',
    ],
    ['', 20, ''],
  ];
  for (const [title, width, expected] of rows)
    it(`${expected || 'nothing'}`, () => expect(lines(title, width)).to.equal(expected));
});

describe('formatFor', () => {
  const rows: [metres: number, format: PosterFormat][] = [
    [0.3, 'strip'],
    [0.54, 'strip'],
    [0.8, 'A5'],
    [1.2, 'A4'],
    [1.7, 'A3'],
    [9, 'A3'],
  ];
  for (const [metres, format] of rows)
    it(`${metres} m: ${format}`, () => expect(formatFor(metres)).to.equal(format));

  it('promises a reach that ordinary words leave room for', () => {
    for (const format of formats) {
      const { symbol } = layoutPoster(format, ordinary, matrix, measure, { seal: true });
      expect(symbol * 10, format).to.be.at.least(reachOf(format) * 1000 * 0.9);
    }
  });
});
