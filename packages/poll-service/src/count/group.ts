/** A group of submissions to one poll in one transaction: those that may still count are written. */
import type { Poll, ReceiptStatus } from '@e-bulletin/issue/poll.js';
import { pollOf, stateOf } from '../book.js';
import type { ServiceErrorCode } from '../errors.js';
import { commitEntries, type CommitResult, type Entry } from '../store/commit.js';
import type { Transaction } from '../store/db.js';
import { readPoll } from '../store/records.js';

/** Plain values only: SQLite's thread takes them as JSON. */
export interface Job {
  readonly poll: string;
  /** Names the instance: each adds only to its own counters. */
  readonly slot: string;
  readonly now: number;
  readonly queued: readonly Queued[];
}

export interface Queued {
  /** Of the definition by which it was checked. */
  readonly digest: string;
  /** Its form was opened before close. */
  readonly ticketed: boolean;
  readonly entry: Entry;
}

export type Outcome = { readonly status: ReceiptStatus } | { readonly refused: ServiceErrorCode };

export interface GroupResult extends CommitResult {
  readonly poll: Poll | undefined;
}

export async function commitGroup(tx: Transaction, job: Job): Promise<GroupResult> {
  const record = await readPoll(tx, job.poll);
  const poll = record && pollOf(record);
  const live = record?.state === 'live' || record?.state === 'closed';
  const state = poll && live ? stateOf(record, poll, job.now) : 'final';
  const refusals = job.queued.map(({ digest, ticketed }): Outcome | undefined => {
    if (state !== 'open' && !(state === 'grace' && ticketed)) return { refused: 'closed' };
    // Its words changed between the check and now: the form must be loaded again.
    return record?.digest === digest ? undefined : { refused: 'reworded' };
  });
  const entries = job.queued.filter((_, i) => !refusals[i]).map(({ entry }) => entry);
  if (!poll || !entries.length) {
    const outcomes = refusals.map((refusal): Outcome => refusal ?? { refused: 'closed' });
    return { outcomes, written: undefined, poll };
  }
  const { outcomes, written } = await commitEntries(tx, poll, job.slot, entries);
  const counted = [...outcomes];
  return { outcomes: refusals.map((refusal) => refusal ?? counted.shift()!), written, poll };
}
