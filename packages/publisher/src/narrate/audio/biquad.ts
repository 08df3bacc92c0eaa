/** Filters of the second order, from which loudness and clarity are made. */

export interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

export function filter(samples: Float32Array | Float64Array, { b, a }: Biquad): Float64Array {
  const out = new Float64Array(samples.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let at = 0; at < samples.length; at++) {
    const x = samples[at]!;
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    out[at] = y;
    [x2, x1, y2, y1] = [x1, x, y1, y];
  }
  return out;
}

/** A bell: `gain` dB at `centre` Hz, half of it an octave about `1 / q` wide. */
export function bell(rate: number, centre: number, gain: number, q: number): Biquad {
  const turn = (2 * Math.PI * centre) / rate;
  const height = 10 ** (gain / 40);
  const width = Math.sin(turn) / (2 * q);
  const whole = 1 + width / height;
  const middle = (-2 * Math.cos(turn)) / whole;
  return {
    b: [(1 + width * height) / whole, middle, (1 - width * height) / whole],
    a: [middle, (1 - width / height) / whole],
  };
}
