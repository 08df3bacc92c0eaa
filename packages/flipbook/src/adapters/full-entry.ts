/**
 * The entry of the history that full view stands on, where `hash` lets us write one: Back closes full view and leaves
 * the reader on the page he came to, Forward opens it again. Entries of jumps made meanwhile count on from it, so that a
 * button can leave them all behind at once.
 */

const KEY = 'e-bulletin-full';

type Mark = readonly [name: string, depth: number];

export class FullEntry {
  readonly #name: string;
  readonly #onMove: (open: boolean) => void;
  /** Resolves when the entries of full view are left behind. */
  left: Promise<unknown> | undefined;
  #open = false;
  #returning = false;

  /** @param onMove Back closes full view, Forward opens it */
  constructor(name: string, onMove: (open: boolean) => void) {
    this.#name = name;
    this.#onMove = onMove;
  }

  enter(): void {
    if (this.#open) return;
    this.#open = this.#write(1);
  }

  /** Full view was closed by something else than Back. */
  leave(): void {
    if (!this.#open) return;
    this.#open = false;
    const depth = this.#depth;
    this.#returning = depth > 0;
    if (!this.#returning) return;
    this.left = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.go(-depth);
  }

  /** The state of an entry that is pushed now. */
  next(): unknown {
    return this.#open ? this.#mark(this.#depth + 1) : null;
  }

  /** The history moved. True where that was about full view and not about a page. */
  pop(): boolean {
    const open = this.#depth > 0;
    if (open && this.#returning) return false;
    const left = !open && (this.#open || this.#returning);
    this.#returning = false;
    if (open !== this.#open) {
      this.#open = open;
      this.#onMove(open);
    }
    return left;
  }

  get #depth(): number {
    const state: unknown = history.state;
    if (typeof state !== 'object' || state === null) return 0;
    const mark = (state as { readonly [KEY]?: unknown })[KEY];
    if (!Array.isArray(mark)) return 0;
    const [name, depth] = mark as unknown as Mark;
    return name === this.#name && typeof depth === 'number' ? depth : 0;
  }

  #mark(depth: number): { readonly [KEY]: Mark } {
    return { [KEY]: [this.#name, depth] };
  }

  #write(depth: number): boolean {
    try {
      history.pushState(this.#mark(depth), '', location.href);
      return true;
    } catch {
      // Sandboxed frames and about:srcdoc refuse; Back is the browser's then.
      return false;
    }
  }
}
