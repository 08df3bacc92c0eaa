/** The files of one recording beside the PDF: MP3, timing, subtitles. `narrate` and `align` write them, `build` reads them. */
import { basename, dirname, join } from 'node:path';
import type { ArticleBlock } from '@e-bulletin/issue';
import { composeArticle, parseArticle } from '@e-bulletin/issue/guided.js';
import { writeTogether, type Files } from '../files.js';
import type { Sounds } from './encoded.js';
import { clipsOf, linesOf, type Spoken } from './texts.js';

/** Folder of recordings beside the PDF. */
export const recordingsFolder = (pdf: string): string =>
  join(dirname(pdf), `${basename(pdf).replace(/\.pdf$/i, '')}.loi-doc`);

/** Relative addresses of a timing document only need to be told from others. */
const BASE = 'https://recording.invalid/';

/** The clips that a timing document (Guided Navigation) tells; `undefined` for anything else. */
export function readTiming(text: string): Spoken[] | undefined {
  try {
    return clipsOf(parseArticle(JSON.parse(text), `${BASE}x.json`).blocks);
  } catch {
    return undefined;
  }
}

/** The timing document of a recording, to stand beside it. */
export const timingOf = (blocks: readonly ArticleBlock[]): unknown =>
  composeArticle(spokenOnly(blocks));

export interface WrittenRecording {
  readonly audio: string;
  readonly clear?: string;
  readonly timing: string;
}

/** Writes sound, timing and subtitles of an article; the names are relative to the PDF's folder. */
export async function writeRecording(
  files: Files,
  pdf: string,
  id: string,
  { plain, clear }: Sounds,
  blocks: readonly ArticleBlock[],
): Promise<WrittenRecording> {
  const folder = recordingsFolder(pdf);
  await files.mkdir(folder);
  const at = (end: string): string => join(folder, `${id}.${end}`);
  // Old times beside a new sound would mark the wrong sentences: rather none.
  await writeTogether(files, [
    [at('mp3'), plain.mp3],
    ...(clear ? [[at('ro-tieng.mp3'), clear.mp3] as const] : []),
    [at('vtt'), webVtt(blocks)],
    [at('json'), `${JSON.stringify(timingOf(blocks))}\n`],
  ]);
  const name = basename(folder);
  return {
    audio: `${name}/${id}.mp3`,
    ...(clear && { clear: `${name}/${id}.ro-tieng.mp3` }),
    timing: `${name}/${id}.json`,
  };
}

/** Without pages and pictures: a timing document stands beside a recording, not beside an issue. */
function spokenOnly(blocks: readonly ArticleBlock[]): ArticleBlock[] {
  return blocks.flatMap((block): ArticleBlock[] => {
    if (block.kind === 'figure') {
      return block.caption
        ? [
            {
              kind: 'caption',
              regions: [],
              ...(block.id === undefined ? {} : { id: block.id }),
              ...block.caption,
            },
          ]
        : [];
    }
    if (block.kind === 'video' || block.kind === 'recording' || block.kind === 'separator')
      return [];
    if (block.kind === 'list') {
      return [
        { ...block, regions: [], items: block.items.map((item) => ({ ...item, regions: [] })) },
      ];
    }
    return [{ ...block, regions: [] }];
  });
}

/** Subtitles: one cue for each sentence. */
export function webVtt(blocks: readonly ArticleBlock[]): string {
  const lines = linesOf(blocks);
  const cues = clipsOf(blocks).map(({ clip }, at) => {
    const end = clip.end ?? clip.start + 1;
    return `${at + 1}\n${clock(clip.start)} --> ${clock(end)}\n${(lines[at]?.text ?? '').replace(/-->/g, '→')}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

function clock(time: number): string {
  const whole = Math.round(time * 1000);
  const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
  const part = (unit: number): number => Math.floor(whole / unit);
  return `${pad(part(3_600_000))}:${pad(part(60_000) % 60)}:${pad(part(1000) % 60)}.${pad(whole % 1000, 3)}`;
}
