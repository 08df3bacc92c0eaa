/**
 * Ballots on this device: IndexedDB, or memory where the browser refuses it. One transaction reads and writes, so that two
 * tabs never both write what they read before. A lease says which tab sends; it stands in for Web Locks, which plain http
 * does not have.
 */
import { stringify } from '@e-bulletin/core/json.js';
import type { Ballot } from '../model/ballot.js';
import { jsonOf } from '../model/json.js';

export interface BallotStore {
  /** False: forgotten with the page. */
  readonly durable: boolean;
  get(id: string): Promise<Ballot | undefined>;
  all(): Promise<readonly Ballot[]>;
  /** Writes what `change` makes of the stored ballot, `undefined` leaves it as it is; resolves to what is stored then. */
  update(
    id: string,
    change: (before: Ballot | undefined) => Ballot | undefined,
  ): Promise<Ballot | undefined>;
  remove(id: string): Promise<void>;
  /** True where `owner` may send until `now + length`; zero gives the lease back. */
  lease(owner: string, now: number, length: number): Promise<boolean>;
}

const NAME = 'e-bulletin-polls';
const BALLOTS = 'ballots';
const LEASES = 'leases';
/** Safari has been seen to never answer; a resident does not wait for that. Milliseconds. */
const PATIENCE = 3000;

/** Opens the store; never rejects. */
export function openStore(): Promise<BallotStore> {
  return openDatabase().then(databaseStore).catch(memoryStore);
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    setTimeout(reject, PATIENCE);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(BALLOTS);
      request.result.createObjectStore(LEASES);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = reject;
  });
}

function databaseStore(database: IDBDatabase): BallotStore {
  // Deleting the site's data in another tab must not wait for this one.
  database.onversionchange = () => database.close();
  /** Asks in one transaction, and may write there what it makes of the answer; resolved once it is written. */
  const transact = <V, T>(
    name: string,
    ask: (store: IDBObjectStore) => IDBRequest<V>,
    then: (answer: V, store: IDBObjectStore) => T,
    mode: IDBTransactionMode = 'readwrite',
  ): Promise<T> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const store = transaction.objectStore(name);
      const request = ask(store);
      let value: T;
      request.onsuccess = () => (value = then(request.result, store));
      transaction.oncomplete = () => resolve(value);
      // Comes after every error too.
      transaction.onabort = reject;
      setTimeout(() => {
        reject();
        try {
          // It must not write later, nor hold up who comes after it.
          transaction.abort();
        } catch {
          // It has ended, as nearly all do.
        }
      }, PATIENCE);
    });
  return {
    durable: true,
    get: (id) =>
      transact(BALLOTS, (store) => store.get(id) as IDBRequest<string>, ballotOf, 'readonly'),
    all: () =>
      transact(
        BALLOTS,
        (store) => store.getAll() as IDBRequest<string[]>,
        (values) => values.flatMap((value) => ballotOf(value) ?? []),
        'readonly',
      ),
    update: (id, change) =>
      transact(
        BALLOTS,
        (store) => store.get(id) as IDBRequest<string>,
        (value, store) => {
          const before = ballotOf(value);
          const after = change(before);
          // As text: a page that patched toJSON or a class does not change what is kept.
          if (after) store.put(stringify(after), id);
          return after ?? before;
        },
      ),
    remove: (id) =>
      transact(
        BALLOTS,
        (store) => store.delete(id),
        () => undefined,
      ),
    lease: (owner, now, length) =>
      transact(
        LEASES,
        (store) => store.get('sender') as IDBRequest<Lease | undefined>,
        (held, store) => {
          const free = mayTake(held, owner, now);
          if (free) store.put({ owner, until: now + length } satisfies Lease, 'sender');
          return free;
        },
      ),
  };
}

/** `undefined` for what is not there, or is none. */
const ballotOf = jsonOf as (stored: string) => Ballot | undefined;

interface Lease {
  readonly owner: string;
  readonly until: number;
}

/** A lease that would end long from now was written by a clock that has been set back since. */
const LONGEST = 60_000;

function mayTake(held: Lease | undefined, owner: string, now: number): boolean {
  const left = held ? held.until - now : 0;
  return left <= 0 || left > LONGEST || held?.owner === owner;
}

export function memoryStore(): BallotStore {
  const ballots = new Map<string, Ballot>();
  return {
    durable: false,
    get: async (id) => ballots.get(id),
    all: async () => [...ballots.values()],
    update: async (id, change) => {
      const after = change(ballots.get(id));
      if (after) ballots.set(id, after);
      return ballots.get(id);
    },
    remove: async (id) => void ballots.delete(id),
    lease: async () => true,
  };
}
