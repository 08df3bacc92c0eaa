/**
 * One-time codes on paper. A code is kept only as its image under the poll's key, the same image as the mark that it leaves;
 * so how many of a batch were used can be counted, and not which household holds which code. Codes are told once, when made; whose
 * answer was lost on its way makes the same ones again by the key of that request, which is kept nowhere.
 */
import { codeOf } from '@e-bulletin/issue/poll.js';
import type { PollBook } from '../book.js';
import { ServiceError } from '../errors.js';
import { madeOf, markOf } from '../secrets.js';
import { places, type Transaction } from '../store/db.js';
import { readPoll, writeAudit } from '../store/records.js';

/** Characters on a card, the check character among them: 55 bits, which nobody guesses over a network. */
export const CODE_LENGTH = 12;
/** Cards made at a time: 250 sheets of eight. */
export const MOST_CODES = 2000;
const CHUNK = 500;

export interface CodeBatch {
  readonly batch: string;
  readonly label: string;
  readonly day: string;
  readonly issued: number;
  readonly used: number;
}

/** `4X7KM2P9QABC` as it is printed: `4X7K-M2P9-QABC`. */
export function showCard(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

export interface CodesWanted {
  readonly count: number;
  readonly label: string;
  /** A secret of 22 characters or more: with the same again, the same codes are meant. */
  readonly request: string;
}

/** Makes codes and keeps their images. @throws ServiceError `no-codes`, `other-codes` */
export function issueCodes(
  book: PollBook,
  poll: string,
  { count, label, request }: CodesWanted,
): Promise<readonly string[]> {
  return withKey(book, poll, async (tx, key, day) => {
    const codes = new Set<string>();
    for (let i = 0; codes.size < Math.min(count, MOST_CODES); i++) {
      codes.add(codeOf(madeOf(key, request, `code ${i}`), CODE_LENGTH));
    }
    const batch = madeOf(key, request, 'batch').toString('base64url', 0, 9);
    if (!(await isIssued(tx, poll, { batch, label, count: codes.size }))) {
      await keepCodes(tx, poll, {
        batch,
        label,
        day,
        images: [...codes].map((code) => markOf(key, code)),
      });
      await writeAudit(tx, poll, { day, event: 'codes-issued' });
    }
    return [...codes];
  });
}

/** Takes back a batch of which no code was used. @throws ServiceError `no-codes`, `no-batch`, `batch-used` */
export function voidCodes(book: PollBook, poll: string, batch: string): Promise<void> {
  return withKey(book, poll, async (tx, _key, day) => {
    const found = (await readBatches(tx, poll)).find((one) => one.batch === batch);
    if (!found) throw new ServiceError('no-batch');
    if (found.used) throw new ServiceError('batch-used');
    for (const table of ['code', 'code_batch']) {
      await tx.run(`DELETE FROM ${table} WHERE poll_id = ? AND batch = ?`, [poll, batch]);
    }
    await writeAudit(tx, poll, { day, event: 'codes-voided' });
  });
}

async function withKey<T>(
  book: PollBook,
  id: string,
  work: (tx: Transaction, key: string, day: string) => Promise<T>,
): Promise<T> {
  const { poll } = await book.current(id, true);
  if (poll.level !== 'code') throw new ServiceError('no-codes');
  const day = book.today(poll);
  return book.transact(async (tx) => {
    // Another instance may have sealed it a moment ago, and codes would outlive their poll.
    const key = (await readPoll(tx, id))?.poll_key ?? null;
    if (key === null) throw new ServiceError('no-codes');
    return work(tx, key, day);
  });
}

/** Whether this very batch was made before. @throws ServiceError `other-codes` where it was another one */
async function isIssued(
  tx: Transaction,
  poll: string,
  { batch, label, count }: { batch: string; label: string; count: number },
): Promise<boolean> {
  const [before] = await tx.all<{ label: string; issued: number }>(
    `SELECT label, (SELECT CAST(COUNT(*) AS BIGINT) FROM code WHERE poll_id = ? AND batch = ?) AS issued
     FROM code_batch WHERE poll_id = ? AND batch = ?`,
    [poll, batch, poll, batch],
  );
  if (before && (before.label !== label || before.issued !== count)) {
    throw new ServiceError('other-codes');
  }
  return before !== undefined;
}

async function keepCodes(
  tx: Transaction,
  poll: string,
  { batch, label, day, images }: { batch: string; label: string; day: string; images: string[] },
): Promise<void> {
  images.sort();
  for (let i = 0; i < images.length; i += CHUNK) {
    const part = images.slice(i, i + CHUNK);
    await tx.run(
      `INSERT INTO code (poll_id, code, batch) VALUES ${places(part.length, 3)}`,
      part.flatMap((image) => [poll, image, batch]),
    );
  }
  await tx.run('INSERT INTO code_batch (poll_id, batch, label, day) VALUES (?, ?, ?, ?)', [
    poll,
    batch,
    label,
    day,
  ]);
}

export async function readBatches(tx: Transaction, poll: string): Promise<readonly CodeBatch[]> {
  const batches = await tx.all<{ batch: string; label: string; day: string }>(
    'SELECT batch, label, day FROM code_batch WHERE poll_id = ? ORDER BY day, label, batch',
    [poll],
  );
  const codes = await tx.all<{ code: string; batch: string }>(
    'SELECT code, batch FROM code WHERE poll_id = ?',
    [poll],
  );
  const used = new Set<string>();
  for (let i = 0; i < codes.length; i += CHUNK) {
    const part = codes.slice(i, i + CHUNK).map(({ code }) => code);
    for (const mark of await tx.box.marks(poll, part)) used.add(mark);
  }
  return batches.flatMap((one) => {
    const mine = codes.filter(({ batch }) => batch === one.batch);
    const issued = mine.length;
    // Destroyed with the seal.
    return issued ? { ...one, issued, used: mine.filter(({ code }) => used.has(code)).length } : [];
  });
}

/** Which of these images are of codes that were given out. */
export async function knownCodes(
  tx: Transaction,
  poll: string,
  images: readonly string[],
): Promise<ReadonlySet<string>> {
  if (!images.length) return new Set();
  const rows = await tx.all<{ code: string }>(
    `SELECT code FROM code WHERE poll_id = ? AND code IN ${places(1, images.length)}`,
    [poll, ...images],
  );
  return new Set(rows.map(({ code }) => code));
}
