/** `checkPdf`: what the doctor says about a PDF, without drawing a page or writing a file. */
import { deriveArticles } from '../articles/index.js';
import { inspect } from '../doctor/index.js';
import { convertLegacy } from '../legacy/index.js';
import type { Finding } from '../model/finding.js';
import { say } from '../model/say.js';
import { PublisherError } from '../errors.js';
import { readInput } from './input.js';
import { maxWorkerRss, PAGE_TIMEOUT, workersFor } from './limits.js';
import { openDocumentInPool } from './open.js';
import type { Progress } from './options.js';
import { Pace } from './pace.js';
import { Pool, WorkerFailure } from './pool.js';
import type { ReadResult } from './protocol.js';
import { emptyPage, toSource } from './source.js';

export interface CheckOptions {
  readonly input: string;
  readonly password?: string;
  readonly pageTimeout?: number;
  readonly signal?: AbortSignal;
}

export async function checkPdf(
  options: CheckOptions,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<readonly Finding[]> {
  const input = await readInput(options.input);
  const pool = new Pool({
    workers: workersFor(input.bytes),
    timeout: options.pageTimeout ?? PAGE_TIMEOUT,
    maxRss: maxWorkerRss(input.bytes),
    setup: {
      file: input.path,
      hash: input.hash,
      blobs: '',
      rasters: '',
      sharp: false,
      avif: false,
      recipe: '',
      ...(options.password === undefined ? {} : { password: options.password }),
    },
  });
  const stop = (): void => void pool.close();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    onProgress({ stage: 'open' });
    const document = await openDocumentInPool(pool);
    const failed: Finding[] = [];
    const pages = await readAll(pool, document.pageCount, failed, onProgress);
    onProgress({ stage: 'text' });
    const source = toSource(input, document, pages);
    const legacy = convertLegacy(source.pages, source.fonts);
    const derivation = deriveArticles({ pages: legacy.pages, outline: source.outline });
    return [...failed, ...inspect({ source, derivation, legacy })];
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await pool.close();
  }
}

async function readAll(
  pool: Pool,
  pageCount: number,
  failed: Finding[],
  onProgress: (progress: Progress) => void,
): Promise<ReadResult[]> {
  const pace = new Pace(pageCount, onProgress, 'read');
  const pages: ReadResult[] = [];
  // Reading takes milliseconds a page: one worker is enough, and the order comes for free.
  for (let number = 1; number <= pageCount; number += 1) {
    pages.push(await readOne(pool, number, failed));
    pace.page(number, false);
  }
  return pages;
}

async function readOne(pool: Pool, number: number, failed: Finding[]): Promise<ReadResult> {
  try {
    const reply = await pool.run({ kind: 'read', page: number });
    if (reply.kind === 'read') return reply.result;
    throw new Error(`a page was asked for, ${reply.kind} came`);
  } catch (error) {
    const known = error instanceof PublisherError ? error : undefined;
    // What names no page is the matter with the whole file.
    if (known ? known.page === undefined : !(error instanceof WorkerFailure)) throw error;
    failed.push({
      code: known?.code ?? 'page.crash',
      severity: 'error',
      message:
        known?.say ?? say(`Không đọc được trang ${number}.`, `Page ${number} cannot be read.`),
      remedy: say('Xuất lại trang đó trong PDF.', 'Export that page of the PDF again.'),
      pages: [number],
    });
    return { source: emptyPage(number), fonts: [] };
  }
}
