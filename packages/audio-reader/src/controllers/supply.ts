/**
 * Where a recording is played from: its own address; one lent by the issue that holds it (a ZIP), brought when it is wanted; or
 * all of it in memory, where the server knows no ranges. What was brought is given back with the track, so at most the
 * recordings of one article are held.
 */
import type { Lend } from '../model/track.js';

export class Supply {
  readonly #lending = new Map<string, Promise<string>>();
  /** Those that are here, in place of their own address. */
  readonly #addresses = new Map<string, string>();
  #lend: Lend | undefined;
  #held = new AbortController();

  set lend(lend: Lend | undefined) {
    this.#lend = lend;
  }

  /** An address to load; undefined where it must be brought first. What is lent is brought for each loading. */
  take(href: string): string | undefined {
    const address = this.#addresses.get(href);
    if (!this.#lend) return address ?? href;
    this.#addresses.delete(href);
    if (address) this.#lending.delete(href);
    return address;
  }

  /** Brings what is lent; or all of it. Asked twice before it is loaded, it comes once. @param address what it was played from */
  bring(href: string, address?: string): Promise<string> {
    const known = this.#lending.get(href);
    if (known) return known;
    const { signal } = this.#held;
    const lent = address
      ? import('../adapters/address.js').then((one) => one.fetchWhole(address, signal))
      : (this.#lend as Lend)(href, signal);
    this.#lending.set(href, lent);
    lent.then(
      (given) => signal.aborted || this.#addresses.set(href, given),
      // The next tap asks again.
      () => signal.aborted || this.#lending.delete(href),
    );
    return lent;
  }

  clear(): void {
    this.#held.abort();
    this.#held = new AbortController();
    this.#lending.clear();
    this.#addresses.clear();
  }
}
