// Readers made of tones, whose every sentence begins where we know it: for the fit of recordings, and voices without a program.
import type { Pcm } from '../../src/narrate/audio/pcm.js';
import { RATE } from '../../src/narrate/audio/pcm.js';
import type { Voice } from '../../src/narrate/voices/voice.js';

/** Repeatable numbers from 0 to 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One syllable: a tone with overtones that rises and falls. */
export function syllable(out: number[], pitch: number, length: number, loud = 0.4): void {
  const count = Math.round(length * RATE);
  for (let at = 0; at < count; at++) {
    const shape = Math.min(1, at / (0.02 * RATE), (count - at) / (0.03 * RATE));
    const phase = (2 * Math.PI * pitch * at) / RATE;
    out.push(shape * loud * (0.7 * Math.sin(phase) + 0.3 * Math.sin(3 * phase)));
  }
}

const rest = (out: number[], length: number): void => {
  for (let at = 0; at < length * RATE; at++) out.push(0);
};

export interface Reader {
  readonly seed: number;
  /** Syllables a second, and how much it changes from sentence to sentence (0.2: a fifth up or down). */
  readonly pace: number;
  readonly sway: number;
  /** Shortest and longest pause between sentences, seconds. */
  readonly pauses: readonly [number, number];
  /** Noise of the room, in dB of full scale. */
  readonly noise?: number;
}

/** A reading of sentences of so many syllables, the true start of each, and its commas as shares of its syllables. */
export function readAloud(
  syllables: readonly number[],
  reader: Reader,
): { pcm: Pcm; starts: number[]; joints: number[][] } {
  const chance = random(reader.seed);
  const out: number[] = [];
  const starts: number[] = [];
  const joints: number[][] = [];
  rest(out, 0.4 + chance() * 0.6);
  for (const count of syllables) {
    starts.push(out.length / RATE);
    const commas: number[] = [];
    joints.push(commas);
    const length = 1 / (reader.pace * (1 + (chance() * 2 - 1) * reader.sway));
    for (let at = 0; at < count; at++) {
      const own = length * (0.8 + chance() * 0.4);
      // A stop consonant closes some syllables.
      const closed = chance() < 0.3 ? 0.05 : 0;
      syllable(out, 110 + chance() * 120, Math.max(0.05, own - closed), 0.25 + chance() * 0.2);
      rest(out, closed);
      // A comma now and then.
      if (at < count - 1 && chance() < 0.08) {
        commas.push((at + 1) / count);
        rest(out, 0.12 + chance() * 0.15);
      }
    }
    rest(out, reader.pauses[0] + chance() * (reader.pauses[1] - reader.pauses[0]));
  }
  rest(out, 0.5);
  const hiss = reader.noise === undefined ? 0 : 10 ** (reader.noise / 20) * Math.sqrt(3);
  return {
    pcm: {
      samples: Float32Array.from(out, (sample) => sample + (chance() * 2 - 1) * hiss),
      rate: RATE,
    },
    starts,
    joints,
  };
}

export interface ToneVoice extends Voice {
  /** Everything that it was asked to say. */
  readonly said: string[];
  /** Most sentences at one time. */
  most: number;
}

/** A voice without a program: 5 syllables a second; `stumble` ends it at a word. */
export function toneVoice(
  options: { concurrency?: number; stumble?: () => string | undefined } = {},
): ToneVoice {
  let now = 0;
  const voice: ToneVoice = {
    id: 'tone',
    credit: 'Giọng thử',
    draft: false,
    concurrency: options.concurrency ?? 2,
    said: [],
    most: 0,
    close: () => undefined,
    say: async (text, signal) => {
      signal.throwIfAborted();
      voice.said.push(text);
      voice.most = Math.max(voice.most, ++now);
      await new Promise((done) => setTimeout(done, 1));
      now--;
      const word = options.stumble?.();
      if (word !== undefined && text.includes(word)) throw new Error(`cannot say ${word}`);
      const out: number[] = [];
      rest(out, 0.1);
      for (const one of text.match(/[\p{L}\p{N}]+/gu) ?? [])
        syllable(out, 120 + (one.length % 5) * 30, 0.2);
      rest(out, 0.1);
      return { samples: Float32Array.from(out), rate: RATE };
    },
  };
  return voice;
}
