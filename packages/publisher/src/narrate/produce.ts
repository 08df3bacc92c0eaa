/** From an article's blocks to its recording: spoken form, voice, pauses, levelling, MP3, and where each sentence lies. */
import type { ArticleBlock } from '@e-bulletin/issue';
import { countSyllables, phrases, type SpeakOptions } from '@e-bulletin/issue/spoken.js';
import { level } from './audio/loudness.js';
import type { Bitrate } from './audio/mp3.js';
import { concat, RATE, resample, silence, type Pcm } from './audio/pcm.js';
import { clipped, longestPause, trim } from './audio/speech.js';
import type { SentenceCache } from './cache.js';
import { clearOf, soundsOf, type Sounds } from './encoded.js';
import type { SaidArticle, SaidLine } from './quality.js';
import { readingOf, type Reading } from './readings.js';
import { linesOf, withClips, type Line, type Spoken } from './texts.js';
import type { Voice } from './voices/voice.js';

/** Seconds of silence: old ears need the pauses more than slow speech (research/audio.md, section 5). */
const PAUSE = {
  start: 0.3,
  sentence: 0.5,
  cell: 0.3,
  item: 0.7,
  text: 1,
  heading: 1.2,
  end: 0.6,
  phrase: 0.15,
};
/** Syllables in one breath of a voice. */
const BREATH = 60;

export interface ProduceInput {
  readonly title: string;
  readonly blocks: readonly ArticleBlock[];
  readonly voice: Voice;
  readonly cache: SentenceCache;
  readonly speak: SpeakOptions;
  readonly signal: AbortSignal;
  readonly bitrate?: Bitrate;
  /** With a clearer version for those who hear badly. */
  readonly clear?: boolean;
  /** Address of the sound as the timing document will name it. */
  readonly href: string;
  readonly onLine?: (done: number, total: number) => void;
}

export interface Produced {
  readonly sounds: Sounds;
  /** The article with its clips. */
  readonly blocks: readonly ArticleBlock[];
  /** For the gates; and what there is to judge of the clearer version. */
  readonly said: SaidArticle;
  readonly saidClearly: readonly SaidArticle[];
  readonly duration: number;
  /** Written and spoken form of each sentence, for the editor. */
  readonly readings: readonly Reading[];
  /** Sentences that the voice was asked for; the others were in the cache. */
  readonly asked: number;
  /** Wall time inside the voice, and in all. */
  readonly seconds: { readonly voice: number; readonly all: number };
}

interface SpokenLine {
  readonly line: Line;
  readonly spoken: string;
}

/** Makes the recording; `undefined` where the article has nothing to say. */
export async function produce(input: ProduceInput): Promise<Produced | undefined> {
  const began = performance.now();
  const lines = linesOf(input.blocks).map((line): SpokenLine => ({
    line,
    spoken: readingOf(line, input.speak),
  }));
  if (!lines.some(({ spoken }) => spoken !== '')) return undefined;
  const { parts, asked, voiceSeconds } = await sayAll(lines, input);
  const { whole, places } = join(lines, parts);
  const levelled = level({ samples: whole, rate: RATE });
  const sounds = await soundsOf(levelled.samples, input);
  const spoken = places.map(({ start, end }, at): Spoken => ({
    clip: { href: input.href, start: round(start), end: round(end) },
    hash: lines[at]!.line.hash,
    whole: lines[at]!.line.whole,
  }));
  const { heard } = sounds.plain;
  return {
    sounds,
    blocks: withClips(input.blocks, spoken),
    duration: round(heard.fileSeconds),
    asked,
    readings: lines.map(({ line, spoken: said }) => [line.text, said]),
    said: {
      title: input.title,
      ...heard,
      lines: lines.map(({ line, spoken: said }, at): SaidLine => ({
        text: line.text,
        syllables: countSyllables(said),
        ...places[at]!,
        clipped: clipped(parts[at]!),
        pause: longestPause(parts[at]!),
      })),
    },
    saidClearly: clearOf(input.title, sounds),
    seconds: { voice: voiceSeconds, all: (performance.now() - began) / 1000 },
  };
}

const round = (time: number): number => Math.round(time * 1000) / 1000;

/** Sounds of all lines, as many at a time as the voice allows. The first failure stops the rest; what was said is kept. */
async function sayAll(
  lines: readonly SpokenLine[],
  { voice, cache, signal, onLine }: ProduceInput,
): Promise<{ parts: Pcm[]; asked: number; voiceSeconds: number }> {
  const stop = new AbortController();
  const both = AbortSignal.any([signal, stop.signal]);
  const sounds: Pcm[] = [];
  // One sentence that stands twice is asked for once.
  const running = new Map<string, Promise<Pcm>>();
  let next = 0;
  let done = 0;
  let asked = 0;
  let voiceTime = 0;
  let inside = 0;
  let since = 0;
  const sayLine = async (spoken: string): Promise<Pcm> => {
    const kept = await cache.get(voice.id, spoken);
    if (kept) return kept;
    asked++;
    const parts: Float32Array[] = [];
    for (const phrase of phrases(spoken, BREATH)) {
      if (parts.length > 0) parts.push(silence(PAUSE.phrase));
      if (inside++ === 0) since = performance.now();
      let heard: Pcm;
      try {
        heard = await voice.say(phrase, both);
      } finally {
        if (--inside === 0) voiceTime += performance.now() - since;
      }
      parts.push(resample(trim(heard), RATE));
    }
    const sound: Pcm = { samples: concat(parts), rate: RATE };
    await cache.put(voice.id, spoken, sound);
    // What comes out of the cache has 16 bits; a second run must give the same bytes as this one.
    return (await cache.get(voice.id, spoken)) ?? sound;
  };
  const work = async (): Promise<void> => {
    while (next < lines.length) {
      both.throwIfAborted();
      const at = next++;
      const { spoken } = lines[at]!;
      const sound =
        running.get(spoken) ?? (spoken === '' ? Promise.resolve(NOTHING) : sayLine(spoken));
      running.set(spoken, sound);
      sounds[at] = await sound;
      onLine?.(++done, lines.length);
    }
  };
  const workers = Array.from({ length: Math.max(1, voice.concurrency) }, () =>
    work().catch((error: unknown) => {
      stop.abort(error);
      throw error;
    }),
  );
  const failed = (await Promise.allSettled(workers)).find((one) => one.status === 'rejected');
  if (failed) {
    signal.throwIfAborted();
    throw stop.signal.reason as Error;
  }
  return { parts: sounds, asked, voiceSeconds: voiceTime / 1000 };
}

const NOTHING: Pcm = { samples: new Float32Array(0), rate: RATE };

/** One sound with pauses, and where each line lies in it, in seconds. */
function join(
  lines: readonly SpokenLine[],
  sounds: readonly Pcm[],
): { whole: Float32Array; places: { start: number; end: number }[] } {
  const parts: Float32Array[] = [silence(PAUSE.start)];
  let length = parts[0]!.length;
  const places = sounds.map(({ samples }, at) => {
    const start = length / RATE;
    parts.push(samples);
    length += samples.length;
    const end = length / RATE;
    const gap = silence(pauseAfter(lines[at]!.line, lines[at + 1]?.line));
    parts.push(gap);
    length += gap.length;
    // A line without words (a dash, a bullet) still has its place in the map.
    return { start, end: Math.max(end, start + 0.01) };
  });
  return { whole: concat(parts), places };
}

function pauseAfter(line: Line, next: Line | undefined): number {
  if (!next) return PAUSE.end;
  if (!line.closes) return PAUSE.sentence;
  if (line.place.kind === 'heading' || next.place.kind === 'heading') return PAUSE.heading;
  if (line.place.block !== next.place.block) return PAUSE.text;
  return line.place.kind === 'cell' ? PAUSE.cell : PAUSE.item;
}
