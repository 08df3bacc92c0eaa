/** MP3 in and out without a system program: LAME and mpg123 compiled to WebAssembly, each an npm package of its own. */
import type { Pcm } from './pcm.js';
import { RATE } from './pcm.js';

/** kbps. 48 by default; 32 where every megabyte counts, 64 for music between the words. */
export type Bitrate = 32 | 48 | 64;
export const BITRATES: readonly Bitrate[] = [32, 48, 64];
export const BITRATE: Bitrate = 48;
/**
 * What every decoder adds before the sound: LAME's delay of 576 samples and the decoder's own 529. Without a tag that tells
 * them, players keep them; with one, some drop them and some do not. So we write no tag and leave out as many samples of the
 * silence with which every recording begins: the map then holds in all of them (bench/README.md, "Narration").
 */
export const DELAY = 576 + 529;
/** LAME makes constant bit rates 5 % softer, against clipping; our limiter has seen to that already (measured: 0.950 at 32, 48 and 64 kbps). */
const SCALE = 0.95;
/** Samples encoded at a time. */
const CHUNK = 1 << 16;

/** CBR, mono, 24 kHz. The first `DELAY` samples must be silence: they become the codec's delay. */
export async function encodeMp3(
  samples: Float32Array,
  bitrate: Bitrate = BITRATE,
): Promise<Uint8Array> {
  const { createMp3Encoder } = await import('wasm-media-encoders');
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: RATE, channels: 1, bitrate });
  const parts: Uint8Array[] = [];
  for (let at = DELAY; at < samples.length; at += CHUNK) {
    // The encoder owns what it returns and writes it over.
    const chunk = samples.subarray(at, at + CHUNK).map((sample) => sample / SCALE);
    parts.push(encoder.encode([chunk]).slice());
  }
  parts.push(encoder.finalize().slice());
  return Buffer.concat(parts);
}

/** Seconds of an MP3 of ours, by its length: with a constant bit rate a byte's place tells its time. */
export const mp3Seconds = (bytes: number, bitrate: Bitrate = BITRATE): number =>
  bytes / (bitrate * 125);

/** The sound of any MP3, several channels as one. @throws TypeError where there is none */
export async function decodeMp3(bytes: Uint8Array): Promise<Pcm> {
  const { MPEGDecoder } = await import('mpg123-decoder');
  const decoder = new MPEGDecoder();
  await decoder.ready;
  // It writes a line for each damaged frame, and an editor's terminal is for sentences.
  const { error } = console;
  console.error = () => undefined;
  try {
    const { channelData, samplesDecoded, sampleRate } = decoder.decode(bytes);
    const [left, right] = channelData;
    if (!left || samplesDecoded === 0) throw new TypeError('not an MP3 file');
    const samples = left.slice(0, samplesDecoded);
    // mpg123 gives mono as two equal channels.
    if (right)
      for (let at = 0; at < samplesDecoded; at++) samples[at] = (left[at]! + right[at]!) / 2;
    return { samples, rate: sampleRate };
  } finally {
    console.error = error;
    decoder.free();
  }
}
