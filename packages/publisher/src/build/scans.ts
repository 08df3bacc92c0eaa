/** Pages that show no text get the words that are read from their pixels; what was read is kept for the next run. */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isScan } from '../doctor/text.js';
import { nodeFiles, writeWhole } from '../files.js';
import type { OcrSession } from '../model/contracts.js';
import type { SourcePage, TextRun } from '../model/source.js';
import { WorkerFailure } from './pool.js';
import type { UnderstandInput } from './understand.js';

/** Recognition reads type best at about 300 dpi, which is this width of A4. */
const OCR_WIDTH = 2400;
/** Bumped whenever the same page is recognised in another way. */
const RECOGNITION = 1;

export interface Scans {
  readonly pages: readonly SourcePage[];
  readonly records: readonly string[];
}

/** @throws PublisherError `ocr.missing` when a page must be read and the optional packages are not installed */
export async function readScans(
  input: UnderstandInput,
  pages: readonly SourcePage[],
): Promise<Scans> {
  const blank = pages.filter(isUnread);
  const read = new Map<number, SourcePage>();
  const records: string[] = [];
  let session: OcrSession | undefined;
  try {
    for (const page of blank) {
      input.options.signal?.throwIfAborted();
      input.onProgress({ stage: 'ocr', done: read.size, total: blank.length });
      const name = recordName(input.hash, page.number);
      const record = join(input.work.pages, name);
      let runs = await known(record);
      if (!runs) {
        session ??= await openSession(input);
        runs = await recognise(input, session, page);
        if (!runs) continue;
        await writeWhole(nodeFiles, record, JSON.stringify(runs));
      }
      records.push(name);
      read.set(page.number, withRecognised(page, runs));
    }
  } finally {
    await session?.close();
  }
  return { pages: pages.map((page) => read.get(page.number) ?? page), records };
}

/** A page to be recognised: of a scan, a stamp or a number that was laid over it is all there is to read. */
export const isUnread = (page: SourcePage): boolean =>
  (page.runs.length === 0 && !page.failed) || isScan(page);

/** The page with what was recognised; the words that it has itself are the surer ones. */
export function withRecognised(page: SourcePage, recognised: readonly TextRun[]): SourcePage {
  const own = page.runs.filter(({ slanted }) => !slanted);
  const covered = (word: TextRun): boolean =>
    own.some(
      ({ x, y, w, h }) =>
        word.x < x + w && x < word.x + word.w && word.y < y + h && y < word.y + word.h,
    );
  return { ...page, runs: [...page.runs, ...recognised.filter((word) => !covered(word))] };
}

const recordName = (hash: string, page: number): string =>
  `${createHash('sha256').update(`ocr ${RECOGNITION} ${hash} ${page}`).digest('hex')}.json`;

/** What an earlier run read on the page. */
async function known(record: string): Promise<TextRun[] | undefined> {
  try {
    return JSON.parse(await readFile(record, 'utf8')) as TextRun[];
  } catch {
    return undefined;
  }
}

async function openSession(input: UnderstandInput): Promise<OcrSession> {
  const { openOcr } = await import('../ocr/index.js');
  return openOcr({ onWait: (message) => input.onProgress({ stage: 'ocr', message }) });
}

/** `undefined` for a page that cannot be drawn so large in time: it stays a picture. */
async function recognise(
  input: UnderstandInput,
  session: OcrSession,
  page: SourcePage,
): Promise<TextRun[] | undefined> {
  const height = Math.round((OCR_WIDTH * page.heightPt) / page.widthPt);
  const file = join(input.work.root, `scan-${page.number}.jpg`);
  try {
    await input.pool.run({ kind: 'picture', page: page.number, width: OCR_WIDTH, height, file });
    const bytes = await readFile(file);
    return [
      ...(await session.recognise({ bytes, width: OCR_WIDTH, height, heightPt: page.heightPt })),
    ];
  } catch (error) {
    if (error instanceof WorkerFailure) return undefined;
    throw error;
  } finally {
    await rm(file, { force: true });
  }
}
