import { describe, it, expect } from '@e-bulletin/tools/testing';
import {
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
