/**
 * SQLite's log, folded into its file after every group and left without a trace of it: what was written there would tell the
 * ballots of the group from all others.
 *
 * A log of one transaction is overwritten with zeros and kept. Cutting it to nothing gives its blocks back to the file system,
 * which has to find new ones for the next group and write its own journal for both: a fifth of the time of a group on a busy disk.
 * Zeros need not be waited for: while any of them is not on the disk, what is there begins with a transaction that is whole, and
 * in the file already, or is broken, and ignored. Of several transactions the first could come back without the last; such a log
 * is cut.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** https://www.sqlite.org/fileformat2.html#walformat, bytes. */
const HEADER = 32;
const FRAME_HEADER = 24;
/** A log that is longer is cut: it was an office's, or a restored one. Bytes. */
const MOST_KEPT = 2 ** 21;

export class Wal {
  readonly #db: DatabaseSync;
  readonly #frame: number;
  readonly #restart: StatementSync;
  readonly #truncate: StatementSync;
  readonly #changes: StatementSync;
  readonly #zeros = Buffer.alloc(MOST_KEPT);
  #file: number | undefined;
  /** Transactions in the log; those that were taken back leave what they wrote behind, and count as several. */
  #transactions = 2;
  /** Rows that were changed since the file was opened, as of the last transaction that changed any. */
  #changed = 0;

  constructor(db: DatabaseSync) {
    this.#db = db;
    const { page_size } = db.prepare('PRAGMA page_size').get() as { page_size: number };
    this.#frame = FRAME_HEADER + page_size;
    this.#restart = db.prepare('PRAGMA wal_checkpoint(RESTART)');
    this.#truncate = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#changes = db.prepare('SELECT total_changes() AS n');
  }

  /** After a COMMIT. One that only read leaves nothing in the log. */
  committed(): void {
    const { n } = this.#changes.get() as { n: number };
    if (n === this.#changed) return;
    this.#changed = n;
    this.#transactions++;
  }

  rolledBack(): void {
    this.#transactions += 2;
  }

  fold(): void {
    const one = this.#transactions === 1;
    const { busy, log, checkpointed } = (one ? this.#restart : this.#truncate).get() as {
      busy: number;
      log: number;
      checkpointed: number;
    };
    if (busy || log !== checkpointed) throw new Error('the log could not be folded');
    if (one && log > 0) this.#clear(HEADER + log * this.#frame);
    this.#transactions = 0;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #clear(bytes: number): void {
    if (bytes > MOST_KEPT) {
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return;
    }
    this.#file ??= openSync(`${this.#db.location()}-wal`, 'r+');
    for (let at = 0; at < bytes;) at += writeSync(this.#file, this.#zeros, at, bytes - at, at);
  }
}
