/**
 * Pieces of a recording dealt to sentences, as cheaply as lengths, pauses and marks allow (dynamic programming from both ends, so
 * that for every beginning it is known what it would cost to have it elsewhere). Sounds between two sentences may be left out.
 */
import { spokenBefore, spokenIn, type Piece } from './pieces.js';

/** Of each sentence, the marks inside it: shares of its syllables. */
export type Joints = readonly (readonly number[] | undefined)[];

/** The pieces of a sentence, from `first` up to `after`. */
export interface Place {
  readonly first: number;
  readonly after: number;
  /** By how much everything fits worse at least when this sentence begins elsewhere. */
  readonly margin: number;
  /** The same when this sentence was not read at all; below 0 everything fits better so. */
  readonly without: number;
}

/** Pieces that one sentence may have. */
const MOST_PIECES = 80;
/** Weights of the two things that are known: how long a sentence is, and that people pause between sentences. */
const LENGTH = 4;
const GAP = 1.2;
/** A pause at which nothing is lost by ending a sentence. */
export const FULL_GAP = 0.45;
/** What a pause inside a sentence costs, for each second beyond that of a comma. */
const INNER = 1.5;
const COMMA = 0.3;
/**
 * What a pause inside a sentence costs that lies far from its marks; near is within so many seconds of speech. More than that
 * is worse with noise, whose gaps lie anywhere.
 */
const ASTRAY = 1;
const NEAR = 0.4;
/** A pause that counts, and one that counts in full. */
const BREATH = 0.1;
const FULL_BREATH = 0.25;
/** A jingle or a greeting at either end costs this for each second, and so does what is left out between two sentences. */
const OUTSIDE = 0.6;
/** What it costs besides to leave out a cough or a false start between two sentences. */
const STRAY = 1.5;
/** Another beginning is one that is heard as another: seconds. */
const FAR = 0.3;

/** The cheapest way to deal the pieces to sentences of so many syllables at a pace in seconds a syllable; none where they do not go. */
export function deal(
  pieces: readonly Piece[],
  syllables: readonly number[],
  joints: Joints,
  pace: number,
): Place[] | undefined {
  const [n, k] = [syllables.length, pieces.length];
  const table = (): Float64Array => new Float64Array(k + 1).fill(Infinity);
  const stretches = stretchesOf(pieces, syllables, joints, pace);
  // By piece: the least cost to come to the beginning of each sentence; where the sentence before ended, and where it began.
  const comes = [
    Float64Array.from({ length: k + 1 }, (_, at) => spokenBefore(pieces, at) * OUTSIDE),
  ];
  const ended: Int32Array[] = [];
  const began: Int32Array[] = [];
  for (let sentence = 0; sentence < n; sentence++) {
    const ends = table();
    const from = new Int32Array(k + 1).fill(-1);
    stretches(
      sentence,
      (first) => comes[sentence]![first]!,
      (_, after) => ends[after]!,
      (first, after, cost) => {
        ends[after] = cost;
        from[after] = first;
      },
    );
    began.push(from);
    const next = ends.slice();
    const end = Int32Array.from(next, (_, at) => at);
    // The end from which it is cheapest to leave out everything up to here.
    let left = { at: -1, cost: Infinity };
    for (let at = 0; at <= k; at++) {
      const outside = spokenBefore(pieces, at) * OUTSIDE;
      if (left.cost + outside < next[at]!) [next[at], end[at]] = [left.cost + outside, left.at];
      const cost = ends[at]! + strayAfter(sentence, n) - outside;
      if (cost < left.cost) left = { at, cost };
    }
    comes.push(next);
    ended.push(end);
  }
  const least = comes[n]![k]!;
  if (least === Infinity) return undefined;
  // The same from the end: the least cost from the beginning of a sentence to the end of the recording.
  let goes = table();
  goes[k] = 0;
  const places: Place[] = [];
  for (let sentence = n - 1, at = k; sentence >= 0; sentence--) {
    const after = ended[sentence]![at]!;
    const first = began[sentence]![after]!;
    let without = Infinity;
    for (let begin = 0; begin <= k; begin++)
      without = Math.min(without, comes[sentence]![begin]! + goes[begin]!);
    const leaves = goes.slice();
    let best = Infinity;
    for (let end = k; end >= 0; end--) {
      const outside = spokenBefore(pieces, end) * OUTSIDE;
      leaves[end] = Math.min(leaves[end]!, best - outside + strayAfter(sentence, n));
      best = Math.min(best, goes[end]! + outside);
    }
    goes = table();
    stretches(
      sentence,
      () => 0,
      (begin, end) => goes[begin]! - leaves[end]!,
      (begin, end, cost) => {
        goes[begin] = cost + leaves[end]!;
      },
    );
    let other = Infinity;
    for (let begin = 0; begin < k; begin++)
      if (Math.abs(pieces[begin]!.start - pieces[first]!.start) > FAR)
        other = Math.min(other, comes[sentence]![begin]! + goes[begin]!);
    places.unshift({ first, after, margin: other - least, without: without - least });
    at = first;
  }
  return places;
}

/** What it costs to leave something out after a sentence, besides its length: nothing after the last. */
const strayAfter = (sentence: number, count: number): number =>
  sentence === count - 1 ? 0 : STRAY;

/**
 * Walks through every stretch that a sentence can have. `before` is the cost of what stands before a first piece, `bound` the cost
 * from which on a stretch is of no interest, `take` gets the others.
 */
type Stretches = (
  sentence: number,
  before: (first: number) => number,
  bound: (first: number, after: number) => number,
  take: (first: number, after: number, cost: number) => void,
) => void;

function stretchesOf(
  pieces: readonly Piece[],
  syllables: readonly number[],
  joints: Joints,
  pace: number,
): Stretches {
  const k = pieces.length;
  // Pauses inside, summed, so that any stretch is a subtraction.
  const inner = new Float64Array(k + 1);
  for (let at = 0; at < k; at++)
    inner[at + 1] = inner[at]! + Math.max(0, pieces[at]!.gap - COMMA) * INNER;
  return (sentence, before, bound, take) => {
    const expected = Math.max(1, syllables[sentence]!) * pace;
    const weight = weightOf(syllables[sentence]!);
    for (let first = sentence; first < k; first++) {
      const known = before(first);
      if (known === Infinity) continue;
      const opening = known + boundary(pieces, first);
      for (let after = first + 1; after <= Math.min(k, first + MOST_PIECES); after++) {
        const length = spokenIn(pieces, first, after);
        if (length > expected * 3 + 1) break;
        const off = Math.log(length / expected);
        let cost = opening + weight * off * off + inner[after]! - inner[first + 1]!;
        const most = bound(first, after);
        if (cost < most) cost += astray(pieces, first, after, joints[sentence], expected);
        if (cost < most) take(first, after, cost);
      }
    }
  };
}

/** Long sentences keep a steadier pace than short ones. */
const weightOf = (count: number): number => LENGTH * Math.min(3, Math.sqrt(Math.max(1, count)) / 2);

/** What the pauses inside a sentence cost that do not lie at its marks, as far as one can tell from the syllables before them. */
function astray(
  pieces: readonly Piece[],
  from: number,
  to: number,
  joints: readonly number[] | undefined,
  expected: number,
): number {
  if (!joints) return 0;
  const length = spokenIn(pieces, from, to);
  let cost = 0;
  for (let at = from + 1; at < to; at++) {
    const { gap } = pieces[at]!;
    if (gap < BREATH) continue;
    const share = spokenIn(pieces, from, at) / length;
    const far = Math.min(...joints.map((joint) => Math.abs(joint - share)));
    const off = Math.min(1, (far * expected) / NEAR);
    cost += ASTRAY * Math.min(1, gap / FULL_BREATH) * off * off;
  }
  return cost;
}

/** What it costs to begin a sentence at a piece: nothing after a long pause, much after none. */
function boundary(pieces: readonly Piece[], at: number): number {
  if (at === 0) return 0;
  const short = Math.max(0, 1 - pieces[at]!.gap / FULL_GAP);
  return GAP * 4 * short * short;
}
