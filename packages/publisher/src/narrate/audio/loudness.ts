/**
 * Loudness as people hear it: ITU-R BS.1770-4 (K-weighting, 400 ms blocks, two gates) for one channel, true peak by four times
 * oversampling, and a gentle levelling to a target. A mono file at -19 LUFS is heard at -16 from two loudspeakers.
 */
import { filter, type Biquad } from './biquad.js';
import type { Pcm } from './pcm.js';

/** What a mono file is levelled to: -16 LUFS as heard (research/audio.md, section 5). */
export const TARGET = -19;
/** Highest true peak, dBTP: room for the decoder's rounding. */
export const CEILING = -1.5;
/** Under it, dB: peaks between samples, and what the codec adds (up to 1.2 dB at 32 kbps, measured on speech). */
const ROOM = 1.6;

/** The two stages of K-weighting at any rate: bilinear transforms of the filters that BS.1770 tabulates at 48 kHz. */
function weighting(rate: number): readonly [Biquad, Biquad] {
  // High shelf: 4 dB above about 1.7 kHz, what a head does to sound.
  const k = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const mid = high ** 0.4996667741545416;
  const shelf = 1 + k / q + k * k;
  // High pass at 38 Hz.
  const l = Math.tan((Math.PI * 38.13547087602444) / rate);
  const r = 0.5003270373238773;
  const pass = 1 + l / r + l * l;
  return [
    {
      b: [
        (high + (mid * k) / q + k * k) / shelf,
        (2 * (k * k - high)) / shelf,
        (high - (mid * k) / q + k * k) / shelf,
      ],
      a: [(2 * (k * k - 1)) / shelf, (1 - k / q + k * k) / shelf],
    },
    { b: [1, -2, 1], a: [(2 * (l * l - 1)) / pass, (1 - l / r + l * l) / pass] },
  ];
}

const BLOCK = 0.4;
const STEP = 0.1;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;
const OFFSET = -0.691;

const toLufs = (power: number): number => OFFSET + 10 * Math.log10(power);

/** Integrated loudness in LUFS; `-Infinity` for silence or less than one block. */
export function loudness({ samples, rate }: Pcm): number {
  const [shelf, pass] = weighting(rate);
  const weighted = filter(filter(samples, shelf), pass);
  const step = Math.round(STEP * rate);
  const sums: number[] = [];
  for (let start = 0; start + step <= weighted.length; start += step) {
    let sum = 0;
    for (let at = start; at < start + step; at++) sum += weighted[at]! * weighted[at]!;
    sums.push(sum);
  }
  const steps = Math.round(BLOCK / STEP);
  const powers: number[] = [];
  for (let at = 0; at + steps <= sums.length; at++) {
    powers.push(sums.slice(at, at + steps).reduce((sum, one) => sum + one, 0) / (steps * step));
  }
  const mean = (list: readonly number[]): number =>
    list.reduce((sum, one) => sum + one, 0) / list.length;
  const loud = powers.filter((power) => toLufs(power) > ABSOLUTE_GATE);
  if (loud.length === 0) return -Infinity;
  const gate = toLufs(mean(loud)) + RELATIVE_GATE;
  return toLufs(mean(loud.filter((power) => toLufs(power) > gate)));
}

const OVER = 4;
const TAPS = 12;
const POLYPHASE = Array.from({ length: OVER }, (_none, phase) =>
  Array.from({ length: TAPS * 2 }, (_same, tap) => {
    const x = tap - TAPS + 1 - phase / OVER;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (TAPS + 1));
    return (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  }),
);

/** The largest value between samples as well as at them, in dBTP. */
export function truePeak({ samples }: Pcm): number {
  let peak = 0;
  for (let at = 0; at < samples.length; at++) {
    // Quiet places cannot hold the peak; most of speech is skipped so.
    if (Math.abs(samples[at]!) < peak * 0.4) continue;
    for (const taps of POLYPHASE) {
      let sum = 0;
      for (let tap = 0; tap < taps.length; tap++)
        sum += (samples[at + tap - TAPS + 1] ?? 0) * taps[tap]!;
      peak = Math.max(peak, Math.abs(sum));
    }
  }
  return 20 * Math.log10(peak);
}

const LOOKAHEAD = 0.005;
const RELEASE = 0.08;

/** Holds peaks under the ceiling: looks 5 ms ahead, lets go slowly, changes nothing below. */
export function limit({ samples, rate }: Pcm, ceiling = CEILING): Float32Array {
  const top = 10 ** (ceiling / 20);
  const ahead = Math.round(LOOKAHEAD * rate);
  const release = 1 - Math.exp(-1 / (RELEASE * rate));
  const attack = 1 - Math.exp(-4 / ahead);
  const out = new Float32Array(samples.length);
  // Indexes of a falling list of peaks within the window: its head is the largest to come.
  const queue: number[] = [];
  let head = 0;
  let gain = 1;
  for (let at = -ahead; at < samples.length; at++) {
    const next = at + ahead;
    if (next < samples.length) {
      const size = Math.abs(samples[next]!);
      while (queue.length > head && Math.abs(samples[queue[queue.length - 1]!]!) <= size)
        queue.pop();
      queue.push(next);
    }
    while (queue.length > head && queue[head]! < at) head++;
    const largest = queue.length > head ? Math.abs(samples[queue[head]!]!) : 0;
    const wanted = largest > top ? top / largest : 1;
    gain += (wanted - gain) * (wanted < gain ? attack : release);
    if (at >= 0) out[at] = Math.max(-top, Math.min(top, samples[at]! * gain));
  }
  return out;
}

export interface Levelled {
  readonly samples: Float32Array;
  /** LUFS and dBTP after levelling. */
  readonly loudness: number;
  readonly peak: number;
}

/** Levelled to `target` LUFS within 0.1, true peaks under the ceiling. Silence stays silence. */
export function level(pcm: Pcm, target = TARGET): Levelled {
  const { rate } = pcm;
  let gain = target - loudness(pcm);
  if (!Number.isFinite(gain)) return { samples: pcm.samples, loudness: -Infinity, peak: -Infinity };
  let made: Pcm = pcm;
  let reached = NaN;
  // The limiter takes some loudness away; a few rounds give it back.
  for (let round = 0; round < 6; round++) {
    const factor = 10 ** (gain / 20);
    const raised = pcm.samples.map((sample) => sample * factor);
    made = { samples: limit({ samples: raised, rate }, CEILING - ROOM), rate };
    reached = loudness(made);
    if (Math.abs(reached - target) < 0.1) break;
    gain += target - reached;
  }
  return { samples: made.samples, loudness: reached, peak: truePeak(made) };
}
