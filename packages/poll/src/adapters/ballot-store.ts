/**
 * Ballots on this device: IndexedDB, or memory where the browser refuses it. One transaction reads and writes, so that two
 * tabs never both write what they read before. A lease says which tab sends; it stands in for Web Locks, which plain http
 * does not have.
 */
import { parse, stringify } from '@e-bulletin/core/json.js';
import type { Ballot } from '../model/ballot.js';

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
/** Safari has been seen to never answer an open; a resident does not wait for that. */
const PATIENCE = 3000;

/** Opens the store; never rejects. */
export async function openStore(): Promise<BallotStore> {
  try {
    const database = await openDatabase();
    return databaseStore(database);
  } catch {
    return memoryStore();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('silent')), PATIENCE);
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(BALLOTS);
      request.result.createObjectStore(LEASES);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
    request.onerror = request.onblocked = () => {
      clearTimeout(timer);
      reject(request.error ?? new Error('blocked'));
    };
  });
}

function databaseStore(database: IDBDatabase): BallotStore {
  // Deleting the site's data in another tab must not wait for this one.
  database.onversionchange = () => database.close();
  /** Runs in one transaction; resolved once it is written. */
  const transact = <T>(
    name: string,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore, done: (value: T) => void) => void,
  ): Promise<T> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      let value: T;
      transaction.oncomplete = () => resolve(value);
      transaction.onabort = transaction.onerror = () =>
        reject(transaction.error ?? new Error('aborted'));
      work(transaction.objectStore(name), (result) => (value = result));
    });
  const read = <T>(request: IDBRequest<T>, then: (value: T) => void): void => {
    request.onsuccess = () => then(request.result);
  };
  return {
    durable: true,
    get: (id) =>
      transact(BALLOTS, 'readonly', (store, done) => read(store.get(id), (v) => done(ballotOf(v)))),
    all: () =>
      transact(BALLOTS, 'readonly', (store, done) =>
        read(store.getAll(), (values) => done(values.flatMap((v) => ballotOf(v) ?? []))),
      ),
    update: (id, change) =>
      transact(BALLOTS, 'readwrite', (store, done) =>
        read(store.get(id), (value) => {
          const before = ballotOf(value);
          const after = change(before);
          // As text: a page that patched toJSON or a class does not change what is kept.
          if (after) store.put(stringify(after), id);
          done(after ?? before);
        }),
      ),
    remove: (id) => transact(BALLOTS, 'readwrite', (store) => void store.delete(id)),
    lease: (owner, now, length) =>
      transact(LEASES, 'readwrite', (store, done) =>
        read(store.get('sender') as IDBRequest<Lease | undefined>, (held) => {
          const free = mayTake(held, owner, now);
          if (free) store.put({ owner, until: now + length } satisfies Lease, 'sender');
          done(free);
        }),
      ),
  };
}

function ballotOf(value: unknown): Ballot | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return parse(value) as Ballot;
  } catch {
    return undefined;
  }
}

interface Lease {
  readonly owner: string;
  readonly until: number;
}

/** A lease that would end long from now was written by a clock that has been set back since. */
const LONGEST = 60_000;

function mayTake(held: Lease | undefined, owner: string, now: number): boolean {
  return !held || held.owner === owner || held.until <= now || held.until > now + LONGEST;
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
