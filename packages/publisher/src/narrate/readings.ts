/** How an article will be read: what the voice is given for each sentence, before anybody pays for a voice. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { countSyllables, speak, type SpeakOptions } from '@e-bulletin/issue/spoken.js';
import type { Progress } from '../build/options.js';
import { writeWhole } from '../files.js';
import { recordingsFolder } from './recording.js';
import { readingsText, spelledText } from './report.js';
import { linesOf, type Line } from './texts.js';
import { Workshop, type WorkshopOptions } from './workshop.js';

/** Written and spoken form of a sentence. */
export type Reading = readonly [written: string, spoken: string];

/** What the voice is given: the lead, which is not part of the text, and the sentence. */
export function readingOf({ text, place, opens }: Line, options: SpeakOptions): string {
  return speak(opens && place.lead !== undefined ? `${place.lead} ${text}` : text, options);
}

/** Changes with what a voice is given for an article, and so with the office's own readings. */
export const saidHash = (spoken: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(spoken)).digest('hex').slice(0, 16);

/** Capitals that stand for words. */
const CAPITALS = /\p{Lu}[\p{Lu}\d]{1,5}(?![\p{L}\p{N}])/gu;

/** Abbreviations that neither the table nor the office's own readings know: they are spelled letter by letter. */
export function spelledIn(readings: readonly Reading[], options: SpeakOptions): string[] {
  const found = new Set<string>();
  const own = new Set(options.lexicon?.entries.map(([written]) => written));
  for (const [written, spoken] of readings) {
    for (const { 0: token, index } of written.matchAll(CAPITALS)) {
      if (/[\p{L}\p{N}]$/u.test(written.slice(Math.max(0, index - 2), index))) continue;
      if (options.abbreviations?.has(token) || own.has(token) || /\d/.test(token)) continue;
      const said = speak(token, options);
      // One name for each letter at least, and the sentence says them.
      if (countSyllables(said) >= token.length && spoken.includes(said)) found.add(token);
    }
  }
  return [...found].sort((a, b) => a.localeCompare(b, 'vi'));
}

export interface ReadingsOptions extends WorkshopOptions {
  /** Ids; default all articles. */
  readonly articles?: readonly string[];
}

export interface Readings {
  readonly articles: readonly { readonly title: string; readonly readings: readonly Reading[] }[];
  /** Abbreviations that will be spelled. */
  readonly spelled: readonly string[];
  /** The file with all of it. */
  readonly report: string;
}

export async function previewReadings(
  options: ReadingsOptions,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Readings> {
  const shop = await Workshop.open(options, onProgress);
  const articles = shop.articles(options.articles).map(({ article, blocks }) => ({
    title: article.title,
    readings: linesOf(blocks).map((line): Reading => [line.text, readingOf(line, shop.speak)]),
  }));
  const spelled = spelledIn(
    articles.flatMap(({ readings }) => readings),
    shop.speak,
  );
  const folder = recordingsFolder(shop.pdf);
  const report = join(folder, 'xem-truoc.txt');
  await shop.files.mkdir(folder);
  await writeWhole(shop.files, report, previewText(articles, spelled));
  return { articles, spelled, report };
}

function previewText(articles: Readings['articles'], spelled: readonly string[]): string {
  return `${[
    'XEM TRƯỚC CÁCH ĐỌC',
    ...spelledText(spelled),
    ...articles.flatMap(({ title, readings }) => [
      '',
      title.toUpperCase(),
      ...readingsText(readings),
    ]),
  ].join('\n')}\n`;
}
