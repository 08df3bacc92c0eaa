/** The polls of an issue: which one is chosen, how long it is open, and its address. */
import type { Issue, Resource } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';
import { absolute } from '../adapters/absolute.js';
import { daysLeftOf } from '../adapters/poll-facts.js';

export class Asking {
  readonly #update: () => void;
  #polls: readonly Resource[] = [];
  #base = '';
  #chosen: string | undefined;
  #daysLeft: number | undefined;

  constructor(update: () => void) {
    this.#update = update;
  }

  /** Address of the chosen poll, as the issue has it. */
  get chosen(): string | undefined {
    return this.#chosen;
  }

  /** Whole days until the first poll closes, when it is known and open. */
  get daysLeft(): number | undefined {
    return this.#daysLeft;
  }

  /** The chosen poll as others can open it. */
  get link(): { readonly url: string; readonly title: string | undefined } | undefined {
    const poll = this.#polls.find(({ href }) => href === this.#chosen);
    return poll && { url: absolute(poll.href, this.#base), title: poll.title };
  }

  /** Takes the polls of an issue; `signal` ends when it is closed. */
  open({ polls }: Issue, { base }: Carrier, signal: AbortSignal): void {
    this.#polls = polls;
    this.#base = base;
    this.#chosen = polls[0]?.href;
    this.#daysLeft = undefined;
    if (!this.link) return;
    void daysLeftOf(this.link.url, signal).then((days) => {
      if (signal.aborted) return;
      this.#daysLeft = days;
      this.#update();
    });
  }

  choose(href: string): void {
    this.#chosen = href;
    this.#update();
  }
}
