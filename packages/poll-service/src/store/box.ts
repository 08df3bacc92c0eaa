/** Ballots and marks: what the service asks of them, and how an engine that knows SQL only answers. */
import { places, type Transaction, type Value } from './db.js';

export interface BallotRow {
  readonly ballot_id: string;
  readonly revision: number;
  readonly seal: string;
  /** JSON, without texts. */
  readonly answers: string;
}

/** Asked within a transaction. Names of ballots and marks are images of secrets: any one is as likely as any other. */
export interface Box {
  ballots(poll: string, ids: readonly string[]): Promise<readonly BallotRow[]>;
  /** In the order of their names; `after` the last name of the page before, or ''. An empty page is the end. */
  ballotPage(poll: string, after: string): Promise<readonly BallotRow[]>;
  /** Whether a name begins so. */
  hasBallot(poll: string, start: string): Promise<boolean>;
  /** Writes new ones, and those that changed. */
  putBallots(poll: string, rows: readonly BallotRow[]): Promise<void>;
  /** Those of `marks` that are there. */
  marks(poll: string, marks: readonly string[]): Promise<readonly string[]>;
  markPage(poll: string, after: string): Promise<readonly string[]>;
  putMarks(poll: string, marks: readonly string[]): Promise<void>;
  dropMarks(poll: string): Promise<void>;
  count(poll: string, kind: 'ballot' | 'mark'): Promise<number>;
}

/** The box as it stood at one moment. */
export type StillBox = Pick<Box, 'ballotPage' | 'markPage' | 'count'>;

const PAGE = 2000;
/** Rows in one INSERT; five columns each stay under every engine's bound of parameters. */
const CHUNK = 1000;
const BALLOT = 'poll_id, ballot_id, revision, seal, answers';
const CHANGE =
  'ON CONFLICT (poll_id, ballot_id) DO UPDATE SET revision = excluded.revision, seal = excluded.seal, answers = excluded.answers';

/** Rows of two tables. */
export class SqlBox implements Box {
  readonly #tx: Pick<Transaction, 'all' | 'run'>;

  constructor(tx: Pick<Transaction, 'all' | 'run'>) {
    this.#tx = tx;
  }

  async ballots(poll: string, ids: readonly string[]): Promise<readonly BallotRow[]> {
    if (!ids.length) return [];
    return this.#tx.all<BallotRow>(
      `SELECT ballot_id, revision, seal, answers FROM ballot
       WHERE poll_id = ? AND ballot_id IN ${places(1, ids.length)}`,
      [poll, ...ids],
    );
  }

  async ballotPage(poll: string, after: string): Promise<readonly BallotRow[]> {
    return this.#tx.all<BallotRow>(
      `SELECT ballot_id, revision, seal, answers FROM ballot WHERE poll_id = ? AND ballot_id > ?
       ORDER BY ballot_id LIMIT ${PAGE}`,
      [poll, after],
    );
  }

  async hasBallot(poll: string, start: string): Promise<boolean> {
    const rows = await this.#tx.all(
      'SELECT revision FROM ballot WHERE poll_id = ? AND ballot_id >= ? AND ballot_id < ? LIMIT 1',
      // The character after every one of base64url.
      [poll, start, `${start}~`],
    );
    return rows.length > 0;
  }

  putBallots(poll: string, rows: readonly BallotRow[]): Promise<void> {
    return this.#insert(
      `ballot (${BALLOT})`,
      rows.map((row) => [poll, row.ballot_id, row.revision, row.seal, row.answers]),
      CHANGE,
    );
  }

  async marks(poll: string, marks: readonly string[]): Promise<readonly string[]> {
    if (!marks.length) return [];
    const rows = await this.#tx.all<{ mark: string }>(
      `SELECT mark FROM mark WHERE poll_id = ? AND mark IN ${places(1, marks.length)}`,
      [poll, ...marks],
    );
    return rows.map(({ mark }) => mark);
  }

  async markPage(poll: string, after: string): Promise<readonly string[]> {
    const rows = await this.#tx.all<{ mark: string }>(
      `SELECT mark FROM mark WHERE poll_id = ? AND mark > ? ORDER BY mark LIMIT ${PAGE}`,
      [poll, after],
    );
    return rows.map(({ mark }) => mark);
  }

  putMarks(poll: string, marks: readonly string[]): Promise<void> {
    return this.#insert(
      'mark (poll_id, mark)',
      marks.map((mark) => [poll, mark]),
    );
  }

  dropMarks(poll: string): Promise<void> {
    return this.#tx.run('DELETE FROM mark WHERE poll_id = ?', [poll]);
  }

  async count(poll: string, kind: 'ballot' | 'mark'): Promise<number> {
    const [row] = await this.#tx.all<{ n: number }>(
      `SELECT CAST(COUNT(*) AS BIGINT) AS n FROM ${kind} WHERE poll_id = ?`,
      [poll],
    );
    return row?.n ?? 0;
  }

  async #insert(into: string, rows: readonly (readonly Value[])[], more = ''): Promise<void> {
    for (let i = 0; i < rows.length; i += CHUNK) {
      const part = rows.slice(i, i + CHUNK);
      await this.#tx.run(
        `INSERT INTO ${into} VALUES ${places(part.length, part[0]!.length)} ${more}`,
        part.flat(),
      );
    }
  }
}
