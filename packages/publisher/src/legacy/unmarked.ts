/**
 * Vietnamese that a scanner recognised as if it were English: it lies unseen under the picture of the page, without marks ("HuOng
 * dan thuc hien giam thue"). It can hardly be found, and is noise when it is heard.
 */
import { type SourcePage } from '../model/source.js';

/** Words that Vietnamese papers are full of, without their marks, and that other languages do not have. */
const COMMON =
  /(?<![\p{L}\p{M}])(?:cua|cac|nguoi|khong|duoc|trong|theo|ngay|thang|quy|dinh|hanh|thue|thuc|hien|viet|tinh|thanh|phuong|nhung|nhan|phap|luat|kinh|chinh|cong|dong|huyen|thon|xuat|nhap|thong|quyet|hoi|dang|doan|dien|nghi)(?![\p{L}\p{M}])/giu;
const WORD = /\p{L}[\p{L}\p{M}]+/gu;
const MARKED = /[^\p{ASCII}]/u;
/** How often they come, at least and among all words; and how many words have marks where Vietnamese was recognised. */
const ENOUGH = 8;
const SHARE = 0.06;
const VIETNAMESE = 0.25;

function isUnmarked(text: string): boolean {
  const words = text.normalize('NFC').match(WORD) ?? [];
  const common = text.match(COMMON)?.length ?? 0;
  const marked = words.filter((word) => MARKED.test(word)).length;
  return common >= ENOUGH && common > words.length * SHARE && marked < words.length * VIETNAMESE;
}

/** The pages without such text; the others are the same objects. */
export function withoutUnmarked(pages: readonly SourcePage[]): {
  readonly pages: readonly SourcePage[];
  readonly unmarked: readonly number[];
} {
  const hidden = pages.flatMap(({ runs }) => runs.filter((run) => run.hidden));
  if (!isUnmarked(hidden.map(({ text }) => text).join(' '))) return { pages, unmarked: [] };
  const touched = pages.filter(({ runs }) => runs.some((run) => run.hidden));
  return {
    pages: pages.map((page) =>
      touched.includes(page) ? { ...page, runs: page.runs.filter((run) => !run.hidden) } : page,
    ),
    unmarked: touched.map(({ number }) => number),
  };
}
