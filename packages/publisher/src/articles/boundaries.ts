/** Where articles begin: level-1 headings or the outline's entries; covers, contents and section pages told apart. */
import { type OutlineEntry } from '../model/source.js';
import { type Head, type Manuscript } from './manuscript.js';
import { flatten, matchOutline, type Entry } from './outline.js';
import { isKicker } from './kicker.js';
import { isProse, MASTHEAD } from './loose-text.js';
import { TERMINAL } from './paragraphs.js';
import { titleKey } from './titles.js';

export interface Span {
  readonly kind: 'article' | 'section' | 'contents' | 'cover';
  readonly title: string;
  /** Index of its first block in the manuscript, and after its last. */
  readonly from: number;
  readonly to: number;
  readonly section?: string;
  /** No heading said where it begins. */
  readonly guessed?: true;
}

/** A section page holds hardly more than the section's name. */
const SECTION_WORDS = 30;
const COVER_WORDS = 150;
/** Text of a section before its first article; more makes the heading that of an article with subheadings. */
const OPENING_WORDS = 25;
const CONTENTS =
  /^(?:mucluc|trongsonay|noidungsonay|noidungchinh|tableofcontents|contents|inthisissue)/;

const NAME = /^(?:bản tin|tạp chí|tập san|đặc san|nội san|chuyên san)(?=\s|$)/iu;

/** Is the only heading of its level the name of the bulletin, with a number and a date at most? */
function isName(head: Head | undefined, text: Manuscript): boolean {
  if (head?.page !== 1 || !NAME.test(head.title)) return false;
  const others = text.heads.filter((one) => one !== head && !one.paper);
  const [next] = others;
  const above = others.filter(({ level }) => level <= head.level);
  return (
    next !== undefined &&
    above.length === 0 &&
    others.filter(({ level }) => level === next.level).length >= 2 &&
    next.index > head.index &&
    text.words(head.index + 1, next.index) < OPENING_WORDS
  );
}

/** The heading level at which articles begin: level 1, unless that names the bulletin, or sections whose articles are level 2. */
function articleLevel(text: Manuscript): number {
  const heads = text.heads.filter(({ paper }) => !paper);
  const [first, second] = [...new Set(heads.map((head) => head.level))].sort();
  if (first === undefined || second === undefined) return first ?? 1;
  if (isName(heads[0], text)) return second;
  const wordsAfter = (at: number) =>
    text.words((heads[at] as Head).index + 1, heads[at + 1]?.index ?? text.all.length);
  const count = { tops: 0, bare: 0, parts: 0, long: 0 };
  heads.forEach((head, i) => {
    if (head.level === first) {
      count.tops += 1;
      if (heads[i + 1]?.level === second && wordsAfter(i) < OPENING_WORDS) count.bare += 1;
    } else if (head.level === second) {
      count.parts += 1;
      if (wordsAfter(i) >= 100) count.long += 1;
    }
  });
  const { tops, bare, parts, long } = count;
  return tops >= 2 && bare >= tops * 0.8 && parts >= tops * 2 && long >= parts * 0.5
    ? second
    : first;
}

interface Context {
  readonly text: Manuscript;
  /** Heads at which articles, sections and other parts begin, in order. */
  readonly tops: readonly Head[];
  readonly entryOf: ReadonlyMap<Head, Entry>;
}

function kindOf(head: Head, to: number, { text, tops, entryOf }: Context): Span['kind'] {
  if (head.paper) return 'article';
  if (isName(head, text)) return 'cover';
  if (CONTENTS.test(head.key)) return 'contents';
  const matched = new Set(tops.flatMap((top) => entryOf.get(top) ?? []));
  if (entryOf.get(head)?.children.some((child) => matched.has(child))) return 'section';

  const from = head.index + 1;
  const amount = text.words(from, to);
  const span = text.all.slice(from, to);
  const lastPage = text.all.at(-1)?.page ?? 1;
  if (head.page === 1 && lastPage > 1) {
    const end = text.all.findIndex(({ page }) => page > 1);
    const letter = isProse(text, head.index, end) && !MASTHEAD.test(head.title);
    if ((text.words(0, end) < COVER_WORDS && !letter) || amount < 20) return 'cover';
  }

  // A masthead over the articles of its page, with no more than a number and a date.
  const isFirst = head === tops[0] && head.page === 1 && tops.length > 2;
  if (isFirst && amount < 20 && tops[1]?.page === 1) return 'cover';

  // A contents page names the other titles; a section page those that follow it.
  const others = tops.filter((top) => top !== head && top.page !== head.page);
  // A title may be broken over two lines there.
  const names = span.map((_, i) => text.key(from + i)).join('');
  const named = new Set(others.filter(({ key }) => key.length >= 6 && names.includes(key)));
  if (named.size >= 3 && named.size >= others.length * 0.6) return 'contents';
  const after = tops.filter((top) => top.index > head.index);
  // A letter or an advertisement may stand between a section's page and its articles.
  const near = after.slice(0, named.size + 2);
  if (named.size >= 2 && [...named].every((top) => near.includes(top))) return 'section';

  const alone = tops.every((top) => top === head || top.page !== head.page);
  const bare =
    amount < SECTION_WORDS &&
    span.every(({ page, block }) => page === head.page && block.role !== 'table');
  return alone && bare && after.length > 0 && !tells(head, to, text, others)
    ? 'section'
    : 'article';
}

/** A sentence has at least so many words; a motto under the name of a section may be one, too. */
const SENTENCE_WORDS = 6;
/** What is told to be done or known has a day, an hour, a sum or a telephone number. */
const FACT = /\d\s?(?:[/:hg]|giờ|%)\s?\d|\d{3}|\d[.,]\d/u;
/** Titles of articles are of one size. */
const SAME_SIZE = 1.06;
const MOST = 0.7;

/** Is the little that stands under a title news, not the motto of a section: a short notice on a page of its own? */
function tells(head: Head, to: number, text: Manuscript, others: readonly Head[]): boolean {
  const sizeOf = ({ index }: Head): number => text.all[index]?.block.lines[0]?.size ?? 0;
  const like = (other: Head): boolean => {
    const [small = 0, large = 0] = [sizeOf(head), sizeOf(other)].sort((a, b) => a - b);
    return large <= small * SAME_SIZE;
  };
  const title = others.filter(like).length > others.length * MOST;
  for (let i = head.index + 1; i < to; i++) {
    const [words, role] = [text.words(i, i + 1), text.all[i]?.block.role];
    if (words < SENTENCE_WORDS || (role !== 'paragraph' && role !== 'listItem')) continue;
    if (FACT.test(text.text(i)) || (title && TERMINAL.test(text.text(i)))) return true;
  }
  return false;
}

/** The kicker and the picture that stand above a title belong to it. */
function beginning(head: Head, text: Manuscript, floor: number): number {
  let from = head.index;
  let top = from;
  for (let i = head.index - 1; i >= floor; i--) {
    const placed = text.all[i];
    if (!placed || placed.page !== head.page) break;
    const { role } = placed.block;
    if (role === 'artifact') continue;
    if (placed.block.paper === 'head') {
      from = top = i;
      continue;
    }
    const kicker = text.sections.names(text.key(i)) || isKicker(text, i);
    if (kicker && from === i + 1) from = i;
    if (!kicker && role !== 'figure' && role !== 'caption') return from;
    top = i;
  }
  // Only pictures, captions and kickers above it on its page: all of them are its own.
  return Math.min(from, top);
}

/** A part of a paper, however large its number is printed. */
const PART = /^Điều \d{1,3}(?!\d)/u;

/** What scanners and programs that join files write into an outline: it names no article. */
const SHEET = /^(?:(?:page|trang|tờ)\s*\d+|.+\.(?:pdf|docx?|tiff?|jpe?g))$/iu;

/** Outline entries that no heading matches begin an article at their words, or at the top of their page. */
function guesses(
  entries: readonly Entry[],
  matched: ReadonlySet<Entry>,
  text: Manuscript,
): Map<Head, Entry> {
  const found = new Map<Head, Entry>();
  const taken = new Set(text.heads.filter((head) => head.level === 1).map((head) => head.page));
  for (const entry of entries) {
    const { page, title, key } = entry;
    if (entry.children.length > 0 || page === undefined || matched.has(entry) || taken.has(page))
      continue;
    if (SHEET.test(title)) continue;
    const first = text.all.findIndex((one) => one.page === page && one.block.role !== 'artifact');
    if (first < 0) continue;
    const exact = text.all.findIndex((one, i) => one.page === page && text.key(i) === key);
    // Several entries of one page without headings: only the first can be told.
    if (exact < 0) taken.add(page);
    found.set({ index: exact < 0 ? first : exact, page, level: 1, title, key }, entry);
  }
  return found;
}

/** @param sections names of sections that a person wrote down */
export function findSpans(
  text: Manuscript,
  outline: readonly OutlineEntry[],
  sections: readonly string[] = [],
): Span[] {
  const entries = flatten(outline);
  const entryOf = matchOutline(entries, text.heads);
  const level = articleLevel(text);
  // With half of the entries matched, the others are headings that the page shows as something else.
  const trusted = entryOf.size > 0 && entryOf.size >= entries.length * 0.5;
  const guessed = trusted
    ? new Map<Head, Entry>()
    : guesses(entries, new Set(entryOf.values()), text);
  for (const [head, entry] of guessed) entryOf.set(head, entry);
  const tops = [
    ...text.heads.filter((head) => (head.level <= level && !PART.test(head.title)) || head.paper),
    ...guessed.keys(),
  ].sort((a, b) => a.index - b.index);

  const context: Context = { text, tops, entryOf };
  const sectionKeys = new Set(sections.map(titleKey));
  let floor = 0;
  const starts = tops.map((head) => {
    const from = beginning(head, text, floor);
    floor = head.index + 1;
    return from;
  });
  // Where the outline groups heads, an entry outside its groups has no section.
  const grouped = tops.some((head) => entryOf.get(head)?.parent);
  let section: string | undefined;
  return tops.map((head, i): Span => {
    const [from, to] = [starts[i] as number, starts[i + 1] ?? text.all.length];
    const kind =
      (head.level < level && !head.paper && !isName(head, text)) || sectionKeys.has(head.key)
        ? 'section'
        : kindOf(head, to, context);
    if (kind === 'section') section = head.title;
    const entry = entryOf.get(head);
    const own = grouped && entry ? parentTitle(entry, entryOf) : section;
    return {
      kind,
      title: head.title,
      from,
      to,
      ...(kind === 'article' && own !== undefined ? { section: own } : {}),
      ...(guessed.has(head) ? { guessed: true } : {}),
    };
  });
}

/** The title of the section as its own page prints it, else as the outline has it. */
function parentTitle({ parent }: Entry, entryOf: ReadonlyMap<Head, Entry>): string | undefined {
  if (!parent) return undefined;
  for (const [head, entry] of entryOf) if (entry === parent) return head.title;
  return parent.title;
}
