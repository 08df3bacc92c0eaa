/** Sentences of Vietnamese prose: what is cut, what stays whole. A bar marks where a cut is wanted. */
import { describe, expect, it, random } from '@e-bulletin/tools/testing';

import { ABBREVIATIONS } from '../../src/model/text/abbreviations.js';
import { isSyllable, sentences } from '../../src/text.js';

const TABLE = `
Phường tổ chức họp. | Người dân đến đông. | Cuộc họp kết thúc lúc 20 giờ.
Sáng nay TP. Hồ Chí Minh có mưa. | Chiều nắng.
Tp. Thủ Đức và TX. Phú Mỹ cùng TT. Củ Chi tham gia. | Kết quả tốt.
Báo cáo của ThS. Lê Văn Bình rất rõ. | Mọi người đồng ý.
PGS.TS. Trần Thị Hoa và GS. Nguyễn Lân dự lễ. | BS. CKII. Phạm An khám bệnh.
Ông Nguyễn V. An là tổ trưởng. | Bà Lê T. K. Chi là tổ phó.
Bị cáo N.V.A. khai nhận. | Tòa nghị án.
Tại P. Bến Nghé, Q. 1 có 12 tổ. | Tại H. Củ Chi có 20 xã.
Nhà ở số 12 Đ. 3 Tháng 2. | Nhà kia ở Đ. Lê Lợi.
Điều 1. Phạm vi điều chỉnh. | Điều 2. Đối tượng áp dụng.
Chương II. Quy định cụ thể. | Mục 3. Thủ tục.
Phụ lục 1. Danh sách tổ. | Khoản 2. Hồ sơ gồm đơn.
Việc này theo Điều 5. | Người dân nộp đơn tại phường.
1. Hồ sơ gồm ba loại. | 2. Thời hạn là năm ngày. | 3. Không thu phí.
1.2. Kết quả đạt được. | II.1. Tồn tại.
a) Nộp đơn. | b) Chờ kết quả. | c) Nhận giấy.
A. Tổng quan. | B. Nội dung. | IV. Tổ chức thực hiện.
Số tiền là 1.500.000 đồng. | Đã chi 2.350.000 đồng.
Họp lúc 7h30. | Nghỉ lúc 11.30.
Gọi 028.3829.7611 để hỏi. | Hoặc ĐT. 0901 234 567.
Xem tại www.hochiminhcity.gov.vn. | Gửi thư tới ubnd@quan1.gov.vn.
Theo Nghị định 13/2023/NĐ-CP. | Văn bản có hiệu lực từ ngày 1.7.2023.
Ngày 30.4.1975 là ngày lịch sử. | Năm 2025. | Rồi năm 2026.
Có rau, củ, quả, v.v. và cả thịt. | Có gạo, muối, v.v. | Hết.
Chợ có rau, củ… và cá. | Đông lắm… | Vui lắm...
Thế à? | Vâng! | Đi thôi!
Sao thế?! | Không sao.
Xe 14A-130... 23 lần đỗ sai chỗ. | Xe khác thì không.
Nhiều người né tránh... , kể cả chủ xe. | Thế thôi.
Bà S. hỗ trợ ông T. | 400 triệu đồng là nhiều.
Ông T. phải trả nhà cho bà P. | Do ông không chịu nên phải kiện.
“Tôi đồng ý.” | Ông nói vậy rồi về.
“Tôi đồng ý!” ông nói. | Mọi người vỗ tay.
Bà hỏi: “Bao giờ xong?” rồi cười. | Ông đáp: “Mai.” | Thế là xong.
"Tôi đi." | "Tôi ở." | "Ta cùng đi!"
(Nguồn: UBND phường.) | Ảnh: Minh Anh.
- Chào bác. | - Chào cháu.
Bổ sung vitamin C. | Người già nên ăn cam.
Con học lớp 5A. | Anh học khối A. | Chị học khối D.
Chị Nguyễn Thị H. | Sau đó chị về nhà.
Giá 5 tr. | Mua hai tặng một.
Ừ. | Tôi biết rồi.
Mr. John và Mrs. Smith đến thăm. | Dr. Lee cũng đến.
Hotline. 1022 trực 24/7. | SĐT. 0901 234 567.
Trẻ được ăn no. | Người già được khám.
(Xem báo.). | Sau đó về nhà.
Covid-19 đã qua. | Bà Rịa - Vũng Tàu phát triển.
UBND P.5 họp. | UBND Q.3 họp.
Một dòng
Hai câu! | Câu hai không chấm
`;

const split = (text: string): string =>
  sentences(text)
    .map((span) => span.text)
    .join(' | ');

describe('sentences', () => {
  for (const row of TABLE.trim().split('\n')) {
    it(row, () => expect(split(row.replaceAll(' | ', ' '))).to.equal(row));
  }

  it('ends a sentence at a line break', () => {
    expect(split('THÔNG BÁO\nVề việc họp\n\nKính gửi: ông bà')).to.equal(
      'THÔNG BÁO | Về việc họp | Kính gửi: ông bà',
    );
  });

  it('finds the same in decomposed text', () => {
    for (const row of TABLE.trim().split('\n')) {
      const text = row.normalize('NFD');
      expect(split(text.replaceAll(' | ', ' '))).to.equal(text);
    }
  });

  it('has none in an empty text', () => {
    expect(sentences('')).to.deep.equal([]);
    expect(sentences(' \n\t ')).to.deep.equal([]);
  });

  it('covers any text, in order, with offsets that hold', () => {
    const next = random(3);
    const parts = [
      'TP.',
      'Hồ',
      '1.',
      'a)',
      '“',
      '.”',
      '…',
      '!',
      '\n',
      'và',
      'V.',
      'Điều',
      ' ',
      '?',
      '.',
      '–',
      '(',
      ')',
    ];
    for (let round = 0; round < 2000; round++) {
      let text = '';
      for (let count = next.int(20); count > 0; count--)
        text += next.pick(parts) + (next.int(2) ? ' ' : '');
      let end = 0;
      for (const span of sentences(text)) {
        expect(text.slice(end, span.start).trim()).to.equal('');
        expect(span.text).to.equal(text.slice(span.start, span.end));
        expect(span.text).to.equal(span.text.trim()).and.not.equal('');
        end = span.end;
      }
      expect(text.slice(end).trim()).to.equal('');
    }
  });

  it('does linear work on hostile text', () => {
    for (const unit of [
      '. ',
      `${'.'.repeat(199_999)}x`,
      `.${'"'.repeat(199_998)}x`,
      `. ${'('.repeat(199_998)}`,
      '.A ',
      'A. ',
      '"( ',
      '… - ',
      'ĐIỀU 1. ',
      '.'.repeat(50),
    ]) {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      expect(sentences(text).length).to.be.greaterThan(0);
    }
  });
});

describe('abbreviations', () => {
  it('are no syllables of the language: a sentence may end in any of those', () => {
    for (const entry of ABBREVIATIONS) {
      if (entry.length > 1) expect(isSyllable(entry), entry).to.equal(false);
    }
  });
});

describe('sentences beside Intl.Segmenter', () => {
  if (!('Segmenter' in Intl)) return;
  const segmenter = new Intl.Segmenter('vi', { granularity: 'sentence' });
  const starts = (text: string): number[] => [...segmenter.segment(text)].map((part) => part.index);

  it('agrees on plain prose', () => {
    const subjects = ['Phường', 'Người dân', 'Ông Nam', 'Tổ trưởng', 'Bà Hoa', 'Các cháu'];
    const verbs = [
      'họp lúc 7h30',
      'đóng 1.500.000 đồng',
      'hỏi về đất đai',
      'nói: “Tôi biết”',
      'đến Bà Rịa - Vũng Tàu',
    ];
    const next = random(5);
    for (let round = 0; round < 300; round++) {
      let text = '';
      for (let count = 1 + next.int(6); count > 0; count--) {
        text += `${next.pick(subjects)} ${next.pick(verbs)}${next.pick(['.', '!', '?', '.”', '?!'])} `;
      }
      expect(sentences(text).map((span) => span.start)).to.deep.equal(starts(text));
    }
  });

  it('cuts less, never elsewhere: abbreviations and labels are what it takes back', () => {
    let less = 0;
    for (const row of TABLE.trim().split('\n')) {
      const text = row.replaceAll(' | ', ' ');
      // Unicode has no rule for the ellipsis character, a list's "b)", a dash of dialogue, a sentence that a number opens.
      if (/…|\b[a-z]\)|^- |\. 400/.test(text)) continue;
      const theirs = starts(text);
      const ours = sentences(text).map((span) => span.start);
      for (const start of ours) expect(theirs, row).to.include(start);
      less += theirs.length - ours.length;
    }
    expect(less).to.be.greaterThan(25);
  });
});
