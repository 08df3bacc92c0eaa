/**
 * The page's one sender. Ballots wait in the store until the service has answered; of all tabs the one with the lease sends.
 * It lives as long as something waits, whether or not the element that asked is still on the page.
 */
import { shared } from '@e-bulletin/core/registry.js';
import { memoryStore, openStore, type BallotStore } from '../adapters/ballot-store.js';
import { randomSecret } from '../adapters/device.js';
import { postBallot } from '../adapters/service.js';
import { carriesBallots } from '../model/address.js';
import { answered, type Ballot } from '../model/ballot.js';
import { leftUntil } from '../model/retry.js';

type Listener = (ballot: Ballot | undefined) => void;

/** Of a lease, in milliseconds; renewed while a request is under way. A closed tab holds others up no longer than this. */
const LEASE = 4000;
/** How often a tab without the lease looks what became of its ballot. */
const LOOK_AGAIN = 1000;

export class Outbox {
  readonly #owner = randomSecret();
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #memory = Promise.resolve(memoryStore());
  #store: Promise<BallotStore> | undefined;
  #running = false;
  #again = false;
  #timer = 0;
  #awake = false;

  /** Whether ballots outlive the page. */
  async durable(): Promise<boolean> {
    return (await this.#open()).durable;
  }

  async find(id: string): Promise<Ballot | undefined> {
    return (await this.#open()).get(id).catch(() => undefined);
  }

  /** Keeps a ballot and sends it as soon as may be; resolves once it is kept. */
  async put(id: string, make: (before: Ballot | undefined) => Ballot): Promise<void> {
    const write = async (store?: Promise<BallotStore>): Promise<Ballot | undefined> => {
      this.#store = store;
      return (await this.#open()).update(id, make);
    };
    const ballot = await write(this.#store)
      // Browsers close a database behind our back, as Safari does with pages in the background.
      .catch(() => write())
      // No room, or taken from us: better kept until the page is left than not at all.
      .catch(() => write(this.#memory));
    this.#tell(id, ballot);
    this.wake();
  }

  /** Calls `listener` whenever the ballot changes; returns how to stop. */
  watch(id: string, listener: Listener): () => void {
    const all = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, all.add(listener));
    return () => {
      all.delete(listener);
      if (!all.size) this.#listeners.delete(id);
    };
  }

  /** Tries what waits, now. */
  readonly wake = (): void => {
    void this.#run(true);
  };

  readonly #onVisible = (): void => {
    if (document.visibilityState === 'visible') this.wake();
  };

  readonly #onHide = (): void => {
    void this.#store?.then((store) => store.lease(this.#owner, Date.now(), 0));
  };

  #open(): Promise<BallotStore> {
    this.#store ??= openStore()
      .then(async (store) => {
        const now = Date.now();
        for (const { id, pending, forgetAt } of await store.all()) {
          if (!pending && forgetAt < now) await store.remove(id);
        }
        return store;
      })
      // Opened, and then silent or broken.
      .catch(() => this.#memory);
    return this.#store;
  }

  async #run(impatient: boolean): Promise<void> {
    if (this.#running) {
      this.#again ||= impatient;
      return;
    }
    this.#running = true;
    clearTimeout(this.#timer);
    let next: number | undefined;
    let store: Promise<BallotStore> | undefined;
    try {
      do {
        const hurry = impatient || this.#again;
        this.#again = false;
        store = this.#open();
        next = await this.#round(await store, hurry);
        impatient = false;
      } while (this.#again);
    } catch {
      // The store failed under our hands; what waits in it is tried again, over a line of its own.
      if (this.#store === store) this.#store = undefined;
      next = LOOK_AGAIN;
    } finally {
      this.#running = false;
    }
    this.#listen(next !== undefined);
    if (next !== undefined) this.#timer = window.setTimeout(() => void this.#run(false), next);
  }

  /** One look at everything that waits. Resolves to the milliseconds until the next, `undefined` where nothing waits. */
  async #round(store: BallotStore, impatient: boolean): Promise<number | undefined> {
    const waiting = (await store.all()).filter(({ pending }) => pending);
    if (!waiting.length) {
      await this.#tellWatched(store);
      return undefined;
    }
    this.#listen(true);
    if (!(await store.lease(this.#owner, Date.now(), LEASE))) {
      await this.#tellWatched(store);
      return LOOK_AGAIN;
    }
    const lease = setInterval(
      () => void store.lease(this.#owner, Date.now(), LEASE).catch(() => false),
      LEASE / 3,
    );
    try {
      for (const ballot of waiting) {
        if (impatient || leftUntil(ballot.nextAt, Date.now()) === 0) {
          await this.#send(store, ballot);
        }
      }
    } finally {
      clearInterval(lease);
      await store.lease(this.#owner, Date.now(), 0);
    }
    const left = (await store.all())
      .filter(({ pending }) => pending)
      .map(({ nextAt }) => leftUntil(nextAt, Date.now()));
    return left.length ? Math.min(...left) : undefined;
  }

  async #send(store: BallotStore, ballot: Ballot): Promise<void> {
    const { id, url, secret, revision, pending, challenge } = ballot;
    if (!pending || !carriesBallots(url)) return;
    // Rarely asked for, so it comes in a chunk of its own; where that does not arrive, the service asks again.
    const work =
      challenge === undefined
        ? undefined
        : await import('../adapters/work.js').then(
            ({ solve }) => solve(challenge, secret),
            () => undefined,
          );
    const reply = await postBallot(url, work ? { ...pending, work } : pending);
    const after = await store.update(id, (now) =>
      answered(now, revision, reply, Date.now(), Math.random()),
    );
    this.#tell(id, after);
  }

  /** Another tab may have sent what this one shows as waiting. */
  async #tellWatched(store: BallotStore): Promise<void> {
    for (const id of this.#listeners.keys()) this.#tell(id, await store.get(id));
  }

  #tell(id: string, ballot: Ballot | undefined): void {
    for (const listener of this.#listeners.get(id) ?? []) listener(ballot);
  }

  #listen(on: boolean): void {
    if (on === this.#awake) return;
    this.#awake = on;
    const change = on ? 'addEventListener' : 'removeEventListener';
    window[change]('online', this.wake);
    window[change]('pagehide', this.#onHide);
    document[change]('visibilitychange', this.#onVisible);
  }
}

/** One for all polls and all copies of our code on a page. */
export const outbox = (): Outbox => shared('poll-outbox/1', () => new Outbox());
