/**
 * The poll service: acknowledged ballots a second beside a bare `node:http` server that only echoes, and beside one
 * transaction for each ballot; the same on PostgreSQL; what a ballot costs as the box fills; a thousand screens.
 *
 * What is measured. A process of its own sends over 200 connections, each with one request at a time, for ten seconds after
 * one of warming up; only answers 200 count, and they are sent once the ballot is on disk. Rounds alternate between the
 * servers, and ratios are between medians of one run. PostgreSQL is a private cluster with fsync on. What a
 * ballot costs: `lib/poll-growth.ts`.
 *
 * `npm run bench -- polls`, or `node --import ./tools/ts-hooks.mjs bench/polls.ts [--seconds 10] [--rounds 3] [--most 1000000]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { get as request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
// @boundaries-ignore a private PostgreSQL, as the tests of the service start it
import { startCluster } from '../packages/poll-service/test/support/postgres.ts';
import { growth } from './lib/poll-growth.ts';
import { CONNECTIONS, load, serve, stop, type Load } from './lib/poll-processes.ts';
import { machine, median, spread, table } from './lib/report.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    most: { type: 'string', default: '1000000' },
  },
});
const SCREENS = 1000;
const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-bench-polls-'));

const cluster = await startCluster({ durable: true });
try {
  console.log(`\n### Polls\n\n${machine()}\n`);
  await throughput();
  console.log(`\n${await growth(folder, Number(values.most))}`);
  await screens();
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function throughput(): Promise<void> {
  const kinds = {
    bare: 'bare `node:http`, echo',
    sqlite: 'service, SQLite',
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
      loads.set(kind, [
        ...(loads.get(kind) ?? []),
        await load(server.port, Number(values.seconds)),
      ]);
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
  const answered = load(server.port, 5);
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
