/** The public count of a poll as it moves on, and the whole count for those who may see it. */
import { counterKey, nextPublication, type Poll, type Snapshot } from '@e-bulletin/issue/poll.js';
import type { Transaction } from '../store/db.js';
import {
  BALLOTS,
  readPublication,
  readTally,
  writePublication,
  type StoredSnapshot,
} from '../store/records.js';

/** Moves the public count on where a batch is full. */
export async function advance(tx: Transaction, poll: Poll): Promise<void> {
  const stored = await readPublication(tx, poll.id);
  const before = {
    ...(stored.shown ? { shown: snapshotOf(stored.shown) } : {}),
    ...(stored.waiting ? { waiting: snapshotOf(stored.waiting) } : {}),
  };
  const after = nextPublication(poll, before, snapshotOfTally(await readTally(tx, poll.id)));
  if (after === before) return;
  await writePublication(tx, poll.id, {
    ...(after.shown ? { shown: storedOf(after.shown) } : {}),
    ...(after.waiting ? { waiting: storedOf(after.waiting) } : {}),
  });
}

/** The count that the public sees while the poll is live; `undefined` before the first. */
export async function shownCount(tx: Transaction, poll: Poll): Promise<Snapshot | undefined> {
  const { shown } = await readPublication(tx, poll.id);
  return shown && snapshotOf(shown);
}

/** The whole count, with the number of text answers, which ballots do not hold. */
export async function wholeCount(tx: Transaction, poll: Poll): Promise<Snapshot> {
  const { ballots, tally } = snapshotOfTally(await readTally(tx, poll.id));
  const texts = await tx.all<{ question: string; n: number }>(
    'SELECT question, CAST(COUNT(*) AS BIGINT) AS n FROM reply WHERE poll_id = ? GROUP BY question',
    [poll.id],
  );
  const all = new Map(tally);
  for (const { question, n } of texts) all.set(counterKey({ question, option: '', group: '' }), n);
  return { ballots, tally: all };
}

function snapshotOfTally(counters: ReadonlyMap<string, number>): Snapshot {
  const tally = new Map(counters);
  const ballots = tally.get(BALLOTS) ?? 0;
  tally.delete(BALLOTS);
  return { ballots, tally };
}

function snapshotOf({ ballots, tally }: StoredSnapshot): Snapshot {
  return { ballots, tally: new Map(tally) };
}

function storedOf({ ballots, tally }: Snapshot): StoredSnapshot {
  return { ballots, tally: [...tally] };
}
