/**
 * Opens the book at an address (folder, manifest, ZIP or PDF): an issue and a carrier for its files. Books of
 * `<img>` children are made in `image-book.ts`.
 */
import { IssueError, parseManifest, type Issue } from '@e-bulletin/issue';
import { openCarrier, type Carrier } from '@e-bulletin/issue/carrier.js';
import { msg } from '@e-bulletin/core/i18n.js';
import type { Failure } from '../model/book.js';
import type { PdfSettings } from './pdf/place.js';

export interface Book {
  readonly issue: Issue;
  readonly carrier: Carrier;
  /** What the reader should know about how it is read. */
  readonly notice?: string;
  /** The same issue, once more is known of it: contents, sizes of pages. */
  readonly revised?: Promise<Issue>;
}

export const isPdf = (src: string): boolean => /\.pdf\s*([/?#]|$)/i.test(src);

/** @throws IssueError */
export async function openBook(src: string, signal: AbortSignal, pdf: PdfSettings): Promise<Book> {
  if (isPdf(src)) return (await import('./pdf/pdf-book.js')).openPdf(src, signal, pdf);
  const carrier = await openCarrier(src, { signal });
  try {
    const { issue } = parseManifest(await carrier.manifest(), carrier.base);
    return { issue, carrier };
  } catch (error) {
    carrier.close();
    throw error;
  }
}

/** What to tell the reader about an error of any kind. */
export async function failureOf(error: unknown, language: 'vi' | 'en'): Promise<Failure> {
  if (error instanceof IssueError) {
    const { code, retryable, message, hint } = error;
    // Vietnamese is in the error, also without network; English is fetched, and done without if it cannot be.
    const english =
      language === 'en' && (await import('@e-bulletin/issue/errors.en.js').catch(() => undefined));
    return { code, retryable, message, hint, ...(english && english.inEnglish(error)) };
  }
  return {
    code: 'unexpected',
    retryable: true,
    message: msg('Chưa mở được bản tin.', { id: 'flipbook.openFailed' }),
    hint: msg('Đợi một lát rồi bấm Thử lại.', { id: 'flipbook.openFailedHint' }),
  };
}
