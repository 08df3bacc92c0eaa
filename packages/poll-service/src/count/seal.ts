/** The end of a poll: the count is proved, then everything that could still tell one person from another is destroyed. */
import {
  counterKey,
  tallyOf,
  type Answers,
  type Poll,
  type Tally,
} from '@e-bulletin/issue/poll.js';
import type { BallotRow, StillBox } from '../store/box.js';
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
async function recount(box: StillBox, poll: Poll): Promise<Tally> {
  const tally = new Map<string, number>();
  const add = (key: string): void => {
    tally.set(key, (tally.get(key) ?? 0) + 1);
  };
  for await (const answers of readAnswers(box, poll.id)) {
    add(BALLOTS);
    for (const counter of tallyOf(poll, answers)) add(counterKey(counter));
  }
  return tally;
}

/** Answers of all ballots in the order of their random names. */
export async function* readAnswers(box: StillBox, poll: string): AsyncGenerator<Answers> {
  for await (const { answers } of readBallots(box, poll)) yield JSON.parse(answers) as Answers;
}

/** All ballots in the order of their random names. */
export async function* readBallots(box: StillBox, poll: string): AsyncGenerator<BallotRow> {
  for (let after = ''; ;) {
    const rows = await box.ballotPage(poll, after);
    if (!rows.length) return;
    yield* rows;
    after = rows.at(-1)!.ballot_id;
  }
}

/** What a recount is compared with. */
export interface Counted {
  readonly tally: Tally;
  readonly issued: number | undefined;
}

export async function readCounted(tx: Transaction, { id, level }: Poll): Promise<Counted> {
  return {
    tally: await readTally(tx, id),
    issued: level === 'code' ? await countCodes(tx, id) : undefined,
  };
}

/** The identity ballots = counters = marks, and each counter against a recount; of one moment. */
export async function reconcile(
  box: StillBox,
  poll: Poll,
  { tally, issued }: Counted,
): Promise<Reconciliation> {
  const differences = disagreements(tally, await recount(box, poll));
  const ballots = await box.count(poll.id, 'ballot');
  const counted = tally.get(BALLOTS) ?? 0;
  const marks = poll.level === 'open' ? undefined : await box.count(poll.id, 'mark');
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

/**
 * Seals a live poll as it was counted a moment ago, while the other polls went on. `changed`: an answer that was on its way then
 * has come meanwhile, count again. `gone`: another instance was faster.
 */
export async function seal(
  tx: Transaction,
  poll: Poll,
  day: string,
  counted: Counted,
  reconciliation: Reconciliation,
): Promise<'sealed' | 'changed' | 'gone'> {
  const record = await readPoll(tx, poll.id);
  if (!record || record.state === 'draft' || record.state === 'sealed') return 'gone';
  if (disagreements(counted.tally, await readTally(tx, poll.id))) return 'changed';
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
  return 'sealed';
}
