/**
 * The poll service: acknowledged ballots a second beside a bare `node:http` server that only echoes, and beside one
 * transaction for each ballot; the same on PostgreSQL; what a ballot costs as the box fills; a thousand screens.
 *
 * What is measured. A process of its own sends over 200 connections, each with one request at a time, for ten seconds after
 * one of warming up; only answers 200 count, and they are sent once the ballot is on disk. Rounds alternate between the
 * servers, and ratios are between medians of one run; one row has the settings that `docs/operating` gives Node. PostgreSQL is a private cluster with fsync on. The box is filled by
 * groups as the service commits them; cost is processor time of the process, its database thread included, for each of
 * 12,000 ballots, 200 at a time, the boxes by turns.
 *
 * `npm run bench -- polls`, or `node --import ./tools/ts-hooks.mjs bench/polls.ts [--seconds 10] [--rounds 3] [--most 1000000]`
 */
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { get as request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codeOf } from '@e-bulletin/issue/poll.js';
import { PollService, openDatabase, type Database } from '@e-bulletin/poll-service';
// @boundaries-ignore a private PostgreSQL, as the tests of the service start it
import { startCluster } from '../packages/poll-service/test/support/postgres.ts';
import { newBallot, QUESTION } from './lib/poll-ballots.ts';
import { machine, median, spread, table } from './lib/report.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    most: { type: 'string', default: '1000000' },
  },
});
const CONNECTIONS = 200;
const SCREENS = 1000;
/** Of 400 ballots in each box; few of them say more of the machine than of the box. */
const ROUNDS = 31;
/** Ballots in one transaction while a box is filled. */
const GROUP = 10_000;
/** What `docs/operating/y-kien.service` says of memory. */
const UNIT = {
  execArgv: [...process.execArgv, '--max-semi-space-size=8'],
  env: { ...process.env, MALLOC_ARENA_MAX: '2' },
};
const lib = (name: string): string => join(import.meta.dirname, 'lib', name);
const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-bench-polls-'));

interface Load {
  readonly rate: number;
  readonly refused: number;
  readonly p50: number;
  readonly p99: number;
}
interface Server {
  readonly child: ChildProcess;
  readonly port: number;
}

const said = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', reject);
  });

async function serve(kind: string, address: string): Promise<Server> {
  const child = fork(lib('poll-server.ts'), [kind, address], kind === 'unit' ? UNIT : {});
  const { port } = await said<{ port: number }>(child);
  return { child, port };
}

async function stop({ child }: Server): Promise<number> {
  child.send('memory');
  const { memory } = await said<{ memory: number }>(child);
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  return memory;
}

function load(port: number, seconds: string = values.seconds): Promise<Load> {
  return said<Load>(fork(lib('poll-load.ts'), [String(port), String(CONNECTIONS), seconds]));
}

const cluster = await startCluster({ durable: true });
try {
  console.log(`\n### Polls\n\n${machine()}\n`);
  await throughput();
  await growth();
  await screens();
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function throughput(): Promise<void> {
  const kinds = {
    bare: 'bare `node:http`, echo',
    sqlite: 'service, SQLite',
    unit: 'service, SQLite, with the settings of the unit',
    one: 'service, SQLite, one transaction a ballot',
    postgresql: 'service, PostgreSQL',
  };
  const loads = new Map<string, Load[]>();
  const memories = new Map<string, number>();
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const kind of Object.keys(kinds)) {
      const address =
        kind === 'postgresql'
          ? await cluster.database(`bench_${round}`)
          : join(folder, `${kind}-${round}.db`);
      const server = await serve(kind, address);
      loads.set(kind, [...(loads.get(kind) ?? []), await load(server.port)]);
      memories.set(kind, Math.max(memories.get(kind) ?? 0, await stop(server)));
    }
  }
  const bare = median(loads.get('bare')!.map(({ rate }) => rate));
  console.log(
    table(
      [
        `${CONNECTIONS} connections`,
        'acknowledged/s',
        'of bare',
        'p50 ms',
        'p99 ms',
        'not taken',
        'peak MB',
      ],
      Object.entries(kinds).map(([kind, name]) => {
        const all = loads.get(kind)!;
        return [
          name,
          spread(all.map(({ rate }) => rate)),
          (median(all.map(({ rate }) => rate)) / bare).toFixed(2),
          spread(all.map(({ p50 }) => p50)),
          spread(all.map(({ p99 }) => p99)),
          String(all.reduce((sum, { refused }) => sum + refused, 0)),
          memories.get(kind)!.toFixed(0),
        ];
      }),
    ),
  );
}

async function growth(): Promise<void> {
  const sizes = [1e3, 1e4, 1e5, 1e6].filter((size) => size <= Number(values.most));
  const costs = sizes.map((): number[] => []);
  const boxes = [];
  for (const size of sizes) {
    const database = await openDatabase(join(folder, `box-${size}.db`));
    const { service } = await PollService.open({ database });
    await service.office.define(QUESTION);
    await service.office.publish(QUESTION.id);
    await fill(service, database, size);
    boxes.push(service);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, service] of boxes.entries()) {
      const ballots = Array.from({ length: 400 }, newBallot);
      const before = process.cpuUsage();
      let next = 0;
      const one = async (): Promise<void> => {
        while (next < ballots.length) await service.submit(QUESTION.id, ballots[next++]!);
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, one));
      const { user, system } = process.cpuUsage(before);
      // The first round warms up.
      if (round > 0) costs[i]!.push((user + system) / ballots.length);
    }
  }
  for (const service of boxes) await service.close();
  const least = median(costs[0]!);
  console.log(
    `\n${table(
      ['ballots in the box', 'processor µs for one more', 'of the first'],
      sizes.map((size, i) => [
        size.toLocaleString('en'),
        spread(costs[i]!),
        (median(costs[i]!) / least).toFixed(2),
      ]),
    )}`,
  );
}

/** Groups as the service commits them, but larger; only the checks of a request are left out. */
async function fill(service: PollService, database: Database, size: number): Promise<void> {
  const { record } = await service.current(QUESTION.id);
  const random = (): string => randomBytes(32).toString('base64url');
  for (let left = size; left > 0; left -= GROUP) {
    const queued = Array.from({ length: Math.min(left, GROUP) }, () => ({
      digest: record.digest,
      ticketed: false,
      entry: {
        ballotId: codeOf(randomBytes(7)).slice(0, -1) + random(),
        revision: 1,
        seal: random(),
        answers: newBallot().answers,
        mark: random(),
        replies: [],
      },
    }));
    await database.commit({
      poll: QUESTION.id,
      slot: 'one',
      now: Date.now(),
      queued,
    });
  }
}

async function screens(): Promise<void> {
  const server = await serve('sqlite', join(folder, 'screens.db'));
  const waiting = new Set<IncomingMessage>();
  let heard = (): void => undefined;
  const lines = await Promise.all(
    Array.from(
      { length: SCREENS },
      () =>
        new Promise<IncomingMessage>((resolve, reject) => {
          request(
            { port: server.port, host: '127.0.0.1', path: '/polls/gio/stream', agent: false },
            resolve,
          ).on('error', reject);
        }),
    ),
  );
  for (const line of lines) {
    line.setEncoding('utf8');
    line.on('data', (text: string) => {
      if (!text.includes('event: result')) return;
      waiting.delete(line);
      if (!waiting.size) heard();
    });
  }
  const answered = load(server.port, '5');
  const spans: number[] = [];
  for (let n = 0; n < 4; n++) {
    for (const line of lines) waiting.add(line);
    const first = new Promise<void>((resolve) => lines[0]!.once('data', () => resolve()));
    const all = new Promise<void>((resolve) => (heard = resolve));
    await first;
    const start = performance.now();
    await all;
    spans.push(performance.now() - start);
  }
  const { rate, p99 } = await answered;
  const memory = await stop(server);
  for (const line of lines) line.destroy();
  console.log(
    `\n${table(
      [`${SCREENS} screens follow while ballots come`, ''],
      [
        ['from the first screen that hears of a count to the last, ms', spread(spans)],
        ['ballots acknowledged/s meanwhile', rate.toFixed(0)],
        ['p99 of a ballot, ms', p99.toFixed(0)],
        ['peak MB', memory.toFixed(0)],
      ],
    )}`,
  );
}
