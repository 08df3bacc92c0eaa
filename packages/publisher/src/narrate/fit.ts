/**
 * Where each sentence lies in a recording, without any model of the voice. Vietnamese writes one syllable a word, so the length
 * of a sentence is known but for the reader's pace; between sentences people pause, and inside them at their marks. Dynamic
 * programming chooses, among all pauses, those at which lengths and marks fit best.
 */
import { say, type Say } from '../model/say.js';
import type { Pcm } from './audio/pcm.js';
import { envelope, STEP, threshold } from './audio/speech.js';

export interface Fitted {
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  /** Silence before it. */
  readonly gap: number;
  /** Syllables a second, without the pauses inside. */
  readonly speed: number;
  /** 0 to 1: how well length and pauses fit. */
  readonly confidence: number;
  readonly doubtful: boolean;
  readonly reason?: Say;
}

/** Of each sentence, the marks inside it: shares of its syllables. */
type Joints = readonly (readonly number[])[];

/** A stretch of speech between two pauses. */
interface Piece {
  readonly start: number;
  readonly end: number;
  /** Seconds of speech up to its end, from the beginning of the recording. */
  readonly spoken: number;
  /** Pause before it. */
  readonly gap: number;
}

/** Shorter pauses are stops inside words (the closure of "t", "k"). */
const LEAST_GAP = 0.07;
/** Shorter bursts are clicks and breaths. */
const LEAST_SPEECH = 0.05;
/** Pieces that one sentence may have. */
const MOST_PIECES = 80;
/** Weights of the two things that are known: how long a sentence is, and that people pause between sentences. */
const LENGTH = 4;
const GAP = 1.2;
/** A pause at which nothing is lost by ending a sentence. */
const FULL_GAP = 0.45;
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
/** A beginning with less than this to the next best place is doubtful. */
const CLEAR = 0.8;
/** A jingle or a greeting at either end costs this for each second. */
const OUTSIDE = 0.6;
/** Room before the first and after the last sound of a sentence: soft beginnings are under the threshold. */
const EDGE = 0.02;

/**
 * The place of each sentence of so many syllables; `undefined` where the recording cannot hold them.
 * @param joints the marks of each sentence, as `jointsOf` tells them; without, a pause inside may lie anywhere
 */
export function fit(
  pcm: Pcm,
  syllables: readonly number[],
  joints: Joints = [],
): Fitted[] | undefined {
  const pieces = piecesOf(pcm);
  const count = syllables.length;
  if (count === 0 || pieces.length < count) return undefined;
  const spoken = pieces.at(-1)!.spoken;
  const total = syllables.reduce((sum, one) => sum + Math.max(1, one), 0);
  let pace = spoken / total;
  // Nobody speaks so: another text, or music.
  if (pace < 0.06 || pace > 1.2) return undefined;
  let chosen = choose(pieces, syllables, joints, pace);
  for (let round = 0; chosen && round < 3; round++) {
    // The pace without what was left out at the ends.
    const used = spokenIn(pieces, chosen[0]!, chosen[count]!);
    const next = used / total;
    if (Math.abs(next - pace) < pace * 0.005) break;
    pace = next;
    chosen = choose(pieces, syllables, joints, pace);
  }
  return chosen && describe(pieces, chosen, syllables, joints, pace);
}

/** Speech and pauses by energy. */
function piecesOf(pcm: Pcm): Piece[] {
  const levels = envelope(pcm);
  const limit = threshold(levels);
  const runs: { start: number; end: number }[] = [];
  for (let at = 0; at < levels.length; at++) {
    if (levels[at]! < limit) continue;
    const last = runs.at(-1);
    const start = at * STEP;
    if (last && start - last.end < LEAST_GAP) last.end = start + STEP;
    else runs.push({ start, end: start + STEP });
  }
  const pieces: Piece[] = [];
  let spoken = 0;
  for (const { start, end } of runs) {
    if (end - start < LEAST_SPEECH) continue;
    spoken += end - start;
    pieces.push({ start, end, spoken, gap: start - (pieces.at(-1)?.end ?? 0) });
  }
  return pieces;
}

/** Long sentences keep a steadier pace than short ones. */
const weightOf = (count: number): number => LENGTH * Math.min(3, Math.sqrt(Math.max(1, count)) / 2);

/** Seconds of speech in the pieces from `from` up to `to`. */
const spokenIn = (pieces: readonly Piece[], from: number, to: number): number =>
  pieces[to - 1]!.spoken - (pieces[from - 1]?.spoken ?? 0);

/** First piece of each sentence, and the piece after the last: the cheapest way to cut. */
function choose(
  pieces: readonly Piece[],
  syllables: readonly number[],
  joints: Joints,
  pace: number,
): number[] | undefined {
  const [n, k] = [syllables.length, pieces.length];
  let best = new Float64Array(k + 1).fill(Infinity);
  const from: Int32Array[] = [];
  // Pauses inside, summed, so that any stretch is a subtraction.
  const inner = new Float64Array(k + 1);
  for (let at = 0; at < k; at++)
    inner[at + 1] = inner[at]! + Math.max(0, pieces[at]!.gap - COMMA) * INNER;
  for (let at = 0; at <= k; at++) best[at] = at === 0 ? 0 : pieces[at - 1]!.spoken * OUTSIDE;
  for (let sentence = 0; sentence < n; sentence++) {
    const next = new Float64Array(k + 1).fill(Infinity);
    const came = new Int32Array(k + 1).fill(-1);
    const expected = Math.max(1, syllables[sentence]!) * pace;
    const weight = weightOf(syllables[sentence]!);
    for (let start = sentence; start < k; start++) {
      const before = best[start]!;
      if (before === Infinity) continue;
      const opening = before + boundary(pieces, start);
      for (let end = start + 1; end <= Math.min(k, start + MOST_PIECES); end++) {
        const length = spokenIn(pieces, start, end);
        if (length > expected * 3 + 1) break;
        const off = Math.log(length / expected);
        let cost = opening + weight * off * off + inner[end]! - inner[start + 1]!;
        if (cost < next[end]!) cost += astray(pieces, start, end, joints[sentence], expected);
        if (cost < next[end]!) {
          next[end] = cost;
          came[end] = start;
        }
      }
    }
    from.push(came);
    best = next;
  }
  let end = -1;
  let least = Infinity;
  for (let at = 1; at <= k; at++) {
    const cost = best[at]! + (pieces[k - 1]!.spoken - pieces[at - 1]!.spoken) * OUTSIDE;
    if (cost < least) [least, end] = [cost, at];
  }
  if (end < 0) return undefined;
  const cuts = [end];
  for (let sentence = n - 1; sentence >= 0; sentence--) {
    end = from[sentence]![end]!;
    if (end < 0) return undefined;
    cuts.unshift(end);
  }
  return cuts;
}

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

/** What it costs that a sentence has the pieces from `from` up to `to`, without its beginning. */
function misfit(
  pieces: readonly Piece[],
  from: number,
  to: number,
  count: number,
  joints: readonly number[] | undefined,
  pace: number,
): number {
  const expected = Math.max(1, count) * pace;
  const off = Math.log(spokenIn(pieces, from, to) / expected);
  let inner = 0;
  for (let at = from + 1; at < to; at++) inner += Math.max(0, pieces[at]!.gap - COMMA) * INNER;
  return weightOf(count) * off * off + inner + astray(pieces, from, to, joints, expected);
}

/** By how much the best other place for the beginning of a sentence is worse; its neighbours stay where they are. */
function margin(
  pieces: readonly Piece[],
  cuts: readonly number[],
  at: number,
  counts: readonly number[],
  joints: Joints,
  pace: number,
): number {
  if (at === 0) return Infinity;
  const [before, here, after] = [cuts[at - 1]!, cuts[at]!, cuts[at + 1]!];
  const cost = (cut: number): number =>
    misfit(pieces, before, cut, counts[at - 1]!, joints[at - 1], pace) +
    boundary(pieces, cut) +
    misfit(pieces, cut, after, counts[at]!, joints[at], pace);
  let best = Infinity;
  for (let cut = before + 1; cut < after; cut++) if (cut !== here) best = Math.min(best, cost(cut));
  return best - cost(here);
}

/** What it costs to begin a sentence at a piece: nothing after a long pause, much after none. */
function boundary(pieces: readonly Piece[], at: number): number {
  if (at === 0) return 0;
  const short = Math.max(0, 1 - pieces[at]!.gap / FULL_GAP);
  return GAP * 4 * short * short;
}

const FAST = say(
  'dài ngắn khác với số chữ: có thể đọc thiếu hoặc thêm.',
  'its length does not fit its words: something may be left out or added.',
);
const NO_PAUSE = say('không có chỗ nghỉ trước câu này.', 'there is no pause before this sentence.');

const EITHER = say(
  'có hai chỗ nghỉ đều có thể là đầu câu này.',
  'two pauses fit its beginning equally well.',
);

function describe(
  pieces: readonly Piece[],
  cuts: readonly number[],
  syllables: readonly number[],
  joints: Joints,
  pace: number,
): Fitted[] {
  const gaps = cuts
    .slice(1, -1)
    .map((at) => pieces[at]!.gap)
    .sort((a, b) => a - b);
  // What this reader does between sentences; a boundary with much less is a guess.
  const usual = Math.min(FULL_GAP, gaps[gaps.length >> 1] ?? FULL_GAP);
  return syllables.map((count, sentence) => {
    const [first, after] = [cuts[sentence]!, cuts[sentence + 1]!];
    const [head, tail] = [pieces[first]!, pieces[after - 1]!];
    const length = spokenIn(pieces, first, after);
    const expected = Math.max(1, count) * pace;
    const off = Math.abs(Math.log(length / expected)) * Math.min(1, Math.sqrt(count / 6));
    const pause = sentence === 0 ? 1 : Math.min(1, head.gap / usual);
    const confidence = Math.exp(-4 * off * off) * (0.4 + 0.6 * pause);
    const clear = margin(pieces, cuts, sentence, syllables, joints, pace);
    const reason = off > 0.4 ? FAST : pause < 0.55 ? NO_PAUSE : clear < CLEAR ? EITHER : undefined;
    return {
      start: Math.max(0, head.start - EDGE),
      end: tail.end + EDGE,
      gap: sentence === 0 ? head.start : head.gap,
      speed: Math.max(1, count) / length,
      confidence,
      doubtful: reason !== undefined,
      ...(reason ? { reason } : {}),
    };
  });
}
