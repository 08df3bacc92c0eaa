/** Where to begin again: the longer the absence, the further back, always at the start of a sentence. */

export interface Bookmark {
  /** Index of the sentence, -1 where the text has none. */
  readonly index: number;
  /** Its words, so that a text that changed since is noticed. */
  readonly text: string;
  /** Seconds into the recording. */
  readonly time: number;
  /** When it was kept, in milliseconds since 1970. */
  readonly when: number;
}

const MINUTE = 60_000;

/** Sentences to step back after an absence of `absence` milliseconds. */
export function stepsBack(absence: number): number {
  if (absence < 5 * MINUTE) return 0;
  if (absence < 60 * MINUTE) return 1;
  return absence < 24 * 60 * MINUTE ? 2 : 3;
}

/** Seconds to step back where there are no sentences to count. */
export const secondsBack = (absence: number): number => 2 + stepsBack(absence) * 6;

/** A bookmark as it was kept, or undefined for anything else that storage may hold. */
export function readBookmark(value: unknown): Bookmark | undefined {
  const { index, text, time, when } = (value ?? {}) as Partial<Bookmark>;
  return Number.isInteger(index) &&
    typeof text === 'string' &&
    Number.isFinite(time) &&
    Number.isFinite(when)
    ? (value as Bookmark)
    : undefined;
}

/**
 * The sentence to begin with: the one kept, found again by its words where sentences came or went, then back by absence;
 * undefined where nothing was begun.
 */
export function resumeAt(
  bookmark: Bookmark,
  texts: readonly string[],
  now: number,
): number | undefined {
  let at = bookmark.index;
  if (texts[at] !== bookmark.text) at = nearest(texts, bookmark.text, at);
  const index = Math.max(0, at - stepsBack(now - bookmark.when));
  return at > 0 && at < texts.length ? index : undefined;
}

/** The same words nearest to where they were; -1 where they are gone. */
function nearest(texts: readonly string[], text: string, from: number): number {
  for (let away = 1; away < texts.length + Math.abs(from); away++) {
    if (texts[from - away] === text) return from - away;
    if (texts[from + away] === text) return from + away;
  }
  return -1;
}
