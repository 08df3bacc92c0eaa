/** The doctor on fonts that the PDF does not carry: other fonts stand for them, and some letters are in none of those. */
import { type Finding } from '../model/finding.js';
import { type InspectInput } from '../model/contracts.js';
import { drawnLetters } from '../legacy/drawn.js';
import { say, type Say } from '../model/say.js';
import { type SourceFont, type SourcePage } from '../model/source.js';

/** More fonts than this are summed up. */
const NAMED_FONTS = 6;
/** So many letters tell an editor which text is meant. */
const SHOWN_LETTERS = 12;

/**
 * Letters that Arimo, Tinos and Cousine lack (`pdf/system-fonts.ts`): those of Chinese, Japanese, Thai, Khmer… Signs that are no
 * letters are left out: PDFium has fonts of symbols of its own.
 */
const LACKING =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}])\p{L}/gu;

const EMBED: Say = say(
  'Xuất lại PDF có nhúng phông. Word: Lưu thành, chọn PDF, bấm Tùy chọn, bật "Tuân thủ PDF/A". InDesign: xuất theo mẫu PDF/X-4. Máy in PDF, Acrobat: bật "Embed all fonts". Canva: tải xuống kiểu "PDF bản in".',
  'Export the PDF again with its fonts embedded. Word: Save as PDF, Options, "PDF/A compliant". InDesign: preset PDF/X-4. Printers to PDF, Acrobat: "Embed all fonts". Canva: download as "PDF Print".',
);

/** Of an old bulletin the source file is often gone. */
const OPEN_ELSEWHERE: Say = say(
  'Không còn tệp gốc: mở PDF trên máy có cài phông này rồi in ra PDF mới.',
  'Without the source file: open the PDF on a computer that has these fonts, and print it to a new PDF.',
);

export function names(all: readonly string[]): string {
  const shown = all.slice(0, NAMED_FONTS).join(', ');
  return all.length > NAMED_FONTS ? `${shown}… (${all.length})` : shown;
}

const list = (fonts: readonly SourceFont[]) => names(fonts.map(({ name }) => name));

const pagesOf = (fonts: readonly SourceFont[]): number[] =>
  [...new Set(fonts.flatMap(({ pages }) => pages))].sort((a, b) => a - b);

/** Letters of these fonts that no font draws, with the pages and fonts they are in. */
function lost(
  pages: readonly SourcePage[],
  loose: ReadonlySet<string>,
): { letters: Set<string>; fonts: Set<string>; pages: number[] } {
  const letters = new Set<string>();
  const fonts = new Set<string>();
  const numbers = new Set<number>();
  for (const page of pages) {
    for (const run of page.runs) {
      const found = loose.has(run.font) ? run.text.match(LACKING) : null;
      if (!found) continue;
      for (const letter of found) letters.add(letter);
      fonts.add(run.font);
      numbers.add(page.number);
    }
  }
  return { letters, fonts, pages: [...numbers] };
}

export function inspectFonts({ source, legacy }: InspectInput): Finding[] {
  const all = source.fonts.filter((font) => !font.embedded && font.name !== '');
  const old = new Set(legacy?.conversions.flatMap(({ fonts }) => fonts));
  const wrong = (name: string) => old.has(name) && !drawnLetters(name);
  const garbled = all.filter(({ name }) => wrong(name));
  const loose = all.filter(({ name }) => !wrong(name));
  const gone = lost(source.pages, new Set(loose.map(({ name }) => name)));
  const findings: Finding[] = [];
  if (gone.letters.size > 0) {
    const shown = [...gone.letters].slice(0, SHOWN_LETTERS).join('');
    const more = gone.letters.size > SHOWN_LETTERS ? '…' : '';
    findings.push({
      code: 'font.letters-lost',
      severity: 'error',
      message: say(
        `Ảnh trang mất chữ ${shown}${more}: phông ${names([...gone.fonts])} không nhúng trong PDF, không phông thay thế nào có các chữ này.`,
        `The page pictures lose ${shown}${more}: ${names([...gone.fonts])} ${gone.fonts.size > 1 ? 'are' : 'is'} not embedded in the PDF, and no font in its place has these letters.`,
      ),
      pages: gone.pages,
    });
  }
  if (garbled.length > 0) {
    findings.push({
      code: 'font.legacy-not-embedded',
      severity: 'error',
      message: say(
        `Ảnh trang hiện chữ sai dấu: phông mã cũ ${list(garbled)} không nhúng trong PDF. Lời bài để đọc, nghe, tìm thì đúng.`,
        `The page pictures show wrong letters: the old fonts ${list(garbled)} are not embedded in the PDF. The text for reading, hearing and search is right.`,
      ),
      remedy: OPEN_ELSEWHERE,
      pages: pagesOf(garbled),
    });
  }
  if (loose.length > 0) {
    findings.push({
      code: 'font.not-embedded',
      severity: 'warning',
      message: say(
        `Phông không nhúng trong PDF: ${list(loose)}. Trang được vẽ bằng phông thay thế: đủ chữ Việt, nhưng nét chữ có thể khác bản gốc.`,
        `Fonts not embedded in the PDF: ${list(loose)}. Other fonts are drawn in their place: all Vietnamese letters are there, but they may look different.`,
      ),
      pages: pagesOf(loose),
    });
  }
  // The same remedy for all is told once.
  return findings.map((finding, i) => {
    const { remedy } = finding;
    if (i > 0) return finding;
    const both = remedy && say(`${EMBED.vi} ${remedy.vi}`, `${EMBED.en} ${remedy.en}`);
    return { ...finding, remedy: both ?? EMBED };
  });
}
