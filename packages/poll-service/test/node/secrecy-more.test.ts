/**
 * The adversary on PostgreSQL, with system columns; with the exports and the backup; and with everything that the public
 * stream said while the poll was open. It knows the order in which people came, and what each holds in hand.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Answers, PollResult } from '@e-bulletin/issue/poll.js';
import { writeBackup } from '../../src/index.js';
import { ballotId, markOf } from '../../src/secrets.js';
import { startCluster, type Cluster } from '../support/postgres.js';
import { CLOSES, HOUR, ballot, definition, run, type Running } from '../support/service.js';

const PEOPLE = 200;
/** Five standard deviations of Spearman's coefficient among so many. */
const CHANCE = 5 / Math.sqrt(PEOPLE - 1);

let cluster: Cluster;
before(async () => {
  cluster = await startCluster();
});
after(() => cluster.stop());

/** Spearman's coefficient of values without ties. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const ranks = (values: readonly number[]): number[] => {
    const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
    const found: number[] = [];
    order.forEach((i, rank) => (found[i] = rank));
    return found;
  };
  const [x, y] = [ranks(a), ranks(b)];
  const n = x.length;
  const sum = x.reduce((all, rank, i) => all + (rank - y[i]!) ** 2, 0);
  return 1 - (6 * sum) / (n * (n * n - 1));
}

interface Place {
  readonly id: string;
  readonly xmin: number;
  /** Page and line of the row. */
  readonly at: number;
}

async function placesOf(
  { database }: Running,
  table: string,
  key: string,
): Promise<ReadonlyMap<string, Place>> {
  const rows = await database.transaction((tx) =>
    tx.all<{ id: string; xmin: string; ctid: string }>(
      `SELECT ${key} AS id, CAST(xmin AS TEXT) AS xmin, CAST(ctid AS TEXT) AS ctid FROM ${table}`,
    ),
  );
  return new Map(
    rows.map(({ id, xmin, ctid }) => {
      const [page = 0, line = 0] = ctid.match(/\d+/g)!.map(Number);
      return [id, { id, xmin: Number(xmin), at: page * 1000 + line }];
    }),
  );
}

async function crowd(running: Running): Promise<{
  ballots: string[];
  marks: string[];
  answers: Answers[];
}> {
  const [{ poll_key: key } = { poll_key: '' }] = await running.database.transaction((tx) =>
    tx.all<{ poll_key: string }>('SELECT poll_key FROM poll'),
  );
  const people = Array.from({ length: PEOPLE }, (_, i) =>
    ballot({ gio: (i * 7) % 3 ? 'sang' : 'toi', 'khu-pho': i % 2 ? 'kp1' : 'kp2' }),
  );
  for (const one of people) await running.service.submit('thu-gom', one);
  // Answered after the rewriting that followed the last of them.
  await running.service.submit('thu-gom', people[0]!);
  return {
    ballots: people.map(({ secret }) => ballotId('thu-gom', secret)),
    marks: people.map(({ token }) => markOf(key, token!)),
    answers: people.map(({ answers }) => answers),
  };
}

describe('secrecy on PostgreSQL', () => {
  it('shows groups of a batch at least, without an order or a link inside them; sealed, nothing', async () => {
    const running = await run(await cluster.database('secrecy'));
    const people = await crowd(running);
    const time = people.ballots.map((_, i) => i);
    const ballots = await placesOf(running, 'ballot', 'ballot_id');
    const marks = await placesOf(running, 'mark', 'mark');
    const groups = new Map<number, number[]>();
    for (const i of time) {
      const { xmin } = ballots.get(people.ballots[i]!)!;
      groups.set(xmin, [...(groups.get(xmin) ?? []), i]);
      expect(marks.get(people.marks[i]!)!.xmin, 'a group is one of both tables').to.equal(xmin);
    }
    const rank = (places: ReadonlyMap<string, Place>, ids: readonly string[], group: number[]) =>
      group.map(
        (i) => group.filter((j) => places.get(ids[j]!)!.at < places.get(ids[i]!)!.at).length,
      );
    let linked = 0;
    let inOrder = 0;
    for (const group of groups.values()) {
      expect(group.length).to.be.at.least(5);
      const [b, m] = [rank(ballots, people.ballots, group), rank(marks, people.marks, group)];
      linked += b.filter((place, i) => place === m[i]).length;
      inOrder += b.filter((place, i) => place === i).length;
    }
    // Each is right once in a group by chance, with variance one (fixed points of a random permutation).
    const most = groups.size + 5 * Math.sqrt(groups.size);
    expect(linked, 'marks linked to ballots by their places').to.be.below(most);
    expect(inOrder, 'ballots in the order of time within their group').to.be.below(most);

    running.clock.now = CLOSES + 25 * HOUR;
    await running.service.settle();
    const sealed = await placesOf(running, 'ballot', 'ballot_id');
    expect(new Set([...sealed.values()].map(({ xmin }) => xmin)).size).to.equal(1);
    const at = people.ballots.map((id) => sealed.get(id)!.at);
    expect(Math.abs(correlation(time, at))).to.be.below(CHANCE);
    expect((await placesOf(running, 'mark', 'mark')).size).to.equal(0);
    await running.close();
  });
});

for (const engine of ['SQLite', 'PostgreSQL']) {
  describe(`secrecy of what leaves the service, on ${engine}`, () => {
    it('no file and no message orders ballots or names a device', async () => {
      const address = engine === 'SQLite' ? undefined : await cluster.database('leaves');
      const running = await run(address, {}, { ...definition, breakdowns: [] });
      const { service, database, clock } = running;
      const heard: PollResult[] = [];
      const submit = service.submit.bind(service);
      service.submit = async (...sent) => {
        const receipt = await submit(...sent);
        // The most that a stream could tell: a look after every single ballot.
        const now = await service.result('thu-gom');
        if (JSON.stringify(now) !== JSON.stringify(heard.at(-1))) heard.push(now);
        return receipt;
      };
      const people = await crowd(running);
      clock.now = CLOSES + 25 * HOUR;
      const final = await service.result('thu-gom');

      // Each question has moved for itself: by a batch at least, in which not all agree.
      let moves = 0;
      for (const at of [0, 1]) {
        const counts = ({ questions }: PollResult): number[] =>
          questions[at]!.options.map(({ count }) => count ?? 0);
        const countedAmong = ({ ballots = 0, questions }: PollResult): number =>
          questions[at]!.ballots ?? ballots;
        const shown = [...heard.filter(({ ballots }) => ballots !== undefined), final];
        for (const [i, next] of shown.entries()) {
          if (i === 0) continue;
          const before = shown[i - 1]!;
          const added = counts(next).map((n, j) => n - counts(before)[j]!);
          const fresh = countedAmong(next) - countedAmong(before);
          if (fresh === 0) expect(added.every((n) => n === 0)).to.equal(true);
          else {
            moves++;
            expect(fresh).to.be.at.least(5);
            expect(added.filter((n) => n !== 0).length, 'not one answer alone').to.be.above(1);
          }
        }
      }
      expect(moves).to.be.above(10);

      // Exports: who stands where says nothing of when, nor of the name, whose beginning is on a receipt.
      const exported = await service.office.ballots('thu-gom');
      const mine = (answers: Answers): string =>
        `${String(answers['gio'])} ${String(answers['khu-pho'])}`;
      const kinds = new Map<string, number>();
      for (const one of people.answers) kinds.set(mine(one), (kinds.get(mine(one)) ?? 0) + 1);
      const expected = [...kinds.values()].reduce((all, n) => all + n * n, 0) / PEOPLE;
      const byName = people.answers
        .map((answers, i) => ({ answers, name: people.ballots[i]! }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ answers }) => answers);
      for (const order of [people.answers, byName]) {
        const same = exported.filter((one, i) => mine(one) === mine(order[i]!)).length;
        expect(Math.abs(same - expected)).to.be.below(5 * Math.sqrt(expected));
      }

      const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-secrecy-'));
      await writeBackup(database, join(folder, 'a.gz'));
      const text = gunzipSync(readFileSync(join(folder, 'a.gz'))).toString();
      rmSync(folder, { recursive: true });
      const places = people.ballots.map((id) => text.indexOf(id));
      expect(places.every((place) => place >= 0)).to.equal(true);
      const r = correlation(
        people.ballots.map((_, i) => i),
        places,
      );
      expect(Math.abs(r), 'order in the backup').to.be.below(CHANCE);
      const published = JSON.stringify([heard, final, exported, await service.audit('thu-gom')]);
      for (const mark of people.marks) {
        expect(text.includes(mark)).to.equal(false);
        expect(published.includes(mark)).to.equal(false);
      }
      for (const id of people.ballots) expect(published.includes(id)).to.equal(false);
      await running.close();
    });
  });
}
