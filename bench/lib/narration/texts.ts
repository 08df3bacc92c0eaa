/** What the parts of the narration bench share: the articles, how they are said, and quantiles. */
import type { ArticleBlock } from '@e-bulletin/issue';
import { governmentAbbreviations, sayContexts } from '@e-bulletin/issue/abbreviations.js';
import { speak } from '@e-bulletin/issue/spoken.js';

export interface Text {
  readonly title: string;
  readonly blocks: readonly ArticleBlock[];
}

export const SPEAK = { abbreviations: governmentAbbreviations(), contexts: sayContexts };

/** The spoken form of a sentence. */
export const said = (text: string): string => speak(text, SPEAK);

/** Of sorted values, the one under which `share` of them lie. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

/** Milliseconds, whole. */
export const ms = (seconds: number): string => (seconds * 1000).toFixed(0);
