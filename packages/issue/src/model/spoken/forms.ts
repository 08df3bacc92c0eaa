/**
 * Written forms that bulletins seldom use, rewritten to those that the rules know: times of a race, ages, medical and technical units,
 * opening hours in AM and PM, codes of cards and accounts. As the rare abbreviations, not in the one file.
 */
import { spell } from './codes.js';
import { applyRules, rulesOf } from './contexts.js';
import { readDigits, romanValue } from './numbers.js';
import { each, follows } from './rules.js';

/** In the form of `contexts.ts`. */
const RULES = /* @__PURE__ */ rulesOf(`
(\\d+) ?[⁰ᵒ˚] ?(?=C~) → $1°
(\\d+)[⁰ᵒ˚]~ → $1 độ
(?:[Ss]ố )?(?:N[oOr]\\. ?|[Nn][°º] ?)(?=\\d) → số 
(\\d+\\p{L}{0,2}) ?(?:[-=]+>|→) ?(?=\\d) → $1 đến 
 ?(?:[-=]+>|→| > ) ?(?=[\\p{L}"“]) → , 
(\\d\\d?)h(\\d\\d?)['’′p](\\d\\d?)["”″s]? → $1 giờ $2 phút $3 giây
(\\d\\d?)p(\\d\\d?)s~ → $1 phút $2 giây
(\\d\\d?)p~ → $1 phút
(\\d\\d?)h:(?=\\d\\d) → $1h
(\\d\\d?) g (?=\\d\\d~) → $1 giờ 
(\\d\\d?)g ?[-–] ?(\\d\\d?)g~ → $1 giờ đến $2 giờ
((?:19|20)\\d0)s~ → $1
T(1?\\d)/(?=20\\d\\d) → tháng $1/
Q\\.? ?([1-4]|I{1,3}|IV)[-/](?=20\\d\\d) → quý $1/
NH (?=\\d\\d-\\d\\d~) → năm học 
((?:T[2-7]|CN|[Tt]hứ [\\p{L}\\d]+|[Nn]hật),? \\()(\\d\\d?)[/-](?=\\d\\d?\\)) → $1ngày $2/
([Ss]ố \\d{1,3})\\.(?=20\\d\\d~) → $1/
([Kk]m ?\\d[\\d+.,]*) ?[-–] ?(?=[Kk]m ?\\d) → $1 đến 
(\\d+)(km|kg)([14-9])~ → $1 $2 $3
ĐH[. ]?(?=\\d\\d?(?!\\d|[/.-]\\d| năm)) → đường huyện 
ĐT-(?=\\d{3}[A-Z]?~) → đường tỉnh 
([Cc]ao tốc|tuyến) CT\\.?(?=\\d) → $1 xê tê 
(\\d\\d)-([A-Z]\\d) ?(?=\\d{3}\\.?\\d\\d~) → $1$2-
((?:[Hh]ẻm|[Nn]gõ|[Kk]iệt|[Ss]ố|[Nn]hà) \\d+/\\d+) ?[-–] ?(?=\\d) → $1 đến 
(\\d{3}/\\d+) ?[-–] ?(?=\\d{3}/\\d) → $1 đến 
(\\d+) ?[-–] ?< ?(?=\\d) → $1 đến dưới 
[kK]0~ → không
KP:? ?(?=\\d[\\d.,]* ?(?:tỷ|tỉ|triệu|tr~|đồng)) → kinh phí 
(\\d[\\d.,]*) ?GHz~ → $1 gi-ga-héc
(\\d+) ?MP~ → $1 mê-ga-pích-xeo
(\\d+) ?l/p(?:h|hút)?~ → $1 lần một phút
(\\d+) ?U/[Ll]~ → $1 đơn vị một lít
(\\d+ ?m?g)/d[lL]~ → $1 một đề-xi-lít
/ng(?=/|[ ,.;)]|$) → /người
(\\d+ con)/(?=phụ nữ|bà mẹ) → $1 trên một 
([\\d.]+ ?(?:[kKđ]|đồng))/(tin|cuốn|quyển|bài|tiết|tô|ly|cốc|quả|trái|bó|con|giải)~ → $1 một $2
(\\d\\d)/(\\d\\d)/(\\d\\d)(?= năm tuổi) → $1, $2, $3
(\\d\\d)/(\\d\\d)(?= năm tuổi) → $1, $2
([Mm]ô hình|[Tt]hông điệp|[Nn]guyên tắc|YouTube|[Vv]ideo|[Tt]i ?vi) (\\d)K~ → $1 $2 ca
H\\. ?(?=\\d) → hình 
(hơn|trên) (\\d[\\d.]*)\\+ → $1 $2
(\\d+)[°º] ?(\\d\\d?)['’′] ?(?:(\\d\\d?)["”″])? ?N~ → $1 độ $2 phút $3 vĩ Bắc
(\\d+)[°º] ?(\\d\\d?)['’′] ?(?:(\\d\\d?)["”″])? ?E~ → $1 độ $2 phút $3 kinh Đông
(\\d+(?:[.,]\\d+)?) ?[°ºo]N~ → $1 độ vĩ Bắc
(\\d+(?:[.,]\\d+)?) ?[°ºo]E~ → $1 độ kinh Đông
(\\d\\d?)['’′](\\d\\d?)["”″](\\d{0,2})~ → $1 phút $2 giây $3
(\\d\\d?)['’′](\\d\\d)~ → $1 phút $2
(\\d\\d?)["”″](\\d\\d?)~ → $1 giây $2
((?:[Mm]àn hình|[Tt]i ?vi|TV|[Ốố]ng|[Ll]aptop|[Mm]áy tính|[Ll]oa|[Bb]ánh)[^"“”]{0,24}\\d)["″] → $1 in 
((?:[Xx]e|[Cc]ầu|[Tt]ải|[Tt]rọng)[^.;]{0,24}\\d)[tT]~ → $1 tấn
(\\d+,\\d+|\\d+\\.\\d{3}|[2-9]\\d\\d)t~ → $1 tấn
(\\d+) ?t (?=(?:rác|hàng|gạo|lúa|thóc|cát|đá|phân|cá|rau|thép|than|xi măng|nhu yếu phẩm|lương thực)~) → $1 tấn 
(\\d+(?: ?[-–] ?\\d+)?)t~ → $1 tuổi
(\\d+) ?mmol~ → $1 mi-li-mol
(\\d+) ?[µμ]mol~ → $1 mi-crô-mol
(\\d+) ?(?:mcg|μg)~ → $1 mi-crô-gam
(\\p{L}+)/d[lL]~ → $1 một đề-xi-lít
(\\d+) ?UI~ → $1 i u
(\\d+) ?kWp~ → $1 ki-lô-oát đỉnh
(\\d+) ?dBA~ → $1 đề-xi-ben
(\\d+) ?mAh~ → $1 mi-li-am-pe giờ
(\\d+) ?Gbps~ → $1 gi-ga-bít một giây
(\\d+) ?TB~ → $1 tê-ra-bai
(\\d+) ?HP~ → $1 mã lực
(\\d+) ?cc~ → $1 xê xê
/(?!24)(\\d\\d?) ?(?:h|giờ)~ →  trong $1 giờ
[Kk]m ?(?=\\d)(?![23]~) → ki-lô-mét 
\\(\\+ ?(?=[\\d.,]+ ?(?:đồng|đ|nghìn|triệu|tỷ|điểm|%)) → (tăng 
\\([-−–] ?(?=[\\d.,]+ ?(?:đồng|đ|nghìn|triệu|tỷ|điểm|%)) → (giảm 
(RON ?\\d\\d)-(?=[IVX]) → $1 
([Hh]iệp \\d:? |[Kk]ết thúc |[Cc]hung cuộc |luân lưu |pen )(\\d\\d?) ?[-–] ?(\\d\\d?)~ → $1$2 $3
((?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Hh]ôm) (?:nay|qua|mai|kia),? \\(?)(\\d\\d?)[./-](\\d\\d?)~ → $1ngày $2/$3
([Tt]háng )(\\d\\d?) ?[-–] ?(\\d\\d?)(?=/20\\d\\d|[^\\d/.,-]|[.,] |[.,]?$) → $1$2 đến tháng $3
([Nn]gày )(\\d)-(\\d) (?=(?:lần|viên|gói|ống|cữ|bữa|buổi|giọt|thìa|muỗng|cốc|ly|ca|lượt|chuyến)~) → $1$2 đến $3 
([Ss]ố |[Kk]ỳ |[Đđ]ợt )(\\d{1,3}) ?[-–+] ?(\\d{1,3})/(?=20\\d\\d) → $1$2 và $3 năm 
((?:vụ|học|khóa|khoá|[Nn]ăm|mùa|giải) )(20\\d\\d)/(20\\d\\d)~ → $1$2 đến $3
(\\d+ (?:tuần|tháng|tuổi)) ?[-–] ?(?=\\d+ (?:tuần|tháng|tuổi)) → $1 đến 
([Tt]hương binh (?:hạng )?)(\\d)/(\\d) → $1$2 trên $3
(\\dG)/(?=\\dG) → $1, 
([Oo]mega)-(?=\\d) → $1 
(tiết |[Đđ]iểm )([a-zđ])\\.(\\d) → $1$2 $3
P\\.? ?(?=\\d{3}~) → phòng 
[Cc]/c~ → chung cư
NH (?=20\\d\\d) → năm học 
(Lưu:?) VT~ → $1 văn thư
TL\\.? (?=CHỦ|GIÁM|TRƯỞNG|CHÁNH|Chủ tịch|Giám|Trưởng|Chánh) → thừa lệnh 
TUQ\\.? (?=\\p{Lu}) → thừa ủy quyền 
KT\\.? (?=BÍ|Bí) → ký thay 
(B|b)an CĐ~ → $1an Chỉ đạo
(B|b)an TTND~ → $1an Thanh tra nhân dân
([Cc]ơ quan|[Ss]ở|[Bb]ộ) DTTG~ → $1 Dân tộc và Tôn giáo
^(\\d[\\d.]*|[a-zđ])[/-] ?(?=\\p{Lu}\\p{Ll}) → $1. 
/th~ → /tháng
(\\d+) th~ → $1 tháng
(\\d+ \\p{Ll}+)/(đội|môn|tổ|nhóm|thôn|ấp|khu phố|chi hội)~ → $1 một $2
(\\d[\\d.]*[kđ]/tháng)/(môn|lớp)~ → $1 một $2
((?:Ngày|ngày (?:Quốc|toàn|hội|truyền|thành|Pháp))(?: [\\p{L}&]+){1,6} )(\\d\\d?)/(\\d\\d?)(?=[,.;:)]|$) → $1ngày $2/$3
([Mm]áu )(AB?|B|O)\\+ → $1$2 dương
([Mm]áu )(AB?|B|O)- → $1$2 âm
 x (?=lương|hệ số|mức|tỷ lệ|đơn giá) →  nhân 
ngày-đêm → ngày đêm
[ΦϕФ](?=\\d) → Ø
V/V~ → v/v
Đ/c: ?(?=\\d|[Ss]ố) → địa chỉ: 
P\\.? ?(?=họp|khám|học|tiếp) → phòng 
([Nn]hà ga) T(?=\\d) → $1 tê 
(đủ|gửi|phần|sung) HS~ → $1 hồ sơ
(suất) HB~ → $1 học bổng
(Tháng) TN~ → $1 Thanh niên
(Tháng) CN~ → $1 Công nhân
(\\d+) TN~ → $1 thanh niên
(\\d+) NK~ → $1 nhân khẩu
NK (?=20\\d\\d) → nhiệm kỳ 
(Ngày) PL~ → $1 Pháp luật
([Cc]ục|[Nn]iên giám) TK~ → $1 Thống kê
TH/DT → thực hiện trên dự toán
QH (?=1/|chi|phân) → quy hoạch 
SEA Games → xi ghêm
PAR ?INDEX~ → pa in-đếch`);

/** What may be five out of nine: "05/09 chỉ tiêu" is no day. */
const COUNTED =
  'đồng chí|chỉ tiêu|tiêu chí|hộ|khu phố|ấp|thôn|người|trường hợp|tập thể|cá nhân|đại biểu|đơn vị|phiếu|hồ sơ|nội dung|nhiệm vụ|em|trẻ|ca|mẫu|' +
  'thành viên|đảng viên|chi bộ|chi hội|phường|xã|vụ|điểm|công trình|cơ sở|tổ|câu|sản phẩm|trường|phòng|lớp|doanh nghiệp';
const LABEL = /^[IVX]+(?=\.\d| ?[-–—/] ?\p{L})/u;
const SMALL_ROMAN = /\((i{1,3}|iv|vi{0,3}|ix)\)/g;
const DAY_PARTS = /(sáng|chiều|tối) ?[-–—] ?(?=\d{1,2}(?::|h| giờ))/gu;
/** What weekdays stand after; "người thứ 2, 3, 4" are others. */
const DAYS =
  /* @__PURE__ */ 'sáng chiều tối trưa đêm ngày vào các từ cả hằng mỗi trừ nghỉ và'.split(' ');
const SECOND_PHONE =
  /(0\d{1,3}\)?[ .-]?\d{1,4}[ .]?\d{3}[ .]?\d{3,4}) ?[-–/] ?(\d{1,4}[ .]\d{3}[ .]\d{2,4})(?!\d)/g;
const DESK_PHONE =
  /((?:[Ff]ax|ĐT|[Đđ]iện thoại|[Tt]el|SĐT)\.?:? ?)([1-9]\d{0,3}[ .]\d{3}[ .]\d{3,4})(?!\d|\.\d)/gu;
const SERIES = /([Ss]ố |[Ss]ổ |seri )([A-ZĐ]{2}) (\d{6,8})(?!\d)/gu;
const FILE_CODE = /([A-ZĐ]{2,6})-(20\d\d)-(\d{3,6})(?!\d)/gu;
/** "2,4,6": a decimal has one comma, thousands have three digits. */
const DAYS_OR_LEVELS = /\d{1,2}(?:,\d{1,2}){2,6}(?![\d,])/g;
const IN_A_ROW = /([1-9]\d{0,2})-(\d{1,3})-(\d{1,3})(?![\p{L}\d-])/gu;
/** After these three numbers are one day: "ngày 5-10-26". */
const DAY_OF = ['ngày', 'mùng', 'mồng'];
const SUBSCRIPTS = /[₀-₉]/g;
/** "mật khẩu: 12345678" is typed, not counted. */
const SECRETS = ['mật khẩu', 'pass', 'password', 'mã pin', 'mã otp'];
const ACCOUNT = /\d{3,4}(?:\.\d{1,8}){2,3}(?!\d)/g;

/** The text of a sentence in forms that `speak` reads. Expressions with `\p` stand where they are used: lowered ones outside would stay in the one file. */
export function sayForms(text: string): string {
  let said = text
    .replace(/km\/giờ/g, 'km/h')
    .replace(/<(\p{L}[^<>]{0,40})>/gu, ' $1 ')
    .replace(SUBSCRIPTS, (small) => String(small.charCodeAt(0) - 0x2080))
    .replace(SMALL_ROMAN, (_whole, small: string) => `(${romanValue(small.toUpperCase())})`);
  said = applyRules(sayLists(sayShares(sayCards(sayHalfDays(said)))), RULES);
  said = sayWeekdays(said).replace(LABEL, (label) => String(romanValue(label)));
  // "Duy Tân II": lists, and what stands after small letters, are of `sayRoman`.
  return each(said, /[IVX]{2,}(?![\p{L}\p{N}])/gu, (_groups, before, match, after) =>
    /(?:\p{Lu}\p{Ll}+|\p{Lu}{3,}|chiến|tổ|đội|đài|\d\d) $/u.test(before) &&
    !/^(?:,| và| ?[-–]) ?[IVX]/.test(after)
      ? romanValue(match)?.toString()
      : undefined,
  );
}

/** "7:00 AM - 5 PM" */
function sayHalfDays(text: string): string {
  return each(text, /(\d{1,2})(:\d\d)? ?(AM|PM|am|pm)(?![\p{L}\p{N}])/gu, ([h, m, half]) => {
    const hour = Number(h);
    const part = /a/i.test(half!) ? 'sáng' : hour > 5 && hour < 12 ? 'tối' : 'chiều';
    return `${h}${m ?? ' giờ'} ${part}`;
  }).replace(DAY_PARTS, '$1 đến ');
}

/** Second telephones, and numbers of accounts, cards, series and files, digit by digit. */
function sayCards(text: string): string {
  let said = text.replace(
    SECOND_PHONE,
    (_whole, first: string, second: string) => `${first}, ${inParts(second)}`,
  );
  said = each(said, DESK_PHONE, ([name, n]) => name! + inParts(n!));
  said = each(said, ACCOUNT, (_groups, before, match) =>
    follows(before, ['khoản', 'tk', 'stk']) && !/^\d{1,3}(?:\.\d{3})+$/.test(match)
      ? inParts(match)
      : undefined,
  );
  said = each(said, /\d{4,12}(?![\p{L}\d]|[.,]\d)/gu, (_groups, before, match) =>
    follows(before, SECRETS) ? inThrees(match) : undefined,
  );
  said = each(said, SERIES, ([kind, letters, n]) => `${kind}${spell(letters!)}, ${inThrees(n!)}`);
  said = each(
    said,
    /([A-ZĐ]{1,4}-?)(\d{5,15})(?![\p{L}\p{N}-])/gu,
    ([letters, n]) => `${spell(letters!)}, ${inThrees(n!)}`,
  );
  return each(said, FILE_CODE, ([letters, y, n]) => `${spell(letters!)}, ${y}, ${readDigits(n!)}`);
}

/** "03/05 đồng chí" */
function sayShares(text: string): string {
  const share = new RegExp(`(\\d{1,2})/(\\d{1,2})(?= (?:${COUNTED})(?!\\p{L}))`, 'gu');
  return each(text, share, ([a, b], before, match) =>
    /^0|\/0/.test(match) && Number(a) <= Number(b) && !follows(before, ['ngày', 'từ', 'đến'])
      ? `${a} trên ${b}`
      : undefined,
  );
}

/** "2,4,6", "khối 10-11-12", and the words of "#SenHongXanh". */
function sayLists(text: string): string {
  const said = each(text, DAYS_OR_LEVELS, (_groups, _before, match) => match.replace(/,/g, ', '));
  return each(said, IN_A_ROW, (row, before) =>
    Number(row[0]) < Number(row[1]) && Number(row[1]) < Number(row[2]) && !follows(before, DAY_OF)
      ? row.join(', ')
      : undefined,
  ).replace(
    /#(?=\p{L})([\p{L}\p{N}_]{2,60})( (?=#\p{L}))?/gu,
    (_tag, words: string, another?: string) =>
      words.replace(/(\p{Ll})(?=[\p{Lu}\d])/gu, '$1 ') + (another ? ', ' : ''),
  );
}

/** "Sáng thứ 2, 4, 6", "thứ 3-5-7" */
function sayWeekdays(text: string): string {
  const list =
    /([Tt]hứ )([2-7](?:(?:, ?| và )[2-7]|-[2-7](?=-)|-[2-7](?![-\d])){1,5})(?![\p{L}\d/%]|[.,]\d)/gu;
  return each(text, list, ([word, days], before) => {
    if (/^\d-\d$/.test(days!) || (/\p{L} ?$/u.test(before) && !follows(before, DAYS)))
      return undefined;
    return word + days!.replace(/-/g, ', ').replace(/4/g, 'tư');
  });
}

const inParts = (digits: string): string => digits.split(/[ .]/).map(readDigits).join(', ');

const inThrees = (digits: string): string =>
  (digits.match(/\d{3}(?!\d$)|\d{1,4}/g) ?? []).map(readDigits).join(', ');
