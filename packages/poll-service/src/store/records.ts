/** Polls, publications, replies and audit lines as they lie in the database. */
import type { Tally } from '@e-bulletin/issue/poll.js';
import { randomKey } from '../secrets.js';
import type { Transaction } from './db.js';

/**
 * `draft`: not shown. `live`: by its clock. `closed`: seen closed once, whatever the clock says later. `over`: no instance takes
 * anything more, whatever its clock says; it is being counted. `sealed`: counted.
 */
export type RecordState = 'draft' | 'live' | 'closed' | 'over' | 'sealed';

export interface PollRecord {
  readonly poll_id: string;
  /** JSON as the editor gave it. */
  readonly definition: string;
  /** SHA-256 of it. */
  readonly digest: string;
  readonly state: RecordState;
  readonly poll_key: string | null;
  /** Set by hand; they win over the definition. */
  readonly opens_at: number | null;
  readonly closes_at: number | null;
  /** Nothing is asked of senders until then: everybody in the hall has one address. */
  readonly meeting_until: number | null;
  /** JSON of the reconciliation, once sealed. */
  readonly sealed: string | null;
  /** JSON of the signed minutes, once they are drawn up. */
  readonly minutes: string | null;
}

/** The arithmetic that a count must satisfy. */
export interface Reconciliation {
  readonly ballots: number;
  /** Ballots by the counters. */
  readonly tally: number;
  /** Absent where anybody may answer any number of times. */
  readonly marks?: number;
  /** Level `code`: cards given out. */
  readonly issued?: number;
  /** Counters that differ from a recount of the ballots. */
  readonly differences: number;
  readonly agrees: boolean;
}

/** Counter of the ballots themselves. */
export const BALLOTS = '\n\n';

const COLUMNS =
  'poll_id, definition, digest, state, poll_key, opens_at, closes_at, meeting_until, sealed, minutes';

export async function readPoll(tx: Transaction, id: string): Promise<PollRecord | undefined> {
  const [row] = await tx.all<PollRecord>(`SELECT ${COLUMNS} FROM poll WHERE poll_id = ?`, [id]);
  return row;
}

export function listPolls(tx: Transaction): Promise<readonly PollRecord[]> {
  return tx.all<PollRecord>(`SELECT ${COLUMNS} FROM poll ORDER BY poll_id`);
}

export async function writePoll(tx: Transaction, record: PollRecord): Promise<void> {
  await tx.run(
    `INSERT INTO poll (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (poll_id) DO UPDATE SET definition = excluded.definition, digest = excluded.digest,
       state = excluded.state, poll_key = excluded.poll_key, opens_at = excluded.opens_at,
       closes_at = excluded.closes_at, meeting_until = excluded.meeting_until, sealed = excluded.sealed,
       minutes = excluded.minutes`,
    [
      record.poll_id,
      record.definition,
      record.digest,
      record.state,
      record.poll_key,
      record.opens_at,
      record.closes_at,
      record.meeting_until,
      record.sealed,
      record.minutes,
    ],
  );
}

/** Counters of all instances, summed; the ballots among them under `BALLOTS`. */
export async function readTally(tx: Transaction, poll: string): Promise<Tally> {
  const rows = await tx.all<{ counter: string; n: number }>(
    'SELECT counter, CAST(SUM(n) AS BIGINT) AS n FROM tally WHERE poll_id = ? GROUP BY counter',
    [poll],
  );
  return new Map(rows.filter(({ n }) => n !== 0).map(({ counter, n }) => [counter, n]));
}

export async function countCodes(tx: Transaction, poll: string): Promise<number> {
  const [row] = await tx.all<{ n: number }>(
    'SELECT CAST(COUNT(*) AS BIGINT) AS n FROM code WHERE poll_id = ?',
    [poll],
  );
  return row?.n ?? 0;
}

export interface StoredSnapshot {
  readonly ballots: number;
  readonly tally: readonly (readonly [string, number])[];
  readonly behind?: readonly (readonly [string, number])[];
}

export interface StoredPublication {
  readonly shown?: StoredSnapshot;
  readonly waiting?: StoredSnapshot;
}

export async function readPublication(tx: Transaction, poll: string): Promise<StoredPublication> {
  const [row] = await tx.all<{ body: string }>('SELECT body FROM publication WHERE poll_id = ?', [
    poll,
  ]);
  return row ? (JSON.parse(row.body) as StoredPublication) : {};
}

export async function writePublication(
  tx: Transaction,
  poll: string,
  body: StoredPublication,
): Promise<void> {
  await tx.run(
    `INSERT INTO publication (poll_id, body) VALUES (?, ?)
     ON CONFLICT (poll_id) DO UPDATE SET body = excluded.body`,
    [poll, JSON.stringify(body)],
  );
}

export interface AuditLine {
  readonly day: string;
  readonly event: string;
}

/** Lines are public and kept for good. */
export async function writeAudit(
  tx: Transaction,
  poll: string,
  { day, event }: AuditLine,
): Promise<void> {
  await tx.run('INSERT INTO audit (poll_id, line_id, day, event) VALUES (?, ?, ?, ?)', [
    poll,
    randomKey(16),
    day,
    event,
  ]);
}

/** Lines of one day have no time; they are told in the order of a poll's life. */
const LIFE = (
  'created reworded published codes-issued codes-voided meeting meeting-ended crowd wall early-look replies-read recounted ' +
  'recount-differs closed sealed sealed-with-difference paper-one paper-differs paper-removed paper-agreed minutes'
).split(' ');

/** Of an event that has no place in it, the end. */
function stageOf({ event }: AuditLine): number {
  const stage = LIFE.indexOf(event);
  return stage < 0 ? LIFE.length : stage;
}

export async function readAudit(tx: Transaction, poll: string): Promise<readonly AuditLine[]> {
  const lines = await tx.all<AuditLine>(
    'SELECT day, event FROM audit WHERE poll_id = ? ORDER BY day, event, line_id',
    [poll],
  );
  return [...lines].sort((a, b) => a.day.localeCompare(b.day) || stageOf(a) - stageOf(b));
}

export interface ReplyRecord {
  readonly reply_id: string;
  readonly question: string;
  readonly body: string;
  readonly shown: number;
}

/** In the order of their names, which are random. */
export function readReplies(tx: Transaction, poll: string): Promise<readonly ReplyRecord[]> {
  return tx.all<ReplyRecord>(
    'SELECT reply_id, question, body, shown FROM reply WHERE poll_id = ? ORDER BY reply_id',
    [poll],
  );
}

export async function readSetting(tx: Transaction, name: string): Promise<string | undefined> {
  const [row] = await tx.all<{ value: string }>('SELECT value FROM setting WHERE name = ?', [name]);
  return row?.value;
}

export async function writeSetting(tx: Transaction, name: string, value: string): Promise<void> {
  await tx.run(
    `INSERT INTO setting (name, value) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [name, value],
  );
}

/** How many counters two tallies disagree on. */
export function disagreements(a: Tally, b: Tally): number {
  const keys = new Set([...a.keys(), ...b.keys()]);
  return [...keys].filter((key) => (a.get(key) ?? 0) !== (b.get(key) ?? 0)).length;
}
