/**
 * One-time codes on paper. A code is kept only as its image under the poll's key, the same image as the mark that it leaves;
 * so how many of a batch were used can be counted, and not which household holds which code. Codes are told once, when made.
 */
import { codeOf } from '@e-bulletin/issue/poll.js';
import { randomBytes } from 'node:crypto';
import { markOf, randomKey } from '../secrets.js';
import { places, type Transaction } from '../store/db.js';

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

/** Makes codes and keeps their images. */
export async function issueCodes(
  tx: Transaction,
  poll: string,
  key: string,
  { count, label, day }: { count: number; label: string; day: string },
): Promise<readonly string[]> {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(codeOf(randomBytes(7), CODE_LENGTH));
  const batch = randomKey(9);
  const images = [...codes].map((code) => markOf(key, code)).sort();
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
  return [...codes];
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
