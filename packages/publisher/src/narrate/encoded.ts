/** A recording as listeners get it, and what it is like then: the file is judged, not what went into the encoder. */
import { clarify } from './audio/clear.js';
import { CEILING, limit, loudness, truePeak } from './audio/loudness.js';
import { decodeMp3, encodeMp3, type Bitrate } from './audio/mp3.js';
import { RATE, seconds } from './audio/pcm.js';
import type { SaidArticle } from './quality.js';

export interface Encoded {
  readonly mp3: Uint8Array;
  readonly heard: Omit<SaidArticle, 'title' | 'lines'>;
}

export interface Sounds {
  readonly plain: Encoded;
  /** The same made clearer ("Rõ tiếng"), where it was wanted. */
  readonly clear?: Encoded;
}

/** @param samples levelled, at our rate, with silence first */
export async function soundsOf(
  samples: Float32Array,
  { clear = false, bitrate }: { readonly clear?: boolean; readonly bitrate?: Bitrate },
): Promise<Sounds> {
  const plain = await encode(samples, bitrate);
  if (!clear) return { plain };
  return { plain, clear: await encode(clarify({ samples, rate: RATE }).samples, bitrate) };
}

/** The clearer one as the gates take it: its sentences lie where those of the other were judged. */
export const clearOf = (title: string, { clear }: Sounds): SaidArticle[] =>
  clear ? [{ title: `${title} (rõ tiếng)`, lines: [], ...clear.heard }] : [];

/** Times that what the codec adds above the ceiling is taken away before it. */
const ROUNDS = 3;

async function encode(
  samples: Float32Array,
  bitrate: Bitrate | undefined,
  rounds = ROUNDS,
): Promise<Encoded> {
  const mp3 = await encodeMp3(samples, bitrate);
  const pcm = await decodeMp3(mp3);
  const peak = truePeak(pcm);
  if (peak > CEILING && rounds > 0) {
    const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    const lower = 20 * Math.log10(loudest) - (peak - CEILING) - 0.1;
    return encode(limit({ samples, rate: RATE }, lower), bitrate, rounds - 1);
  }
  return {
    mp3,
    heard: {
      fileSeconds: seconds(pcm),
      madeSeconds: samples.length / RATE,
      loudness: loudness(pcm),
      peak,
    },
  };
}
