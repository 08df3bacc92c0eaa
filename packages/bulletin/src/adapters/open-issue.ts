/** Opens the issue behind a `src`: its carrier, and its manifest in normal form. */
import { openCarrier, type Carrier } from '@e-bulletin/issue/carrier.js';
import { IssueError, parseManifest, type Issue } from '@e-bulletin/issue';
import type { Failure } from '../model/bulletin-state.js';
import { takeEarly } from './early-manifest.js';

export interface OpenedIssue {
  /** Absent where the address holds no manifest of an issue: it may be a feed (`shelf/`). */
  readonly issue?: Issue;
  readonly carrier: Carrier;
}

/** @throws IssueError; AbortError when `signal` ended it. */
export async function openIssue(src: string, signal: AbortSignal): Promise<OpenedIssue> {
  const early = takeEarly(src);
  const carrier = await openCarrier(src, { signal, ...(early && { manifest: early }) });
  try {
    const value = await carrier.manifest();
    if (!(value as { readingOrder?: unknown } | null)?.readingOrder) return { carrier };
    return { issue: parseManifest(value, carrier.base).issue, carrier };
  } catch (error) {
    carrier.close();
    throw error;
  }
}

/** A PDF has no manifest: the element that shows the pages reads it. */
export const isPdf = (src: string): boolean => /\.pdf\s*([/?#]|$)/i.test(src);

/** What to tell the reader about any error; `undefined` for one that is not an issue's. */
export async function failureOf(
  error: unknown,
  language: 'vi' | 'en',
): Promise<Failure | undefined> {
  if (!(error instanceof IssueError)) return undefined;
  const { code, retryable, message, hint } = error;
  // Vietnamese is in the error, also without network; English is fetched, and done without if it cannot be.
  const english =
    language === 'en' && (await import('@e-bulletin/issue/errors.en.js').catch(() => undefined));
  return { code, retryable, message, hint, ...(english && english.inEnglish(error)) };
}
