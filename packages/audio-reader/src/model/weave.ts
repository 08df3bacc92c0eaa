/** The text that people see and the sentences that were recorded, woven into one track. The text decides. */
import { match } from './match.js';
import type { Clip, Sentence } from './track.js';

/** A sentence of the page; `block` is the same value for sentences of one block. */
export interface Written {
  readonly text: string;
  /** The text, with what authors say instead. */
  readonly say?: string;
  readonly block: unknown;
}

export interface Recorded {
  readonly id: string | undefined;
  readonly text: string;
  readonly clip: Clip | undefined;
}

export interface Woven {
  readonly sentences: readonly Sentence[];
  /** For each sentence, the written ones it covers: `[from, to)`. */
  readonly covers: readonly (readonly [from: number, to: number])[];
  /** Recorded sentences that the page does not say. */
  readonly stale: readonly string[];
}

export function weave(written: readonly Written[], recorded: readonly Recorded[]): Woven {
  const matches = match(
    written.map(({ text }) => text),
    recorded.map(({ text }) => text),
  );
  const sentences: Sentence[] = [];
  const covers: [number, number][] = [];
  const add = (from: number, to: number, id?: string, clip?: Clip): void => {
    const parts = written.slice(from, to);
    const text = parts.map((one) => one.text).join(' ');
    const say = parts.map((one) => one.say ?? one.text).join(' ');
    sentences.push({
      id: id ?? `s${sentences.length + 1}`,
      text,
      opens: written[from]?.block !== written[from - 1]?.block,
      ...(clip && { clip }),
      ...(say !== text && { say }),
    });
    covers.push([from, to]);
  };
  /** Recorded, and not in its place in the text. */
  const left = new Set(recorded.filter(({ clip }) => clip));
  for (const { clipFrom, clipTo } of matches)
    recorded.slice(clipFrom, clipTo).forEach((one) => left.delete(one));
  let next = 0;
  const upTo = (to: number): void => {
    for (; next < to; next++) {
      const { text } = written[next] ?? {};
      // A title is spoken after the words that are printed above it; on the page it comes first.
      const moved = [...left].find((one) => one.text === text);
      if (moved) left.delete(moved);
      add(next, next + 1, moved?.id, moved?.clip);
    }
  };
  for (const { from, to, clipFrom, clipTo } of matches) {
    upTo(from);
    const parts = recorded.slice(clipFrom, clipTo);
    add(from, to, parts[0]?.id, whole(parts));
    next = to;
  }
  upTo(written.length);
  return { sentences, covers, stale: [...left].map(({ text }) => text) };
}

/** One clip for several that follow one another; none where one of them is missing. */
function whole(parts: readonly Recorded[]): Clip | undefined {
  const first = parts[0]?.clip;
  const last = parts[parts.length - 1]?.clip;
  if (!first || !last || parts.some(({ clip }) => clip?.href !== first.href)) return undefined;
  return {
    href: first.href,
    start: first.start,
    ...(last.end !== undefined && { end: last.end }),
  };
}
