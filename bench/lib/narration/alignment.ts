/** Recordings of readers whose sentences begin where we know it, fitted without marks. */
import { countSyllables } from '@e-bulletin/issue/spoken.js';
// @boundaries-ignore the parts are timed one by one
import {
  concat,
  RATE,
  resample,
  silence,
} from '../../../packages/publisher/src/narrate/audio/pcm.js';
// @boundaries-ignore the parts are timed one by one
import { trim } from '../../../packages/publisher/src/narrate/audio/speech.js';
// @boundaries-ignore the parts are timed one by one
import { fit } from '../../../packages/publisher/src/narrate/fit.js';
// @boundaries-ignore the parts are timed one by one
import { jointsOf } from '../../../packages/publisher/src/narrate/joints.js';
// @boundaries-ignore the parts are timed one by one
import { linesOf } from '../../../packages/publisher/src/narrate/texts.js';
// @boundaries-ignore the parts are timed one by one
import { openVoice } from '../../../packages/publisher/src/narrate/voices/index.js';
import { median, table } from '../report.ts';
import { ms, quantile, said, type Text } from './texts.ts';

const NEVER = new AbortController().signal;

/** Repeatable numbers from 0 to 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

interface Reader {
  readonly name: string;
  readonly voice: string;
  readonly seed: number;
  /** Slowest and quickest, against the usual pace. */
  readonly speeds: readonly [number, number];
  readonly pauses: readonly [number, number];
}

const READERS: readonly Reader[] = [
  {
    name: 'north, 0.85–1.1 times, pauses 0.3–0.9 s',
    voice: 'north',
    seed: 1,
    speeds: [0.85, 1.1],
    pauses: [0.3, 0.9],
  },
  {
    name: 'central, 0.9–1.3 times, pauses 0.25–0.7 s',
    voice: 'central',
    seed: 2,
    speeds: [0.9, 1.3],
    pauses: [0.25, 0.7],
  },
  {
    name: 'south, 0.75–1.2 times, pauses 0.3–1.5 s',
    voice: 'south',
    seed: 3,
    speeds: [0.75, 1.2],
    pauses: [0.3, 1.5],
  },
];

async function readings(
  lines: readonly string[],
  reader: Reader,
): Promise<{ samples: Float32Array; starts: number[] }> {
  const chance = random(reader.seed);
  const between = ([low, high]: readonly [number, number]): number => low + chance() * (high - low);
  const parts = [silence(0.5 + chance())];
  const starts: number[] = [];
  let length = parts[0]!.length;
  for (const line of lines) {
    const voice = await openVoice({
      provider: 'espeak',
      voice: reader.voice,
      speed: between(reader.speeds),
    });
    const sound = resample(trim(await voice.say(line, NEVER)), RATE);
    const pause = silence(between(reader.pauses));
    // `trim` leaves 20 ms before the first sound.
    starts.push(length / RATE + 0.02);
    parts.push(sound, pause);
    length += sound.length + pause.length;
  }
  return { samples: concat(parts), starts };
}

/** Tells how exactly recordings of three readers are fitted, clean and with noise, beside dividing them by syllables. */
export async function alignment(texts: readonly Text[]): Promise<void> {
  const rows: string[][] = [];
  for (const reader of READERS) {
    const found: Record<'clean' | 'noise' | 'plain', number[]> = {
      clean: [],
      noise: [],
      plain: [],
    };
    let doubtful = 0;
    for (const { title, blocks } of texts.slice(0, 3)) {
      const lines = linesOf(blocks).map(({ text }) => said(text));
      const syllables = lines.map(countSyllables);
      const { samples, starts } = await readings(lines, reader);
      const chance = random(99);
      // 26 dB under speech of -20 dB: a fan, a street behind the window.
      const hiss = 10 ** (-46 / 20) * Math.sqrt(3);
      const noisy = samples.map((sample) => sample + (chance() * 2 - 1) * hiss);
      for (const [kind, sound] of [
        ['clean', samples],
        ['noise', noisy],
      ] as const) {
        const fitted = fit({ samples: sound, rate: RATE }, syllables, lines.map(jointsOf));
        if (!fitted) throw new Error(`${title}: no fit`);
        fitted.forEach(({ start }, index) =>
          found[kind].push(Math.abs(start + 0.02 - starts[index]!)),
        );
        if (kind === 'clean') doubtful += fitted.filter((one) => one.doubtful).length;
      }
      const total = syllables.reduce((sum, one) => sum + one, 0);
      let before = 0;
      starts.forEach((start, index) => {
        found.plain.push(Math.abs((before / total) * (samples.length / RATE) - start));
        before += syllables[index]!;
      });
    }
    for (const list of Object.values(found)) list.sort((a, b) => a - b);
    const figures = (list: readonly number[]): string =>
      `${ms(median(list))} / ${ms(quantile(list, 0.95))} / ${ms(quantile(list, 1))}`;
    rows.push([
      reader.name,
      String(found.clean.length),
      figures(found.clean),
      figures(found.noise),
      figures(found.plain),
      String(doubtful),
    ]);
  }
  console.log(
    '\nFit of a reading without marks: error of the starts, median / 95 % / largest, ms\n',
  );
  console.log(
    table(
      [
        'reader',
        'sentences',
        'fitted',
        'fitted, noise at -46 dB',
        'in proportion',
        'doubted, clean',
      ],
      rows,
    ),
  );
}
