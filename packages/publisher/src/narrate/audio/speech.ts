/** Where there is speech and where there is none, by energy in steps of 10 ms. */
import type { Pcm } from './pcm.js';

/** Seconds of one step of the envelope. */
export const STEP = 0.01;

/** Level of each step in dB of full scale. */
export function envelope({ samples, rate }: Pcm): Float32Array {
  const step = Math.round(STEP * rate);
  const levels = new Float32Array(Math.floor(samples.length / step));
  for (let at = 0; at < levels.length; at++) {
    let sum = 0;
    for (let index = at * step; index < (at + 1) * step; index++)
      sum += samples[index]! * samples[index]!;
    levels[at] = 10 * Math.log10(sum / step + 1e-12);
  }
  return levels;
}

/** Levels that part speech from the room: midway, on the scale of dB, between the quiet tenth and the loud part. */
export function threshold(levels: Float32Array): number {
  const sorted = [...levels].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? -120;
  const floor = Math.max(at(0.05), -90);
  const speech = at(0.9);
  return floor + Math.max(6, (speech - floor) * 0.35);
}

/** Quiet before and after the speech of one sentence is taken away: pauses are ours to set. */
export function trim(pcm: Pcm, keep = 0.02): Pcm {
  const levels = envelope(pcm);
  const loudest = levels.reduce((most, one) => Math.max(most, one), -120);
  // 45 dB under the loudest syllable is no speech; synthetic voices are silent there.
  const limit = Math.max(loudest - 45, -70);
  let first = 0;
  let last = levels.length - 1;
  while (first < levels.length && levels[first]! < limit) first++;
  while (last > first && levels[last]! < limit) last--;
  if (first >= levels.length) return { samples: new Float32Array(0), rate: pcm.rate };
  const start = Math.max(0, Math.round((first * STEP - keep) * pcm.rate));
  const end = Math.min(pcm.samples.length, Math.round(((last + 1) * STEP + keep) * pcm.rate));
  const samples = pcm.samples.slice(start, end);
  fade(samples, Math.round(0.005 * pcm.rate));
  return { samples, rate: pcm.rate };
}

/** No click where a sentence is cut out. */
function fade(samples: Float32Array, length: number): void {
  const ramp = Math.min(length, samples.length >> 1);
  for (let at = 0; at < ramp; at++) {
    samples[at]! *= at / ramp;
    samples[samples.length - 1 - at]! *= at / ramp;
  }
}

/** Longest stretch below the threshold inside the speech, in seconds. */
export function longestPause(pcm: Pcm): number {
  const levels = envelope(pcm);
  const limit = levels.reduce((most, one) => Math.max(most, one), -120) - 45;
  let longest = 0;
  let run = 0;
  for (const one of levels) {
    run = one < limit ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest * STEP;
}

/** Share of samples that lie at full scale for three or more in a row. */
export function clipped({ samples }: Pcm): number {
  let count = 0;
  let run = 0;
  for (const sample of samples) {
    run = Math.abs(sample) >= 0.999 ? run + 1 : 0;
    if (run >= 3) count++;
  }
  return samples.length === 0 ? 0 : count / samples.length;
}
