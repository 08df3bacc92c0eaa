/**
 * Tables, the same on every engine. Every primary key begins with the poll, so that a distributed engine keeps a poll's
 * rows together. No column holds an address, an agent, or a time finer than the day of an answer. `ballot`, `mark` and
 * `reply` share no value.
 */
import { BLOCK_TABLES } from './block-layout.js';
import type { BallotRow } from './box.js';
import type { Database, Transaction } from './db.js';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS setting (
    name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name))`,
  `CREATE TABLE IF NOT EXISTS poll (
    poll_id TEXT NOT NULL, definition TEXT NOT NULL, digest TEXT NOT NULL, state TEXT NOT NULL,
    poll_key TEXT, opens_at BIGINT, closes_at BIGINT, meeting_until BIGINT, sealed TEXT, minutes TEXT,
    PRIMARY KEY (poll_id))`,
  `CREATE TABLE IF NOT EXISTS ballot (
    poll_id TEXT NOT NULL, ballot_id TEXT NOT NULL, revision INTEGER NOT NULL, seal TEXT NOT NULL,
    answers TEXT NOT NULL, PRIMARY KEY (poll_id, ballot_id))`,
  `CREATE TABLE IF NOT EXISTS mark (
    poll_id TEXT NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (poll_id, mark))`,
  `CREATE TABLE IF NOT EXISTS code (
    poll_id TEXT NOT NULL, code TEXT NOT NULL, batch TEXT NOT NULL, PRIMARY KEY (poll_id, code))`,
  `CREATE TABLE IF NOT EXISTS code_batch (
    poll_id TEXT NOT NULL, batch TEXT NOT NULL, label TEXT NOT NULL, day TEXT NOT NULL,
    PRIMARY KEY (poll_id, batch))`,
  `CREATE TABLE IF NOT EXISTS paper (
    poll_id TEXT NOT NULL, box TEXT NOT NULL, clerk TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (poll_id, box, clerk))`,
  `CREATE TABLE IF NOT EXISTS reply (
    poll_id TEXT NOT NULL, reply_id TEXT NOT NULL, question TEXT NOT NULL, body TEXT NOT NULL,
    shown INTEGER NOT NULL, PRIMARY KEY (poll_id, reply_id))`,
  `CREATE TABLE IF NOT EXISTS picture (
    poll_id TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (poll_id, name))`,
  `CREATE TABLE IF NOT EXISTS tally (
    poll_id TEXT NOT NULL, slot TEXT NOT NULL, counter TEXT NOT NULL, n BIGINT NOT NULL,
    PRIMARY KEY (poll_id, slot, counter))`,
  `CREATE TABLE IF NOT EXISTS publication (
    poll_id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (poll_id))`,
  `CREATE TABLE IF NOT EXISTS audit (
    poll_id TEXT NOT NULL, line_id TEXT NOT NULL, day TEXT NOT NULL, event TEXT NOT NULL,
    PRIMARY KEY (poll_id, line_id))`,
] as const;

/** Columns and primary key of every table, for backups; read from the statements above. */
export const TABLE_COLUMNS: Readonly<
  Record<string, { readonly columns: readonly string[]; readonly key: readonly string[] }>
> = Object.fromEntries(
  TABLES.map((sql) => {
    const [, table = '', body = ''] = /EXISTS (\w+) \(([\s\S]*)\)$/.exec(sql) ?? [];
    const [columns = '', key = ''] = body.split('PRIMARY KEY');
    const names = columns
      .split(',')
      .map((column) => column.trim().split(' ')[0]!)
      .filter((name) => name);
    return [table, { columns: names, key: key.match(/\w+/g) ?? [] }];
  }),
);

/** Rows of these lie in the order of their keys, not of their arrival. */
const WITHOUT_ROWID = /TABLE IF NOT EXISTS (code|reply|tally) /;
/** Of these SQLite has no rows but blocks. */
const IN_BLOCKS = /TABLE IF NOT EXISTS (ballot|mark) /;

export async function createTables(db: Database): Promise<void> {
  if (db.engine === 'sqlite') {
    const rows = TABLES.filter((sql) => !IN_BLOCKS.test(sql));
    const tables = rows.map((sql) => (WITHOUT_ROWID.test(sql) ? `${sql} WITHOUT ROWID` : sql));
    await db.transaction(async (tx) => {
      const rows = await rowsOfOld(tx);
      for (const sql of [...tables, ...BLOCK_TABLES]) await tx.run(sql);
      for (const [poll, { ballots, marks }] of rows) {
        await tx.box.putBallots(poll, ballots);
        await tx.box.putMarks(poll, marks);
      }
    });
    return;
  }
  for (const sql of TABLES) await db.transaction((tx) => tx.run(sql));
}

/** Of a file from before there were blocks: everything in it, by poll; its tables make room. */
async function rowsOfOld(
  tx: Transaction,
): Promise<ReadonlyMap<string, { ballots: BallotRow[]; marks: string[] }>> {
  const found = new Map<string, { ballots: BallotRow[]; marks: string[] }>();
  const old = await tx.all(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'ballot'`);
  if (!old.length) return found;
  const of = (poll: string): { ballots: BallotRow[]; marks: string[] } => {
    const known = found.get(poll) ?? { ballots: [], marks: [] };
    found.set(poll, known);
    return known;
  };
  for (const { poll_id, ...row } of await tx.all<BallotRow & { poll_id: string }>(
    'SELECT poll_id, ballot_id, revision, seal, answers FROM ballot',
  )) {
    of(poll_id).ballots.push(row);
  }
  for (const { poll_id, mark } of await tx.all<{ poll_id: string; mark: string }>(
    'SELECT poll_id, mark FROM mark',
  )) {
    of(poll_id).marks.push(mark);
  }
  await tx.run('DROP TABLE ballot');
  await tx.run('DROP TABLE mark');
  return found;
}
