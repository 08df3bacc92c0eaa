/**
 * The adversary on PostgreSQL again, after people have changed their answers: a change writes a ballot but no mark, and tells so
 * by its revision. It holds a card or a device in hand, and looks for the ballot that was written in the same transaction.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Submission } from '@e-bulletin/issue/poll.js';
import { PollService, openDatabase } from '../../src/index.js';
import { ballotId } from '../../src/secrets.js';
import { startCluster, type Cluster } from '../support/postgres.js';
import { CLOSES, HOUR, ballot, definition, run, type Running } from '../support/service.js';

const BATCH = 5;

let cluster: Cluster;
before(async () => {
  cluster = await startCluster();
});
after(() => cluster.stop());

interface Written {
  readonly id: string;
  readonly group: string;
}

async function groupsOf({ database }: Running, table: string, key: string): Promise<Written[]> {
  // What follows the last group is done.
  await database.free();
  return database.transaction(async (tx) => [
    ...(await tx.all<{ id: string; group: string }>(
      `SELECT ${key} AS id, CAST(xmin AS TEXT) AS "group" FROM ${table}`,
    )),
  ]);
}

/** How many rows each transaction has left. */
function sizes(rows: readonly Written[]): number[] {
  const found = new Map<string, number>();
  for (const { group } of rows) found.set(group, (found.get(group) ?? 0) + 1);
  return [...found.values()];
}

const people = (n: number): Submission[] =>
  Array.from({ length: n }, (_, i) => ballot({ gio: i % 2 ? 'sang' : 'toi' }));

const again = (one: Submission, revision: number): Submission => ({
  ...one,
  revision,
  answers: { gio: revision % 2 ? 'sang' : 'toi' },
});

async function use(name: string, work: (running: Running) => Promise<void>): Promise<void> {
  const running = await run(await cluster.database(name), {}, { ...definition, breakdowns: [] });
  try {
    await work(running);
  } finally {
    await running.close();
  }
}

describe('secrecy of changed answers on PostgreSQL', () => {
  it('one who changes five times is no batch', () =>
    use('one_changes', async (running) => {
      const { service } = running;
      const first = people(10);
      for (const one of first) await service.submit('thu-gom', one);
      for (let revision = 2; revision < 2 + BATCH; revision++) {
        await service.submit('thu-gom', again(first[3]!, revision));
      }
      for (const one of first.slice(4, 8)) await service.submit('thu-gom', again(one, 2));
      const rows = await groupsOf(running, 'ballot', 'ballot_id');
      const mine = rows.find(({ id }) => id === ballotId('thu-gom', first[3]!.secret))!;
      expect(rows.filter(({ group }) => group === mine.group)).to.have.length(BATCH);
    }));

  it('four who change and one who is new are none either: the only new mark would be of the only new ballot', () =>
    use('four_change', async (running) => {
      const { service } = running;
      const first = people(10);
      for (const one of first) await service.submit('thu-gom', one);
      for (const one of first.slice(0, 4)) await service.submit('thu-gom', again(one, 2));
      const late = people(BATCH);
      for (const one of late) await service.submit('thu-gom', one);
      await service.submit('thu-gom', again(first[4]!, 2));
      // Everybody is in a full batch now, and those who are new are in one of their own.
      const marks = await groupsOf(running, 'mark', 'mark');
      expect(sizes(marks)).to.deep.equal([BATCH, BATCH, BATCH]);
      const ballots = await groupsOf(running, 'ballot', 'ballot_id');
      const groupOf = ({ secret }: Submission): string =>
        ballots.find(({ id }) => id === ballotId('thu-gom', secret))!.group;
      const changed = new Set(first.slice(0, 5).map(groupOf));
      expect([...changed], 'one group of those who changed').to.have.length(1);
      const fresh = new Set(late.map(groupOf));
      expect([...fresh], 'one group of those who are new').to.have.length(1);
      expect(marks.filter(({ group }) => fresh.has(group))).to.have.length(BATCH);
      expect(marks.filter(({ group }) => changed.has(group))).to.have.length(0);
    }));

  it('a change that slips in while the poll is sealed leaves no order, though it moves no counter', async () => {
    const url = await cluster.database('late_change');
    const running = await run(url, {}, { ...definition, breakdowns: [] });
    const { service, database, clock } = running;
    const first = people(12);
    for (const one of first) await service.submit('thu-gom', one);
    const ticket = service.ticket(await service.current('thu-gom'))!;
    const other = await PollService.open({
      database: await openDatabase(url),
      instance: 'hai',
      // Behind: there the grace is not over.
      now: () => CLOSES + HOUR,
    });
    // Its own start writes ballots anew, too.
    await other.service.settle();
    const rewrite = database.rewrite.bind(database);
    let late = 0;
    database.rewrite = async (...polls) => {
      await rewrite(...polls);
      if (late++) return;
      // In other words only: for the same answers no counter moves.
      await other.service.submit('thu-gom', { ...first[0]!, revision: 2, ticket });
    };
    clock.now = CLOSES + 25 * HOUR;
    await service.settle();
    expect((await service.current('thu-gom')).state).to.equal('final');
    expect(sizes(await groupsOf(running, 'ballot', 'ballot_id'))).to.deep.equal([12]);
    await other.service.close();
    await running.close();
  });
});
