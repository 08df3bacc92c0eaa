/** MP3 in and out without a system program: LAME and mpg123 compiled to WebAssembly, each an npm package of its own. */
import type { Pcm } from './pcm.js';
import { RATE } from './pcm.js';

export const BITRATE = 48;
/** Bytes of one frame: 576 samples at 24 kHz (MPEG-2 Layer III), so a byte's place tells its time exactly. */
const FRAME_BYTES = 144;
const FRAME_SAMPLES = 576;
/**
 * What every decoder adds before the sound: LAME's delay of 576 samples and the decoder's own 529. Without a tag that tells
 * them, players keep them; with one, some drop them and some do not. So we write no tag and leave out as many samples of the
 * silence with which every recording begins: the map then holds in all of them (bench/README.md, "Narration").
 */
export const DELAY = 576 + 529;
/** Samples encoded at a time. */
const CHUNK = 1 << 16;

/** CBR 48 kbps, mono, 24 kHz. The first `DELAY` samples must be silence: they become the codec's delay. */
export async function encodeMp3(samples: Float32Array): Promise<Uint8Array> {
  const { createMp3Encoder } = await import('wasm-media-encoders');
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: RATE, channels: 1, bitrate: BITRATE });
  const parts: Uint8Array[] = [];
  for (let at = DELAY; at < samples.length; at += CHUNK) {
    // The encoder owns what it returns and writes it over.
    parts.push(encoder.encode([samples.subarray(at, at + CHUNK)]).slice());
  }
  parts.push(encoder.finalize().slice());
  return Buffer.concat(parts);
}

/** Seconds of an MP3 of ours, by its length. */
export const mp3Seconds = (bytes: number): number =>
  (Math.floor(bytes / FRAME_BYTES) * FRAME_SAMPLES) / RATE;

/** The sound of any MP3, several channels as one. @throws TypeError where there is none */
export async function decodeMp3(bytes: Uint8Array): Promise<Pcm> {
  const { MPEGDecoder } = await import('mpg123-decoder');
  const decoder = new MPEGDecoder();
  await decoder.ready;
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
    decoder.free();
  }
}
