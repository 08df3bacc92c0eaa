/** Dates, months, times of day and the ranges between them, in words. */
import { readInteger, readOrdinal, type Accent } from './numbers.js';
import { DASH, DAY_PLACES, each, END, follows, HOUSE } from './rules.js';

const DAY = '(0?[1-9]|[12]\\d|3[01])';
const MONTH = '(0?[1-9]|1[0-2])';
const YEAR = '((?:1[5-9]|20)\\d{2})';
const FULL = new RegExp(`${DAY}([/.-])${MONTH}\\2${YEAR}${END}`, 'gu');
const ISO = new RegExp(`${YEAR}-${MONTH}-${DAY}${END}`, 'gu');
const FULL_RANGE = new RegExp(
  `${DAY}[/.]${MONTH}(?:[/.]${YEAR})?(?:${DASH})${DAY}[/.]${MONTH}(?:[/.]${YEAR})?${END}(?![/.]\\d)`,
  'gu',
);
const DAY_RANGE = new RegExp(
  `${DAY}(?:${DASH})${DAY}[/.]${MONTH}(?:[/.]${YEAR})?${END}(?![/.]\\d)`,
  'gu',
);
const MONTH_YEAR = new RegExp(`${MONTH}[/-]${YEAR}${END}(?!/)`, 'gu');
const SERIAL_YEAR = new RegExp(`(I{1,3}|IV|\\d{1,4})[/-]${YEAR}${END}`, 'gu');
/** Before these a number and a year are no month: "Bản tin số 8/2026". */
const SERIAL = ['quý', 'kỳ', 'số', 'đợt', 'lần', 'vụ'];
const DAY_MONTH = new RegExp(`${DAY}/${MONTH}${END}(?![/.,]\\d)`, 'gu');
/** "ngày 20-11", as newspapers write; "sáng 8-10 giờ" is a range. */
const NO_DAY = `${END}(?![-.]\\d|\\s?(?:giờ|ngày|tháng|tuổi|Tết|lít|kg))`;
const DASHED = new RegExp(`${DAY}[-.]${MONTH}${NO_DAY}`, 'gu');
/** "từ 1-12 đến 15-12", "ngày 30-4 và 1-5" */
const DASHED_TWO = new RegExp(
  `${DAY}-${MONTH} (đến|tới|và) (?:ngày )?${DAY}-${MONTH}${NO_DAY}`,
  'gu',
);
const DAYS_LIST = new RegExp(`(\\d{1,2}(?:, \\d{1,2})*)(, | và )${DAY}/${MONTH}${END}(?!/)`, 'gu');
const CLOCK = "(\\d{1,2})\\s?(?:h|giờ|g(?=\\d))\\s?(\\d{2})?(?:\\s?(?:phút|ph|p|['’′]))?";
const CLOCK_RANGE = new RegExp(`(\\d{1,2})(?:${DASH})${CLOCK}${END}`, 'gu');
const CLOCKS = new RegExp(`${CLOCK}(?:${DASH})${CLOCK}${END}`, 'gu');
const ONE_CLOCK = new RegExp(`${CLOCK}${END}`, 'gu');
/** "lúc 5g và 17g", "từ 7g đến 11g", "8g sáng": grams have no morning. */
const HOURS =
  /((?:[Ll]úc|[Tt]rước|[Vv]ào) )?(\d\d?)g(?=((?: (?:và|đến) |\s?[-–]\s?)\d\d?g)?(,? (?:sáng|trưa|chiều|tối|đêm|ngày|thứ|hằng))?)(?![\p{L}\p{N}])/gu;
const COLON = new RegExp(`(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?${END}`, 'gu');
const MONTHS = new RegExp(`tháng\\s(0?[1-9]|1[0-2])${END}(?![/.,]\\d)`, 'giu');

const NAMED = ['ngày', 'mùng', 'mồng', 'hôm'];
const PARTS = 'ngày sáng chiều tối trưa đêm dịp lễ khánh'.split(' ');
/** After these, "5/11" is a day and not a fraction. */
const DAY_WORDS = [
  ...NAMED,
  ...PARTS,
  ...'từ đến tới trước sau tức nhật cn hai ba tư năm sáu bảy hết và'.split(' '),
];

const day = (d: string, accent: Accent): string => readInteger(d, accent);
const month = (m: string, accent: Accent): string =>
  `tháng ${readOrdinal(Number(m), accent, 'một')}`;
const year = (y: string, accent: Accent): string => `năm ${readInteger(y, accent)}`;

function date(d: string, m: string, y: string | undefined, accent: Accent): string {
  return [day(d, accent), month(m, accent), ...(y ? [year(y, accent)] : [])].join(' ');
}

/** "ngày", unless it stands there already. */
const named = (before: string): string => (follows(before, NAMED) ? '' : 'ngày ');

/** Every date of the text in words. Fractions such as "2/3" stay for `quantities.ts`. */
export function sayDates(text: string, accent: Accent): string {
  const quarters = text.replace(/(quý [\dIV]+)\s?[-–]\s?(?=[\dIV]+\/20)/gi, '$1 đến ');
  let said = each(quarters, FULL_RANGE, ([d1, m1, y1, d2, m2, y2], before) => {
    return `${named(before)}${date(d1!, m1!, y1, accent)} đến ngày ${date(d2!, m2!, y2, accent)}`;
  });
  said = each(said, DAY_RANGE, ([d1, d2, m, y], before) => {
    if (Number(d1) >= Number(d2)) return undefined;
    return `${named(before)}${day(d1!, accent)} đến ${date(d2!, m!, y, accent)}`;
  });
  said = each(said, FULL, ([d, , m, y], before) => named(before) + date(d!, m!, y, accent));
  said = each(said, ISO, ([y, m, d], before) => named(before) + date(d!, m!, y, accent));
  said = each(said, SERIAL_YEAR, ([n, y], before) => {
    // "kỳ 8/2026", but "nhiệm kỳ 2025-2030"
    const another = /quý [\dIV]+(?:,| và| đến) $/i.test(before);
    if ((!another && !follows(before, SERIAL)) || n!.length > 3) return undefined;
    const number = ['I', 'II', 'III', 'IV'].indexOf(n!) + 1 || Number(n);
    return `${readInteger(String(number), accent)} ${year(y!, accent)}`;
  });
  said = each(said, MONTH_YEAR, ([m, y], before) => {
    const rest = `${month(m!, accent)} ${year(y!, accent)}`;
    if (follows(before, ['tháng'])) return rest.replace('tháng ', '');
    // A plan's scale.
    return `${m}/${y}` === '1/2000' ? undefined : rest;
  });
  said = each(said, DASHED_TWO, ([d1, m1, joint, d2, m2], before) => {
    const months = (Number(m2) - Number(m1) + 12) % 12;
    if (months > 1 || !follows(before, joint === 'và' ? PARTS : ['từ', ...PARTS])) return undefined;
    const [first, second] = [date(d1!, m1!, '', accent), date(d2!, m2!, '', accent)];
    return `${named(before)}${first} ${joint} ngày ${second}`;
  });
  said = each(said, DASHED, ([d, m], before) => {
    const said = date(d!, m!, '', accent);
    if (follows(before, DAY_PLACES)) return said;
    // What falls is no range: "thứ Bảy (29-11)", "trước 15-12"; small numbers may be a score.
    const falls = Number(d) > Math.max(Number(m), 9) && follows(before, DAY_WORDS);
    return falls || follows(before, PARTS) ? named(before) + said : undefined;
  });
  said = each(said, DAYS_LIST, ([list, and, d, m], before) => {
    if (and === ', ' && !follows(before, NAMED)) return undefined;
    const days = list!.split(', ').map((one) => day(one, accent));
    return `${named(before)}${days.join(', ')}${and}${date(d!, m!, undefined, accent)}`;
  });
  said = each(said, DAY_MONTH, ([d, m], before) => {
    if (follows(before, HOUSE)) return undefined;
    if (follows(before, DAY_PLACES)) return date(d!, m!, '', accent);
    // A day above its month is no proper fraction: 30/4, 8/3. Lower ones need a word before them; 2/9 is the national day.
    const plain = Number(d) > Number(m) || /^0|^2\/9$|\/0/.test(`${d}/${m}`);
    if ((!plain || `${d}/${m}` === '24/7') && !follows(before, DAY_WORDS)) return undefined;
    return named(before) + date(d!, m!, undefined, accent);
  });
  return each(said, MONTHS, ([m]) => month(m!, accent));
}

/** Every time of day in words: 7h30, 7g30, 7:30, 7 giờ 30, and their ranges. */
export function sayTimes(text: string, accent: Accent): string {
  const clock = (h: string, m: string | undefined): string | undefined => {
    if (Number(h) > 24 || Number(m ?? 0) > 59) return undefined;
    const minutes = m && m !== '00' ? ` ${readInteger(m, accent)} phút` : '';
    return `${readInteger(h, accent)} giờ${minutes}`;
  };
  const join = (from: string | undefined, to: string | undefined): string | undefined =>
    from && to && `${from} đến ${to}`;
  let said = each(text, COLON, ([h, m, s], before) => {
    if (follows(before, ['lệ', 'số'])) return undefined;
    const time = clock(h!, m);
    return time && s ? `${time} ${readInteger(s, accent)} giây` : time;
  });
  said = said.replace(/(giờ(?: [\p{L} ]+ phút)?)\s?[-–—]\s?(?=[\p{L} ]+ giờ)/gu, '$1 đến ');
  said = each(said, HOURS, ([word, h, second, part], before) =>
    word ||
    part ||
    (second && follows(before, ['từ'])) ||
    /(?:giờ|(?:từ|lúc|trước|vào) \d\d?g)(?: và| đến|\s?[-–]) ?$/i.test(before)
      ? `${word ?? ''}${h} giờ`
      : undefined,
  );
  said = each(said, CLOCKS, ([h1, m1, h2, m2]) => join(clock(h1!, m1), clock(h2!, m2)));
  said = each(said, CLOCK_RANGE, ([h1, h2, m2]) =>
    Number(h1) > 24 ? undefined : join(readInteger(h1!, accent), clock(h2!, m2)),
  );
  return each(said, ONE_CLOCK, ([h, m]) => clock(h!, m));
}
