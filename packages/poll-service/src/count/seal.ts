/** The end of a poll: the count is proved, then everything that could still tell one person from another is destroyed. */
import {
  counterKey,
  tallyOf,
  type Answers,
  type Poll,
  type Tally,
} from '@e-bulletin/issue/poll.js';
import type { BallotRow } from '../store/box.js';
import type { Transaction } from '../store/db.js';
import {
  BALLOTS,
  countCodes,
  disagreements,
  readPoll,
  readTally,
  writeAudit,
  writePoll,
  type Reconciliation,
} from '../store/records.js';

/** Counts the ballots themselves, not the counters. */
export async function recount(tx: Transaction, poll: Poll): Promise<Tally> {
  const tally = new Map<string, number>();
  const add = (key: string): void => {
    tally.set(key, (tally.get(key) ?? 0) + 1);
  };
  for await (const answers of readAnswers(tx, poll.id)) {
    add(BALLOTS);
    for (const counter of tallyOf(poll, answers)) add(counterKey(counter));
  }
  return tally;
}

/** Answers of all ballots in the order of their random names. */
export async function* readAnswers(tx: Transaction, poll: string): AsyncGenerator<Answers> {
  for await (const { answers } of readBallots(tx, poll)) yield JSON.parse(answers) as Answers;
}

/** All ballots in the order of their random names. */
export async function* readBallots(tx: Transaction, poll: string): AsyncGenerator<BallotRow> {
  for (let after = ''; ;) {
    const rows = await tx.box.ballotPage(poll, after);
    if (!rows.length) return;
    yield* rows;
    after = rows.at(-1)!.ballot_id;
  }
}

/** The identity ballots = counters = marks, and each counter against a recount. */
export async function reconcile(tx: Transaction, poll: Poll): Promise<Reconciliation> {
  const tally = await readTally(tx, poll.id);
  const differences = disagreements(tally, await recount(tx, poll));
  const ballots = await tx.box.count(poll.id, 'ballot');
  const counted = tally.get(BALLOTS) ?? 0;
  const marks = poll.level === 'open' ? undefined : await tx.box.count(poll.id, 'mark');
  const issued = poll.level === 'code' ? await countCodes(tx, poll.id) : undefined;
  const agrees =
    ballots === counted && (marks === undefined || marks === ballots) && differences === 0;
  return {
    ballots,
    tally: counted,
    differences,
    agrees,
    ...(marks === undefined ? {} : { marks }),
    ...(issued === undefined ? {} : { issued }),
  };
}

/** Seals a live poll; false where another instance was faster. */
export async function seal(tx: Transaction, poll: Poll, day: string): Promise<boolean> {
  const record = await readPoll(tx, poll.id);
  if (record?.state !== 'live' && record?.state !== 'closed') return false;
  const reconciliation = await reconcile(tx, poll);
  await writePoll(tx, {
    ...record,
    state: 'sealed',
    poll_key: null,
    sealed: JSON.stringify(reconciliation),
  });
  await tx.box.dropMarks(poll.id);
  await tx.run('DELETE FROM code WHERE poll_id = ?', [poll.id]);
  // The last live count beside the final one would tell what the ballots between them said.
  await tx.run('DELETE FROM publication WHERE poll_id = ?', [poll.id]);
  await writeAudit(tx, poll.id, {
    day,
    event: reconciliation.agrees ? 'sealed' : 'sealed-with-difference',
  });
  return true;
}
