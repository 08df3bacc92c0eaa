/** What the issue will hold, decided before anything of it is written: ids, edits, labels, sides, facts. */
import { createHash } from 'node:crypto';
import type { Page, PageText } from '@e-bulletin/issue';
import type { DerivedArticle } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import { say } from '../model/say.js';
import type { Sidecar, SidecarArticle } from '../model/sidecar.js';
import type { PdfSource } from '../model/source.js';
import { altsOf, applyEdits } from '../sidecar/apply.js';
import type { FactKey } from '../sidecar/file.js';
import { findFacts, type Found } from '../sidecar/found.js';
import { assignIds, type KnownArticle } from '../sidecar/ids.js';
import {
  foundFacts,
  mergeFacts,
  nextSidecar,
  personalArticle,
  type Facts,
} from '../sidecar/merge.js';
import { sketch } from '../sidecar/sketch.js';
import type { InputFile } from './input.js';
import type { BuildOptions } from './options.js';
import type { BuildRecord, RecordedArticle } from './record.js';
import type { Understood } from './understand.js';

export interface PlannedArticle {
  readonly id: string;
  readonly article: DerivedArticle;
  readonly edits: Partial<SidecarArticle>;
}

export type RemovedArticle = RecordedArticle & {
  readonly removed: { readonly date: string; readonly note?: string };
};

export interface IssuePlan {
  readonly identifier: string;
  /** Absolute, with a closing slash. */
  readonly address: string | undefined;
  readonly facts: Facts;
  readonly source: PdfSource;
  readonly articles: readonly PlannedArticle[];
  readonly recorded: readonly RecordedArticle[];
  readonly removed: readonly RemovedArticle[];
  /** By page. */
  readonly texts: readonly PageText[];
  readonly labels: readonly (string | undefined)[];
  readonly alts: readonly (string | undefined)[];
  readonly sides: readonly Page['side'][];
  readonly sidecar: Sidecar | undefined;
  /** The sidecar as it should lie beside the PDF. */
  readonly nextSidecar: Sidecar;
  readonly words: number;
  readonly findings: readonly Finding[];
}

export interface PlanInput {
  readonly options: BuildOptions;
  readonly input: InputFile;
  readonly understood: Understood;
  readonly sidecar: Sidecar | undefined;
  readonly previous: BuildRecord | undefined;
}

export function planIssue({ options, input, understood, sidecar, previous }: PlanInput): IssuePlan {
  const { source, derivation } = understood;
  const findings: Finding[] = [];
  const found = findFacts(source, input.name);
  // No PDF tells its public address: once given, it holds until a person changes it.
  const known = sidecar?.address ? { address: sidecar.address } : {};
  const facts = mergeFacts(sidecar, { ...known, ...foundFacts(found) }, flagsOf(options));
  const sketches = new Map(derivation.articles.map((one) => [one.id, sketch(textOf(one))]));
  const { ids, gone } = assignIds(
    derivation.articles.map((one) => ({ ...one, sketch: sketches.get(one.id) ?? [] })),
    knownArticles(previous, sidecar),
  );
  const today = new Date().toISOString().slice(0, 10);
  const articles: PlannedArticle[] = [];
  const recorded: RecordedArticle[] = [];
  const removed: RemovedArticle[] = [];
  for (const derived of derivation.articles) {
    const id = ids.get(derived.id) ?? derived.id;
    const edits = personalArticle(sidecar, id);
    const article = applyEdits(derived, edits);
    const record: RecordedArticle = {
      id,
      title: article.title,
      pages: article.pages,
      sketch: sketches.get(derived.id) ?? [],
    };
    if (edits.removed) removed.push({ ...record, removed: removedFacts(edits.removed, today) });
    else {
      articles.push({ id, article, edits });
      recorded.push(record);
    }
  }
  for (const id of gone) {
    const before = previous?.articles.find((one) => one.id === id);
    const entry = sidecar?.articles?.find((one) => one.id === id);
    // An entry that was never built has no address that anybody could know.
    if (!before) continue;
    const asked = entry?.removed;
    removed.push({
      ...before,
      removed: asked
        ? removedFacts(asked, before.removed?.date ?? today)
        : (before.removed ?? { date: today }),
    });
    if (!before.removed) findings.push(goneFinding(before.title));
  }
  const kept = new Set(articles.map(({ id }) => id));
  return {
    identifier: previous?.identifier ?? identifierOf(input.hash),
    address: checkedAddress(facts.address),
    facts,
    source,
    articles,
    recorded,
    removed,
    texts: derivation.pages.map((text) => renameArticles(text, ids, kept)),
    labels: source.pages.map((page, index) => page.label ?? derivation.labels[index]),
    alts: source.pages.map((page) => altOf(page.number, page.failed ?? false, sidecar)),
    sides: sidesOf(source),
    sidecar,
    nextSidecar: nextSidecar(
      sidecar,
      { ...known, ...foundFacts(found), ...flagsOf(options) },
      derivation.articles.map((one) => ({
        id: ids.get(one.id) ?? one.id,
        title: one.title,
        ...(one.section === undefined ? {} : { section: one.section }),
        pages: one.pages,
        ...(altsOf(one).length > 0 ? { alts: altsOf(one) } : {}),
      })),
      doubtsOf(found, options),
    ),
    words: countWords(derivation.pages),
    findings,
  };
}

/** What is guessed and not told by a flag. */
function doubtsOf({ doubtful }: Found, options: BuildOptions): Found['doubtful'] {
  const told = flagsOf(options);
  return Object.fromEntries(
    Object.entries(doubtful).filter(([key]) => told[key as FactKey] === undefined),
  );
}

function flagsOf(options: BuildOptions): Facts {
  const flags: Facts = {};
  const set = (key: FactKey, value: string | undefined): void => {
    if (value !== undefined) flags[key] = value;
  };
  set('title', options.title);
  set('series', options.series);
  set('number', options.number);
  set('date', options.date);
  set('publisher', options.publisher);
  set('address', options.address);
  return flags;
}

/** Earlier builds know texts; a sidecar that outlived its issue folder knows ids and titles. */
function knownArticles(
  previous: BuildRecord | undefined,
  sidecar: Sidecar | undefined,
): KnownArticle[] {
  const known: KnownArticle[] = [...(previous?.articles ?? [])];
  for (const entry of sidecar?.articles ?? []) {
    if (known.some((one) => one.id === entry.id)) continue;
    known.push({ id: entry.id, title: entry.title, pages: entry.pages ?? [], sketch: [] });
  }
  return known;
}

const textOf = (article: DerivedArticle): string => {
  const parts: string[] = [];
  const visit = (blocks: DerivedArticle['blocks']): void => {
    for (const block of blocks) {
      if (block.text) parts.push(block.text);
      if (block.children) visit(block.children);
    }
  };
  visit(article.blocks);
  return parts.join(' ');
};

function removedFacts(
  removed: NonNullable<SidecarArticle['removed']>,
  today: string,
): RemovedArticle['removed'] {
  return typeof removed === 'object' ? { date: removed.date, note: removed.note } : { date: today };
}

const goneFinding = (title: string): Finding => ({
  code: 'article.gone',
  severity: 'warning',
  message: say(
    `Bài “${title}” không còn trong PDF; trang chia sẻ của bài nay báo đã gỡ.`,
    `The article “${title}” is no longer in the PDF; its share page now says so.`,
  ),
  remedy: say(
    'Nếu bài chỉ đổi tên, sửa "id" của bài mới trong tệp .ban-tin.json thành id cũ.',
    'If it was only renamed, set the new article’s "id" in the .ban-tin.json file to the old one.',
  ),
});

/** A name-based UUID in the URN namespace: the same PDF built anywhere is the same issue. */
function identifierOf(hash: string): string {
  const hex = createHash('sha256').update(`e-bulletin ${hash}`).digest('hex');
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

/** With a closing slash; `undefined` for what is no web address. */
function checkedAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  try {
    const url = new URL(address.endsWith('/') ? address : `${address}/`);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Blocks get lasting ids; blocks of withdrawn articles belong to none. */
function renameArticles(
  text: PageText,
  ids: ReadonlyMap<string, string>,
  kept: ReadonlySet<string>,
): PageText {
  return {
    blocks: text.blocks.map(({ article, ...block }) => {
      const id = article === undefined ? undefined : ids.get(article);
      return id === undefined || !kept.has(id) ? block : { ...block, article: id };
    }),
  };
}

function altOf(number: number, failed: boolean, sidecar: Sidecar | undefined): string | undefined {
  const written = sidecar?.pageAlts?.[String(number)];
  if (typeof written === 'string' && written !== '') return written.normalize('NFC');
  return failed ? `Trang ${number} của bản in không hiển thị được.` : undefined;
}

/** Right-hand pages are odd, left-hand ones where reading goes from right to left; a page wider than high fills the spread, and counting starts again after it. */
function sidesOf(source: PdfSource): Page['side'][] {
  const [odd, even] = source.metadata.rtl
    ? (['left', 'right'] as const)
    : (['right', 'left'] as const);
  let isOdd = true;
  return source.pages.map((page) => {
    if (page.widthPt > page.heightPt * 1.2) {
      isOdd = false;
      return 'center';
    }
    const side = isOdd ? odd : even;
    isOdd = !isOdd;
    return side;
  });
}

function countWords(pages: readonly PageText[]): number {
  let count = 0;
  for (const { blocks } of pages)
    for (const block of blocks)
      if (block.role !== 'artifact')
        for (const line of block.lines) count += line.text.split(' ').filter(Boolean).length;
  return count;
}

export type { Found };
