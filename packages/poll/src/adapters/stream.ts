/**
 * Results as they change, over Server-Sent Events. EventSource gives up after some errors and never notices a line that
 * died silently, so we open a new one ourselves: after an error, and when not even a heartbeat came for a while.
 */
import type { jsonOf } from '../model/json.js';
import type { waitAfter } from '../model/retry.js';

/** Given, because counts are a chunk of their own. */
export interface StreamTools {
  readonly jsonOf: typeof jsonOf;
  readonly waitAfter: typeof waitAfter;
}

export interface StreamListener {
  /** `undefined` is a broken message; a whole one follows. */
  readonly onResult: (value: unknown) => void;
  /** False: the line is cut, and being mended. */
  readonly onLine: (up: boolean) => void;
}

/** The service sends a beat every 15 s. */
const SILENCE = 50_000;
const LONGEST_WAIT = 30_000;

/** Follows until the returned function is called. `silence` is for tests. */
export function follow(
  address: string,
  { jsonOf, waitAfter }: StreamTools,
  listener: StreamListener,
  silence = SILENCE,
): () => void {
  let source: EventSource | undefined;
  let timer = 0;
  let failures = 0;
  const open = (): void => {
    close();
    source = new EventSource(address);
    source.addEventListener('result', (event) => {
      failures = 0;
      alive();
      listener.onLine(true);
      listener.onResult(jsonOf((event as MessageEvent<string>).data));
    });
    source.addEventListener('beat', alive);
    source.onerror = lost;
    alive();
  };
  const alive = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(lost, silence);
  };
  const lost = (): void => {
    close();
    listener.onLine(false);
    failures++;
    timer = window.setTimeout(open, Math.min(waitAfter(failures, Math.random()), LONGEST_WAIT));
  };
  const close = (): void => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const wake = (): void => {
    if (!source) open();
  };
  window.addEventListener('online', wake);
  open();
  return () => {
    window.removeEventListener('online', wake);
    close();
  };
}
