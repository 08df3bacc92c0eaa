/**
 * Counts what decoded pictures cost (width x height x 4 bytes, whatever the file weighs) and says which to
 * give back. iOS ends a tab that goes over, so the cap is a promise and not a hint.
 */

const MB = 1024 * 1024;

/** Bytes of decoded pictures we allow ourselves (research/flipbook.md section 5). */
export const CAPS = { phone: 60 * MB, desktop: 160 * MB } as const;

export interface Entry {
  readonly key: string;
  readonly page: number;
  readonly bytes: number;
  /** False for the low tier, which is cheap and saves a blank page. */
  readonly sharp: boolean;
}

export const bytesOf = (width: number, height: number): number => width * height * 4;

export class Ledger {
  readonly cap: number;
  readonly #entries = new Map<string, Entry>();
  #total = 0;

  constructor(cap: number = CAPS.desktop) {
    this.cap = cap;
  }

  get total(): number {
    return this.#total;
  }

  add(entry: Entry): void {
    this.remove(entry.key);
    this.#entries.set(entry.key, entry);
    this.#total += entry.bytes;
  }

  remove(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#total -= entry.bytes;
  }

  /** Whether `bytes` more would fit without giving anything back. */
  fits(bytes: number): boolean {
    return this.#total + bytes <= this.cap;
  }

  /**
   * Keys to give back so that the rest is under the cap, in this order: first what a larger picture of the same page has
   * replaced, farthest pages first; then pictures of pages that are not shown, farthest first and at equal distance the
   * sharp tier first. The best picture of a page shown stays, even when that alone is over the cap.
   */
  excess(shown: readonly number[]): readonly string[] {
    if (this.#total <= this.cap) return [];
    const distance = (page: number): number =>
      Math.min(...shown.map((other) => Math.abs(other - page)));
    const entries = [...this.#entries.values()];
    const replaced = ({ page, bytes }: Entry): boolean =>
      entries.some((other) => other.page === page && other.bytes > bytes);
    const candidates = entries
      .filter((entry) => !shown.includes(entry.page) || replaced(entry))
      .sort(
        (a, b) =>
          Number(replaced(b)) - Number(replaced(a)) ||
          distance(b.page) - distance(a.page) ||
          Number(b.sharp) - Number(a.sharp),
      );
    const keys: string[] = [];
    let total = this.#total;
    for (const { key, bytes } of candidates) {
      if (total <= this.cap) break;
      keys.push(key);
      total -= bytes;
    }
    return keys;
  }
}
