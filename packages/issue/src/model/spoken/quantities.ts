/** Amounts in words: money, percent, units, ranges, fractions, ordinals, Roman numerals, house numbers, and every number left. */
import {
  readDigits,
  readInteger,
  readNumber,
  readOrdinal,
  romanValue,
  type Accent,
} from './numbers.js';
import { each, END, follows, HOUSE } from './rules.js';

const UNITS: Record<string, string> = {};
/** How they are said, and how they are written. */
const TABLE = `\
đồng=đ Đ VND VNĐ vnđ vnd|đô la Mỹ=USD|ơ rô=EUR €|đô la=$|nghìn=k K|triệu=tr Tr|\
triệu đồng=trđ tr.đ|tỷ=tỉ|phần trăm=%|phần nghìn=‰|độ xê=°C ℃ ºC oC|độ=° º|héc-ta=ha|\
lít=l L lit|mi-li-lít=ml mL|mi-li-gam=mg|gam=g gr|i u=IU|đơn vị=đv|mê-ga-héc=MHz|\
ki-lô-gam=kg Kg|mi-crô-gam=µg|oát=W|ki-lô-oát=kW KW|mê-ga-oát=MW|ki-lô-oát giờ=kWh KWh kwh|\
vôn=V|ki-lô-vôn=kV KV|ki-lô-vôn am-pe=kVA|héc=Hz|đề-xi-ben=dB|mê-ga-bai=MB|gi-ga-bai=GB|\
mê-ga-bít một giây=Mbps|mi-li-mét thủy ngân=mmHg|in=″|giây=s|giờ=h|phút=ph`;
for (const line of TABLE.split('|')) {
  const [long = '', shorts = ''] = line.split('=');
  for (const short of shorts.split(' ')) UNITS[short] = long;
}
for (const [short, long] of [
  ['mm', 'mi-li-mét'],
  ['cm', 'xăng-ti-mét'],
  ['m', 'mét'],
  ['km', 'ki-lô-mét'],
] as const) {
  UNITS[short] = long;
  for (const two of ['2', '²']) UNITS[short + two] = `${long} vuông`;
  for (const three of ['3', '³']) UNITS[short + three] = `${long} khối`;
}
/** Longest first, so that "km2" is not a "k". */
const UNIT = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[.$]/g, '\\$&'))
  .join('|');
const NUMBER = '\\d+(?:[.,]\\d+){0,6}';
/** Numbers that stand in words already: "tám mươi mmHg". */
const NUMERALS = 'mười|mươi|trăm|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín';
const MEASURE = new RegExp(
  `(${NUMBER}|nghìn|ngàn|triệu|tỷ|tỉ|${NUMERALS})(\\s?)(${UNIT})(?![\\p{L}\\p{N}²³])`,
  'gu',
);
/** "đồng/m2", "km/h": what comes after the stroke, with or without a number before. */
const PER = new RegExp(`([\\p{L}\\d²³])\\s?/\\s?(${UNIT}|[\\p{Ll}]+)(?![\\p{L}\\p{N}²³])`, 'gu');
const SPEED = new Set(['h', 's']);
const PERIODS = new Set(
  (
    'giây phút giờ ngày đêm buổi tuần tháng quý năm vụ người hộ trẻ em học bé cháu cái con chiếc xe cây chuyến lượt lần ca suất phần tấn tạ ' +
    'lít mét sào mẫu thửa căn phòng lớp trường phường xã khóa vòng trận bàn đơn hồ tờ trang bộ gói hộp thùng bao đầu bản kỳ đợt vé mũi liều chai lượng'
  ).split(' '),
);
const RANGE = new RegExp(
  `(${NUMBER}\\s?(?:${UNIT}|nghìn|ngàn|triệu|tỷ)?)\\s?[-–—]\\s?(?=${NUMBER}(?![\\p{L}\\d]*-))`,
  'gu',
);
const SCORE = /(\d{1,2})\s?[-–]\s?(\d{1,2})(?![\p{L}\d])/gu;
const SCORED = 'tỷ số,tỉ số,kết quả,dẫn,dẫn trước,thắng,thua,hòa,hoà'.split(',');
const SLASHES = new RegExp(
  `(${NUMBER}[A-Z]?)((?:/${NUMBER}[A-Z]?)*/${NUMBER})([A-Z]?)(?![\\p{L}\\d])`,
  'gu',
);
const SIGNED = /([-−+±])(?=\d)/g;
const DIMENSION = /(\d|mét|[mđ]|\p{L} )\s?[x×]\s?(?=\d|(?:dài|rộng|cao|sâu|ngang) )/gu;
const ORDINAL = /(thứ|hạng|giải|lần thứ)\s(\d{1,2})(?![\p{L}\d/%]|[.,]\d)/giu;
const WEEKDAYS = /([Tt]hứ\s|T)([2-7])(?:\s?[-–]\s?(?:[Tt]hứ\s|T)?([2-7]))?(?![\p{L}\d/]|[.,]\d)/gu;
const WEEKDAY_NAMES =
  /(thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s?[-–—]\s?(?=(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?![\p{L}]))/giu;
const ROMAN_WORDS =
  'điều đoàn chương khóa khoá phần mục tiểu mục quý quận giải lần kỷ kỉ hội thứ hạng loại nhóm kỳ kì tập vùng đoạn bậc cấp lục khối lớp khu đợt bảng quyển nghị vực ương thế giới'.split(
    ' ',
  );
const ROMAN = new RegExp(`[IVXLC]+(?:(?:\\s?[-–]\\s?|, | (?:và|đến) )[IVXLC]+)*${END}`, 'gu');
const ROMAN_LABEL = /^([IVXLC]+)(?=[.)]\s)/;

/** Roman numerals: after the words that take them, and as the label that opens a heading. */
export function sayRoman(text: string, accent: Accent): string {
  const say = (numeral: string, ordinal: boolean): string | undefined => {
    const value = romanValue(numeral);
    // "hạng C", "khối C": nobody numbers up to a hundred so.
    if (value === undefined || /^[CL]$/.test(numeral)) return undefined;
    return ordinal ? readOrdinal(value, accent) : readInteger(String(value), accent);
  };
  return each(
    text.replace(ROMAN_LABEL, (label) => say(label, false) ?? label),
    ROMAN,
    (_groups, before, match) => {
      if (!follows(before, ROMAN_WORDS)) return undefined;
      const ordinal = follows(before, ['thứ', 'hạng']);
      return match
        .replace(/\s?[-–]\s?/g, ' đến ')
        .replace(/[IVXLC]+/g, (numeral) => say(numeral, ordinal) ?? numeral);
    },
  );
}

/** Weekdays and ranks: "thứ 2–thứ 6", "T7", "hạng 1". */
export function sayOrdinals(text: string, accent: Accent): string {
  const weekday = (digit: string): string => `thứ ${readOrdinal(Number(digit), accent)}`;
  const said = each(text, WEEKDAYS, ([word, from, to], before) => {
    if (follows(before, ['lần'])) return undefined;
    const first = word!.startsWith('Th') ? weekday(from!).replace('t', 'T') : weekday(from!);
    return to ? `${first} đến ${weekday(to)}` : first;
  });
  return each(
    said.replace(WEEKDAY_NAMES, '$1 đến '),
    ORDINAL,
    ([word, digits]) => `${word} ${readOrdinal(Number(digits), accent)}`,
  );
}

/** Ranges, fractions and house numbers; digits stay digits for `sayNumbers`. */
export function sayRelations(text: string, accent: Accent): string {
  let said = each(text, SCORE, ([a, b], before) =>
    follows(before, SCORED) || (Number(a) > Number(b) && /\d-\d+, $/.test(before))
      ? `${readInteger(a!, accent)} ${readInteger(b!, accent)}`
      : undefined,
  );
  // "tối 2-4-6": three are days of the week.
  said = each(said, /(\d)-(\d)-(\d)(?![\p{L}\d-])/gu, (days) => days.join(', '));
  said = each(said, RANGE, ([from]) => `${from === '0' ? 'từ 0' : from} đến `);
  said = each(said, SLASHES, ([first, rest, letter], before) => {
    const parts = [first!, ...rest!.slice(1).split('/')];
    // Thousands are no fractions: "8.512/8.958".
    const [a, b] = parts.map((part) => Number(part.replace('.', ''))) as [number, number];
    const house = parts.length > 2 || letter !== '' || follows(before, HOUSE);
    const tail = letter ? ` ${letter}` : '';
    // "7/10 hộ" are seven out of ten; small ones are parts, and so are those who play in "vòng 1/16".
    if (!house && a < b && (b <= 5 || (a === 1 && b <= 10) || follows(before, ['vòng'])))
      return `${readInteger(first!, accent)} phần ${readOrdinal(b, accent, 'một')}`;
    return (
      parts
        .map((part) => part.replace(/[\d.,]+/, (n) => `${readNumber(n, accent)} `).trim())
        .join(' trên ') + tail
    );
  });
  return said
    .replace(/(\d+):(?=\d)/g, (_match, n: string) => (n === '1' ? '1 trên ' : `${n}, `))
    .replace(/([\p{L}²³])\/(?=\d)/gu, '$1 trên ')
    .replace(/(\d)\s?['’′](?!\d)/g, '$1 phút')
    .replace(DIMENSION, '$1 nhân ')
    .replace(SIGNED, (sign, _s, at: number, all: string) => {
      if (/[\p{L}\p{N}]$/u.test(all.slice(Math.max(0, at - 2), at)))
        return sign === '+' ? ' cộng ' : sign;
      return { '-': 'âm ', '−': 'âm ', '+': 'cộng ', '±': 'cộng trừ ' }[sign as '-'];
    });
}

/** Before a number and a capital that are a name. */
const NAMED = ['lộ', 'đường', 'khối', ...HOUSE];

/** Units after numbers, and what stands after a stroke: "12 km/h", "đồng/m2/tháng". */
export function sayUnits(text: string): string {
  let said = each(
    text
      .replace(/((?:cao|sâu|dài|rộng|trẻ(?: em)? dưới) \d)m(?=[23](?!\p{N}))/gu, '$1 mét ')
      .replace(
        /(\d)(?!m[23](?!\d))(m|tr)(?=[1-9]\d?(?![\d\p{L}]))/gu,
        (_match, n: string, unit: string) => `${n} ${UNITS[unit]} `,
      )
      .replace(/(\d,\d|tải (?:trên )?\d)T(?!\p{L})/gu, '$1 tấn')
      .replace(/(\d)\s?\$/g, '$1 đô la')
      .replace(/\$\s?(\d[\d.,]*\d|\d)/g, '$1 đô la'),
    MEASURE,
    ([n, space, unit], before) => {
      // "lớp 10L, 11K", "quốc lộ 1K"
      if (
        /^[A-Z]$/.test(unit!) &&
        (follows(before, NAMED) || /(?:lớp|khối|lộ) [\dA-Z, ]+, $/i.test(before))
      )
        return undefined;
      // After a word ("5 triệu đ") a unit stands apart, and letters alone are rarely one ("lớp hai m").
      const worded = /\D$/.test(n!);
      const money = /^(?:nghìn|ngàn|triệu|t[ỷỉ])$/.test(n!);
      if (worded && (space === '' || (!money && unit!.length < 2))) return undefined;
      return `${n} ${UNITS[unit!]}`;
    },
  );
  // "phường/xã" is one or the other.
  said = said.replace(/(xã|phường|trường|lớp|phòng)\/(?=\p{L})/gu, '$1, ');
  // Twice: "lít/người/ngày" shares its middle.
  for (let turn = 0; turn < 2; turn++) {
    said = said.replace(PER, (_match, before: string, unit: string) => {
      const word = UNITS[unit] ?? unit;
      if (UNITS[unit]) return `${before} ${SPEED.has(unit) ? 'trên' : 'một'} ${word}`;
      return PERIODS.has(unit) ? `${before} một ${word}` : `${before}, ${word}`;
    });
  }
  return said;
}

const NAMED_LETTER = /(\d+)([A-Z])(?![\p{L}\p{N}])/gu;
const LETTER_NUMBER = /([A-ZĐ]{1,3})[-.]?([1-9]\d?[.,]\d{1,2}|\d{1,4})(?![\p{L}\p{N}])/gu;
const ANY = new RegExp(NUMBER, 'g');

/** Whatever digits are left. `spell` names a lone letter beside them. */
export function sayNumbers(
  text: string,
  accent: Accent,
  spell: (letters: string) => string,
): string {
  let said = each(
    text,
    NAMED_LETTER,
    ([n, letter]) => `${readInteger(n!, accent)} ${letter === 'G' ? 'gờ' : spell(letter!)}`,
  );
  said = each(said, LETTER_NUMBER, ([letters, n]) =>
    /^0/.test(n!)
      ? `${spell(letters!)} ${readDigits(n!)}`
      : `${spell(letters!)} ${readNumber(n!, accent)}`,
  );
  return said
    .replace(/(\p{L})-(?=\d)/gu, '$1, ')
    .replace(ANY, (written: string, at: number, all: string) => {
      const before = /[\p{L}]$/u.test(all.slice(Math.max(0, at - 2), at)) ? ' ' : '';
      const after = /^[\p{L}]/u.test(all.slice(at + written.length, at + written.length + 2))
        ? ' '
        : '';
      return before + readNumber(written, accent) + after;
    });
}
