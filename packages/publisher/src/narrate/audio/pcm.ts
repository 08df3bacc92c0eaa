/** Sound as this package handles it: one channel of 32-bit samples. */

export interface Pcm {
  /** -1 to 1. */
  readonly samples: Float32Array;
  /** Samples per second. */
  readonly rate: number;
}

/** Every recording of ours: a good rate for speech, and MP3 at 48 kbps holds it. */
export const RATE = 24_000;

export const seconds = ({ samples, rate }: Pcm): number => samples.length / rate;

export const silence = (length: number): Float32Array =>
  new Float32Array(Math.max(0, Math.round(length * RATE)));

export function concat(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Half the width of the interpolating kernel, in samples of the slower rate. */
const REACH = 16;

/** Values of the kernel for each place that an output sample can have between two input samples. */
function kernels(phases: number, reach: number, cutoff: number): Float64Array[] {
  return Array.from({ length: phases }, (_none, phase) => {
    const taps = new Float64Array(2 * Math.ceil(reach) + 1);
    for (let tap = 0; tap < taps.length; tap++) {
      const distance = tap - Math.ceil(reach) - phase / phases;
      if (Math.abs(distance) > reach) continue;
      const x = Math.PI * distance * cutoff;
      const sinc = x === 0 ? 1 : Math.sin(x) / x;
      taps[tap] = cutoff * sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / reach));
    }
    return taps;
  });
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** The same sound at another rate (both whole numbers): windowed sinc, cut off below the slower rate's half. */
export function resample({ samples, rate }: Pcm, wanted: number): Float32Array {
  if (rate === wanted) return samples;
  const ratio = Math.min(1, wanted / rate);
  const reach = REACH / ratio;
  const before = Math.ceil(reach);
  const phases = wanted / divisor(rate, wanted);
  const table = kernels(phases, reach, ratio * 0.94);
  const step = (rate * phases) / wanted;
  const made = new Float32Array(Math.round((samples.length * wanted) / rate));
  for (let out = 0; out < made.length; out++) {
    const place = out * step;
    const center = Math.floor(place / phases);
    const taps = table[place % phases]!;
    let sum = 0;
    const first = Math.max(0, before - center);
    const last = Math.min(taps.length, samples.length - center + before);
    for (let tap = first; tap < last; tap++) sum += samples[center - before + tap]! * taps[tap]!;
    made[out] = sum;
  }
  return made;
}
