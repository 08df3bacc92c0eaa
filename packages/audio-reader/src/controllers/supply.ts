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

  /** Undefined where it must be brought first. */
  addressOf(href: string): string | undefined {
    return this.#addresses.get(href) ?? (this.#lend ? undefined : href);
  }

  /** Brings what is lent. Asked twice, it comes once. */
  bring(href: string): Promise<string> {
    const known = this.#lending.get(href);
    if (known || !this.#lend) return known ?? Promise.resolve(href);
    const { signal } = this.#held;
    const lent = this.#lend(href, signal);
    this.#lending.set(href, lent);
    lent.then(
      (address) => signal.aborted || this.#addresses.set(href, address),
      // The next tap asks again.
      () => signal.aborted || this.#lending.delete(href),
    );
    return lent;
  }

  async bringWhole(href: string): Promise<void> {
    const { signal } = this.#held;
    const { fetchWhole } = await import('../adapters/address.js');
    const address = await fetchWhole(this.addressOf(href) ?? href, signal);
    if (!signal.aborted) this.#addresses.set(href, address);
  }

  clear(): void {
    this.#held.abort();
    this.#held = new AbortController();
    this.#lending.clear();
    this.#addresses.clear();
  }
}
