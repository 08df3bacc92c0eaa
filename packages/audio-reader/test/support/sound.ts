/** Recordings made by the tests: MP3 at 48 kbit/s, 24 kHz, mono, as the narration tool makes them, and silent. */

/** A frame of MPEG-2 layer III: four bytes of header, then nothing to decode. 144 bytes are 24 ms. */
const FRAME = 144;
export const BYTES_PER_SECOND = 6000;

export function silentMp3(seconds: number): Uint8Array {
  const frames = Math.round((seconds * BYTES_PER_SECOND) / FRAME);
  const file = new Uint8Array(frames * FRAME);
  for (let at = 0; at < file.length; at += FRAME) file.set([0xff, 0xf3, 0x64, 0xc4], at);
  return file;
}

/** A tone as WAV, 8 kHz, 8 bit, mono: something that can be heard, in a few lines. */
export function tone(seconds: number, hertz = 440): Uint8Array {
  const rate = 8000;
  const count = Math.round(seconds * rate);
  const file = new Uint8Array(44 + count);
  const view = new DataView(file.buffer);
  const word = (at: number, text: string): void =>
    [...text].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  word(0, 'RIFF');
  view.setUint32(4, 36 + count, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  word(36, 'data');
  view.setUint32(40, count, true);
  for (let i = 0; i < count; i++) {
    file[44 + i] = 128 + Math.round(60 * Math.sin((2 * Math.PI * hertz * i) / rate));
  }
  return file;
}
