/** One transaction for many submissions to one poll: who counts, who changes, who was there already. */
import {
  counterKey,
  tallyOf,
  type Answers,
  type Counter,
  type Poll,
} from '@e-bulletin/issue/poll.js';
import type { Outcome } from '../count/group.js';
import type { ServiceErrorCode } from '../errors.js';
import { knownCodes } from '../levels/codes.js';
import { places, type Transaction, type Value, type Written, type WrittenRows } from './db.js';
import { BALLOTS } from './records.js';

/** A checked submission on its way to disk. */
export interface Entry {
  readonly ballotId: string;
  readonly revision: number;
  readonly seal: string;
  /** Without texts. */
  readonly answers: Answers;
  /** Absent at level `open`. */
  readonly mark?: string;
  readonly replies: readonly Reply[];
}

/** A text answer under its own name; `body` undefined: none in this revision. */
export interface Reply {
  readonly id: string;
  readonly question: string;
  readonly body?: string;
}

interface Stored {
  readonly revision: number;
  readonly seal: string;
  readonly answers: Answers;
}

export interface CommitResult {
  readonly outcomes: readonly Outcome[];
  /** Absent where nothing was. */
  readonly written: Written | undefined;
}

/** Writes entries in their order. `slot` names the instance: each adds only to its own counters. */
export async function commitEntries(
  tx: Transaction,
  poll: Poll,
  slot: string,
  entries: readonly Entry[],
): Promise<CommitResult> {
  const stored = await readBallots(tx, poll.id, entries);
  const marks = await readMarks(tx, poll.id, entries);
  const cards =
    poll.level === 'code'
      ? await knownCodes(tx, poll.id, [...new Set(entries.flatMap(({ mark }) => mark ?? []))])
      : undefined;
  const changed = new Map<string, Stored>();
  const fresh = new Set<string>();
  const replies = new Map<string, Reply>();
  const counters = new Map<string, number>();
  const newBallots = new Set<string>();
  const newReplies = new Set<string>();
  const add = (key: string, n: number): void => {
    counters.set(key, (counters.get(key) ?? 0) + n);
  };
  /** Texts are counted as answered, though their ballot does not hold them. */
  const count = (counted: readonly Counter[], n: number): void => {
    for (const counter of counted) add(counterKey(counter), n);
  };

  const outcomes = entries.map((entry): Outcome => {
    const before = stored.get(entry.ballotId);
    if (before) {
      if (before.revision > entry.revision) return { status: 'superseded' };
      if (before.revision === entry.revision) {
        return before.seal === entry.seal ? { status: 'repeated' } : refuse('other-answers');
      }
      if (!poll.change) return refuse('no-change');
      count(tallyOf(poll, before.answers), -1);
    } else {
      if (entry.mark !== undefined) {
        if (cards && !cards.has(entry.mark)) return refuse('bad-code');
        if (marks.has(entry.mark)) return refuse(cards ? 'code-used' : 'already-answered');
        marks.add(entry.mark);
        fresh.add(entry.mark);
      }
      newBallots.add(entry.ballotId);
      for (const { id } of entry.replies) newReplies.add(id);
      add(BALLOTS, 1);
    }
    count(tallyOf(poll, entry.answers), 1);
    const { revision, seal, answers } = entry;
    stored.set(entry.ballotId, { revision, seal, answers });
    changed.set(entry.ballotId, { revision, seal, answers });
    for (const reply of entry.replies) replies.set(reply.id, reply);
    return { status: before ? 'changed' : 'counted' };
  });

  const kept = [...replies.values()].filter(({ body }) => body !== undefined);
  const gone = [...replies.values()].filter(({ body }) => body === undefined);
  await tx.box.putBallots(
    poll.id,
    [...changed].map(([ballot_id, { revision, seal, answers }]) => ({
      ballot_id,
      revision,
      seal,
      answers: JSON.stringify(answers),
    })),
  );
  await tx.box.putMarks(poll.id, [...fresh]);
  await insert(
    tx,
    'reply',
    ['poll_id', 'reply_id', 'question', 'body', 'shown'],
    kept.map(({ id, question, body }) => [poll.id, id, question, body!, 0]),
    '(poll_id, reply_id) DO UPDATE SET body = excluded.body, shown = 0',
  );
  if (gone.length) {
    await tx.run(`DELETE FROM reply WHERE poll_id = ? AND reply_id IN ${places(1, gone.length)}`, [
      poll.id,
      ...gone.map(({ id }) => id),
    ]);
  }
  await insert(
    tx,
    'tally',
    ['poll_id', 'slot', 'counter', 'n'],
    [...counters].filter(([, n]) => n !== 0).map(([key, n]) => [poll.id, slot, key, n]),
    '(poll_id, slot, counter) DO UPDATE SET n = tally.n + excluded.n',
  );
  const written = (isNew: boolean): WrittenRows => ({
    ballot: [...changed.keys()].filter((id) => newBallots.has(id) === isNew),
    mark: isNew ? [...fresh] : [],
    reply: kept.filter(({ id }) => newReplies.has(id) === isNew).map(({ id }) => id),
  });
  return {
    outcomes,
    written: changed.size
      ? { poll: poll.id, fresh: written(true), changed: written(false) }
      : undefined,
  };
}

async function readBallots(
  tx: Transaction,
  poll: string,
  entries: readonly Entry[],
): Promise<Map<string, Stored>> {
  const rows = await tx.box.ballots(poll, [...new Set(entries.map(({ ballotId }) => ballotId))]);
  return new Map(
    rows.map((row) => [
      row.ballot_id,
      { revision: row.revision, seal: row.seal, answers: JSON.parse(row.answers) as Answers },
    ]),
  );
}

async function readMarks(
  tx: Transaction,
  poll: string,
  entries: readonly Entry[],
): Promise<Set<string>> {
  return new Set(await tx.box.marks(poll, [...new Set(entries.flatMap(({ mark }) => mark ?? []))]));
}

/** Many rows in one statement. */
async function insert(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
  conflict?: string,
): Promise<void> {
  if (!rows.length) return;
  await tx.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places(rows.length, columns.length)}${
      conflict ? ` ON CONFLICT ${conflict}` : ''
    }`,
    rows.flat(),
  );
}

function refuse(code: ServiceErrorCode): Outcome {
  return { refused: code };
}
