/** The public count of a poll as it moves on, and the whole count for those who may see it. */
import { randomInt } from 'node:crypto';
import { counterKey, nextPublication, type Poll, type Snapshot } from '@e-bulletin/issue/poll.js';
import type { Transaction } from '../store/db.js';
import {
  BALLOTS,
  readPublication,
  readTally,
  writePublication,
  type StoredSnapshot,
} from '../store/records.js';

/** One time in so many a question stays behind by lot, whatever was answered. */
const HELD_ONE_IN = 4;

/** Moves the public count on where a batch is full. */
export async function advance(tx: Transaction, poll: Poll): Promise<void> {
  const stored = await readPublication(tx, poll.id);
  const before = {
    ...(stored.shown ? { shown: snapshotOf(stored.shown) } : {}),
    ...(stored.waiting ? { waiting: snapshotOf(stored.waiting) } : {}),
  };
  const now = snapshotOfTally(await readTally(tx, poll.id));
  const after = nextPublication(poll, before, now, () => randomInt(HELD_ONE_IN) === 0);
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

function snapshotOf({ ballots, tally, behind }: StoredSnapshot): Snapshot {
  return { ballots, tally: new Map(tally), ...(behind ? { behind: new Map(behind) } : {}) };
}

function storedOf({ ballots, tally, behind }: Snapshot): StoredSnapshot {
  return { ballots, tally: [...tally], ...(behind ? { behind: [...behind] } : {}) };
}
