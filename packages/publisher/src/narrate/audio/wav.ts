/** WAV files in and out: 8, 16, 24 and 32 bits, whole numbers or floating point; several channels become one. */
import type { Pcm } from './pcm.js';

/** Whether the bytes begin like a WAV file. */
export const isWav = (bytes: Uint8Array): boolean =>
  ascii(bytes, 0) === 'RIFF' && ascii(bytes, 8) === 'WAVE';

const ascii = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4));

/** What dictation machines write: ADPCM, GSM, MP3 in a WAV. */
export class CompressedWav extends TypeError {}

const INTEGER = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

/**
 * Reads a WAV file. Lengths that a program wrote before it knew them (0, 0xffffffff: every stream of espeak-ng and ffmpeg) mean
 * "to the end". @throws TypeError for anything else than uncompressed sound
 */
export function parseWav(bytes: Uint8Array): Pcm {
  if (!isWav(bytes)) throw new TypeError('not a WAV file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let format: { kind: number; channels: number; rate: number; bits: number } | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = ascii(bytes, at);
    const said = view.getUint32(at + 4, true);
    const start = at + 8;
    const end = Math.min(bytes.length, said === 0 && name === 'data' ? bytes.length : start + said);
    if (name === 'fmt ' && end - start >= 16) {
      const kind = view.getUint16(start, true);
      format = {
        kind: kind === EXTENSIBLE && end - start >= 26 ? view.getUint16(start + 24, true) : kind,
        channels: view.getUint16(start + 2, true),
        rate: view.getUint32(start + 4, true),
        bits: view.getUint16(start + 14, true),
      };
    }
    if (name === 'data' && format) return readSamples(view, start, end, format);
    at = start + said + (said % 2);
  }
  throw new TypeError('a WAV file without sound');
}

function readSamples(
  view: DataView,
  start: number,
  end: number,
  { kind, channels, rate, bits }: { kind: number; channels: number; rate: number; bits: number },
): Pcm {
  if (kind !== INTEGER && kind !== FLOAT) throw new CompressedWav('a compressed WAV');
  const read = reader(view, kind, bits);
  if (!read || channels < 1 || channels > 32 || rate < 1000 || rate > 400_000)
    throw new TypeError('an unknown kind of WAV');
  const width = bits / 8;
  const frames = Math.floor((end - start) / (width * channels));
  const samples = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++)
      sum += read(start + (frame * channels + channel) * width);
    samples[frame] = sum / channels;
  }
  return { samples, rate };
}

function reader(view: DataView, kind: number, bits: number): ((at: number) => number) | undefined {
  if (kind === FLOAT)
    return bits === 32
      ? (at) => view.getFloat32(at, true)
      : bits === 64
        ? (at) => view.getFloat64(at, true)
        : undefined;
  if (bits === 8) return (at) => (view.getUint8(at) - 128) / 128;
  if (bits === 16) return (at) => view.getInt16(at, true) / 32_768;
  if (bits === 24)
    return (at) =>
      (view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getInt8(at + 2) << 16)) / 8_388_608;
  return bits === 32 ? (at) => view.getInt32(at, true) / 2_147_483_648 : undefined;
}

/** Writes one channel at 16 bits. */
export function formatWav({ samples, rate }: Pcm): Uint8Array {
  const bytes = new Uint8Array(44 + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const put = (at: number, text: string): void =>
    [...text].forEach((char, index) => view.setUint8(at + index, char.charCodeAt(0)));
  put(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  put(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, INTEGER, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  put(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, index) => {
    view.setInt16(44 + index * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true);
  });
  return bytes;
}
