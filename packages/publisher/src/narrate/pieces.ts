/** A recording as stretches of speech with the pauses between them, by energy. */
import type { Pcm } from './audio/pcm.js';
import { envelope, STEP, threshold } from './audio/speech.js';

/** A stretch of speech between two pauses. */
export interface Piece {
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

export function piecesOf(pcm: Pcm): Piece[] {
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

/** Seconds of speech in the pieces from `from` up to `to`. */
export const spokenIn = (pieces: readonly Piece[], from: number, to: number): number =>
  spokenBefore(pieces, to) - spokenBefore(pieces, from);

/** Seconds of speech before the piece `at`. */
export const spokenBefore = (pieces: readonly Piece[], at: number): number =>
  pieces[at - 1]?.spoken ?? 0;
