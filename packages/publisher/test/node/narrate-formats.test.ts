/** WAV and MP3: what is written is what is read, and where it was put. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { loudness } from '../../src/narrate/audio/loudness.js';
import { decodeMp3, encodeMp3, mp3Seconds } from '../../src/narrate/audio/mp3.js';
import { RATE } from '../../src/narrate/audio/pcm.js';
import { formatWav, parseWav } from '../../src/narrate/audio/wav.js';
import { joined, sine } from './tones.js';

describe('WAV', () => {
  it('is read as it was written', () => {
    const pcm = sine(440, 0.5, 0.1, 22_050);
    const read = parseWav(formatWav(pcm));
    expect(read.rate).to.equal(22_050);
    expect(read.samples.length).to.equal(pcm.samples.length);
    expect(
      Math.max(...read.samples.map((sample, at) => Math.abs(sample - pcm.samples[at]!))),
    ).to.be.below(1 / 30_000);
  });

  it('forgives lengths that a stream could not know, and reads every width', () => {
    const bytes = formatWav(sine(440, 0.5, 0.1, 8000));
    for (const unknown of [0, 0xffff_ffff, 0x7fff_ffff]) {
      const stream = bytes.slice();
      new DataView(stream.buffer).setUint32(40, unknown, true);
      expect(parseWav(stream).samples.length).to.equal(800);
    }
    for (const [kind, bits, value] of [
      [1, 8, 192],
      [1, 16, 16_384],
      [1, 24, 4_194_304],
      [1, 32, 1_073_741_824],
      [3, 32, 0.5],
    ] as const) {
      const one = new Uint8Array(44 + bits / 4);
      one.set(bytes.subarray(0, 44));
      const view = new DataView(one.buffer);
      view.setUint16(20, kind, true);
      view.setUint16(22, 2, true); // two channels
      view.setUint16(34, bits, true);
      view.setUint32(40, bits / 4, true);
      for (const at of [44, 44 + bits / 8]) {
        if (kind === 3) view.setFloat32(at, value, true);
        else
          for (let byte = 0; byte < bits / 8; byte++)
            view.setUint8(at + byte, (value >> (8 * byte)) & 255);
      }
      expect([...parseWav(one).samples]).to.deep.equal([0.5], `${bits} bits`);
    }
  });

  it('refuses what it is not', () => {
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array(100),
      formatWav(sine(1, 1, 0.1)).subarray(0, 36),
    ]) {
      expect(() => parseWav(bytes)).to.throw(TypeError);
    }
  });
});

describe('MP3', () => {
  it('is CBR of 48 kbps, and what is heard lies where it was put', async () => {
    const samples = new Float32Array(RATE * 3);
    const places = [0.5, 1.37, 2.5];
    for (const place of places) {
      for (let at = 0; at < 200; at++)
        samples[Math.round(place * RATE) + at] = 0.8 * Math.sin((Math.PI * at) / 6);
    }
    const mp3 = await encodeMp3(samples);
    // Three seconds of 6,000 bytes, and the codec's tail of under 50 ms.
    expect(mp3.length).to.be.within(18_000, 18_300);
    const heard = await decodeMp3(mp3);
    expect(heard.rate).to.equal(RATE);
    expect(heard.samples.length / RATE).to.be.closeTo(mp3Seconds(mp3.length), 0.03);
    expect(heard.samples.length / RATE).to.be.closeTo(3, 0.05);
    for (const place of places) {
      const from = Math.round((place - 0.2) * RATE);
      const first = heard.samples.subarray(from).findIndex((sample) => Math.abs(sample) > 0.2);
      expect((from + first) / RATE).to.be.closeTo(place, 0.002);
    }
    expect(Buffer.compare(await encodeMp3(samples), mp3)).to.equal(0);
    const light = await encodeMp3(samples, 32);
    expect(mp3Seconds(light.length, 32)).to.be.closeTo(mp3Seconds(mp3.length), 0.03);
    expect(light.length).to.be.closeTo((mp3.length * 2) / 3, 200);
  });

  it('is as loud as what went in', async () => {
    const pcm = joined(
      { samples: new Float32Array(RATE / 4), rate: RATE },
      sine(440, 0.1, 3, RATE),
    );
    for (const bitrate of [32, 48, 64] as const) {
      const heard = await decodeMp3(await encodeMp3(pcm.samples, bitrate));
      expect(loudness(heard)).to.be.closeTo(loudness(pcm), 0.05);
    }
  });

  it('refuses what it is not', async () => {
    let refused: unknown;
    await decodeMp3(new TextEncoder().encode('{"error": 1}')).catch(
      (error: unknown) => (refused = error),
    );
    expect(refused).to.be.instanceOf(TypeError);
  });
});
