/** Where ballots and marks lie in SQLite: the same in whatever order they came, found again, and in the order of their names. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, random } from '@e-bulletin/tools/testing';
import { BLOCK_TABLES } from '../../src/store/block-layout.js';
import { Blocks } from '../../src/store/blocks.js';
import { openDatabase } from '../../src/index.js';
import { createTables } from '../../src/store/schema.js';
import { ballotId, markOf } from '../../src/secrets.js';

const KEY = Buffer.alloc(32, 7).toString('base64url');
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

interface Voter {
  readonly ballot_id: string;
  readonly revision: number;
  readonly seal: string;
  readonly answers: string;
  readonly mark: string;
}

const voter = (i: number, revision = 1): Voter => ({
  ballot_id: ballotId('p', `secret ${i}`),
  revision,
  seal: createHash('sha256').update(`${i} ${revision}`).digest('base64url'),
  answers: JSON.stringify({ gio: (i + revision) % 3 ? 'sang' : 'toi', 'khu-pho': `kp${i % 7}` }),
  mark: markOf(KEY, `token ${i}`),
});

/** Writes groups as the service does, each in a transaction of its own. */
async function boxOf(
  groups: readonly (readonly Voter[])[],
): Promise<{ db: DatabaseSync; box: Blocks }> {
  const db = new DatabaseSync(':memory:');
  for (const sql of BLOCK_TABLES) db.exec(sql);
  const box = new Blocks(db);
  // Both are there from the start, whichever comes first.
  for (const group of [[], ...groups]) {
    db.exec('BEGIN');
    await box.putBallots('p', group);
    await box.putMarks(
      'p',
      group.filter(({ revision }) => revision === 1).map(({ mark }) => mark),
    );
    box.flush();
    db.exec('COMMIT');
    box.forget();
  }
  return { db, box };
}

function shuffled<T>(items: readonly T[], int: (below: number) => number): T[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = int(i + 1);
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}

function groupsOf(voters: readonly Voter[], int: (below: number) => number): Voter[][] {
  const groups: Voter[][] = [];
  for (let i = 0; i < voters.length;) {
    const size = 1 + int(60);
    groups.push(voters.slice(i, i + size));
    i += size;
  }
  return groups;
}

const blocksIn = (db: DatabaseSync): object[] =>
  db.prepare('SELECT place, body FROM block ORDER BY place').all();

describe('ballots in blocks', () => {
  it(`lie in the same bytes in whatever order and company they came (SEED=${SEED})`, async () => {
    const { int } = random(SEED);
    const voters = Array.from({ length: 9000 }, (_, i) => voter(i));
    const one = await boxOf(groupsOf(voters, int));
    const two = await boxOf(groupsOf(shuffled(voters, int), int));
    const [first, second] = [one, two].map(({ db }) => JSON.stringify(blocksIn(db)));
    expect(first === second, 'the same bytes').to.equal(true);
    // Blocks have split: not all fit into those of the start.
    expect(blocksIn(one.db).length).to.be.above(1500);
    const sizes = new Set(
      blocksIn(one.db).map((row) => Buffer.byteLength((row as { body: string }).body)),
    );
    expect([...sizes].every((size) => size % 1984 === 0)).to.equal(true);
  });

  it(`are found, changed, and read in the order of their names (SEED=${SEED})`, async () => {
    const { int } = random(SEED);
    const voters = shuffled(
      Array.from({ length: 5000 }, (_, i) => voter(i)),
      int,
    );
    const changed = voters.filter((_, i) => i % 5 === 0).map((_, i) => voter(i, 2));
    const { db, box } = await boxOf([...groupsOf(voters, int), ...groupsOf(changed, int)]);
    const wanted = new Map(
      [...voters, ...changed].map(({ mark: _mark, ...row }) => [row.ballot_id, row]),
    );
    const read: object[] = [];
    for (let after = ''; ;) {
      const page = await box.ballotPage('p', after);
      if (!page.length) break;
      read.push(...page);
      after = page.at(-1)!.ballot_id;
    }
    const names = [...wanted.keys()].sort();
    expect(read).to.deep.equal(names.map((name) => wanted.get(name)));
    expect(await box.count('p', 'ballot')).to.equal(5000);
    expect(await box.count('p', 'mark')).to.equal(5000);
    const asked = names.filter((_, i) => i % 100 === 0);
    expect(await box.ballots('p', [...asked, ballotId('p', 'nobody')])).to.deep.equal(
      asked.map((name) => wanted.get(name)),
    );
    for (const name of asked) expect(await box.hasBallot('p', name.slice(0, 9))).to.equal(true);
    expect(await box.hasBallot('p', ballotId('p', 'nobody').slice(0, 9))).to.equal(false);
    const marks = voters.slice(0, 50).map(({ mark }) => mark);
    expect(await box.marks('p', [...marks, markOf(KEY, 'nobody')])).to.deep.equal(marks);
    const all = new Set<string>();
    for (let after = ''; ;) {
      const page = await box.markPage('p', after);
      if (!page.length) break;
      for (const mark of page) all.add(mark);
      expect([...page].sort()).to.deep.equal(page);
      after = page.at(-1)!;
    }
    expect(all).to.deep.equal(new Set(voters.map(({ mark }) => mark)));
    const viewed = db.prepare('SELECT COUNT(*) AS n FROM ballot WHERE revision = 2').get();
    expect(viewed).to.deep.include({ n: changed.length });

    await box.dropMarks('p');
    expect(await box.marks('p', marks)).to.deep.equal([]);
    expect(db.prepare('SELECT COUNT(*) AS n FROM mark').get()).to.deep.include({ n: 0 });
    const stored = (): number => blocksIn(db).length;
    const before = stored();
    while (box.purge('p'));
    const gone = db.prepare('SELECT blocks FROM heap').all() as { blocks: number }[];
    expect(gone).to.have.length(1);
    expect(stored()).to.equal(gone[0]!.blocks).and.below(before);
    expect(await box.count('p', 'ballot')).to.equal(5000);
    db.close();
  });

  it('are taken over from a file that was written before there were blocks', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-blocks-'));
    const file = join(folder, 'polls.db');
    const old = new DatabaseSync(file);
    old.exec(`
      CREATE TABLE ballot (poll_id TEXT, ballot_id TEXT, revision INTEGER, seal TEXT, answers TEXT);
      CREATE TABLE mark (poll_id TEXT, mark TEXT)`);
    const { mark, ...row } = voter(1);
    const [into, marked] = [
      old.prepare('INSERT INTO ballot VALUES (?, ?, ?, ?, ?)'),
      old.prepare('INSERT INTO mark VALUES (?, ?)'),
    ];
    into.run('p', row.ballot_id, row.revision, row.seal, row.answers);
    marked.run('p', mark);
    old.close();
    const database = await openDatabase(file);
    await createTables(database);
    await createTables(database);
    expect(await database.transaction((tx) => tx.box.ballotPage('p', ''))).to.deep.equal([row]);
    expect(await database.transaction((tx) => tx.box.marks('p', [mark]))).to.deep.equal([mark]);
    await database.close();
    rmSync(folder, { recursive: true });
  });
});
