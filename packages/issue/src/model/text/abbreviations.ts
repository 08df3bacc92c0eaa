/**
 * What a full stop can follow without ending a Vietnamese sentence. Lower case, without the last stop.
 * Collected from official letters and newspapers; the order has no meaning.
 */

/** Stand before what they shorten: places, titles, degrees, contacts, references. None is a syllable of the language. */
export const ABBREVIATIONS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'tp tx tt kp kdc p q h x đ tl ql ' +
    'ths ts tskh pgs gs bs bsck bscki bsckii cki ckii ck1 ck2 ks cn ls ktv kts đd ds nsnd nsưt ngnd ngưt ' +
    'mr mrs ms dr prof đ/c đc đt sđt tel fax hotline đkkd tr vd'
  ).split(' '),
);

/** Single capitals that shorten a place: phường, quận, huyện, xã, đường, thị trấn, tổ, Thành phố. */
export const PLACE_INITIALS = 'PQHXĐT';

/** Lower-case words after which a single capital is a name's initial. */
export const TITLES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'ông bà anh chị em cô chú bác cậu dì cháu bé cụ thầy bạn tên là và với của do cho gia'.split(' '),
);

/** Words after which a single capital is a kind or a grade, so that the stop ends the sentence. */
export const KINDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'vitamin nhóm loại khối hạng lớp khu lô tổ bảng gan cúm hình mục lục án đội tòa toà nhà tháp cấp dãy ' +
    'cổng hệ phần bậc điểm phương kiểu dạng đợt tuyến'
  ).split(' '),
);

/** Headings whose number belongs to them: "Điều 1. Phạm vi", "Chương II. Quy định". */
export const NUMBERED: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'điều khoản điểm chương mục phần phụ_lục tiểu_mục bước câu bài hình bảng kỳ kì tập quyển tiết ý ' +
    'nhóm biểu biểu_đồ sơ_đồ ảnh đề_án nhiệm_vụ giải_pháp nội_dung tiêu_chí phương_án'
  ).split(' '),
);

/** Words that open a sentence and never follow an initial inside a name. */
export const OPENERS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'sau theo tuy tại trong ngày khi từ với đây hiện nhưng do vì nếu các những người và để trước trên ' +
    'bên bởi cùng cũng còn dù đến đó đối được hôm khoảng không lúc mặc mỗi một năm ngoài nhờ như nhiều ' +
    'ông bà anh chị cơ thì thế tới vào vậy việc qua tất cả đồng hàng kết quá riêng song sáng chiều tối'
  ).split(' '),
);
