/** Sound itself: resampling, the loudness meter against known signals, the limiter, silence and clipping. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { clarify } from '../../src/narrate/audio/clear.js';
import { CEILING, level, limit, loudness, truePeak } from '../../src/narrate/audio/loudness.js';
import { RATE, resample, type Pcm } from '../../src/narrate/audio/pcm.js';
import { clipped, longestPause, trim } from '../../src/narrate/audio/speech.js';
import { soundsOf } from '../../src/narrate/encoded.js';
import { random } from './speakers.js';
import { db, joined, sine } from './tones.js';

/** Level of a tone, by correlation, in dB of full scale. */
const toneOf = ({ samples, rate }: Pcm, frequency: number): number => {
  let [re, im] = [0, 0];
  samples.forEach((sample, at) => {
    re += sample * Math.cos((2 * Math.PI * frequency * at) / rate);
    im += sample * Math.sin((2 * Math.PI * frequency * at) / rate);
  });
  return 20 * Math.log10((2 * Math.hypot(re, im)) / samples.length);
};

describe('what listeners get', () => {
  it('stays under the ceiling where the codec adds more than there is room for, and nobody is told to record anew', async () => {
    const next = random(7);
    // Short and hard, as a voice that creaks: what a codec rounds up most.
    const samples = Float32Array.from({ length: RATE * 6 }, (_none, at) =>
      at % 170 < 3 ? 0.9 : 0.01 * (next() - 0.5),
    );
    for (const bitrate of [32, 48] as const) {
      const { plain } = await soundsOf(level({ samples, rate: RATE }).samples, { bitrate });
      expect(plain.heard.peak).to.be.at.most(CEILING);
      expect(plain.heard.loudness).to.be.closeTo(-19, 1);
    }
  });
});

describe('loudness (BS.1770)', () => {
  // BS.1770: a full-scale sine of 997 Hz in one channel reads -3.01 LUFS. EBU Tech 3341 cases 1 to 4, one channel of two: 3 LU less.
  it('a full-scale tone of 997 Hz is -3.01, at every rate', () => {
    for (const rate of [16_000, 22_050, 24_000, 44_100, 48_000]) {
      expect(loudness(sine(997, 1, 5, rate))).to.be.closeTo(-3.01, 0.05, `${rate}`);
    }
  });

  it('follows level exactly', () => {
    for (const level of [-10, -20, -33]) {
      expect(loudness(sine(1000, db(level), 5))).to.be.closeTo(-3.01 + level, 0.1);
    }
  });

  it('weighs low and high tones as the standard does', () => {
    const at = (frequency: number): number => loudness(sine(frequency, db(-20), 5)) + 23.01;
    expect(at(25)).to.be.within(-14, -9);
    expect(at(100)).to.be.closeTo(-1.8, 0.2);
    expect(at(500)).to.be.closeTo(-0.5, 0.5);
    expect(at(10_000)).to.be.closeTo(3.4, 0.3);
  });

  it('gates: silence and quiet passages do not count (EBU Tech 3341, cases 3 and 4)', () => {
    const loud = sine(1000, db(-23), 20, 16_000);
    const quiet = sine(1000, db(-36), 10, 16_000);
    const faint = sine(1000, db(-72), 10, 16_000);
    expect(loudness(joined(quiet, loud, quiet))).to.be.closeTo(-26, 0.1);
    expect(loudness(joined(faint, quiet, loud, quiet, faint))).to.be.closeTo(-26, 0.1);
    expect(loudness({ rate: 48_000, samples: new Float32Array(48_000) })).to.equal(-Infinity);
    expect(loudness(sine(1000, 1, 0.2))).to.equal(-Infinity);
  });

  it('true peak sees what lies between samples', () => {
    // A quarter of the rate, 45 degrees off: every sample is 3 dB under the crest.
    const samples = Float32Array.from({ length: 4800 }, (_none, at) =>
      Math.sin((Math.PI / 2) * at + Math.PI / 4),
    );
    expect(truePeak({ samples, rate: 48_000 })).to.be.closeTo(0, 0.2);
    expect(truePeak(sine(997, db(-6), 1))).to.be.closeTo(-6, 0.1);
  });
});

describe('levelling', () => {
  it('reaches the target and keeps under the ceiling, from quiet, loud and uneven sound', () => {
    const uneven = joined(
      sine(300, 0.02, 3, RATE),
      sine(700, 0.6, 1, RATE),
      sine(300, 0.1, 3, RATE),
    );
    for (const pcm of [sine(440, 0.01, 4, RATE), sine(440, 0.99, 4, RATE), uneven]) {
      const made = level(pcm);
      expect(made.loudness).to.be.closeTo(-19, 0.2);
      expect(loudness({ samples: made.samples, rate: RATE })).to.be.closeTo(-19, 0.2);
      expect(made.peak).to.be.at.most(-1.5);
    }
  });

  it('leaves silence alone', () => {
    const made = level({ samples: new Float32Array(RATE), rate: RATE });
    expect(made.loudness).to.equal(-Infinity);
    expect(made.samples.every((sample) => sample === 0)).to.equal(true);
  });

  it('the limiter changes nothing under its ceiling', () => {
    const quiet = sine(440, 0.5, 1, RATE);
    const made = limit(quiet);
    expect(made.every((sample, at) => Math.abs(sample - quiet.samples[at]!) < 1e-6)).to.equal(true);
    expect(
      limit(sine(440, 1, 1, RATE)).every((sample) => Math.abs(sample) <= db(-1.5) + 1e-6),
    ).to.equal(true);
  });
});

describe('the clearer version', () => {
  const made = (...parts: Pcm[]): Float32Array => clarify(joined(...parts)).samples;
  const size = (samples: Float32Array, from: number, to: number): number => {
    let sum = 0;
    for (let at = from * RATE; at < to * RATE; at++) sum += samples[at]! ** 2;
    return 10 * Math.log10(sum / ((to - from) * RATE));
  };

  it('lifts 2 to 4 kHz, where consonants are told apart', () => {
    // Tones as loud as one another: what the bell does shows between them.
    const heard = (frequency: number): number => {
      const samples = made(sine(500, db(-30), 2, RATE), sine(frequency, db(-30), 2, RATE));
      return size(samples, 2.5, 3.5) - size(samples, 0.5, 1.5);
    };
    // Half of the lift is taken back by the compression of what it made louder.
    for (const frequency of [2000, 2830, 4000]) expect(heard(frequency)).to.be.within(1.5, 6);
    expect(heard(250)).to.be.within(-0.6, 0.6);
    expect(heard(9000)).to.be.below(1);
  });

  it('brings soft syllables nearer to loud ones, as loud in all, under the ceiling', () => {
    const [loud, soft] = [-12, -28].map((height) => sine(500, db(height), 1, RATE)) as [Pcm, Pcm];
    const samples = made(loud, soft, loud);
    const apart = size(samples, 0.3, 0.9) - size(samples, 1.5, 1.9);
    expect(apart).to.be.within(7, 11);
    expect(loudness({ samples, rate: RATE })).to.be.closeTo(-19, 0.2);
    expect(truePeak({ samples, rate: RATE })).to.be.below(-1.5);
  });

  it('moves nothing: every click stays in its place', () => {
    const clicks = new Float32Array(RATE);
    for (const at of [3000, 11_000, 19_000]) clicks[at] = 0.5;
    const samples = made({ samples: clicks, rate: RATE });
    for (const at of [3000, 11_000, 19_000]) {
      const near = samples.subarray(at - 200, at + 200).map(Math.abs);
      expect(near.indexOf(Math.max(...near)) - 200).to.be.within(-2, 2);
    }
  });
});

describe('resampling', () => {
  it('keeps tones, and lets none fold back', () => {
    for (const rate of [8000, 16_000, 22_050, 44_100, 48_000]) {
      const made = { samples: resample(sine(1000, 0.5, 1, rate), RATE), rate: RATE };
      expect(made.samples.length).to.be.closeTo(RATE, 1);
      expect(toneOf(made, 1000)).to.be.closeTo(-6.02, 0.1, `${rate}`);
    }
    const high = { samples: resample(sine(18_000, 0.5, 1, 48_000), RATE), rate: RATE };
    expect(toneOf(high, 6000)).to.be.below(-60);
  });
});

describe('speech', () => {
  const quiet = (length: number): Pcm => ({ samples: new Float32Array(length * RATE), rate: RATE });

  it('is trimmed of silence, without a click', () => {
    const made = trim(joined(quiet(0.5), sine(300, 0.5, 1, RATE), quiet(0.7)));
    expect(made.samples.length / RATE).to.be.closeTo(1.04, 0.02);
    expect(made.samples[0]).to.equal(0);
    expect(trim(quiet(1)).samples.length).to.equal(0);
  });

  it('tells pauses and clipping', () => {
    expect(
      longestPause(joined(sine(300, 0.5, 1, RATE), quiet(2.5), sine(300, 0.5, 1, RATE))),
    ).to.be.closeTo(2.5, 0.03);
    expect(clipped(sine(300, 0.9, 1, RATE))).to.equal(0);
    const square: Pcm = {
      rate: RATE,
      samples: sine(300, 1, 1, RATE).samples.map((sample) => Math.max(-1, Math.min(1, sample * 3))),
    };
    expect(clipped(square)).to.be.greaterThan(0.3);
  });
});
