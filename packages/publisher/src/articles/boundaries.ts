/** Where articles begin: level-1 headings or the outline's entries; covers, contents and section pages told apart. */
import { words } from '@e-bulletin/issue/text.js';
import { type OutlineEntry } from '../model/source.js';
import { blockText, headingLevel, type PageBlock, type PageBlocks } from './page-block.js';
import { titleKey } from './titles.js';

/** A block and where it stands; the document is one list of these. */
export interface Placed {
  readonly page: number;
  readonly block: PageBlock;
  readonly mode: PageBlocks['mode'];
}

export interface Span {
  readonly kind: 'article' | 'section' | 'contents' | 'cover';
  readonly title: string;
  /** Index of its first block in the document, and after its last. */
  readonly from: number;
  readonly to: number;
  readonly section?: string;
  /** No heading said where it begins. */
  readonly guessed?: true;
}

/** A section page holds hardly more than the section's name. */
const SECTION_WORDS = 30;
const COVER_WORDS = 150;
const CONTENTS = /^(?:mucluc|trongsonay|noidungsonay|noidungchinh|contents|inthisissue)/;

const count = (text: string) => words(text).length;

interface Entry {
  readonly title: string;
  readonly key: string;
  readonly page: number | undefined;
  readonly parent: Entry | undefined;
  readonly children: Entry[];
}

function flatten(entries: readonly OutlineEntry[], parent?: Entry): Entry[] {
  return entries.flatMap((entry) => {
    const own: Entry = {
      title: entry.title,
      key: titleKey(entry.title),
      page: entry.page,
      parent,
      children: [],
    };
    parent?.children.push(own);
    return [own, ...flatten(entry.children, own)];
  });
}

export const outlineKeys = (outline: readonly OutlineEntry[]): Set<string> =>
  new Set(
    flatten(outline)
      .filter((entry) => entry.key.length > 2)
      .map((entry) => entry.key),
  );

interface Head {
  readonly index: number;
  readonly page: number;
  readonly level: number;
  readonly title: string;
  readonly key: string;
  entry?: Entry;
}

/** Headings set on several lines as several blocks, and a heading cut by a page, stay as they are: one head each. */
function heads(all: readonly Placed[]): Head[] {
  return all.flatMap(({ block, page }, index): Head[] => {
    const level = block.aside ? 0 : headingLevel(block);
    if (level === 0) return [];
    const title = blockText(block);
    const key = titleKey(title);
    return key === '' ? [] : [{ index, page, level, title, key }];
  });
}

function matchOutline(entries: readonly Entry[], found: readonly Head[]): void {
  for (const entry of entries) {
    const near = found.filter(
      (head) => !head.entry && (entry.page === undefined || Math.abs(head.page - entry.page) <= 1),
    );
    const head =
      near.find((one) => one.key === entry.key) ??
      near.find(
        (one) =>
          one.page === entry.page &&
          (one.key.startsWith(entry.key) || entry.key.startsWith(one.key)),
      );
    if (head) head.entry = entry;
  }
}

/** The heading level at which articles begin: level 1, unless that names sections whose articles are level 2. */
function articleLevel(found: readonly Head[], all: readonly Placed[]): number {
  const levels = [...new Set(found.map((head) => head.level))].sort();
  const [first, second] = levels;
  if (first === undefined || second === undefined) return first ?? 1;
  const textAfter = (head: Head) => {
    const next = found.find((other) => other.index > head.index)?.index ?? all.length;
    return all
      .slice(head.index + 1, next)
      .reduce(
        (sum, { block }) => sum + (block.role === 'artifact' ? 0 : count(blockText(block))),
        0,
      );
  };
  const tops = found.filter((head) => head.level === first);
  const bare = tops.filter((head) => {
    const next = found.find((other) => other.index > head.index);
    return next?.level === second && textAfter(head) < 25;
  });
  const parts = found.filter((head) => head.level === second);
  const long = parts.filter((head) => textAfter(head) >= 100).length;
  const sections =
    tops.length >= 2 &&
    bare.length >= tops.length * 0.8 &&
    parts.length >= tops.length * 2 &&
    long >= parts.length * 0.5;
  return sections ? second : first;
}

const wordsOf = (all: readonly Placed[]) =>
  all.reduce(
    (sum, { block }) => sum + (block.role === 'artifact' ? 0 : count(blockText(block))),
    0,
  );

/** Titles of other heads that the span's items and paragraphs name, as a contents page does. */
function namesOf(span: readonly Placed[], others: readonly Head[]): Head[] {
  const texts = span
    .filter(({ block }) => block.role !== 'artifact')
    .map(({ block }) => titleKey(blockText(block)));
  return others.filter(
    (head) => head.key.length >= 6 && texts.some((text) => text.includes(head.key)),
  );
}

function kindOf(
  head: Head,
  next: number,
  all: readonly Placed[],
  tops: readonly Head[],
  lastPage: number,
): Span['kind'] {
  const span = all.slice(head.index + 1, next);
  const amount = wordsOf(span);
  if (CONTENTS.test(head.key)) return 'contents';
  const others = tops.filter((other) => other !== head && other.page !== head.page);
  const named = namesOf(span, others);
  const sectionEntry = head.entry?.children.some((child) =>
    tops.some((top) => top.entry === child),
  );
  if (sectionEntry) return 'section';
  if (head.page === 1 && lastPage > 1) {
    const page = wordsOf(all.filter((placed) => placed.page === 1));
    if (page < COVER_WORDS || amount < 20) return 'cover';
  }
  if (named.length >= 3 && named.length >= others.length * 0.6) return 'contents';
  const following = tops.filter((top) => top.index > head.index).slice(0, named.length);
  if (named.length >= 2 && following.every((top) => named.includes(top))) return 'section';
  // A page of its own with hardly more than a title, with articles after it.
  const own = !tops.some((top) => top !== head && top.page === head.page);
  const endsOnPage = span.every(({ page }) => page === head.page);
  const after = tops.find((top) => top.index > head.index);
  return own &&
    endsOnPage &&
    after !== undefined &&
    amount < SECTION_WORDS &&
    !span.some(({ block }) => block.role === 'table')
    ? 'section'
    : 'article';
}

/** The kicker and the picture that stand above a title belong to it. */
function beginning(head: Head, all: readonly Placed[], floor: number): number {
  let from = head.index;
  let atTop = from;
  for (let i = head.index - 1; i >= floor; i--) {
    const placed = all[i] as Placed;
    if (placed.page !== head.page) break;
    const { block } = placed;
    if (block.role === 'artifact') continue;
    const text = blockText(block);
    const kicker = block.role === 'paragraph' && count(text) <= 10 && !/[.!?:;,]$/.test(text);
    if (kicker && from === i + 1) from = i;
    if (!kicker && block.role !== 'figure' && block.role !== 'caption') return from;
    atTop = i;
  }
  // Only pictures, captions and kickers above it on its page: all of them are its own.
  return Math.min(from, atTop);
}

/** Outline entries that no heading matches begin an article at the top of their page. */
function unmatched(
  entries: readonly Entry[],
  found: readonly Head[],
  all: readonly Placed[],
): Head[] {
  const leaves = entries.filter((entry) => entry.children.length === 0 && entry.page !== undefined);
  const matched = new Set(found.flatMap((head) => head.entry ?? []));
  // With most entries matched, the others are headings that were read as text, or pages without text.
  const free = leaves.filter((entry) => !matched.has(entry));
  return free.flatMap((entry): Head[] => {
    if (found.some((head) => head.page === entry.page && head.level === 1)) return [];
    const index = all.findIndex(
      ({ page, block }) => page === entry.page && block.role !== 'artifact',
    );
    if (index < 0) return [];
    const exact = all.findIndex(
      ({ page, block }) => page === entry.page && titleKey(blockText(block)) === entry.key,
    );
    return [
      {
        index: exact < 0 ? index : exact,
        page: entry.page as number,
        level: 1,
        title: entry.title,
        key: entry.key,
        entry,
      },
    ];
  });
}

export function findSpans(
  all: readonly Placed[],
  outline: readonly OutlineEntry[],
  sections: readonly string[] = [],
): Span[] {
  const found = heads(all);
  const entries = flatten(outline);
  matchOutline(entries, found);
  const level = articleLevel(found, all);
  const sectionKeys = new Set(sections.map(titleKey));
  const extra =
    found.some((head) => head.level <= level) &&
    entries.length > 0 &&
    found.filter((h) => h.entry).length >= entries.length * 0.5
      ? []
      : unmatched(entries, found, all);
  const tops = [...found.filter((head) => head.level <= level), ...extra].sort(
    (a, b) => a.index - b.index,
  );
  const lastPage = all.at(-1)?.page ?? 0;

  // Entries under an entry are articles of a section, as long as those entries are heads and no subheadings.
  const grouped = tops.some((head) => head.entry?.parent);
  let floor = 0;
  const starts = tops.map((head) => {
    const from = beginning(head, all, floor);
    floor = head.index + 1;
    return from;
  });
  let section: string | undefined;
  return tops.map((head, i): Span => {
    const from = starts[i] as number;
    const to = starts[i + 1] ?? all.length;
    const named = head.level < level || sectionKeys.has(head.key);
    const kind = named ? 'section' : kindOf(head, to, all, tops, lastPage);
    if (kind === 'section') section = head.title;
    const own = grouped && head.entry ? parentTitle(head.entry, found) : section;
    return {
      kind,
      title: head.title,
      from,
      to,
      ...(kind === 'article' && own !== undefined ? { section: own } : {}),
      ...(extra.includes(head) ? { guessed: true } : {}),
    };
  });
}

/** The title of the section as its own page prints it, else as the outline has it. */
function parentTitle(entry: Entry, found: readonly Head[]): string | undefined {
  const { parent } = entry;
  return parent && (found.find((head) => head.entry === parent)?.title ?? parent.title);
}
