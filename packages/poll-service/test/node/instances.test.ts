/** Several instances on one PostgreSQL, as a province runs them. */
import pg from 'pg';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { PollService, openDatabase } from '../../src/index.js';
import { PostgresDatabase } from '../../src/store/postgres.js';
import { startCluster, type Cluster } from '../support/postgres.js';
import { CLOSES, HOUR, ballot, codeOf, definition, run, type Running } from '../support/service.js';

let cluster: Cluster;
before(async () => {
  cluster = await startCluster();
});
after(() => cluster.stop());

/** The second instance on a database, with a clock of its own. */
async function second(
  url: string,
  { clock }: Running,
): Promise<{ two: PollService; clock: { now: number } }> {
  const own = { now: clock.now };
  const { service: two } = await PollService.open({
    database: await openDatabase(url),
    instance: 'hai',
    now: () => own.now,
  });
  return { two, clock: own };
}

/** How many rows each transaction wrote, in order. */
async function groupsOf(
  { database }: Pick<Running, 'database'>,
  table: string,
): Promise<readonly number[]> {
  const groups = await database.transaction((tx) =>
    tx.all<{ n: number }>(`SELECT CAST(COUNT(*) AS BIGINT) AS n FROM ${table} GROUP BY xmin`),
  );
  return groups.map(({ n }) => n).sort((a, b) => a - b);
}

describe('PostgreSQL: two instances', () => {
  it('count together, each device once', async () => {
    const url = await cluster.database('two');
    const one = await run(url, { instance: 'mot' });
    const { two, clock } = await second(url, one);
    const ballots = Array.from({ length: 40 }, (_, i) => ballot({ gio: i % 2 ? 'sang' : 'toi' }));
    const receipts = await Promise.all(
      ballots.flatMap((each) => [one.service.submit('thu-gom', each), two.submit('thu-gom', each)]),
    );
    expect(receipts.filter(({ status }) => status === 'counted')).to.have.length(40);
    expect(await two.office.reconcile('thu-gom')).to.deep.equal({
      ballots: 40,
      tally: 40,
      marks: 40,
      differences: 0,
      agrees: true,
    });
    one.clock.now = clock.now = CLOSES + 48 * HOUR;
    const results = await Promise.all([one.service.result('thu-gom'), two.result('thu-gom')]);
    expect(results.map(({ ballots: n }) => n)).to.deep.equal([40, 40]);
    await two.close();
    await one.close();
  });

  it('take no answer to words that the other has changed, nor for a second know of a new hour', async () => {
    const url = await cluster.database('words');
    const one = await run(url);
    const { two, clock } = await second(url, one);
    const words = (more: object): object => ({ ...definition, ...more });
    // This one has read them, and believes it for a second.
    expect((await two.current('thu-gom')).poll.title).to.equal(definition.title);
    await one.service.office.define(words({ title: 'Lời mới' }), 'thu-gom');
    expect(await codeOf(two.submit('thu-gom', ballot()))).to.equal('reworded');
    expect((await two.office.reconcile('thu-gom')).ballots).to.equal(0);
    // An office that is about to change something sees what is there.
    expect((await two.office.current('thu-gom')).poll.title).to.equal('Lời mới');
    expect((await two.submit('thu-gom', ballot())).status).to.equal('counted');

    await one.service.office.define(words({ id: 'mai', opens: '2026-11-02' }));
    await one.service.office.publish('mai');
    expect(await codeOf(two.submit('mai', ballot()))).to.equal('not-open');
    await one.service.office.define(words({ id: 'mai' }), 'mai');
    expect(await codeOf(two.submit('mai', ballot()))).to.equal('not-open');
    clock.now += 1001;
    expect((await two.submit('mai', ballot())).status).to.equal('counted');
    expect(await one.service.office.reconcile('mai')).to.include({ ballots: 1, agrees: true });
    await two.close();
    await one.close();
  });

  it('give out no code for what the other has sealed', async () => {
    const url = await cluster.database('codes');
    const one = await run(url, {}, { ...definition, level: 'code' });
    const { two, clock } = await second(url, one);
    await one.service.office.issueCodes('thu-gom', 1, '');
    clock.now = CLOSES + 48 * HOUR;
    await two.settle();
    // This one still believes that it is open.
    expect(await codeOf(one.service.office.issueCodes('thu-gom', 1, ''))).to.equal('no-codes');
    expect(await one.database.transaction((tx) => tx.all('SELECT code FROM code'))).to.have.length(
      0,
    );
    await two.close();
    await one.close();
  });

  it('start beside one that is counting', async () => {
    const url = await cluster.database('beside');
    const one = await run(url, { instance: 'mot' });
    for (let i = 0; i < 10; i++) {
      await Promise.all(Array.from({ length: 100 }, () => one.service.submit('thu-gom', ballot())));
    }
    let counting = true;
    let sent = 1000;
    const senders = Array.from({ length: 20 }, async () => {
      while (counting) {
        await one.service.submit('thu-gom', ballot());
        sent++;
      }
    });
    const { two } = await second(url, one);
    counting = false;
    await Promise.all(senders);
    expect(await two.office.reconcile('thu-gom')).to.include({ ballots: sent, agrees: true });
    await two.close();
    await one.close();
  });

  it('take answers at once after a crash, and write anew meanwhile what it left in order', async () => {
    const url = await cluster.database('crash');
    const dead = await run(url, { instance: 'mot' });
    for (let i = 0; i < 3; i++) await dead.service.submit('thu-gom', ballot());
    expect(await groupsOf(dead, 'ballot')).to.deep.equal([1, 1, 1]);
    // Whatever is to be written anew cannot be.
    const holder = new pg.Client(url);
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT ballot_id FROM ballot FOR UPDATE');
    const { two } = await second(url, dead);
    expect((await two.submit('thu-gom', ballot())).status).to.equal('counted');
    await holder.query('COMMIT');
    await holder.end();
    await two.settle();
    // The fourth may wait for its batch.
    for (const table of ['ballot', 'mark']) {
      expect((await groupsOf(dead, table)).at(-1)).to.be.at.least(3);
    }
    await two.close();
    await dead.database.close();
  });

  it('stop without ending what a start began; the next one does', async () => {
    const url = await cluster.database('stop');
    const running = await run(url);
    for (let i = 0; i < 3; i++) await running.service.submit('thu-gom', ballot());
    const parts = new PostgresDatabase(url, { atOnce: 25 });
    await parts.rewrite(['thu-gom'], AbortSignal.abort());
    expect(await groupsOf(running, 'ballot')).to.deep.equal([1, 1, 1]);
    await parts.rewrite(['thu-gom']);
    expect(await groupsOf(running, 'ballot')).to.deep.equal([3]);
    await parts.close();
    await running.close();
  });

  it('leave no transaction in which fewer than a batch of ballots were written, system columns included', async () => {
    const url = await cluster.database('columns');
    const running = await run(url);
    for (let i = 0; i < 21; i++)
      await running.service.submit('thu-gom', ballot({ gio: i % 2 ? 'sang' : 'toi' }));
    for (const table of ['ballot', 'mark']) {
      // One waits for its batch.
      expect(await groupsOf(running, table)).to.deep.equal([1, 5, 5, 5, 5]);
    }
    running.clock.now = CLOSES + 48 * HOUR;
    await running.service.settle();
    expect(await groupsOf(running, 'ballot')).to.deep.equal([21]);
    await running.close();
  });

  it('write a large poll anew in parts by the names of its rows, none of them small, and lose none', async () => {
    const url = await cluster.database('parts');
    const running = await run(url);
    await Promise.all(
      Array.from({ length: 130 }, () => running.service.submit('thu-gom', ballot())),
    );
    // What follows the last group is over.
    await running.database.free();
    const parts = new PostgresDatabase(url, { atOnce: 25 });
    await parts.rewrite(['thu-gom']);
    for (const table of ['ballot', 'mark']) {
      const name = table === 'ballot' ? 'ballot_id' : 'mark';
      const groups = await parts.transaction((tx) =>
        tx.all<{ n: number; first: string; last: string }>(
          `SELECT CAST(COUNT(*) AS BIGINT) AS n, MIN(${name}) AS first, MAX(${name}) AS last
           FROM ${table} GROUP BY xmin ORDER BY first`,
        ),
      );
      expect(groups.map(({ n }) => n)).to.deep.equal([25, 25, 25, 25, 30]);
      groups.slice(1).forEach(({ first }, i) => expect(first > groups[i]!.last).to.equal(true));
    }
    expect(await running.service.office.reconcile('thu-gom')).to.include({
      ballots: 130,
      marks: 130,
      agrees: true,
    });
    await parts.close();
    await running.close();
  });
});
