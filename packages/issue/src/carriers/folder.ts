/** An issue in a folder of a web server. Every failure becomes an `IssueError` that says what to do. */
import type { Carrier, CarrierOptions } from '../carrier.js';
import { issueError } from '../errors.js';
import { safeHref, type HrefUse } from '../href.js';
import { fetchFile, readJson, shortName } from './fetch.js';

/**
 * Opens the folder whose manifest is at one of the addresses (the next is tried where one is not found).
 * Returns the address alone where a ZIP lies there.
 */
export async function openFolder(
  addresses: readonly string[],
  options: CarrierOptions,
): Promise<Carrier | string> {
  const response = await fetchManifest(addresses, options);
  const base = response.url || (addresses[0] as string);
  const type = response.headers.get('content-type') ?? '';
  if (/zip|pdf/.test(type)) {
    void response.body?.cancel();
    if (/pdf/.test(type)) throw issueError('not-manifest');
    return base;
  }
  const manifest = await readJson(response, base);
  // A fetch that a loader began does not know the signal of whoever opens.
  if (options.signal?.aborted) throw new DOMException('Aborted', 'AbortError');
  const url = (href: string, use?: HrefUse): string => {
    const address = safeHref(href, base, use);
    if (address === undefined) throw issueError('unsafe-file', href.slice(0, 80));
    return address;
  };
  const closed = new AbortController();
  return {
    kind: 'folder',
    base,
    manifest: () => Promise.resolve(manifest),
    json: (href, signal) =>
      whileOpen(closed.signal, signal, async (open) => {
        const address = url(href, 'own');
        return readJson(await fetchFile(address, { signal: open }, options.fetch), address);
      }),
    url: (href) => url(href),
    file: (href) => Promise.resolve({ url: url(href), name: shortName(url(href)) }),
    release: () => undefined,
    close: () => closed.abort(),
  };
}

async function fetchManifest(
  addresses: readonly string[],
  { fetch, signal, manifest }: CarrierOptions,
): Promise<Response> {
  const early = await manifest?.catch(() => undefined);
  if (early?.ok && !early.bodyUsed) return early;
  for (let i = 0; ; i++) {
    try {
      return await fetchFile(addresses[i] as string, signal ? { signal } : {}, fetch);
    } catch (error) {
      const missing = (error as { code?: unknown }).code === 'not-found';
      if (!missing || i + 1 >= addresses.length) throw error;
    }
  }
}

/** Runs with a signal that ends with either; `AbortSignal.any` is younger than the browsers we serve. */
async function whileOpen<T>(
  closed: AbortSignal,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (!signal) return run(closed);
  const both = new AbortController();
  const end = (): void => both.abort();
  if (closed.aborted || signal.aborted) end();
  closed.addEventListener('abort', end);
  signal.addEventListener('abort', end);
  try {
    return await run(both.signal);
  } finally {
    closed.removeEventListener('abort', end);
    signal.removeEventListener('abort', end);
  }
}
