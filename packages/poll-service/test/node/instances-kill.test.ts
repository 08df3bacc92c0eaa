/**
 * Two processes on one PostgreSQL, one of them killed without warning while answers pour into both: the other goes on, and
 * exactly what was acknowledged is counted, by whichever. 2 kills, 20 with FULL=1.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, expect, it, random } from '@e-bulletin/tools/testing';
import type { Submission } from '@e-bulletin/issue/poll.js';
import { startCluster, type Cluster } from '../support/postgres.js';
import { counts, kill, publish, reconcile, send, start, wanted } from '../support/process.js';
import { ballot } from '../support/service.js';
import { until } from '../support/waiting.js';

const KILLS = process.env['FULL'] ? 20 : 2;
/** Answers that the survivor has to take while it is alone. */
const ALONE = 40;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

let cluster: Cluster;
before(async () => {
  cluster = await startCluster();
});
after(() => cluster.stop());

describe('PostgreSQL: two processes', () => {
  it(`one of them killed ${KILLS} times under load count what was acknowledged, once (SEED=${seed})`, async () => {
    const { int } = random(seed);
    const url = await cluster.database('killed');
    const NAMES = ['mot', 'hai'] as const;
    const first = await start({ url, instance: NAMES[0] });
    const token = first.token!;
    await publish(first, token);
    const both = [first, await start({ url, instance: NAMES[1] })];
    const acknowledged = new Map<string, Submission>();
    const pending: Submission[] = [];

    for (let round = 0; round < KILLS; round++) {
      const victim = int(2);
      const taken = [0, 0];
      let ended = false;
      const senders = Array.from({ length: 12 }, async (_, i) => {
        while (!ended) {
          const one = pending.pop() ?? ballot({ gio: int(2) ? 'sang' : 'toi' });
          // A proxy sends what one of them let fall to the other; some devices are impatient and send to both at once.
          const ways = int(4) ? [(i + int(2)) % 2] : [0, 1];
          const sent = await Promise.allSettled(
            ways.map(async (way) => {
              await send(both[way]!, one);
              taken[way]!++;
            }),
          );
          if (sent.some(({ status }) => status === 'fulfilled')) acknowledged.set(one.secret, one);
          else {
            pending.push(one);
            await pause(5);
          }
        }
      });
      const survivor = 1 - victim;
      try {
        await until('three answers on each', () => Math.min(...taken) >= 3);
        await pause(int(150));
        await kill(both[victim]!, 'SIGKILL');
        const enough = taken[survivor]! + ALONE;
        await until(`${ALONE} answers on one alone`, () => taken[survivor]! >= enough);
      } finally {
        ended = true;
      }
      await Promise.all(senders);
      const found = await reconcile(both[survivor]!, token);
      expect(found.agrees, `round ${round}`).to.equal(true);
      expect(found.ballots).to.be.within(acknowledged.size, acknowledged.size + pending.length);
      both[victim] = await start({ url, instance: NAMES[victim]! });
    }

    for (const one of pending.splice(0)) {
      await send(both[int(2)]!, one);
      acknowledged.set(one.secret, one);
    }
    for (const [i, one] of [...acknowledged.values()].entries()) {
      if (i % 5 === 0) expect((await send(both[int(2)]!, one)).status).to.equal('repeated');
    }
    for (const one of both) {
      expect(await reconcile(one, token)).to.include({
        ballots: acknowledged.size,
        tally: acknowledged.size,
        marks: acknowledged.size,
        agrees: true,
      });
      expect(await counts(one, token)).to.deep.equal(wanted(acknowledged.values()));
    }
    for (const one of both) expect(await kill(one, 'SIGTERM')).to.equal(0);
  });
});
