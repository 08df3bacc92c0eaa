/**
 * Real processes, killed without warning while answers pour in: what was acknowledged is there, once; what was not may be
 * sent again. 10 kills, 50 with FULL=1.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, random } from '@e-bulletin/tools/testing';
import type { Submission } from '@e-bulletin/issue/poll.js';
import { counts, kill, publish, reconcile, send, start, wanted } from '../support/process.js';
import { ballot } from '../support/service.js';
import { until } from '../support/waiting.js';

const KILLS = process.env['FULL'] ? 50 : 10;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

describe('kill -9', () => {
  it(`${KILLS} times loses no acknowledged answer and counts none twice (SEED=${seed})`, async () => {
    const { int } = random(seed);
    const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-kill-'));
    const data = join(folder, 'polls.db');
    const acknowledged = new Map<string, Submission>();
    let process_ = await start({ data });
    const token = process_.token!;
    await publish(process_, token);
    const pending: Submission[] = [];

    for (let round = 0; round < KILLS; round++) {
      let killed = false;
      const senders = Array.from({ length: 8 }, async () => {
        while (!killed) {
          const one = pending.pop() ?? ballot({ gio: int(2) ? 'sang' : 'toi' });
          try {
            await send(process_, one);
            acknowledged.set(one.secret, one);
          } catch {
            // Not acknowledged: the resident's device keeps it and sends it again.
            pending.push(one);
            await pause(5);
          }
        }
      });
      // Whatever the speed of the machine, something was acknowledged in each life.
      const before = acknowledged.size;
      try {
        await until('three acknowledged answers', () => acknowledged.size >= before + 3);
        await pause(int(150));
        await kill(process_, 'SIGKILL');
      } finally {
        killed = true;
      }
      await Promise.all(senders);
      process_ = await start({ data });
      const found = await reconcile(process_, token);
      expect(found.agrees, `round ${round}`).to.equal(true);
      expect(found.ballots).to.be.within(acknowledged.size, acknowledged.size + pending.length);
    }

    for (const one of pending) await send(process_, one);
    for (const one of pending) acknowledged.set(one.secret, one);
    const sample = [...acknowledged.values()].filter((_, i) => i % 7 === 0);
    for (const one of sample) expect((await send(process_, one)).status).to.equal('repeated');
    expect(await reconcile(process_, token)).to.include({
      ballots: acknowledged.size,
      marks: acknowledged.size,
      agrees: true,
    });
    expect(await counts(process_, token)).to.deep.equal(wanted(acknowledged.values()));
    expect(acknowledged.size).to.be.above(KILLS);
    expect(await kill(process_, 'SIGTERM')).to.equal(0);
    rmSync(folder, { recursive: true, force: true });
  });
});
