/** Which sentence of a recording belongs to which sentence of the text, after the text was edited. */
import type { Line, Spoken } from './texts.js';

export interface Matched {
  /** For each line of the text. */
  readonly spoken: readonly (Spoken | undefined)[];
  /** Lines whose words changed after the recording, or that were never recorded. */
  readonly edited: readonly Line[];
  /** How many recorded sentences are in the text no more. */
  readonly gone: number;
}

/**
 * The longest common sequence of equal hashes keeps its clips. Between two of its members, changed sentences keep the clips that
 * stood in their place, with the hash of what is said there, so that a reader knows not to mark them.
 */
export function matchLines(lines: readonly Line[], recorded: readonly Spoken[]): Matched {
  const pairs = common(
    lines.map((line) => line.hash),
    recorded.map((one) => one.hash),
  );
  const spoken: (Spoken | undefined)[] = lines.map(() => undefined);
  let gone = 0;
  let line = 0;
  let clip = 0;
  for (const [nextLine, nextClip] of [...pairs, [lines.length, recorded.length] as const]) {
    const changed = Math.min(nextLine - line, nextClip - clip);
    for (let at = 0; at < changed; at++) spoken[line + at] = recorded[clip + at];
    gone += nextClip - clip - changed;
    if (nextLine < lines.length) spoken[nextLine] = recorded[nextClip];
    line = nextLine + 1;
    clip = nextClip + 1;
  }
  return { spoken, gone, edited: lines.filter((one, at) => spoken[at]?.hash !== one.hash) };
}

/** Pairs of indexes of a longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const [n, m] = [a.length - head - tail, b.length - head - tail];
  const table = new Uint16Array((n + 1) * (m + 1));
  const cell = (i: number, j: number): number => i * (m + 1) + j;
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      table[cell(i, j)] =
        a[head + i] === b[head + j]
          ? table[cell(i + 1, j + 1)]! + 1
          : Math.max(table[cell(i + 1, j)]!, table[cell(i, j + 1)]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let at = 0; at < head; at++) pairs.push([at, at]);
  for (let i = 0, j = 0; i < n && j < m;) {
    if (a[head + i] === b[head + j]) pairs.push([head + i++, head + j++]);
    else if (table[cell(i + 1, j)]! >= table[cell(i, j + 1)]!) i++;
    else j++;
  }
  for (let at = 0; at < tail; at++) pairs.push([a.length - tail + at, b.length - tail + at]);
  return pairs;
}
