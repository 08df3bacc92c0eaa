/** SQLite's log after a group: nothing of it is left in the file, and nothing is lost however little of that has reached the disk. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, random } from '@e-bulletin/tools/testing';
import { Wal } from '../../src/store/wal.js';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const SIZE = 2048;

describe(`the log of SQLite (SEED=${SEED})`, () => {
  const { int } = random(SEED);
  let folder: string;
  let file: string;
  let db: DatabaseSync;
  let wal: Wal;
  let rows: Map<number, string>;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'e-bulletin-wal-'));
    file = join(folder, 'a.db');
    db = new DatabaseSync(file);
    // A cache of few pages: what is read comes from the files.
    db.exec(`PRAGMA page_size = ${SIZE}; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = 20;
      CREATE TABLE block (place INTEGER PRIMARY KEY, body TEXT NOT NULL)`);
    wal = new Wal(db);
    rows = new Map();
    wal.fold();
  });
  afterEach(() => {
    wal.close();
    db.close();
    rmSync(folder, { recursive: true });
  });

  function write(many: number, name: string, keep = true): void {
    db.exec('BEGIN IMMEDIATE');
    const put = db.prepare(
      'INSERT INTO block VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET body = excluded.body',
    );
    for (let i = 0; i < many; i++) {
      const place = int(600);
      const body = `${name} ${i}`.padEnd(1900, '.');
      put.run(place, body);
      if (keep) rows.set(place, body);
    }
    db.exec(keep ? 'COMMIT' : 'ROLLBACK');
    if (keep) wal.committed();
    else wal.rolledBack();
  }

  function stored(of: DatabaseSync): Map<number, string> {
    const all = of.prepare('SELECT place, body FROM block').all() as {
      place: number;
      body: string;
    }[];
    return new Map(all.map(({ place, body }) => [place, body]));
  }

  const sorted = (map: Map<number, string>): [number, string][] =>
    [...map].sort(([a], [b]) => a - b);
  const log = (): Buffer => readFileSync(`${file}-wal`);

  it('is zeros and of one size after every group, and what was written is in the file', () => {
    for (let group = 0; group < 30; group++) {
      write(1 + int(80), `nhóm ${group}`);
      expect(log().includes(`nhóm ${group} `)).to.equal(true);
      wal.fold();
      expect(log().every((byte) => byte === 0)).to.equal(true);
      expect(sorted(stored(db))).to.deep.equal(sorted(rows));
    }
    // It begins anew for every group; else it would hold them all.
    expect(log().length)
      .to.be.above(0)
      .and.below(200 * SIZE);
  });

  it('loses nothing where the power fails while it is emptied', () => {
    write(200, 'trước');
    wal.fold();
    for (let group = 0; group < 8; group++) {
      write(1 + int(60), `nhóm ${group}`);
      const full = log();
      wal.fold();
      // Any pages of the disk may have been reached by the zeros, and any not.
      for (let trial = 0; trial < 8; trial++) {
        const half = Buffer.from(full);
        for (let at = 0; at < half.length; at += 4096) {
          if (int(4) < trial % 4) half.fill(0, at, Math.min(at + 4096, half.length));
        }
        const copy = join(folder, 'copy.db');
        copyFileSync(file, copy);
        writeFileSync(`${copy}-wal`, half);
        const after = new DatabaseSync(copy);
        expect(sorted(stored(after))).to.deep.equal(sorted(rows));
        expect(after.prepare('PRAGMA integrity_check').get()).to.include({ integrity_check: 'ok' });
        after.close();
      }
    }
  });

  it('is not cut because somebody has only read between two groups', () => {
    write(5, 'một');
    wal.fold();
    const { size } = statSync(`${file}-wal`);
    db.exec('BEGIN IMMEDIATE');
    expect(stored(db).size).to.equal(rows.size);
    db.exec('COMMIT');
    wal.committed();
    write(3, 'hai');
    wal.fold();
    expect(statSync(`${file}-wal`).size).to.be.at.least(size);
    expect(log().every((byte) => byte === 0)).to.equal(true);
  });

  it('is cut where it held more than one transaction, or one that was taken back', () => {
    write(5, 'một');
    wal.fold();
    expect(statSync(`${file}-wal`).size).to.be.above(0);
    write(5, 'hai');
    write(5, 'ba');
    wal.fold();
    expect(statSync(`${file}-wal`).size).to.equal(0);
    // More than the cache takes, so that some of it is in the log already.
    write(60, 'bốn', false);
    write(5, 'năm');
    wal.fold();
    expect(statSync(`${file}-wal`).size).to.equal(0);
    expect(sorted(stored(db))).to.deep.equal(sorted(rows));
  });
});
