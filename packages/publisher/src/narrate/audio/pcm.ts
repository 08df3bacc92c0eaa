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

/** The same sound at another rate: windowed sinc, cut off below the slower rate's half. */
export function resample({ samples, rate }: Pcm, wanted: number): Float32Array {
  if (rate === wanted) return samples;
  const ratio = wanted / rate;
  const cutoff = Math.min(1, ratio) * 0.94;
  const reach = REACH / Math.min(1, ratio);
  const made = new Float32Array(Math.round(samples.length * ratio));
  for (let out = 0; out < made.length; out++) {
    const center = out / ratio;
    const first = Math.max(0, Math.ceil(center - reach));
    const last = Math.min(samples.length - 1, Math.floor(center + reach));
    let sum = 0;
    for (let at = first; at <= last; at++) {
      const distance = at - center;
      const x = Math.PI * distance * cutoff;
      const sinc = x === 0 ? 1 : Math.sin(x) / x;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
      sum += samples[at]! * sinc * window;
    }
    made[out] = sum * cutoff;
  }
  return made;
}
