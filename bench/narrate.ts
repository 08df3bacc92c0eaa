/**
 * Narration: seconds per article and how many of them outside the voice; whether the map lies where the sound is, heard by two
 * decoders; how exactly recordings of readers are fitted, beside dividing the recording in proportion to syllables. The voice is
 * espeak-ng (`apt install espeak-ng`), whose sentences begin where we know it.
 *
 *     npm run bench -- narrate                # six articles of the sample issue
 *     npm run bench -- narrate --articles 20
 *     npm run bench -- narrate --only fit     # or narration, highlight
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { parseManifest, type ArticleBlock } from '@e-bulletin/issue';
import { governmentAbbreviations, sayContexts } from '@e-bulletin/issue/abbreviations.js';
import { parseArticle } from '@e-bulletin/issue/guided.js';
import { countSyllables, speak } from '@e-bulletin/issue/spoken.js';
import { sampleIssue } from '@e-bulletin/portal/server/issues.ts';
// @boundaries-ignore the parts are timed one by one
import { nodeFiles } from '../packages/publisher/src/files.js';
// @boundaries-ignore the parts are timed one by one
import { decodeMp3 } from '../packages/publisher/src/narrate/audio/mp3.js';
// @boundaries-ignore the parts are timed one by one
import { concat, RATE, resample, silence } from '../packages/publisher/src/narrate/audio/pcm.js';
// @boundaries-ignore the parts are timed one by one
import { trim } from '../packages/publisher/src/narrate/audio/speech.js';
// @boundaries-ignore the parts are timed one by one
import { SentenceCache } from '../packages/publisher/src/narrate/cache.js';
// @boundaries-ignore the parts are timed one by one
import { fit } from '../packages/publisher/src/narrate/fit.js';
// @boundaries-ignore the parts are timed one by one
import { produce, type Produced } from '../packages/publisher/src/narrate/produce.js';
// @boundaries-ignore the parts are timed one by one
import { clipsOf, linesOf } from '../packages/publisher/src/narrate/texts.js';
// @boundaries-ignore the parts are timed one by one
import { openVoice } from '../packages/publisher/src/narrate/voices/index.js';
import { machine, median, table } from './lib/report.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '6' },
    issue: { type: 'string' },
    only: { type: 'string' },
  },
});
const open = new AbortController().signal;
const abbreviations = governmentAbbreviations();
const said = (text: string): string => speak(text, { abbreviations, contexts: sayContexts });
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
const ms = (seconds: number): string => (seconds * 1000).toFixed(0);

interface Text {
  readonly title: string;
  readonly blocks: readonly ArticleBlock[];
}

/** Articles of prose: at least 30 sentences. */
async function articles(): Promise<Text[]> {
  const folder = values.issue ?? (await sampleIssue());
  const read = (href: string): unknown => JSON.parse(readFileSync(join(folder, href), 'utf8'));
  const { issue } = parseManifest(read('manifest.json'), 'https://a.invalid/');
  return issue.articles
    .flatMap(({ title, guided }): Text[] =>
      guided
        ? [{ title, blocks: parseArticle(read(guided.href), 'https://a.invalid/').blocks }]
        : [],
    )
    .filter(({ blocks }) => linesOf(blocks).length >= 30)
    .slice(0, Number(values.articles));
}

async function narration(texts: readonly Text[], folder: string): Promise<Produced[]> {
  const voice = await openVoice({ provider: 'espeak' });
  const made: Produced[] = [];
  const rows: string[][] = [];
  for (const [index, { title, blocks }] of texts.entries()) {
    const cache = new SentenceCache(nodeFiles, join(folder, `voice-${index}`));
    await cache.open();
    const request = {
      title,
      blocks,
      voice,
      cache,
      speak: { abbreviations, contexts: sayContexts },
      signal: open,
      href: 'x.mp3',
    };
    const before = process.cpuUsage();
    const first = await produce(request);
    const { user, system } = process.cpuUsage(before);
    const again = await produce(request);
    if (!first || !again) throw new Error(`${title}: nothing was said`);
    made.push(first);
    const outside = first.seconds.all - first.seconds.voice;
    rows.push([
      title,
      String(first.said.lines.length),
      (first.duration / 60).toFixed(1),
      first.seconds.all.toFixed(1),
      outside.toFixed(1),
      // espeak-ng is a process of its own: this is ours alone.
      ((user + system) / 1e6).toFixed(1),
      `${((outside / first.seconds.all) * 100).toFixed(0)} %`,
      again.seconds.all.toFixed(1),
      first.said.loudness.toFixed(1),
      (first.sounds.plain.mp3.length / 1e6).toFixed(2),
    ]);
  }
  console.log(
    '\nNarration, espeak-ng 3.6 syllables a second; "outside" is all but the voice: levelling, MP3, checks\n',
  );
  console.log(
    table(
      [
        'article',
        'sentences',
        'minutes',
        's',
        'of it outside, s',
        'our processor, s',
        'share',
        'again, all cached, s',
        'LUFS',
        'MB',
      ],
      rows,
    ),
  );
  return made;
}

/** How far a sentence's own sound lies from its place in the map: the lag at which both fit best, in seconds. */
function lag(heard: Float32Array, own: Float32Array, start: number): number {
  const reach = Math.round(0.15 * RATE);
  const length = Math.min(own.length, Math.round(0.3 * RATE));
  const from = Math.round(start * RATE);
  let best = -Infinity;
  let found = 0;
  for (let shift = -reach; shift <= reach; shift += 2) {
    let sum = 0;
    for (let i = 0; i < length; i += 2) sum += (heard[from + shift + i] ?? 0) * own[i]!;
    if (sum > best) [best, found] = [sum, shift];
  }
  return found / RATE;
}

/** The same MP3 as Chromium hears it. */
async function inChromium(mp3: Uint8Array): Promise<Float32Array> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const base64 = await page.evaluate(
      async (encoded, rate) => {
        const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
        const audio = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.buffer);
        const raw = new Uint8Array(audio.getChannelData(0).buffer);
        let text = '';
        for (let i = 0; i < raw.length; i += 32_768)
          text += String.fromCharCode(...raw.subarray(i, i + 32_768));
        return btoa(text);
      },
      Buffer.from(mp3).toString('base64'),
      RATE,
    );
    const raw = Buffer.from(base64, 'base64');
    return new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
  } finally {
    await browser.close();
  }
}

async function highlight({ sounds, blocks, readings }: Produced): Promise<void> {
  const { mp3 } = sounds.plain;
  const voice = await openVoice({ provider: 'espeak' });
  const clips = clipsOf(blocks);
  const own: Float32Array[] = [];
  for (const [, spoken] of readings) own.push(resample(trim(await voice.say(spoken, open)), RATE));
  const rows: string[][] = [];
  for (const [name, heard] of [
    ['mpg123', (await decodeMp3(mp3)).samples],
    ['Chromium', await inChromium(mp3)],
  ] as const) {
    const errors = clips
      .map(({ clip }, index) => Math.abs(lag(heard, own[index]!, clip.start)))
      .sort((a, b) => a - b);
    rows.push([
      name,
      String(errors.length),
      ms(at(errors, 0.5)),
      ms(at(errors, 0.95)),
      ms(at(errors, 1)),
    ]);
  }
  console.log(
    '\nHighlight: where each sentence sounds in the MP3 against where the map says, ms (target at most 60)\n',
  );
  console.log(table(['decoder', 'sentences', 'median', '95 %', 'largest'], rows));
}

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
    const sound = resample(trim(await voice.say(line, open)), RATE);
    const pause = silence(between(reader.pauses));
    // `trim` leaves 20 ms before the first sound.
    starts.push(length / RATE + 0.02);
    parts.push(sound, pause);
    length += sound.length + pause.length;
  }
  return { samples: concat(parts), starts };
}

async function alignment(texts: readonly Text[]): Promise<void> {
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
        const fitted = fit({ samples: sound, rate: RATE }, syllables);
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
      `${ms(median(list))} / ${ms(at(list, 0.95))} / ${ms(at(list, 1))}`;
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

const folder = mkdtempSync(join(tmpdir(), 'bench-narrate-'));
try {
  console.log(machine());
  const texts = await articles();
  const wanted = (part: string): boolean => values.only === undefined || values.only === part;
  const made = wanted('narration') || wanted('highlight') ? await narration(texts, folder) : [];
  if (made[0] && wanted('highlight')) await highlight(made[0]);
  if (wanted('fit')) await alignment(texts);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
