/**
 * An honest watch over the network while somebody listens: "Đang tải…" when no sound comes, help when it stays away, and when it
 * fails the question why; two more tries where only the line broke.
 */
import type { AddressFault } from '../adapters/address.js';
import type { EngineFailure } from '../adapters/engine.js';

export type Flow = 'loading' | 'playing' | 'stalled';
export type RecordingFault = AddressFault | 'stalled' | 'blocked' | 'cut-off';

export interface WatchedLine {
  /** Looks at the time; tells `sound()` when it moved. */
  look(): void;
  /** Silence is meant. */
  quiet(): boolean;
  retry(): void;
  onFlow(flow: Flow): void;
  onFault(fault: RecordingFault): void;
}

/** "Đang tải…" is shown after this long without sound, help is offered after `HELP`; milliseconds. */
const PATIENCE = 400;
const HELP = 7000;
const RETRIES = 2;

export class LineWatch {
  readonly #line: WatchedLine;
  #looking = 0;
  #again = 0;
  #moved = 0;
  #retries = 0;
  #asking = new AbortController();

  constructor(line: WatchedLine) {
    this.#line = line;
  }

  /** Aborts when the listener stops, or wants something else. */
  get signal(): AbortSignal {
    return this.#asking.signal;
  }

  start(): void {
    this.stop();
    this.rest();
    this.#asking = new AbortController();
    this.#looking = window.setInterval(() => this.#look(), PATIENCE);
  }

  stop(): void {
    clearTimeout(this.#again);
    clearInterval(this.#looking);
    this.#asking.abort();
  }

  /** A pause that was meant is over: patience begins anew. */
  rest(): void {
    this.#moved = performance.now();
  }

  /** Something was heard. */
  sound(): void {
    this.rest();
    this.#retries = 0;
    this.#line.onFlow('playing');
  }

  /** @param src address of what failed */
  async failed(failure: EngineFailure, src: string): Promise<void> {
    if (failure === 'blocked') this.#line.onFault(failure);
    else await this.explain(src);
  }

  /** A media element tells only that it failed; the server is asked once more, and where only the line broke it is tried again. @param error why `src` was not lent */
  async explain(src: string, error?: unknown): Promise<void> {
    const { signal } = this;
    let fault: AddressFault = 'network';
    try {
      const { faultOf } = await import('../adapters/address.js');
      fault = await faultOf(src, signal, error);
    } catch {
      // Without the network the part that asks may be missing too.
    }
    if (signal.aborted) return;
    if (fault === 'network' && !error && this.#retries < RETRIES && navigator.onLine !== false) {
      this.#retries++;
      this.#again = window.setTimeout(() => this.#line.retry(), this.#retries * 1000);
    } else this.#line.onFault(fault);
  }

  #look(): void {
    this.#line.look();
    // The look may have ended it.
    if (this.signal.aborted) return;
    const silent = this.#line.quiet() ? 0 : performance.now() - this.#moved;
    if (silent > HELP) {
      this.#line.onFlow('stalled');
      this.#line.onFault('stalled');
    } else if (silent > PATIENCE) this.#line.onFlow('loading');
  }
}
