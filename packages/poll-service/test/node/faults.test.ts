/** What goes wrong in the machine room, on the real engines: a full disk, a database that goes and comes back, wrong clocks, cut lines. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Submission } from '@e-bulletin/issue/poll.js';
import { PollService, createApp, openDatabase } from '../../src/index.js';
import { startCluster, type Cluster } from '../support/postgres.js';
import { CLOSES, HOUR, OPENS, ballot, codeOf, definition, run } from '../support/service.js';

let cluster: Cluster;
before(async () => {
  cluster = await startCluster();
});
after(() => cluster.stop());

describe('a full disk', () => {
  it('is “not received”, loses nothing that was acknowledged, and passes', async () => {
    const running = await run();
    const { service, database } = running;
    const limit = async (pages: number | 'now'): Promise<void> => {
      await database.transaction(async (tx) => {
        const [{ page_count: now } = { page_count: 0 }] = await tx.all<{ page_count: number }>(
          'PRAGMA page_count',
        );
        // SQLite's own bound, at which it answers SQLITE_FULL as it does at ENOSPC.
        await tx.all(`PRAGMA max_page_count = ${pages === 'now' ? now + 60 : pages}`);
      });
    };
    await limit('now');
    const acknowledged: Submission[] = [];
    const refused: Submission[] = [];
    for (let i = 0; refused.length < 5; i++) {
      const one = ballot({ gio: i % 2 ? 'sang' : 'toi', 'ly-do': `vì ${i} ${'x'.repeat(100)}` });
      const code = await codeOf(service.submit('thu-gom', one));
      if (code === 'none') acknowledged.push(one);
      else {
        expect(code).to.equal('storage');
        refused.push(one);
      }
      expect(i).to.be.below(3000);
    }
    expect(acknowledged.length).to.be.above(5);
    await limit(1_000_000);
    for (const one of refused) {
      expect((await service.submit('thu-gom', one)).status).to.equal('counted');
    }
    for (const one of acknowledged) {
      expect((await service.submit('thu-gom', one)).status).to.equal('repeated');
    }
    const all = acknowledged.length + refused.length;
    const found = await service.office.reconcile('thu-gom');
    expect(found).to.include({ ballots: all, marks: all, agrees: true });
    await running.close();
  });
});

describe('a group of several polls', () => {
  it('loses none of one because the other cannot be written', async () => {
    const running = await run();
    const { service, database } = running;
    await service.office.define({ ...definition, id: 'hong' });
    await service.office.publish('hong');
    const commit = database.commit.bind(database);
    database.commit = async (job) => {
      if (job.poll === 'hong') throw new Error('disk I/O error');
      return commit(job);
    };
    const codes = await Promise.all(
      ['hong', 'thu-gom', 'hong', 'thu-gom'].map((id) => codeOf(service.submit(id, ballot()))),
    );
    expect(codes).to.deep.equal(['storage', 'none', 'storage', 'none']);
    expect(await service.office.reconcile('thu-gom')).to.include({ ballots: 2, agrees: true });
    await running.close();
  });
});

describe('a database that goes away', () => {
  it('is “not received” until it is back, and counts each answer once', async () => {
    const running = await run(await cluster.database('gone'));
    const { service } = running;
    const acknowledged = new Map<string, Submission>();
    const codes = new Set<string>();
    let pending: Submission[] = [];
    const send = async (ballots: readonly Submission[]): Promise<void> => {
      const sent = await Promise.all(ballots.map((one) => codeOf(service.submit('thu-gom', one))));
      sent.forEach((code, i) => {
        codes.add(code);
        if (code === 'none') acknowledged.set(ballots[i]!.secret, ballots[i]!);
        else pending.push(ballots[i]!);
      });
    };
    const fresh = (n: number): Submission[] => Array.from({ length: n }, () => ballot());
    await send(fresh(10));
    // Some are on their way when it goes.
    const during = send(fresh(40));
    await cluster.crash();
    await during;
    await send(fresh(5));
    expect(pending.length).to.be.at.least(5);
    expect(await codeOf(service.ready())).to.equal('storage');
    await cluster.restart();
    for (let round = 0; pending.length && round < 20; round++) {
      const again = pending;
      pending = [];
      await send(again);
      if (pending.length) await pause(100);
    }
    expect(pending).to.deep.equal([]);
    expect([...codes].sort()).to.deep.equal(['none', 'storage']);
    expect(acknowledged.size).to.equal(55);
    await service.ready();
    const found = await service.office.reconcile('thu-gom');
    expect(found).to.include({
      ballots: acknowledged.size,
      marks: acknowledged.size,
      agrees: true,
    });
    await running.close();
  });
});

describe('a clock', () => {
  it('set back, before a start too, opens nothing that was seen closed', async () => {
    const url = await cluster.database('clock');
    const first = await run(url);
    const ticket = first.service.ticket(await first.service.current('thu-gom'))!;
    await first.service.submit('thu-gom', ballot());
    first.clock.now = CLOSES + HOUR;
    await first.service.settle();
    await first.close();
    const { service } = await PollService.open({
      database: await openDatabase(url),
      now: () => OPENS + HOUR,
    });
    expect((await service.current('thu-gom')).state).to.equal('grace');
    expect(await codeOf(service.submit('thu-gom', ballot()))).to.equal('closed');
    const late = ballot({ gio: 'toi' }, { ticket });
    expect((await service.submit('thu-gom', late)).status).to.equal('counted');
    await service.close();
  });

  it('set forward and back within a process neither opens nor closes twice', async () => {
    const running = await run();
    const { service, clock } = running;
    clock.now = CLOSES + HOUR;
    expect((await service.current('thu-gom')).state).to.equal('grace');
    clock.now = OPENS - 30 * 24 * HOUR;
    expect((await service.current('thu-gom')).state).to.equal('grace');
    await running.close();
  });
});

describe('a queue a month old', () => {
  it('is taken while the poll is open or in its grace, and told the truth after', async () => {
    const running = await run();
    const { service, clock } = running;
    const ticket = service.ticket(await service.current('thu-gom'))!;
    const queued = Array.from({ length: 3 }, (_, i) =>
      ballot({ gio: i % 2 ? 'sang' : 'toi' }, { ticket }),
    );
    clock.now = CLOSES - HOUR;
    expect((await service.submit('thu-gom', queued[0]!)).status).to.equal('counted');
    clock.now = CLOSES + 23 * HOUR;
    expect((await service.submit('thu-gom', queued[1]!)).status).to.equal('counted');
    clock.now = CLOSES + 30 * 24 * HOUR;
    expect(await codeOf(service.submit('thu-gom', queued[2]!))).to.equal('closed');
    expect((await service.submit('thu-gom', queued[0]!)).status).to.equal('repeated');
    expect((await service.audit('thu-gom')).sealed).to.include({ ballots: 2, agrees: true });
    await running.close();
  });
});

describe('a line that is cut', () => {
  it('in the middle of a request counts nothing, after it exactly one', async () => {
    const running = await run();
    const app = createApp(running.service);
    const at = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
    const one = ballot();
    const body = JSON.stringify(one);
    const text = `POST /polls/thu-gom HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const cut = async (length: number, answer: boolean): Promise<void> => {
      const socket = connect(Number(at.port), '127.0.0.1');
      socket.on('error', () => undefined);
      await new Promise((resolve) => socket.write(text.slice(0, length), resolve));
      if (answer) await new Promise((resolve) => socket.once('data', resolve));
      socket.destroy();
    };
    for (const length of [1, 40, text.indexOf('\r\n\r\n') + 4, text.length - 20, text.length - 1]) {
      await cut(length, false);
    }
    expect((await running.service.office.reconcile('thu-gom')).ballots).to.equal(0);
    await cut(text.length, true);
    await Promise.all(Array.from({ length: 8 }, () => cut(text.length, true)));
    expect((await running.service.submit('thu-gom', one)).status).to.equal('repeated');
    expect(await running.service.office.reconcile('thu-gom')).to.include({
      ballots: 1,
      agrees: true,
    });
    await app.close();
  });
});

describe('a count that does not agree', () => {
  it('is told to the operator, in public, and in the metrics', async () => {
    const alarms: string[] = [];
    const running = await run(undefined, { onAlarm: (message) => alarms.push(message) });
    const { service, database, clock } = running;
    for (let i = 0; i < 3; i++) await service.submit('thu-gom', ballot());
    clock.now += 24 * HOUR;
    await service.settle();
    expect(alarms).to.deep.equal([]);
    await database.transaction((tx) => tx.run('UPDATE tally SET n = n + 1'));
    clock.now += 24 * HOUR;
    await service.settle();
    await service.settle();
    expect(alarms).to.have.length(1);
    expect(alarms[0]).to.include('không khớp').and.include('thu-gom');
    expect(service.metrics.text()).to.include('reconciliation_differs 1');
    const { lines } = await service.audit('thu-gom');
    expect(lines.map(({ day, event }) => `${day} ${event}`)).to.include.members([
      '2026-11-02 recounted',
      '2026-11-03 recount-differs',
    ]);
    clock.now = CLOSES + 25 * HOUR;
    await service.settle();
    expect((await service.audit('thu-gom')).sealed?.agrees).to.equal(false);
    await running.close();
  });

  it('is told at the end of the poll as well', async () => {
    const alarms: string[] = [];
    const running = await run(undefined, { onAlarm: (message) => alarms.push(message) });
    const { service, database, clock } = running;
    for (let i = 0; i < 3; i++) await service.submit('thu-gom', ballot());
    await database.transaction((tx) => tx.run('UPDATE tally SET n = n + 1'));
    clock.now = CLOSES + 25 * HOUR;
    await service.settle();
    expect(alarms).to.have.length(1);
    expect(service.metrics.text()).to.include('reconciliation_differs 1');
    await running.close();
  });

  it('is made again after a while where it could not be finished', async () => {
    const running = await run();
    const { service, database, clock } = running;
    await service.submit('thu-gom', ballot());
    const counted = async (): Promise<boolean> =>
      (await service.audit('thu-gom')).lines.some(({ event }) => event === 'recounted');
    clock.now += 24 * HOUR;
    const { reading } = database;
    database.reading = () => Promise.reject(new Error('đĩa hỏng'));
    expect(await codeOf(service.settle())).to.equal('storage');
    database.reading = reading;
    // Not at once, over and over; and not tomorrow.
    await service.settle();
    expect(await counted()).to.equal(false);
    clock.now += HOUR;
    await service.settle();
    expect(await counted()).to.equal(true);
    await running.close();
  });
});
