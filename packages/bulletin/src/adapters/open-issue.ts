/** Opens the issue behind a `src`: its carrier, and its manifest in normal form. */
import { openCarrier, type Carrier } from '@e-bulletin/issue/carrier.js';
import { IssueError, parseManifest, type Issue } from '@e-bulletin/issue';
import { msg } from '@e-bulletin/core/i18n.js';
import type { Failure } from '../model/bulletin-state.js';
import { takeEarly } from './early-manifest.js';

export interface OpenedIssue {
  readonly issue: Issue;
  readonly carrier: Carrier;
}

/** @throws IssueError; AbortError when `signal` ended it. */
export async function openIssue(src: string, signal: AbortSignal): Promise<OpenedIssue> {
  if (PDF.test(src)) throw new IssueError('pdf', [notPrepared(), prepare()]);
  const early = takeEarly(src);
  const carrier = await openCarrier(src, { signal, ...(early && { manifest: early }) });
  try {
    const { issue } = parseManifest(await carrier.manifest(), carrier.base);
    return { issue, carrier };
  } catch (error) {
    carrier.close();
    throw error;
  }
}

/** A PDF is what an issue is made from. */
const PDF = /\.pdf\s*([?#]|$)/i;

const notPrepared = (): string =>
  msg('Đây là tệp PDF, chưa phải bản tin đã dựng.', { id: 'bulletin.notPrepared' });

const prepare = (): string =>
  msg('Dựng bản tin bằng lệnh e-bulletin build, rồi trỏ src vào thư mục hoặc tệp ZIP nhận được.', {
    id: 'bulletin.prepare',
  });

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
