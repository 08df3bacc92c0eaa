/** What can be learnt of a recording without playing it: its bytes, and why it does not come. */

/** `forbidden`: the recording is here, and the page does not let it play. */
export type AddressFault = 'not-found' | 'wrong-type' | 'network' | 'forbidden';

/** Bytes of the file; undefined where the server does not tell us. */
export async function sizeOf(src: string, signal: AbortSignal): Promise<number | undefined> {
  try {
    const response = await fetch(src, { method: 'HEAD', signal });
    const length = Number(response.headers.get('content-length'));
    return response.ok && length > 0 ? length : undefined;
  } catch {
    return undefined;
  }
}

/** Asks the server once more, because a media element tells only that it failed. @param error why an issue did not lend it */
export async function faultOf(
  src: string,
  signal: AbortSignal,
  error?: unknown,
): Promise<AddressFault> {
  if (error) return (error as { code?: unknown }).code === 'not-found' ? 'not-found' : 'network';
  // What lies in memory needs no network. A policy (CSP `media-src`) lets such addresses be shown and not played.
  if (src.startsWith('blob:')) return 'forbidden';
  try {
    // The first bytes only; a server without ranges is left after its headers.
    const stop = new AbortController();
    signal.addEventListener('abort', () => stop.abort(), { once: true });
    const response = await fetch(src, { headers: { range: 'bytes=0-15' }, signal: stop.signal });
    const type = response.headers.get('content-type') ?? '';
    const { ok, status } = response;
    stop.abort();
    if (status === 404 || status === 410) return 'not-found';
    if (!ok && status !== 416) return 'network';
    return /^(audio|video)\/|octet-stream|^$/i.test(type) ? 'network' : 'wrong-type';
  } catch {
    // A page may play what it may not fetch, so this says little.
    return 'network';
  }
}

/**
 * All of a recording as an address in memory, for servers that know no ranges: browsers cannot jump in those. Given back when
 * `signal` aborts; empty where it did before all of it was here.
 */
export async function fetchWhole(src: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(src, { signal });
  const bytes = await response.blob();
  if (signal.aborted) return '';
  const address = URL.createObjectURL(bytes);
  signal.addEventListener('abort', () => URL.revokeObjectURL(address));
  return address;
}
