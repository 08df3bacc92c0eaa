/** Recordings fitted to their sentences: readers of tones with varied pace, pauses and noise, whose sentences begin where we know. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { concat, RATE } from '../../src/narrate/audio/pcm.js';
import { fit } from '../../src/narrate/fit.js';
import { jointsOf } from '../../src/narrate/joints.js';
import { random, readAloud, type Reader } from './speakers.js';

/** An article: headings, short and long sentences. */
function article(seed: number, sentences = 40): number[] {
  const chance = random(seed);
  return Array.from({ length: sentences }, () => Math.round(3 + chance() * chance() * 40));
}

/** Errors of the starts in seconds, sorted. */
function errors(syllables: readonly number[], reader: Reader): number[] {
  const { pcm, starts } = readAloud(syllables, reader);
  const fitted = fit(pcm, syllables);
  if (!fitted) throw new Error('no fit');
  return fitted.map(({ start }, at) => Math.abs(start - starts[at]!)).sort((a, b) => a - b);
}

/** Two bursts of noise that die away, and a breath. */
function cough(seed: number): Float32Array {
  const chance = random(seed);
  return concat(
    [0.3, 0.25].flatMap((length) => {
      const count = Math.round(length * RATE);
      const burst = Float32Array.from(
        { length: count },
        (_, index) => 0.6 * Math.exp((-4 * index) / count) * (chance() * 2 - 1),
      );
      return [burst, new Float32Array(Math.round(0.2 * RATE))];
    }),
  );
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)]!;

describe('fitting a recording', () => {
  const readers: readonly (readonly [string, Reader])[] = [
    ['slow and even', { seed: 1, pace: 3.3, sway: 0.08, pauses: [0.5, 1] }],
    ['quick, short pauses', { seed: 2, pace: 5.2, sway: 0.12, pauses: [0.3, 0.6] }],
    ['uneven', { seed: 3, pace: 4, sway: 0.25, pauses: [0.35, 1.4] }],
    ['in a noisy room', { seed: 4, pace: 4, sway: 0.15, pauses: [0.35, 0.9], noise: -42 }],
  ];
  for (const [name, reader] of readers) {
    it(`a reader who is ${name}`, () => {
      const found = errors(article(reader.seed), reader);
      expect(at(found, 0.5)).to.be.below(0.05);
      expect(at(found, 0.95)).to.be.below(0.15);
    });
  }

  it('takes no comma for the end of a sentence, where it knows the commas', () => {
    // Some pauses between sentences are as short as commas.
    const hasty = { pace: 4, sway: 0.3, pauses: [0.15, 0.45] } as const;
    for (const seed of [1, 2, 5, 6]) {
      const syllables = article(seed, 20);
      const { pcm, starts, joints } = readAloud(syllables, { ...hasty, seed });
      const largest = (known?: typeof joints): number =>
        Math.max(
          ...fit(pcm, syllables, known)!.map(({ start }, index) =>
            Math.abs(start - starts[index]!),
          ),
        );
      expect(largest()).to.be.above(0.5);
      expect(largest(joints)).to.be.below(0.05);
    }
  });

  it('tells the marks of a reading as shares of its syllables', () => {
    expect(jointsOf('Một hai, ba bốn; năm sáu bảy tám.')).to.deep.equal([0.25, 0.5]);
    expect(jointsOf('Không dấu nào.')).to.deep.equal([]);
    expect(jointsOf('')).to.deep.equal([]);
  });

  it('a greeting before and music after are left out', () => {
    const syllables = article(9, 12);
    const { pcm, starts } = readAloud(syllables, {
      seed: 9,
      pace: 4,
      sway: 0.1,
      pauses: [0.5, 0.8],
    });
    const greeting = readAloud([9], { seed: 10, pace: 4, sway: 0, pauses: [1.2, 1.2] }).pcm;
    const fitted = fit({ samples: concat([greeting.samples, pcm.samples]), rate: RATE }, syllables);
    const shift = greeting.samples.length / RATE;
    const found = fitted!
      .map(({ start }, index) => Math.abs(start - shift - starts[index]!))
      .sort((a, b) => a - b);
    expect(at(found, 0.5)).to.be.below(0.05);
  });

  it('doubts the sentence that was left out, and trusts the rest', () => {
    const syllables = [6, 12, 9, 25, 8, 14, 10, 11];
    const read = syllables.map((count, index) => (index === 3 ? 6 : count));
    const { pcm } = readAloud(read, { seed: 5, pace: 4, sway: 0.05, pauses: [0.5, 0.7] });
    const fitted = fit(pcm, syllables)!;
    expect(fitted.map(({ doubtful }) => doubtful).indexOf(true)).to.be.within(2, 4);
    expect(fitted.filter(({ doubtful }) => doubtful).length).to.be.within(1, 3);
    expect(fitted[3]!.confidence).to.be.below(fitted[6]!.confidence);
  });

  it('tells of a sentence that was left out before a pause, and keeps its neighbours in their places', () => {
    let misplaced = 0;
    for (const seed of [2, 3]) {
      const syllables = article(seed, 24);
      for (const left of [2, 8, 14, 20]) {
        const reader = { seed: seed + 50, pace: 4, sway: 0.25, pauses: [0.35, 1.4] } as const;
        const { pcm, starts, joints } = readAloud(
          syllables.filter((_, index) => index !== left),
          reader,
        );
        const fitted = fit(pcm, syllables, joints.toSpliced(left, 0, []))!;
        expect(fitted.length).to.equal(syllables.length);
        const near = fitted.slice(left - 1, left + 2);
        expect(
          near.some(({ doubtful }) => doubtful),
          `reader ${seed} without sentence ${left}`,
        ).to.equal(true);
        misplaced += fitted
          .toSpliced(left, 1)
          .filter(({ start }, index) => Math.abs(start - starts[index]!) > 0.3).length;
        fitted.forEach(({ start, end }, index) => {
          expect(end).to.be.greaterThan(start);
          expect(start).to.be.at.least(fitted[index - 1]?.end ?? 0);
        });
      }
    }
    // Of 184: where two neighbours are as long as each other either may have been left out.
    expect(misplaced).to.be.at.most(4);
  });

  it('tells of every beginning that a cough or a sentence read twice leads astray', () => {
    const syllables = article(4, 24);
    const short = syllables.flatMap((count, index) => (index > 0 && count < 12 ? [index] : []));
    let doubted = 0;
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { pcm, starts, joints } = readAloud(syllables, {
        seed,
        pace: 4,
        sway: 0.15,
        pauses: [0.4, 0.8],
      });
      const place = short[seed % short.length]!;
      const from = Math.round(starts[place]! * RATE);
      const next = Math.round(starts[place + 1]! * RATE);
      for (const added of [cough(seed), pcm.samples.slice(from, next)]) {
        const samples = concat([pcm.samples.slice(0, from), added, pcm.samples.slice(from)]);
        const fitted = fit({ samples, rate: RATE }, syllables, joints)!;
        const later = added.length / RATE;
        const lost = fitted.filter(({ start }, index) => {
          const off = (place: number): number => Math.abs(start - place);
          const wanted = starts[index]! + (index < place ? 0 : later);
          // Read twice, either is right.
          const right =
            Math.min(off(wanted), index === place ? off(starts[index]!) : Infinity) < 0.3;
          const told = fitted.slice(Math.max(0, index - 1), index + 2).some((one) => one.doubtful);
          return !right && !told;
        });
        expect(lost, `reader ${seed}`).to.deep.equal([]);
        doubted += fitted.filter(({ doubtful }) => doubtful).length;
      }
    }
    expect(doubted).to.be.at.most(24);
  });

  it('is in order and without overlap, and says how fast and sure', () => {
    const syllables = article(6);
    const fitted = fit(
      readAloud(syllables, { seed: 6, pace: 4, sway: 0.2, pauses: [0.3, 0.9] }).pcm,
      syllables,
    )!;
    fitted.forEach(({ start, end, speed, confidence }, index) => {
      expect(end).to.be.greaterThan(start);
      expect(start).to.be.at.least(fitted[index - 1]?.end ?? 0);
      expect(speed).to.be.within(1.5, 9);
      expect(confidence).to.be.within(0, 1);
    });
  });

  it('refuses what cannot be the article', () => {
    expect(fit({ samples: new Float32Array(RATE), rate: RATE }, [5])).to.equal(undefined);
    const { pcm } = readAloud([5, 6], { seed: 8, pace: 4, sway: 0, pauses: [0.5, 0.5] });
    expect(fit(pcm, Array<number>(50).fill(20))).to.equal(undefined);
    expect(fit(pcm, [])).to.equal(undefined);
  });
});
