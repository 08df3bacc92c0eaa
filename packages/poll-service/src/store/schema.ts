/**
 * Tables, the same on every engine. Every primary key begins with the poll, so that a distributed engine keeps a poll's
 * rows together. No column holds an address, an agent, or a time finer than the day of an answer. `ballot`, `mark` and
 * `reply` share no value.
 */
import type { Database } from './db.js';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS setting (
    name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name))`,
  `CREATE TABLE IF NOT EXISTS poll (
    poll_id TEXT NOT NULL, definition TEXT NOT NULL, digest TEXT NOT NULL, state TEXT NOT NULL,
    poll_key TEXT, opens_at BIGINT, closes_at BIGINT, sealed TEXT, PRIMARY KEY (poll_id))`,
  `CREATE TABLE IF NOT EXISTS ballot (
    poll_id TEXT NOT NULL, ballot_id TEXT NOT NULL, revision INTEGER NOT NULL, seal TEXT NOT NULL,
    answers TEXT NOT NULL, PRIMARY KEY (poll_id, ballot_id))`,
  `CREATE TABLE IF NOT EXISTS mark (
    poll_id TEXT NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (poll_id, mark))`,
  `CREATE TABLE IF NOT EXISTS reply (
    poll_id TEXT NOT NULL, reply_id TEXT NOT NULL, question TEXT NOT NULL, body TEXT NOT NULL,
    shown INTEGER NOT NULL, PRIMARY KEY (poll_id, reply_id))`,
  `CREATE TABLE IF NOT EXISTS tally (
    poll_id TEXT NOT NULL, slot TEXT NOT NULL, counter TEXT NOT NULL, n BIGINT NOT NULL,
    PRIMARY KEY (poll_id, slot, counter))`,
  `CREATE TABLE IF NOT EXISTS publication (
    poll_id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (poll_id))`,
  `CREATE TABLE IF NOT EXISTS audit (
    poll_id TEXT NOT NULL, line_id TEXT NOT NULL, day TEXT NOT NULL, event TEXT NOT NULL,
    PRIMARY KEY (poll_id, line_id))`,
] as const;

/** Rows of these lie in the order of their keys, not of their arrival. */
const WITHOUT_ROWID = /TABLE IF NOT EXISTS (ballot|mark|reply|tally) /;

export async function createTables(db: Database): Promise<void> {
  for (const sql of TABLES) {
    const ordered = db.engine === 'sqlite' && WITHOUT_ROWID.test(sql);
    await db.transaction((tx) => tx.run(ordered ? `${sql} WITHOUT ROWID` : sql));
  }
}
