/** What can be guessed about an issue from its PDF: title, bulletin, number, date. Guesses are marked for a person's look. */
import { fold, isVietnamese } from '@e-bulletin/issue/text.js';
import type { PdfSource } from '../model/source.js';
import { isDay } from '../model/day.js';
import { namesState } from '../model/letterhead.js';
import { say, type Say } from '../model/say.js';
import { linesOf, type Line } from './page-lines.js';
import { runningName } from './running-name.js';

export interface Found {
  readonly title: string;
  readonly series?: string;
  readonly number?: string;
  readonly subtitle?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly language: string;
  /** Keys that were guessed, and why a person should look. */
  readonly doubtful: Readonly<Record<string, Say>>;
}

/** Lines of this many first pages are searched for number and date. */
const FRONT = 2;
const QUARTER = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 } as const;

export function findFacts(source: PdfSource, fileName: string): Found {
  const front = source.pages.slice(0, FRONT).flatMap(linesOf);
  const lines = front.map(({ text }) => text);
  const doubtful: Record<string, Say> = {};
  const guess = (key: string, why: Say): void => {
    doubtful[key] = why;
  };
  const stem = fileName
    .replace(/\.pdf$/i, '')
    .replace(/[_-]+/g, ' ')
    .normalize('NFC')
    .trim();
  const series = seriesIn(front);
  const number =
    firstMatch(
      [...lines, source.metadata.title ?? '', stem],
      /(?:^|[\s,.(–-])số\s*:?\s*(\d{1,4})(?![\d/])/iu,
    ) ?? firstMatch([stem], /(?:^|\s)so\s*(\d{1,4})(?!\d)/iu);
  const period = lines.find((line) => /quý\s+(?:iv|i{1,3}|[1-4])(?:[\s/,-]|$)/iu.test(line));
  const printed = dateIn(lines);
  const date = printed ?? source.metadata.created;
  const metaTitle = plausibleTitle(source.metadata.title, fileName);
  const heading = series === undefined ? undefined : titleCase(series);
  const subtitle =
    number === undefined
      ? undefined
      : [`Số ${number}`, period === undefined ? undefined : quarterText(period)]
          .filter((part) => part !== undefined)
          .join(' · ');
  const running = runningName(source.pages);
  const title = withoutSubtitle(
    metaTitle ??
      heading ??
      coverLine(source) ??
      (running && titleCase(running)) ??
      (stem || 'Bản tin'),
    subtitle,
  );

  if (!metaTitle)
    guess('title', say('Lấy từ trang bìa hoặc tên tệp.', 'Taken from the cover or the file name.'));
  if (series !== undefined) guess('series', say('Lấy từ trang bìa.', 'Taken from the cover.'));
  if (number !== undefined)
    guess('number', say('Số đầu tiên tìm thấy ở bìa.', 'The first number found on the cover.'));
  if (date !== undefined)
    guess(
      'date',
      printed
        ? say('Ngày tìm thấy ở trang đầu.', 'The date found on the first pages.')
        : say('Ngày tạo tệp PDF.', 'The day the PDF was made.'),
    );
  if (source.metadata.author !== undefined)
    guess('publisher', say('Tác giả ghi trong PDF.', 'The author that the PDF names.'));

  return {
    title,
    ...(heading === undefined ? {} : { series: heading }),
    ...(number === undefined ? {} : { number }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(date === undefined ? {} : { date }),
    ...(source.metadata.author === undefined ? {} : { publisher: source.metadata.author }),
    language: languageOf(source),
    doubtful,
  };
}

/** As the PDF says, unless the text is plainly Vietnamese: Word writes the language that it was bought in. */
function languageOf({ metadata, pages }: PdfSource): string {
  const named = metadata.language?.split('-')[0]?.toLowerCase() || 'vi';
  if (named === 'vi') return named;
  return isVietnamese(
    pages
      .flatMap(linesOf)
      .map(({ text }) => text)
      .join('\n'),
  )
    ? 'vi'
    : named;
}

/** A first page of fewer words is a cover. */
const COVER_WORDS = 150;
/** Type of this size, in points, is what a cover shouts. */
const LOUD = 28;
const LONGEST_TITLE = 12;

/** What stands on a cover in the largest type. */
function coverLine({ pages: [cover] }: PdfSource): string | undefined {
  const lines = cover ? linesOf(cover) : [];
  const wordsIn = (text: string): number => text.split(' ').length;
  if (lines.reduce((sum, { text }) => sum + wordsIn(text), 0) >= COVER_WORDS) return undefined;
  const size = Math.max(0, ...lines.map((one) => one.size));
  const title = lines
    .filter((one) => one.size > size * 0.95)
    .map(({ text }) => text)
    .join(' ');
  const words = title.match(/\p{L}{2,}/gu)?.length ?? 0;
  return size >= LOUD && words >= 2 && wordsIn(title) <= LONGEST_TITLE ? title : undefined;
}

/** Type of this size and more is a cover's, not a text's. */
const COVER_SIZE = 16;
const LONGEST_SERIES = 80;
const PLACE = /^(?:phường|xã|quận|huyện|thành phố|tp\.?|tỉnh|thị xã|thị trấn|đặc khu|đảng bộ)\s/iu;

/** "Bản tin phường Hoa Mai"; on covers it goes over several lines, and "Bản tin" often has one of its own. */
function seriesIn(lines: readonly Line[]): string | undefined {
  for (const [i, first] of lines.entries()) {
    if (!/^bản tin(?:\s|$)/iu.test(first.text)) continue;
    let name = first.text;
    for (let at = i; first.size >= COVER_SIZE; at += 1) {
      const [line, next] = [lines[at], lines[at + 1]];
      if (!line || !next || !goesOnWith(line, next, at === i && /^bản tin$/iu.test(name))) break;
      name += ` ${next.text}`;
    }
    for (const found of [name, first.text].map(withoutNumber))
      if (/^bản tin\s+\S/iu.test(found) && found.length < LONGEST_SERIES) return found;
  }
  return undefined;
}

/** "Bản tin phường Hòa Bình – Số 3 – Quý III": running heads name the number on the same line. */
function withoutNumber(line: string): string {
  const rest = line.replace(
    /[\s,.:;(–|·•/-]+(?:số\s*\d|(?:quý|kỳ)\s+[\divx]+\b|tháng\s+\d).*$/iu,
    '',
  );
  return /^bản tin\s+\S/iu.test(rest) ? rest : line;
}

function goesOnWith(line: Line, next: Line, alone: boolean): boolean {
  const [step, high] = [next.top - line.top, line.bottom - line.top];
  if (step < high * 0.4 || step > high * 2) return false;
  if (/^(?:số|quý|tháng|năm|kỳ|lưu hành)\s|\d/iu.test(next.text)) return false;
  const same = Math.abs(next.size - line.size) < line.size * 0.05;
  return same || (alone && next.size >= COVER_SIZE && PLACE.test(next.text));
}

function firstMatch(lines: readonly string[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    const match = pattern.exec(line);
    if (match?.[1] !== undefined) return String(Number(match[1]));
  }
  return undefined;
}

/** What programs leave as titles: "Microsoft Word - bt8.doc", "PowerPoint Presentation", "untitled" and what Google says for it. */
const BY_PROGRAM =
  /microsoft|powerpoint|untitled|không có tiêu đề|\.(?:docx?|pptx?|indd|cdr|pdf|qxd|pub|html?|ai)\b|^(?:document|presentation|publication|slide) ?\d*$/iu;

function plausibleTitle(title: string | undefined, fileName: string): string | undefined {
  if (title === undefined || title.length < 4) return undefined;
  if (BY_PROGRAM.test(title.normalize('NFC'))) return undefined;
  if (title.toLowerCase() === fileName.toLowerCase().replace(/\.pdf$/, '')) return undefined;
  return title;
}

/** "Bản tin phường Sen Hồng, số 8, Quý IV năm 2026": number and quarter are shown by themselves. */
export function withoutSubtitle(title: string, subtitle: string | undefined): string {
  const plain = (text: string): string =>
    fold(text)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  if (subtitle === undefined || !plain(title).endsWith(` ${plain(subtitle)}`)) return title;
  const rest = plain(title).slice(0, -plain(subtitle).length).trim();
  for (let end = 1; end < title.length; end++) {
    if (plain(title.slice(0, end)) === rest) {
      return title.slice(0, end).replace(/[\s,.:;(–|·•/-]+$/u, '');
    }
  }
  return title;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** What follows one of these is a name. */
const PLACES = wordSet('phường xã quận huyện thành phố tỉnh thị trấn');
/** Words that no name after a place begins with. */
const KEPT = wordSet('đảng bộ');
/** Of bulletins that are named for what they are about. */
const COMMON = wordSet(
  'tin của và đảng bộ chi cải cách hành chính nội sinh hoạt tuyên giáo truyền thông khu dân cư tổ ' +
    'khuyến học nông thôn mới chuyển đổi số pháp luật công đoàn thanh niên phụ nữ người cao tuổi mặt trận điện tử hàng hằng tháng quý năm',
);

/** Covers are set in capitals; titles of web pages are not. */
function titleCase(line: string): string {
  if (line !== line.toLocaleUpperCase('vi')) return line;
  const [first = '', ...rest] = line.toLocaleLowerCase('vi').split(' ');
  const upper = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
  const place = rest.findIndex((word) => PLACES.has(word));
  // Syllables of common words are those of names, too: before a place, all of them are common or none is.
  const about = rest.slice(0, place < 0 ? rest.length : place);
  const common = about.every((word) => COMMON.has(word));
  const cased = rest.map((word, at) => {
    if (word === 'tin' || PLACES.has(word) || word === 'của' || word === 'và') return word;
    if (at < about.length) return common ? word : upper(word);
    return KEPT.has(word) ? word : upper(word);
  });
  return [upper(first), ...cased].join(' ');
}

function quarterText(line: string): string | undefined {
  const match = /quý\s+(iv|i{1,3}|[1-4])(?:[\s/,-]+(?:năm\s+)?(\d{4}))?/iu.exec(line);
  const quarter = match?.[1] && QUARTER[match[1].toLowerCase() as keyof typeof QUARTER];
  if (!quarter) return undefined;
  const roman = ['I', 'II', 'III', 'IV'][quarter - 1];
  return match[2] ? `Quý ${roman} năm ${match[2]}` : `Quý ${roman}`;
}

/** "Quyết định số 15/2024/QĐ-UBND ngày 02/5/2024": the day of a document that the text names, not of this issue. */
const CITED = /\d\/(?:\d{4}\/)?(?:GP|QĐ|NQ|NĐ|TT|CT|KH|CV|TB|QH|BC|TTr|UBND|HĐND)/iu;

/** "(03/02/1930 - 03/02/2025)": a day of long ago and what is kept of it. */
const ANNIVERSARY = /kỷ niệm|\d{4}\s*[-–—]\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/iu;

/** "Tân Lập, ngày 12 tháng 10 năm 2026", the day of an official paper under its letterhead: that of one text, not of the issue. */
const PAPER_DAY = /^\p{Lu}[\p{L}\s.]{1,30},\s*ngày\s+\d{1,2}\s+tháng\s/u;

function dateIn(all: readonly string[]): string | undefined {
  const paper = all.some(namesState);
  const lines = all.filter(
    (line) => !CITED.test(line) && !ANNIVERSARY.test(line) && !(paper && PAPER_DAY.test(line)),
  );
  for (const line of lines) {
    const numeric = /(?:^|\D)(\d{1,2})[/.-](\d{1,2})[/.-](20\d{2})(?!\d)/.exec(line);
    if (numeric) {
      const found = isoDay(numeric[3], numeric[2], numeric[1]);
      if (found) return found;
    }
    const words = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(20\d{2})/iu.exec(line);
    if (words) {
      const found = isoDay(words[3], words[2], words[1]);
      if (found) return found;
    }
  }
  for (const line of lines) {
    const month = /tháng\s+(\d{1,2})\s*(?:[/-]|năm)\s*(20\d{2})/iu.exec(line);
    if (month) {
      const found = isoDay(month[2], month[1], '1');
      if (found) return found;
    }
  }
  return undefined;
}

function isoDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const found = [year?.padStart(4, '0'), month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
  return isDay(found) ? found : undefined;
}
