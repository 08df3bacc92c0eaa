/**
 * An issue of the size that wards print: 72 pages of about 500 words. The words are those of the sample issue
 * (examples/issue/articles); when they are used up, more are made by a chain over them (each word is followed by one that
 * follows it in the sample), from a fixed seed. Every tenth line end cuts a word, as typesetters do.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexPage } from '@e-bulletin/issue/search.js';
import type { TextBlock, TextLine, TextRole } from '@e-bulletin/issue';

export const PAGES = 72;
export const WORDS_PER_PAGE = 500;
const ARTICLES = join(import.meta.dirname, '../../examples/issue/articles');
const WORDS_PER_LINE = 9;

interface Paragraph {
  readonly role: TextRole;
  readonly words: readonly string[];
}

export interface Corpus {
  readonly pages: readonly IndexPage[];
  /** Words written by people, and by the chain. */
  readonly written: number;
  readonly made: number;
}

export function readCorpus(): Corpus {
  const paragraphs = readdirSync(ARTICLES)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => paragraphsOf(readFileSync(join(ARTICLES, name), 'utf8')));
  const written = count(paragraphs);
  if (written === 0) throw new Error(`No article in ${ARTICLES}.`);
  const wanted = PAGES * WORDS_PER_PAGE;
  const made = written < wanted ? chain(paragraphs, wanted - written) : [];
  return { pages: paginate([...paragraphs, ...made]), written, made: count(made) };
}

/** A small seeded generator (mulberry32), so that every run measures the same. */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Headings and paragraphs of an article without its front matter and markup. */
function paragraphsOf(markdown: string): Paragraph[] {
  return markdown
    .normalize('NFC')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split(/\n+/)
    .filter((row) => row.trim() !== '' && !/^(?::::|[a-z]+:|\|[\s|:-]*$)/.test(row))
    .map((row): Paragraph => ({
      role: row.startsWith('#') ? 'heading2' : 'paragraph',
      words: row
        .replace(/^(?:#+|>|-|\d+\.)\s+/, '')
        .replace(/\*\*|[|_`]/g, ' ')
        .split(/\s+/)
        .filter((word) => word !== ''),
    }))
    .filter((paragraph) => paragraph.words.length > 0);
}

function chain(paragraphs: readonly Paragraph[], wanted: number): Paragraph[] {
  const next = random(2026);
  const followers = new Map<string, string[]>();
  const all = paragraphs.flatMap((paragraph) => paragraph.words);
  all.forEach((word, at) => {
    const list = followers.get(word) ?? [];
    list.push(all[(at + 1) % all.length]!);
    followers.set(word, list);
  });
  const made: Paragraph[] = [];
  let word = all[next(all.length)]!;
  for (let left = wanted; left > 0;) {
    const length = Math.min(left, 20 + next(80));
    const words: string[] = [];
    for (let at = 0; at < length; at++) {
      words.push(word);
      const list = followers.get(word)!;
      word = list[next(list.length)]!;
    }
    made.push({ role: 'paragraph', words });
    left -= length;
  }
  return made;
}

function paginate(paragraphs: readonly Paragraph[]): IndexPage[] {
  const next = random(8);
  const pages: { page: number; blocks: TextBlock[] }[] = [];
  let room = 0;
  for (const { role, words } of paragraphs) {
    if (room <= 0 && pages.length < PAGES) {
      const page = pages.length + 1;
      pages.push({
        page,
        blocks: [{ role: 'artifact', lines: linesOf(['Bản', 'tin', String(page)], next) }],
      });
      room = WORDS_PER_PAGE;
    }
    const { page, blocks } = pages[pages.length - 1]!;
    blocks.push({ role, article: `bai-${1 + (page >> 1)}`, lines: linesOf(words, next) });
    room -= words.length;
  }
  return pages;
}

function linesOf(words: readonly string[], next: (below: number) => number): TextLine[] {
  const lines: TextLine[] = [];
  for (let at = 0; at < words.length; at += WORDS_PER_LINE) {
    const row = words.slice(at, at + WORDS_PER_LINE);
    const last = row[row.length - 1]!;
    const cut = at + WORDS_PER_LINE < words.length && next(10) === 0 && /^\p{Ll}{4,}$/u.test(last);
    if (cut) {
      row[row.length - 1] = `${last.slice(0, 2)}-`;
      lines.push(lineOf(row, lines.length, true), lineOf([last.slice(2)], lines.length + 1, false));
    } else lines.push(lineOf(row, lines.length, false));
  }
  return lines;
}

function lineOf(words: readonly string[], row: number, joins: boolean): TextLine {
  const x = words.flatMap((_, at) => [500 + at * 1000, 1400 + at * 1000]);
  return { text: words.join(' '), y: row * 180, h: 140, x, ...(joins ? { joins: true } : {}) };
}

function count(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.words.length, 0);
}
