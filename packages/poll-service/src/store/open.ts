/** The engine of an address: a file, or `postgres://…`. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from './db.js';

/** Opens the database; makes the folder of a file. @throws Error where it is an address of something else */
export async function openDatabase(address: string): Promise<Database> {
  if (/^postgres(ql)?:\/\//.test(address)) {
    const { PostgresDatabase } = await import('./postgres.js');
    return new PostgresDatabase(address);
  }
  if (/^[\w+.-]+:\/\//.test(address)) {
    throw new Error(
      'DATABASE_URL phải bắt đầu bằng postgres://, hoặc bỏ nó để dùng một tệp (--data).',
    );
  }
  if (address !== ':memory:') {
    // When files change is when people answer; a folder that is there already keeps its rights.
    mkdirSync(dirname(address), { recursive: true, mode: 0o700 });
    // Nobody else on the machine may read it; SQLite gives its companions the same rights.
    closeSync(openSync(address, 'a', 0o600));
  }
  const { SqliteDatabase } = await import('./sqlite.js');
  return SqliteDatabase.open(address);
}
