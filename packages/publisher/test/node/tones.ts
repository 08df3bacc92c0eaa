/** Sounds whose every sample is known. */
import { concat, type Pcm } from '../../src/narrate/audio/pcm.js';

export const sine = (frequency: number, amplitude: number, length: number, rate = 48_000): Pcm => ({
  rate,
  samples: Float32Array.from(
    { length: length * rate },
    (_none, at) => amplitude * Math.sin((2 * Math.PI * frequency * at) / rate),
  ),
});
/** Factor of a level in dB. */
export const db = (value: number): number => 10 ** (value / 20);
export const joined = (...parts: Pcm[]): Pcm => ({
  rate: parts[0]!.rate,
  samples: concat(parts.map(({ samples }) => samples)),
});
