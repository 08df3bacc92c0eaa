/** `alignRecording`: a person's recording of one article, fitted to its sentences, levelled, and put beside the PDF. */
import { basename, join } from 'node:path';
import { countSyllables } from '@e-bulletin/issue/spoken.js';
import type { BuildReport, Progress } from '../build/options.js';
import { EXIT, PublisherError } from '../errors.js';
import { writeWhole } from '../files.js';
import type { Finding } from '../model/finding.js';
import { say } from '../model/say.js';
import { fit, type Fitted } from './fit.js';
import { alignText } from './align-report.js';
import { jointsOf } from './joints.js';
import { decodeFile } from './audio/decode.js';
import { level } from './audio/loudness.js';
import { DELAY } from './audio/mp3.js';
import { concat, RATE, resample } from './audio/pcm.js';
import { clearOf, soundsOf } from './encoded.js';
import { nudgePage } from './nudge.js';
import { gates, shorten } from './quality.js';
import { readingOf } from './readings.js';
import { recordingsFolder, timingOf, writeRecording } from './recording.js';
import { linesOf, withClips, type Spoken } from './texts.js';
import { Workshop, type WorkshopOptions } from './workshop.js';

export interface AlignOptions extends WorkshopOptions {
  readonly recording: string;
  /** Id of the article. */
  readonly article: string;
  /** Who reads, for readers. */
  readonly credit?: string;
  /** With a clearer version for those who hear badly; an article that has one keeps it. */
  readonly clear?: boolean;
  /** Program that opens what is neither MP3 nor WAV. */
  readonly ffmpeg?: string;
}

export interface AlignedSentence extends Fitted {
  readonly text: string;
}

export interface AlignReport {
  readonly title: string;
  readonly sentences: readonly AlignedSentence[];
  readonly seconds: number;
  readonly findings: readonly Finding[];
  readonly report: string;
  /** A page to move the beginnings of sentences by ear. */
  readonly nudge: string;
  readonly build: BuildReport;
}

/** The most uneven reader that still fits has a quarter of the sentences doubted, the recording of another article a third and more (ADR 112). */
const ANOTHER = 1 / 3;
const FEW = 4;
/** The hiss of a microphone that is switched off stays under -50 dB of full scale. */
const HEARD = 0.003;

export async function alignRecording(
  options: AlignOptions,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<AlignReport> {
  const shop = await Workshop.open(options, onProgress);
  const [one] = shop.articles([options.article]);
  onProgress({ stage: 'listen' });
  const heard = await decodeFile(options.recording, options.ffmpeg);
  const lines = one ? linesOf(one.blocks) : [];
  if (!one || lines.length === 0) throw nothingToRead(options.article);
  const raw = { samples: resample(heard, RATE), rate: RATE };
  const readings = lines.map((line) => readingOf(line, shop.speak));
  const syllables = readings.map(countSyllables);
  const fitted = fit(raw, syllables, readings.map(jointsOf));
  if (!fitted)
    throw raw.samples.some((sample) => Math.abs(sample) > HEARD)
      ? tooDifferent(options.recording, lines.length)
      : silent(options.recording);
  options.signal?.throwIfAborted();
  // The codec takes as much of the beginning as its delay is long: silence of ours, not somebody's first word.
  const levelled = level({ samples: concat([new Float32Array(DELAY), raw.samples]), rate: RATE });
  const shift = DELAY / RATE;
  const { id, title } = one.article;
  const sounds = await soundsOf(levelled.samples, {
    clear: options.clear === true || shop.recording(id)?.clear !== undefined,
  });
  const spoken = fitted.map(({ start, end }, at): Spoken => ({
    clip: { href: `${id}.mp3`, start: round(start + shift), end: round(end + shift) },
    hash: lines[at]!.hash,
    whole: lines[at]!.whole,
  }));
  const timed = withClips(one.blocks, spoken);
  const written = await writeRecording(shop.files, shop.pdf, id, sounds, timed);
  const { heard: encoded } = sounds.plain;
  const duration = round(encoded.fileSeconds);
  await shop.keep(id, {
    ...written,
    ...(options.credit === undefined ? {} : { credit: options.credit }),
    duration,
  });
  const sentences = fitted.map((place, at): AlignedSentence => ({
    ...place,
    text: lines[at]!.text,
  }));
  const findings = [
    ...doubts(title, sentences),
    ...gates({
      title,
      ...encoded,
      lines: sentences.map(({ text, start, end }, at) => ({
        text,
        syllables: syllables[at]!,
        start,
        end,
      })),
    }).filter(({ code }) => code !== 'narration.speed'),
    ...clearOf(title, sounds).flatMap(gates),
  ];
  const report = join(recordingsFolder(shop.pdf), `${id}.txt`);
  await writeWhole(
    shop.files,
    report,
    alignText(title, basename(options.recording), sentences, encoded.loudness),
  );
  const nudge = report.replace(/\.txt$/, '.html');
  await writeWhole(shop.files, nudge, nudgePage(id, title, timingOf(timed), sentences));
  return {
    title,
    sentences,
    seconds: duration,
    findings,
    report,
    nudge,
    build: await shop.rebuild(onProgress),
  };
}

const round = (time: number): number => Math.round(time * 1000) / 1000;

/** The sentences to listen to; where they are too many, what is behind all of them, and the report names them. */
function doubts(title: string, sentences: readonly AlignedSentence[]): Finding[] {
  const found = sentences.flatMap((sentence, at) =>
    sentence.doubtful ? [doubt(title, sentence, at)] : [],
  );
  const many = found.length > Math.max(FEW, sentences.length * ANOTHER);
  return many ? [another(title, found.length, sentences.length)] : found;
}

const another = (title: string, doubtful: number, all: number): Finding => ({
  code: 'align.another-text',
  severity: 'warning',
  message: say(
    `${title}: ${doubtful} trong ${all} câu không khớp bản thu. Có lẽ đây là bản thu của bài khác.`,
    `${title}: ${doubtful} of ${all} sentences do not fit the recording. It may be that of another article.`,
  ),
  remedy: say(
    'Nghe thử. Nếu nhầm bài: chạy lại align cho bài này với đúng bản thu của nó. Nếu đúng bài: báo cáo kể những câu nên nghe lại.',
    'Listen to it. If it is another article, run align for this one again, with its own recording. If not, the report names the sentences to listen to.',
  ),
  place: title,
});

function doubt(title: string, { text, start, reason }: AlignedSentence, at: number): Finding {
  const time = `${Math.floor(start / 60)}:${String(Math.floor(start % 60)).padStart(2, '0')}`;
  return {
    code: 'align.doubtful',
    severity: 'warning',
    message: say(
      `${title}: nghe lại câu ${at + 1} (phút ${time}): “${shorten(text)}” ${reason?.vi ?? ''}`.trim(),
      `${title}: listen to sentence ${at + 1} (at ${time}): “${shorten(text)}” ${reason?.en ?? ''}`.trim(),
    ),
    remedy: say(
      'Nếu chỗ đánh dấu sai: mở tệp .html cạnh bản thu để chỉnh bằng tai, hoặc đọc đúng như bài rồi thu lại.',
      'If the mark is wrong: open the .html file beside the recording and move it by ear, or read as it is written and record again.',
    ),
    place: title,
  };
}

const nothingToRead = (id: string): PublisherError =>
  new PublisherError({
    code: 'align.no-text',
    exit: EXIT.input,
    message: say(`Bài "${id}" không có chữ để khớp.`, `The article "${id}" has no text to align.`),
  });

const silent = (file: string): PublisherError =>
  new PublisherError({
    code: 'align.silent',
    exit: EXIT.input,
    message: say(
      `Bản thu ${basename(file)} không có tiếng.`,
      `The recording ${basename(file)} is silent.`,
    ),
    hint: say(
      'Xem micro có bật không, rồi thu lại.',
      'See whether the microphone was on, and record again.',
    ),
  });

const tooDifferent = (file: string, sentences: number): PublisherError =>
  new PublisherError({
    code: 'align.too-different',
    exit: EXIT.input,
    message: say(
      `Bản thu ${basename(file)} quá ngắn hoặc quá khác so với bài ${sentences} câu.`,
      `The recording ${basename(file)} is too short for, or too different from, an article of ${sentences} sentences.`,
    ),
    hint: say(
      'Xem --article có đúng bài không; bản thu phải đọc cả bài, kể cả tên bài.',
      'See whether --article is right; the recording must hold the whole article, its title too.',
    ),
  });
