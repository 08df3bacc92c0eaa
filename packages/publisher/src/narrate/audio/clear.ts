/**
 * "Rõ tiếng": the same speech for ears that have lost the high tones first, as old ears do. Consonants are lifted where they tell
 * words apart (2 to 4 kHz), soft syllables come nearer to loud ones; nothing moves in time, so the map holds for both.
 */
import { bell, filter } from './biquad.js';
import { level, type Levelled } from './loudness.js';
import type { Pcm } from './pcm.js';

const LIFT = { centre: 2830, gain: 6, q: 0.9 };
/** Above this level, dBFS of the envelope, every 2 dB become 1. Speech at -19 LUFS lies around it. */
const THRESHOLD = -30;
const RATIO = 2;
/** Seconds: quick enough for a loud syllable, slow enough that nothing pumps. */
const ATTACK = 0.008;
const RELEASE = 0.15;

/** A clearer version of a levelled recording, as loud as it. */
export function clarify({ samples, rate }: Pcm): Levelled {
  const lifted = filter(samples, bell(rate, LIFT.centre, LIFT.gain, LIFT.q));
  return level({ samples: compress(lifted, rate), rate });
}

function compress(samples: Float64Array, rate: number): Float32Array {
  const rise = 1 - Math.exp(-1 / (ATTACK * rate));
  const fall = 1 - Math.exp(-1 / (RELEASE * rate));
  const threshold = 10 ** (THRESHOLD / 20);
  const out = new Float32Array(samples.length);
  let envelope = 0;
  for (let at = 0; at < samples.length; at++) {
    const size = Math.abs(samples[at]!);
    envelope += (size - envelope) * (size > envelope ? rise : fall);
    const over = envelope / threshold;
    out[at] = samples[at]! * (over > 1 ? over ** (1 / RATIO - 1) : 1);
  }
  return out;
}
