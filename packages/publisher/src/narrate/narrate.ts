/** `narrateIssue`: recordings of an issue's articles by a voice, put beside its PDF and built into it. */
import { join } from 'node:path';
import type { BuildReport, Progress } from '../build/options.js';
import { writeWhole } from '../files.js';
import type { Finding } from '../model/finding.js';
import { say } from '../model/say.js';
import { BITRATE, type Bitrate } from './audio/mp3.js';
import { SentenceCache, voiceFolder } from './cache.js';
import { matchLines } from './match.js';
import { produce, type Produced } from './produce.js';
import { gates } from './quality.js';
import { readingOf, saidHash, spelledIn } from './readings.js';
import { readTiming, recordingsFolder, writeRecording } from './recording.js';
import { reportText } from './report.js';
import { linesOf } from './texts.js';
import { openVoice, type Voice, type VoiceRequest } from './voices/index.js';
import { Workshop, type OpenArticle, type WorkshopOptions } from './workshop.js';

export interface NarrateOptions extends WorkshopOptions {
  readonly voice: VoiceRequest | Voice;
  /** Ids; default every article that a person has not recorded. */
  readonly articles?: readonly string[];
  /** Of the MP3s, kbps; default 48. */
  readonly bitrate?: Bitrate;
  /** With a clearer version of each for those who hear badly; articles that have one keep it. */
  readonly clear?: boolean;
  /** Makes recordings anew that are up to date, and those of people where their article is named. */
  readonly force?: boolean;
}

export interface NarratedArticle {
  readonly id: string;
  readonly title: string;
  /** `kept`: up to date; `person`: somebody reads it; `silent`: nothing to say. */
  readonly state: 'made' | 'kept' | 'person' | 'silent';
  readonly seconds?: number;
  readonly bytes?: number;
  readonly sentences?: number;
  /** Sentences that the voice was asked for. */
  readonly asked?: number;
  /** Wall time inside the voice, and in all. */
  readonly took?: { readonly voice: number; readonly all: number };
}

export interface NarrateReport {
  readonly articles: readonly NarratedArticle[];
  readonly findings: readonly Finding[];
  /** The editor's report. */
  readonly report: string;
  readonly build: BuildReport;
}

export async function narrateIssue(
  options: NarrateOptions,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<NarrateReport> {
  const voice = 'say' in options.voice ? options.voice : await openVoice(options.voice);
  try {
    const shop = await Workshop.open(options, onProgress);
    return await narrateAll(options, voice, shop, onProgress);
  } finally {
    voice.close();
  }
}

async function narrateAll(
  options: NarrateOptions,
  voice: Voice,
  shop: Workshop,
  onProgress: (progress: Progress) => void,
): Promise<NarrateReport> {
  const cache = new SentenceCache(shop.files, voiceFolder(shop.work));
  await cache.open();
  const signal = options.signal ?? new AbortController().signal;
  const chosen = shop.articles(options.articles);
  const done: NarratedArticle[] = [];
  const findings: Finding[] = [];
  const produced: { title: string; made: Produced }[] = [];
  for (const [index, one] of chosen.entries()) {
    const { id, title } = one.article;
    const state = await stateOf(options, voice, shop, one);
    if (state !== 'make') {
      done.push({ id, title, state });
      continue;
    }
    const made = await produce({
      title,
      blocks: one.blocks,
      voice,
      cache,
      speak: shop.speak,
      signal,
      href: `${id}.mp3`,
      ...(options.bitrate === undefined ? {} : { bitrate: options.bitrate }),
      clear: options.clear === true || shop.recording(id)?.clear !== undefined,
      onLine: (line, lines) =>
        onProgress({
          stage: 'voice',
          done: line,
          total: lines,
          message: say(
            `Đang đọc bài ${index + 1}/${chosen.length}, câu`,
            `Reading article ${index + 1}/${chosen.length}, sentence`,
          ),
        }),
    });
    if (!made) {
      done.push({ id, title, state: 'silent' });
      continue;
    }
    const written = await writeRecording(shop.files, shop.pdf, id, made.sounds, made.blocks);
    await shop.keep(id, {
      ...written,
      credit: voice.credit,
      duration: made.duration,
      voice: nameOf(voice, options),
      said: saidHash(made.readings.map(([, spoken]) => spoken)),
    });
    produced.push({ title, made });
    findings.push(...[made.said, ...made.saidClearly].flatMap(gates));
    done.push({
      id,
      title,
      state: 'made',
      seconds: made.duration,
      bytes: made.sounds.plain.mp3.length,
      sentences: made.said.lines.length,
      asked: made.asked,
      took: made.seconds,
    });
  }
  if (voice.draft && produced.length > 0) findings.push(DRAFT);
  const report = join(recordingsFolder(shop.pdf), 'bao-cao.txt');
  if (produced.length > 0)
    await writeWhole(
      shop.files,
      report,
      reportText(
        produced,
        findings,
        voice.credit,
        spelledIn(
          produced.flatMap(({ made }) => made.readings),
          shop.speak,
        ),
      ),
    );
  // Only a run over everything knows which sentences are needed no more.
  if (options.articles === undefined && done.every(({ state }) => state === 'made'))
    await cache.prune();
  const build = await shop.rebuild(onProgress);
  return { articles: done, findings, report, build };
}

/** What a recording was made with: another voice or bit rate makes it anew. */
const nameOf = (voice: Voice, { bitrate = BITRATE }: NarrateOptions): string =>
  bitrate === BITRATE ? voice.id : `${voice.id} ${bitrate}k`;

/** Whether an article has to be read, and why not. */
async function stateOf(
  options: NarrateOptions,
  voice: Voice,
  shop: Workshop,
  { article, blocks }: OpenArticle,
): Promise<'make' | 'kept' | 'person' | 'silent'> {
  const lines = linesOf(blocks);
  if (lines.length === 0) return 'silent';
  const before = shop.recording(article.id);
  if (!before) return 'make';
  if (before.voice === undefined) {
    return options.force && options.articles?.includes(article.id) ? 'make' : 'person';
  }
  if (options.force || before.voice !== nameOf(voice, options) || before.timing === undefined)
    return 'make';
  if (options.clear && before.clear === undefined) return 'make';
  const said = (): string => saidHash(lines.map((line) => readingOf(line, shop.speak)));
  if (before.said !== undefined && before.said !== said()) return 'make';
  const folder = join(shop.pdf, '..');
  const timing = await shop.files
    .readFile(join(folder, before.timing))
    .then((bytes) => readTiming(bytes.toString('utf8')))
    .catch(() => undefined);
  const there = await Promise.all(
    [before.audio, before.clear ?? before.audio].map((name) => shop.files.stat(join(folder, name))),
  ).catch(() => undefined);
  if (!timing || !there) return 'make';
  const { edited, gone } = matchLines(lines, timing);
  return edited.length > 0 || gone > 0 ? 'make' : 'kept';
}

const DRAFT: Finding = {
  code: 'narration.draft',
  severity: 'info',
  message: say(
    'Giọng espeak-ng chỉ để làm nháp; bản nghe ghi rõ là bản nháp.',
    'The voice of espeak-ng is for drafts only; listeners are told so.',
  ),
  remedy: say(
    'Khi công bố, chọn giọng khác (--provider) hoặc thu người đọc (align).',
    'For publishing choose another voice (--provider) or record a person (align).',
  ),
};
