/**
 * What one more ballot costs in boxes of 10³ to 10⁶: processor time of the process, its database thread included, of a ballot as it
 * is sent and acknowledged over HTTP, and of the service alone. The boxes by turns, so many ballots at a time.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { codeOf } from '@e-bulletin/issue/poll.js';
import { PollService, openDatabase, type Database } from '@e-bulletin/poll-service';
import { newBallot, QUESTION } from './poll-ballots.ts';
import {
  CONNECTIONS,
  openSender,
  quiet,
  serve,
  stop,
  usage,
  type Sender,
  type Server,
} from './poll-processes.ts';
import { median, spread, table } from './report.ts';

/** So many ballots in each box; few rounds say more of the machine than of the box. */
const BALLOTS = 400;
const ROUNDS = 31;
/** Ballots in one transaction while a box is filled. */
const GROUP = 10_000;

export async function growth(folder: string, most: number): Promise<string> {
  const sizes = [1e3, 1e4, 1e5, 1e6].filter((size) => size <= most);
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
      const ballots = Array.from({ length: BALLOTS }, newBallot);
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
  const sent = await sentCosts(folder, sizes);
  const ofFirst = (all: number[][], i: number): string[] => [
    spread(all[i]!),
    (median(all[i]!) / median(all[0]!)).toFixed(2),
  ];
  return table(
    ['ballots in the box', 'µs, sent', 'of the first', 'µs, the service alone', 'of the first'],
    sizes.map((size, i) => [size.toLocaleString('en'), ...ofFirst(sent, i), ...ofFirst(costs, i)]),
  );
}

/** Processor time of a server for a ballot that is sent to it and acknowledged, µs, by box and round. */
async function sentCosts(folder: string, sizes: readonly number[]): Promise<number[][]> {
  const pairs: { server: Server; sender: Sender }[] = [];
  for (const size of sizes) {
    const server = await serve('filled', join(folder, `box-${size}.db`));
    await quiet(server);
    pairs.push({ server, sender: await openSender(server.port) });
  }
  const costs = sizes.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, { server, sender }] of pairs.entries()) {
      const before = await usage(server);
      await sender.send(BALLOTS);
      // The first round warms up.
      if (round > 0) costs[i]!.push(((await usage(server)).processor - before.processor) / BALLOTS);
    }
  }
  for (const { server, sender } of pairs) {
    sender.close();
    await stop(server);
  }
  return costs;
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
