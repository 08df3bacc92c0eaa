/** Every page of a PDF through the pool, with the cache in front of it and a placeholder behind it. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { EXIT, PublisherError } from '../errors.js';
import { writeWhole, type Files } from '../files.js';
import { say, type Say } from '../model/say.js';
import type { Finding } from '../model/finding.js';
import { WorkerFailure, type Pool } from './pool.js';
import type { ReadResult, WorkedPage } from './protocol.js';
import { emptyPage } from './source.js';
import type { WorkFolder } from './work-folder.js';

export interface PagesOptions {
  readonly pool: Pool;
  readonly files: Files;
  readonly work: WorkFolder;
  readonly pageCount: number;
  /** Hash of the PDF and of everything that changes what a page looks like. */
  readonly key: string;
  readonly strict: boolean;
  /** Read and draw every page again. */
  readonly fresh: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onPage: (done: number, cached: boolean) => void;
}

export interface PagesResult {
  readonly pages: readonly WorkedPage[];
  readonly records: ReadonlySet<string>;
  /** Pages whose pictures had to be encoded in this run. */
  readonly encoded: number;
  readonly findings: readonly Finding[];
}

export async function workPages(options: PagesOptions): Promise<PagesResult> {
  const { pageCount, files, work } = options;
  const pages = new Array<WorkedPage | undefined>(pageCount).fill(undefined);
  const findings: Finding[] = [];
  const records = new Set<string>();
  let done = 0;
  let encoded = 0;

  const one = async (number: number): Promise<void> => {
    const name = `${createHash('sha256').update(`${options.key} ${number}`).digest('hex')}.json`;
    records.add(name);
    const record = join(work.pages, name);
    let page = options.fresh ? undefined : await readRecord(files, record, work.blobs);
    const cached = page !== undefined;
    if (!page) {
      try {
        const reply = await options.pool.run({ kind: 'page', page: number });
        if (reply.kind !== 'page') throw new Error(`a page was asked for, ${reply.kind} came`);
        page = reply.result;
        if (!page.reused) encoded += 1;
        await writeWhole(files, record, JSON.stringify(page));
      } catch (error) {
        const finding = pageFinding(error, number);
        if (!finding) throw error;
        if (options.strict) throw strictError(finding, number);
        findings.push(finding);
        // Its drawing library takes 25 MB, which a build without such a page need not have here.
        const { placeholder } = await import('./placeholder.js');
        page = await placeholder(files, work, await wordsOf(options.pool, number));
      }
    }
    if (page.huge.reduced > 0) findings.push(reducedFinding(number));
    if (page.huge.dropped > 0) findings.push(droppedFinding(number));
    pages[number - 1] = page;
    done += 1;
    options.onPage(done, cached);
  };

  // A few pages ahead of the workers keep them busy; all at once would hold 1,000 promises and their pages.
  let next = 1;
  let broken = false;
  const lane = async (): Promise<void> => {
    while (next <= pageCount && !broken) {
      options.signal?.throwIfAborted();
      const number = next;
      next += 1;
      try {
        await one(number);
      } catch (error) {
        // The other lanes stop after their page.
        broken = true;
        throw error;
      }
    }
  };
  const lanes = Array.from({ length: Math.min(4, pageCount) }, lane);
  const ends = await Promise.allSettled(lanes);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return { pages: pages as WorkedPage[], records, encoded, findings };
}

/** The words and the shape of a page that could not be drawn; an empty sheet where it cannot be read either. */
async function wordsOf(pool: Pool, number: number): Promise<ReadResult> {
  try {
    const reply = await pool.run({ kind: 'read', page: number });
    if (reply.kind !== 'read') throw new Error(`words were asked for, ${reply.kind} came`);
    const { tags: _tags, shapes: _shapes, rules: _rules, ...page } = reply.result.source;
    // What would be cut out of the picture is not there.
    return { source: { ...page, images: [], failed: true }, fonts: reply.result.fonts };
  } catch {
    return { source: emptyPage(number), fonts: [] };
  }
}

async function readRecord(
  files: Files,
  path: string,
  blobs: string,
): Promise<WorkedPage | undefined> {
  try {
    const page = JSON.parse((await files.readFile(path)).toString('utf8')) as WorkedPage;
    for (const file of page.files) {
      if ((await files.stat(join(blobs, file.hash))).size !== file.bytes) return undefined;
    }
    return page;
  } catch {
    return undefined;
  }
}

/** What a failed page is called; `undefined` for errors that are not the page's. */
function pageFinding(error: unknown, number: number): Finding | undefined {
  const remedy = say(
    'Bản tin vẫn được tạo, trang này có hình báo lỗi. Xuất lại trang đó trong PDF rồi chạy lại.',
    'The issue is made with a marked placeholder. Export that page of the PDF again and run again.',
  );
  if (error instanceof WorkerFailure) {
    const what: Say =
      error.reason === 'timeout'
        ? say(
            `Trang ${number} dựng quá lâu nên bị dừng.`,
            `Page ${number} took too long and was stopped.`,
          )
        : say(
            `Trang ${number} làm hỏng bộ dựng trang.`,
            `Page ${number} crashed the page renderer.`,
          );
    return {
      code: `page.${error.reason}`,
      severity: 'error',
      message: what,
      remedy,
      pages: [number],
    };
  }
  if (error instanceof PublisherError && error.page === number) {
    return {
      code: error.code,
      severity: 'error',
      message: error.say,
      remedy: error.hint ?? remedy,
      pages: [number],
    };
  }
  return undefined;
}

function strictError(finding: Finding, page: number): PublisherError {
  return new PublisherError({
    code: finding.code,
    exit: EXIT.findings,
    message: finding.message,
    hint: say(
      'Bỏ --strict để tạo bản tin với hình báo lỗi ở trang này.',
      'Leave out --strict to make the issue with a placeholder for this page.',
    ),
    page,
  });
}

const reducedFinding = (number: number): Finding => ({
  code: 'image.huge',
  severity: 'warning',
  message: say(
    `Trang ${number} có ảnh quá lớn; ảnh được thu nhỏ khi dựng.`,
    `Page ${number} holds a picture too large; it was drawn reduced.`,
  ),
  remedy: say(
    'Giảm ảnh còn 300 dpi trước khi xuất PDF.',
    'Reduce the picture to 300 dpi before exporting the PDF.',
  ),
  pages: [number],
});

const droppedFinding = (number: number): Finding => ({
  code: 'page.image-dropped',
  severity: 'error',
  message: say(
    `Trang ${number} có ảnh lớn đến mức không dựng được trong bộ nhớ; ảnh bị bỏ trống.`,
    `Page ${number} holds a picture too large for the memory; its place is empty.`,
  ),
  remedy: say(
    'Giảm ảnh còn 300 dpi trước khi xuất PDF.',
    'Reduce the picture to 300 dpi before exporting the PDF.',
  ),
  pages: [number],
});
