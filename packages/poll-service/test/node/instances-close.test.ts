/** The end of a poll on two instances of one PostgreSQL, with answers on their way to both. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Submission } from '@e-bulletin/issue/poll.js';
import { PollService, openDatabase, type ServiceOptions } from '../../src/index.js';
import { isSigned } from '../../src/minutes/sign.js';
import { startCluster, type Cluster } from '../support/postgres.js';
import { CLOSES, HOUR, ballot, codeOf, run } from '../support/service.js';
import { until } from '../support/waiting.js';

/** Ends at once, each of them a chance for the two to meet. */
const ROUNDS = 5;

let cluster: Cluster;
/** Also of a test that failed: nothing is sent any more. */
let over = false;
before(async () => {
  cluster = await startCluster();
});
after(() => {
  over = true;
  return cluster.stop();
});

/** Two instances, each with a clock of its own, and whoever sends to them until told to stop. */
async function both(name: string): Promise<{
  services: readonly [PollService, PollService];
  clocks: readonly [{ now: number }, { now: number }];
  acknowledged: Map<string, Submission>;
  /** Answers are sent to both; stops them, and tells why the last were refused. */
  sending: (more: () => Partial<Submission>) => () => Promise<Set<string>>;
  alarms: string[];
  close: () => Promise<void>;
}> {
  const url = await cluster.database(name);
  const alarms: string[] = [];
  const onAlarm: ServiceOptions['onAlarm'] = (message) => alarms.push(message);
  const one = await run(url, { instance: 'mot', onAlarm });
  const clock = { now: one.clock.now };
  const { service: two } = await PollService.open({
    database: await openDatabase(url),
    instance: 'hai',
    now: () => clock.now,
    onAlarm,
  });
  const services = [one.service, two] as const;
  const acknowledged = new Map<string, Submission>();
  return {
    services,
    clocks: [one.clock, clock],
    acknowledged,
    alarms,
    sending(more) {
      let going = true;
      const refused = new Set<string>();
      const senders = Array.from({ length: 20 }, async (_, i) => {
        while (going && !over) {
          const each = ballot({ gio: i % 3 ? 'sang' : 'toi' }, more());
          // Some devices are impatient and send to both.
          const ways = i % 4 ? [i % 2] : [0, 1];
          const told = await Promise.all(
            ways.map((way) => codeOf(services[way]!.submit('thu-gom', each))),
          );
          if (told.includes('none')) acknowledged.set(each.secret, each);
          else told.forEach((code) => refused.add(code));
        }
      });
      return async () => {
        going = false;
        await Promise.all(senders);
        return refused;
      };
    },
    async close() {
      await two.close();
      await one.close();
    },
  };
}

/** Resolves when so many are acknowledged. */
async function reached(acknowledged: Map<string, Submission>, n: number): Promise<void> {
  await until(`${n} acknowledged answers`, () => acknowledged.size >= n);
}

describe('PostgreSQL: two instances at the end of a poll', () => {
  it('closed on both at once, close once; what was taken is counted, what comes later is not', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { services, clocks, acknowledged, sending, alarms, close } = await both(
        `closing_${round}`,
      );
      const [one, two] = services;
      const stop = sending(() => ({}));
      await reached(acknowledged, 30);
      const closed = await Promise.all(
        services.map(({ office }) => codeOf(office.close('thu-gom'))),
      );
      expect(closed.sort()).to.deep.equal(['none', 'wrong-state']);
      // From here on nobody is told "counted", whichever instance closed.
      for (const service of services)
        expect(await codeOf(service.submit('thu-gom', ballot()))).to.equal('closed');
      expect([...(await stop())]).to.deep.equal(['closed']);
      const lines = (await one.audit('thu-gom')).lines.filter(({ event }) => event === 'closed');
      expect(lines).to.have.length(1);

      for (const clock of clocks) clock.now = CLOSES + 48 * HOUR;
      await Promise.all(services.map((service) => service.settle()));
      const n = acknowledged.size;
      const audits = await Promise.all(services.map((service) => service.audit('thu-gom')));
      expect(audits[1]).to.deep.equal(audits[0]);
      expect(audits[0]!.sealed).to.include({ ballots: n, tally: n, marks: n, agrees: true });

      const drawn = await Promise.all(
        [one, two, one].map(({ minutes }) => minutes.draw('thu-gom')),
      );
      for (const each of drawn) expect(each).to.deep.equal(drawn[0]);
      expect(isSigned(drawn[0]!)).to.equal(true);
      expect(await two.minutes.read('thu-gom')).to.deep.equal(drawn[0]);
      const { lines: all } = await two.audit('thu-gom');
      expect(all.filter(({ event }) => event === 'minutes')).to.have.length(1);
      expect(alarms).to.deep.equal([]);
      await close();
    }
  });

  it('seals on one of them with exactly what the other was still taking in the grace', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { services, clocks, acknowledged, sending, alarms, close } = await both(
        `sealing_${round}`,
      );
      const [one, two] = services;
      const ticket = two.ticket(await two.current('thu-gom'))!;
      for (const clock of clocks) clock.now = CLOSES + HOUR;
      const stop = sending(() => ({ ticket }));
      await reached(acknowledged, 30);
      // The clock of one is ahead: the grace is over there.
      clocks[0].now = CLOSES + 48 * HOUR;
      await one.settle();
      const { sealed } = await one.audit('thu-gom');
      expect([...(await stop())]).to.deep.equal(['closed']);
      const n = acknowledged.size;
      expect(sealed).to.include({ ballots: n, tally: n, agrees: true });
      clocks[1].now = CLOSES + 48 * HOUR;
      expect((await two.audit('thu-gom')).sealed).to.deep.equal(sealed);
      expect(alarms).to.deep.equal([]);
      await close();
    }
  });

  it('is over for the other once it has to be counted a second time, however much would still come there', async () => {
    const url = await cluster.database('over');
    const one = await run(url, { instance: 'mot' });
    const database = await openDatabase(url);
    const clock = { now: one.clock.now };
    const { service: two } = await PollService.open({
      database,
      instance: 'hai',
      now: () => clock.now,
    });
    const ticket = one.service.ticket(await one.service.current('thu-gom'))!;
    one.clock.now = clock.now = CLOSES + HOUR;
    expect(await codeOf(one.service.submit('thu-gom', ballot(undefined, { ticket })))).to.equal(
      'none',
    );
    // What a start counts has been counted.
    await two.settle();
    // Whenever it has been counted there is one more.
    const read = database.reading.bind(database);
    const told: string[] = [];
    database.reading = async (first, rest) => {
      const found = await read(first, rest);
      if (told.length < 5)
        told.push(await codeOf(one.service.submit('thu-gom', ballot(undefined, { ticket }))));
      return found;
    };
    clock.now = CLOSES + 48 * HOUR;
    await two.settle();
    expect(told.slice(0, 2)).to.deep.equal(['none', 'closed']);
    expect(told.slice(2).filter((code) => code !== 'closed')).to.deep.equal([]);
    expect((await two.audit('thu-gom')).sealed).to.include({ ballots: 2, tally: 2, agrees: true });
    await two.close();
    await one.close();
  });
});
