/** What is spelled rather than read: addresses of the web, numbers of documents, telephones, identity numbers. */
import { readDigits, readInteger, type Accent } from './numbers.js';
import { each, END, lastWords } from './rules.js';

/** How one written abbreviation is said, if anybody knows. */
export type Lookup = (written: string) => string | undefined;

/** Bounded everywhere, so that hostile text costs no more than its length. */
const WEB =
  /(?:https?:\/\/)?(?:[\w.+-]{1,64}@)?(?:[a-z\d-]{1,63}\.){1,6}(?:vn|com|net|org|info|edu|gov|io|asia|(?:ly|me|gle|be)(?=\/))(?:\/[\w./?=&%#~-]{0,500}[\w/])?\/?(?![\p{L}\p{N}@])/giu;
const PARTS: Readonly<Record<string, string>> = {
  '.': 'chấm',
  '/': 'gạch chéo',
  '-': 'gạch ngang',
  _: 'gạch dưới',
  '@': 'a còng',
  '+': 'cộng',
  '?': 'hỏi',
  '=': 'bằng',
  '&': 'và',
  '#': 'thăng',
  '%': 'phần trăm',
  '~': 'ngã',
};
const LABELS: Readonly<Record<string, string>> = {
  www: 'vê kép vê kép vê kép',
  vn: 'vê en',
  gov: 'gờ o vê',
  edu: 'e đu',
};

/** "senhong.gov.vn" → "senhong chấm gờ o vê chấm vê en". */
export function sayWeb(text: string): string {
  return each(text, WEB, (_groups, _before, address) =>
    address
      .replace(/^https?:\/\//i, '')
      .replace(/\/$/, '')
      .split(/([./@_+?=&#%~-])/)
      .map((part) => PARTS[part] ?? LABELS[part.toLowerCase()] ?? withDigits(part))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

const withDigits = (part: string): string =>
  part.replace(/\d+/g, (digits) => ` ${readDigits(digits)} `);

/** Kinds of documents; what follows them is who issued it. */
const KINDS: Readonly<Record<string, string>> = {
  NQ: 'nghị quyết',
  QĐ: 'quyết định',
  NĐ: 'nghị định',
  CT: 'chỉ thị',
  TT: 'thông tư',
  TTLT: 'thông tư liên tịch',
  KH: 'kế hoạch',
  TB: 'thông báo',
  BC: 'báo cáo',
  CV: 'công văn',
  TTr: 'tờ trình',
  HD: 'hướng dẫn',
  KL: 'kết luận',
  QC: 'quy chế',
  QĐi: 'quy định',
  CTr: 'chương trình',
  VBHN: 'văn bản hợp nhất',
  PA: 'phương án',
  ĐA: 'đề án',
  GM: 'giấy mời',
  GP: 'giấy phép',
  BB: 'biên bản',
  CĐ: 'công điện',
  L: 'luật',
  PL: 'pháp lệnh',
};
/** Offices and fields that are something else where no document is numbered: BTC is also Ban Tổ chức. */
const OFFICES: Readonly<Record<string, string>> = {
  BTC: 'Bộ Tài chính',
  HĐTP: 'Hội đồng Thẩm phán',
  HĐBC: 'Hội đồng bầu cử',
  TLĐ: 'Tổng Liên đoàn Lao động',
  ĐH: 'Đại hội',
  TH: 'tổng hợp',
  KT: 'kinh tế',
  ĐT: 'đô thị',
  NC: 'nội chính',
};
/** The text itself goes on to say who issued it, and perhaps when: "ngày 15/9/2024 của Chính phủ". */
const ISSUED = /^ (?:ngày [\d/.-]+(?: tháng \d+ năm \d+)? )?của /;
const CODE = '[A-ZĐ][\\p{L}\\d&]*(?:\\.[A-ZĐ]+)?';
const DATED = new RegExp(`(\\d{1,5})/((?:19|20)\\d{2})/(${CODE}(?:[-–]${CODE})*)${END}`, 'gu');
const UNDATED = new RegExp(`(\\d{1,5})/(${CODE}(?:[-–/]${CODE})*)${END}`, 'gu');
const PARTY = new RegExp(`(\\d{1,4})-([A-ZĐ]{2,3}r?)/(${CODE}(?:[-–/]${CODE})*)${END}`, 'gu');

/** "15/2024/QĐ-UBND" → "mười lăm, năm hai nghìn không trăm hai mươi tư, quyết định của Ủy ban nhân dân". */
export function sayDocuments(text: string, lookup: Lookup, accent: Accent): string {
  const say = (
    number: string,
    year: string | undefined,
    code: string,
    before: string,
    after: string,
  ): string => {
    const [first = '', ...rest] = code.split(/[-–/]/);
    const kind = KINDS[first];
    // "Quyết định số 15/…", "QĐ 15/…", "Thông tri 01-TT/…": the kind was just said.
    const near = lastWords(before);
    const named = new RegExp(` ${[...first.toLowerCase()].join('\\S* ')}\\S* (?:số )?$`).test(near);
    const known = named || [kind, first.toLowerCase()].some((one) => near.includes(` ${one} `));
    const issuers = (kind || named ? rest : [first, ...rest]).map((part) =>
      issuer(part, lookup, accent),
    );
    const twice = ISSUED.test(after);
    const body = issuers.length && !twice ? `của ${issuers.join(', ')}` : '';
    const said = [
      readInteger(number, accent),
      ...(year ? [`năm ${readInteger(year, accent)}`] : []),
      [kind === undefined || known ? '' : kind, body].filter(Boolean).join(' '),
    ];
    return said.filter(Boolean).join(', ') + (twice ? ',' : '');
  };
  let said = each(text, DATED, ([n, y, code], before, _match, after) =>
    say(n!, y, code!, before, after),
  );
  said = each(said, PARTY, ([n, kind, code], before, _match, after) =>
    kind! in KINDS ? say(n!, undefined, `${kind}-${code}`, before, after) : undefined,
  );
  return each(said, UNDATED, ([n, code], before, _match, after) =>
    code!.split(/[-–/]/)[0]! in KINDS || /[-–]/.test(code!)
      ? say(n!, undefined, code!, before, after)
      : undefined,
  );
}

function issuer(part: string, lookup: Lookup, accent: Accent): string {
  const term = /^(QH|UBTVQH|HĐND)(\d{1,2})$/.exec(part);
  if (!term) return OFFICES[part] ?? lookup(part) ?? spellOffice(part, lookup);
  return `${lookup(term[1]!) ?? spell(term[1]!)} khóa ${readInteger(term[2]!, accent)}`;
}

/** "BTCTW": an office, and of whom. */
function spellOffice(part: string, lookup: Lookup): string {
  const [own, of] = [part.slice(0, -2), part.slice(-2)].map(lookup);
  return own && of ? `${own} ${of}` : spell(part);
}

const LETTERS: Readonly<Record<string, string>> = {
  A: 'a',
  Ă: 'á',
  Â: 'ớ',
  B: 'bê',
  C: 'xê',
  D: 'dê',
  Đ: 'đê',
  E: 'e',
  Ê: 'ê',
  F: 'ép',
  G: 'gờ',
  H: 'hát',
  I: 'i',
  J: 'gi',
  K: 'ca',
  L: 'e-lờ',
  M: 'em-mờ',
  N: 'en-nờ',
  O: 'o',
  Ô: 'ô',
  Ơ: 'ơ',
  P: 'pê',
  Q: 'quy',
  R: 'e-rờ',
  S: 'ét',
  T: 'tê',
  U: 'u',
  Ư: 'ư',
  V: 'vê',
  W: 'vê kép',
  X: 'ích',
  Y: 'i dài',
  Z: 'dét',
};

/** Letters by their Vietnamese names, digits as digits: "B12" → "bê một hai". */
export function spell(text: string): string {
  return [...text.toUpperCase()]
    .map((char) => LETTERS[char] ?? (/\d/.test(char) ? readDigits(char) : ''))
    .filter(Boolean)
    .join(' ');
}

const PHONE = /(?:\+\s?84|\(\+?84\)|\(0\d{1,3}\)|0\d{1,3})(?:[\s.-]?\d{1,4}){2,4}(?![\p{L}\d])/gu;
const HOTLINE = /1[89]00[\s.]?\d{2}[\s.]?\d{2}(?![\p{L}\d])/gu;
const SHORT = /\d{3,6}(?![\p{L}\d/%]|[.,]\d|\s?[-–]\s?\d)/gu;
const LONG = /(?:\d{4}[. ]\d{4}[. ]\d{2,4}(?:[. ]\d{2,4})?|\d{9,})(?![\p{L}\d])/gu;
const CALLED =
  / (?:gọi|gọi số|tổng đài|tổng đài số|hotline|đường dây nóng|đầu số|số điện thoại|điện thoại|số máy|máy lẻ|nhắn tới|nhắn gửi|mã pin|mã số|số hiệu) $/;
/** Numbers that are only ever telephones, in a sentence that speaks of calling. */
const EMERGENCY = /^(?:11[1-5]|1022|156)$/;
const CALLING =
  /(?:gọi|số|app|tổng đài|hotline|đường dây|cấp cứu|cứu hỏa|cứu thương|một một [\p{L}]+(?:,| và| hoặc))[^.!?]*$/iu;

const MIXED = /[A-Z\d]{2,9}(?:[.-][A-Z\d]{2,9}){2,5}(?![\p{L}\d])/gu;
const PLATE = /(\d\d[A-Z]{1,2}\d?)[- ](\d{3})\.?(\d\d)(?![\p{L}\d])/gu;

/** Telephones, numbers of people, files and cars, digit by digit in groups. */
export function sayPhones(text: string): string {
  let said = each(text, PLATE, ([series, n, end]) => `${spell(series!)}, ${readDigits(n! + end!)}`);
  said = each(said, MIXED, (_groups, _before, match) =>
    /[A-Z]\d/.test(match) ? match.split(/[.-]/).map(spell).join(', ') : undefined,
  );
  said = each(said, PHONE, (_groups, _before, match) => phone(match));
  said = each(said, HOTLINE, (_groups, _before, match) => groups(match.replace(/\D/g, ''), [4, 4]));
  said = each(said, SHORT, (_groups, before, match) =>
    CALLED.test(lastWords(before)) || (EMERGENCY.test(match) && CALLING.test(before))
      ? readDigits(match)
      : undefined,
  );
  return each(said, LONG, (_groups, _before, match) => {
    const parts = match.split(/[. ]/);
    // A telephone after a stroke: "0903…/0903…".
    return parts.length > 1
      ? parts.map(readDigits).join(', ')
      : (match.startsWith('0') && phone(match)) || groups(match);
  });
}

function phone(match: string): string | undefined {
  const abroad = /^\(?\+/.test(match) || match.startsWith('(84');
  const digits = match.replace(/\D/g, '');
  if (digits.length < 9 || digits.length > 16) return undefined;
  const written = match.split(/[\s.()-]+/).map((part) => part.replace(/\D/g, ''));
  const parts = written.filter(Boolean);
  if (parts.length > 1) return `${abroad ? 'cộng ' : ''}${parts.map(readDigits).join(', ')}`;
  if (abroad) return `cộng tám bốn, ${groups(digits.slice(2))}`;
  return groups(digits, digits.length === 10 ? [4, 3, 3] : undefined);
}

/** Digits in groups with a short stop between them; threes where no grouping is given. */
function groups(digits: string, sizes?: readonly number[]): string {
  const said: string[] = [];
  let at = 0;
  for (let turn = 0; at < digits.length; turn++) {
    const size = sizes?.[turn] ?? 3;
    said.push(readDigits(digits.slice(at, at + size)));
    at += size;
  }
  return said.join(', ');
}
