/**
 * A copy of everything in one file that both engines write and read: one JSON line for each row, gzipped. Rows stand in the
 * order of their keys, which are random, so a backup tells no more than the database does. All of it is of one moment, and is
 * written back in one transaction.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { readBallots } from './count/seal.js';
import { ServiceError } from './errors.js';
import type { StillBox } from './store/box.js';
import { places, type Database, type Row, type Transaction, type Value } from './store/db.js';
import { TABLE_COLUMNS } from './store/schema.js';

const FORMAT = 'e-bulletin-polls-backup';
const VERSION = 1;
const BROKEN = 'Tệp sao lưu hỏng, chưa có gì được ghi: dùng bản khác.';
const PAGE = 1000;
/** Pictures are read and written few at a time: each is some 200 kB. */
const FEW = 10;
/** Rows in one INSERT; ten columns each stay far under every engine's bound of parameters. */
const CHUNK = 200;
/** What a copy for a download leaves free on its disk, where ballots may want to be written too; bytes. */
const LEFT_FREE = 64 * 2 ** 20;
/** How often it looks, bytes. */
const LOOK_EVERY = 4 * 2 ** 20;

/** Writes the file. */
export function writeBackup(db: Database, file: string): Promise<void> {
  return copyTo(db, (copy) =>
    pipeline(copy, createWriteStream(file, { mode: 0o600, flags: 'wx' })),
  );
}

async function copyTo(db: Database, sink: (copy: Readable) => Promise<void>): Promise<void> {
  const gzip = createGzip();
  const written = sink(gzip);
  const broken = new AbortController();
  written.catch((error: unknown) => broken.abort(error));
  const { signal } = broken;
  const say = async (value: unknown): Promise<void> => {
    // A broken stream takes what it is given and never asks for more.
    signal.throwIfAborted();
    if (!gzip.write(`${JSON.stringify(value)}\n`)) await once(gzip, 'drain', { signal });
  };
  try {
    await db.reading(
      async (tx) => {
        await say({ format: FORMAT, version: VERSION });
        for (const table of Object.keys(TABLE_COLUMNS)) {
          if (table === 'ballot' || table === 'mark') continue;
          for await (const values of rowsOf(tx, table)) await say([table, ...values]);
        }
        return tx.all<{ poll_id: string }>('SELECT poll_id FROM poll ORDER BY poll_id');
      },
      async (box, polls) => {
        for (const { poll_id } of polls) {
          for await (const row of readBallots(box, poll_id)) {
            await say(['ballot', poll_id, row.ballot_id, row.revision, row.seal, row.answers]);
          }
          for await (const mark of marksOf(box, poll_id)) await say(['mark', poll_id, mark]);
        }
      },
    );
    gzip.end();
    await written;
  } catch (error) {
    const reason: unknown = signal.aborted ? signal.reason : error;
    gzip.destroy();
    await written.catch(() => undefined);
    throw reason;
  }
}

/**
 * A backup on its way to who asked for it. Its file has no name any more when the first byte is written, so that nothing is left of
 * it whatever happens. @throws ServiceError `no-room`
 */
export async function backupToTemp(db: Database, leftFree = LEFT_FREE): Promise<Readable> {
  const folder = await mkdtemp(join(tmpdir(), 'e-bulletin-backup-'));
  const file = await open(join(folder, 'y-kien.gz'), 'wx+', 0o600);
  await rm(folder, { recursive: true, force: true });
  try {
    let unseen = LOOK_EVERY;
    await copyTo(db, async (copy) => {
      for await (const part of copy as AsyncIterable<Buffer>) {
        if ((unseen += part.length) >= LOOK_EVERY) {
          unseen = 0;
          const { bavail, bsize } = await statfs(tmpdir());
          if (bavail * bsize < leftFree) throw new ServiceError('no-room');
        }
        await file.writeFile(part);
      }
    });
    return file.createReadStream({ start: 0 });
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Reads a backup into an empty database. @throws Error where it is none, is cut off, or the database holds polls. */
export async function restoreBackup(db: Database, file: string): Promise<number> {
  const known = await db.transaction((tx) => tx.all('SELECT poll_id FROM poll LIMIT 1'));
  if (known.length)
    throw new Error(
      'Nơi này đã có dữ liệu, chưa có gì được ghi: chọn một --data mới hoặc một cơ sở dữ liệu trống.',
    );
  const tables = new Map<string, Value[][]>();
  for await (const [table, ...values] of linesOf(file)) {
    if (typeof table !== 'string' || !Object.hasOwn(TABLE_COLUMNS, table)) {
      throw new Error(BROKEN);
    }
    const rows = tables.get(table) ?? [];
    tables.set(table, rows);
    rows.push(values as Value[]);
  }
  await db.transaction(async (tx) => {
    await tx.run('DELETE FROM setting');
    for (const [table, rows] of tables) {
      if (table === 'ballot' || table === 'mark') {
        await putBox(tx, table, rows);
        continue;
      }
      const columns = TABLE_COLUMNS[table]!.columns;
      const most = table === 'picture' ? FEW : CHUNK;
      for (let i = 0; i < rows.length; i += most) {
        const part = rows.slice(i, i + most);
        await tx.run(
          `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places(part.length, columns.length)}`,
          part.flat(),
        );
      }
    }
  });
  return tables.get('poll')?.length ?? 0;
}

async function putBox(tx: Transaction, table: 'ballot' | 'mark', rows: Value[][]): Promise<void> {
  const byPoll = new Map<string, Value[][]>();
  for (const row of rows) {
    const known = byPoll.get(String(row[0]));
    if (known) known.push(row);
    else byPoll.set(String(row[0]), [row]);
  }
  for (const [poll, all] of byPoll) {
    for (let i = 0; i < all.length; i += PAGE) {
      const part = all.slice(i, i + PAGE);
      if (table === 'mark')
        await tx.box.putMarks(
          poll,
          part.map(([, mark]) => String(mark)),
        );
      else {
        await tx.box.putBallots(
          poll,
          part.map(([, ballot_id, revision, seal, answers]) => ({
            ballot_id: String(ballot_id),
            revision: Number(revision),
            seal: String(seal),
            answers: String(answers),
          })),
        );
      }
    }
  }
}

async function* rowsOf(tx: Transaction, table: string): AsyncGenerator<Value[]> {
  const { columns, key } = TABLE_COLUMNS[table]!;
  const most = table === 'picture' ? FEW : PAGE;
  for (let after: Value[] | undefined; ;) {
    const rows: readonly Row[] = await tx.all(
      `SELECT ${columns.join(', ')} FROM ${table}${
        after ? ` WHERE (${key.join(', ')}) > ${places(1, key.length)}` : ''
      } ORDER BY ${key.join(', ')} LIMIT ${most}`,
      after ?? [],
    );
    for (const row of rows) yield columns.map((column) => row[column] ?? null);
    if (rows.length < most) return;
    after = key.map((column) => rows.at(-1)![column]!);
  }
}

async function* marksOf(box: StillBox, poll: string): AsyncGenerator<string> {
  for (let after = ''; ;) {
    const marks = await box.markPage(poll, after);
    if (!marks.length) return;
    yield* marks;
    after = marks.at(-1)!;
  }
}

async function* linesOf(file: string): AsyncGenerator<unknown[]> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  const unpacked = pipeline(source, gunzip).catch((error: unknown) =>
    gunzip.destroy(error as Error),
  );
  let first = true;
  for await (const line of createInterface({ input: gunzip, crlfDelay: Infinity })) {
    const value: unknown = JSON.parse(line);
    if (first) {
      const head = value as { format?: string; version?: number };
      if (head.format !== FORMAT || head.version !== VERSION) {
        throw new Error('Đây không phải tệp sao lưu của dịch vụ này: xem lại --from.');
      }
      first = false;
    } else if (Array.isArray(value)) yield value;
    else throw new Error(BROKEN);
  }
  await unpacked;
  if (gunzip.errored) throw gunzip.errored;
  if (first) throw new Error('Tệp sao lưu trống: dùng bản khác.');
}
