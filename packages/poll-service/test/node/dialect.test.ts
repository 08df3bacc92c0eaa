/**
 * What is said to PostgreSQL in the life of a poll, kept to what CockroachDB, YugabyteDB and Citus take as well: no advisory
 * locks, sequences, LISTEN, table locks or triggers, and every primary key begins with the poll.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import pg from 'pg';
import { restoreBackup, writeBackup } from '../../src/backup.js';
import { openDatabase } from '../../src/index.js';
import { createTables } from '../../src/store/schema.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster, type Cluster } from '../support/postgres.js';
import { CLOSES, HOUR, ballot, definition, run } from '../support/service.js';

const FOREIGN =
  /\b(LISTEN|NOTIFY|ADVISORY\w*|PG_ADVISORY\w*|LOCK|SERIAL|BIGSERIAL|SEQUENCE|NEXTVAL|TRIGGER|DEFERRABLE|EXCLUDE|GENERATED|TEMP|TEMPORARY|FUNCTION|VACUUM|CTID|XMIN|SKIP LOCKED)\b/i;

/** One of a PNG. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let cluster: Cluster;
before(async () => {
  cluster = await startCluster();
});
after(() => cluster.stop());

describe('PostgreSQL', () => {
  it('is asked again where another transaction was in the way, also at the very end, and counts once', async () => {
    const { service, close } = await run(await cluster.database('again'));
    const { query } = pg.Client.prototype;
    const ask = query as (...all: unknown[]) => Promise<unknown>;
    let refusals = 0;
    // As engines like it do where it would not: within a group, and instead of its COMMIT.
    const heard = function (this: pg.Client, ...args: unknown[]): unknown {
      const isMeant = /^(COMMIT$|INSERT INTO (ballot|mark|tally))/.test(String(args[0]));
      if (!refusals || !isMeant) return ask.apply(this, args);
      refusals--;
      return ask.call(this, 'ROLLBACK').then(() => {
        throw Object.assign(new Error('restart transaction'), { code: '40001' });
      });
    };
    pg.Client.prototype.query = heard as typeof query;
    try {
      const sent = Array.from({ length: 12 }, () => ballot());
      for (const [i, one] of sent.entries()) {
        refusals = i % 4;
        expect((await service.submit('thu-gom', one)).status).to.equal('counted');
        expect(refusals).to.equal(0);
        expect((await service.submit('thu-gom', one)).status).to.equal('repeated');
      }
    } finally {
      pg.Client.prototype.query = query;
    }
    expect(await service.office.reconcile('thu-gom')).to.include({
      ballots: 12,
      tally: 12,
      marks: 12,
      agrees: true,
    });
    await close();
  });

  it('hears nothing that the engines like it do not understand', async () => {
    const said = new Set<string>();
    const { query } = pg.Client.prototype;
    const heard = function (this: pg.Client, ...args: unknown[]): unknown {
      said.add(args[0] as string);
      return (query as (...all: unknown[]) => unknown).apply(this, args);
    };
    pg.Client.prototype.query = heard as typeof query;
    const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-dialect-'));
    const url = await cluster.database('dialect');
    try {
      const running = await run(url, {}, { ...definition, level: 'code' });
      const { service, database, clock } = running;
      const image = { href: PIXEL, alt: 'Một ô' };
      const options = ['a', 'b'].map((id) => ({ id, label: id, image }));
      const questions = [{ id: 'q', type: 'single', title: 'Ô nào?', options }];
      const drawn = { id: 'hinh', title: 'Hình', questions };
      await service.office.define(drawn);
      await service.office.define({ ...drawn, title: 'Hình khác' }, 'hinh');
      await service.office.discard('hinh');
      const codes = await service.office.issueCodes('thu-gom', 12, 'Khu phố 1');
      for (const [i, token] of codes.entries()) {
        const one = ballot({ gio: i % 2 ? 'sang' : 'toi', 'ly-do': `vì ${i}` }, { token });
        await service.submit('thu-gom', one);
        await service.submit('thu-gom', { ...one, revision: 2, answers: { gio: 'sang' } });
      }
      await service.office.result('thu-gom');
      await service.office.replies('thu-gom');
      await service.office.meeting('thu-gom', 60);
      await writeBackup(database, join(folder, 'a.gz'));
      clock.now = CLOSES + 25 * HOUR;
      await service.settle();
      const counts = { gio: { sang: 3 }, 'khu-pho': { blank: 3 } };
      for (const clerk of ['Lan', 'Minh']) {
        await service.paper.enter('thu-gom', { box: 'Hòm 1', clerk, ballots: 3, counts });
      }
      await service.minutes.draw('thu-gom');
      await service.result('thu-gom');
      await service.office.ballots('thu-gom');
      await running.close();
      const other = await openDatabase(await cluster.database('dialect_restored'));
      await createTables(other);
      await restoreBackup(other, join(folder, 'a.gz'));
      await other.close();
    } finally {
      pg.Client.prototype.query = query;
      rmSync(folder, { recursive: true, force: true });
    }
    expect(said.size).to.be.above(30);
    expect([...said].filter((sql) => FOREIGN.test(sql))).to.deep.equal([]);

    const client = new pg.Client(url);
    await client.connect();
    const keys = await client.query<{ table: string; first: string }>(`
      SELECT k.table_name AS table, k.column_name AS first
      FROM information_schema.table_constraints c
      JOIN information_schema.key_column_usage k USING (constraint_name, table_schema)
      WHERE c.constraint_type = 'PRIMARY KEY' AND k.ordinal_position = 1`);
    const tables = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const sequences = await client.query('SELECT * FROM information_schema.sequences');
    await client.end();
    const first = new Map(keys.rows.map((row) => [row.table, row.first]));
    const others = tables.rows.filter(({ name }) => first.get(name) !== 'poll_id');
    // The token's hash and the signing key belong to no poll.
    expect(others.map(({ name }) => name)).to.deep.equal(['setting']);
    expect(sequences.rows).to.deep.equal([]);
  });
});
