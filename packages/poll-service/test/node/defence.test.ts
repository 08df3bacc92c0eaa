/** Too much from one place: work for programs, waiting for the plain form, nothing for a hall in meeting mode; never a refusal. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { Solver, readChallenge, type Challenge, type Submission } from '@e-bulletin/issue/poll.js';
import { createApp, type HttpOptions } from '../../src/index.js';
import { Buckets, placeOf } from '../../src/defence/buckets.js';
import { bitsFor, challengeOf, isDone } from '../../src/defence/work.js';
import { randomKey } from '../../src/secrets.js';
import { ballot, run, secret, type Running } from '../support/service.js';

const form = {
  accept: 'text/html',
  'content-type': 'application/x-www-form-urlencoded',
};

async function withApp(
  work: (app: ReturnType<typeof createApp>, running: Running, warnings: string[]) => Promise<void>,
  options: Partial<HttpOptions> = {},
): Promise<void> {
  const running = await run(':memory:');
  const warnings: string[] = [];
  const app = createApp(running.service, {
    buckets: { burst: 3, rate: 1 },
    onWarn: (message) => warnings.push(message),
    ...options,
  });
  await work(app, running, warnings);
  await app.close();
  await running.close().catch(() => undefined);
}

function solve(challenge: Challenge, one: Submission): Submission {
  const solver = new Solver(challenge, one.secret);
  for (;;) {
    const work = solver.step(1000);
    if (work) return { ...one, work };
  }
}

describe('buckets', () => {
  it('give a burst, then as much as time gives back', () => {
    const clock = { now: 0 };
    const buckets = new Buckets({ burst: 3, rate: 1, most: 5 }, () => clock.now);
    const taken = Array.from({ length: 5 }, () => buckets.take('10.0.0.1'));
    expect(taken).to.deep.equal([0, 0, 0, 1, 2]);
    expect(buckets.take('10.0.0.2')).to.equal(0);
    clock.now = 2500;
    expect(buckets.look('10.0.0.1')).to.equal(0.5);
    clock.now = 60_000;
    expect(buckets.take('10.0.0.1')).to.equal(0);
    clock.now = -60_000;
    expect(buckets.take('10.0.0.1')).to.equal(0);
    for (let i = 0; i < 100; i++) buckets.take('10.0.0.3');
    expect(buckets.take('10.0.0.3')).to.equal(5);
  });

  it('forget everything with their salt, each day', () => {
    const clock = { now: 0 };
    const buckets = new Buckets({ burst: 1, rate: 0 }, () => clock.now);
    buckets.take('a');
    expect(buckets.take('a')).to.equal(1);
    clock.now = 86_400_001;
    expect(buckets.take('a')).to.equal(0);
  });

  const places: [address: string, place: string][] = [
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:0DB8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ];
  for (const [address, place] of places) {
    it(`${address} is ${place}`, () => expect(placeOf(address)).to.equal(place));
  }
});

describe('work', () => {
  it('grows with what is over budget, to what a phone does in a second', () => {
    expect([1, 3, 4, 16, 64, 256, 1e9].map(bitsFor)).to.deep.equal([14, 14, 15, 16, 17, 18, 18]);
  });

  it('serves one secret, one poll, today and yesterday', () => {
    const key = randomKey();
    const one = ballot();
    const { work } = solve(challengeOf(key, '2026-11-26', 14), one);
    const days = ['2026-11-27', '2026-11-26'];
    expect(isDone(key, days, 14, one.secret, work)).to.equal(true);
    expect(isDone(key, days, 16, one.secret, work)).to.equal(true);
    expect(isDone(key, days, 17, one.secret, work)).to.equal(false);
    expect(isDone(key, days, 14, secret(), work)).to.equal(false);
    expect(isDone(randomKey(), days, 14, one.secret, work)).to.equal(false);
    expect(isDone(key, ['2026-11-28'], 14, one.secret, work)).to.equal(false);
    const lighter = { ...work!, salt: work!.salt.replace('.14.', '.1.') };
    expect(isDone(key, days, 1, one.secret, lighter)).to.equal(false);
    expect(isDone(key, days, 14, one.secret, undefined)).to.equal(false);
  });
});

describe('a place over budget', () => {
  it('is asked for work, which lets the same submission through', () =>
    withApp(async (app, { service }) => {
      const post = (payload: object) =>
        app.inject({ method: 'POST', url: '/polls/thu-gom', payload });
      const ahead = async (): Promise<unknown> =>
        (
          await app.inject({
            url: '/polls/thu-gom',
            headers: { accept: 'application/json' },
          })
        ).json<{ challenge?: unknown }>().challenge;
      expect(await ahead()).to.equal(undefined);
      for (let i = 0; i < 3; i++) expect((await post(ballot())).statusCode).to.equal(200);
      const one = ballot();
      const asked = await post(one);
      expect(asked.statusCode).to.equal(429);
      expect(asked.headers['retry-after']).to.equal('1');
      expect(asked.json()).to.include({ code: 'work', retryable: true });
      // Nothing is taken away, but everybody may know.
      const crowds = (await service.audit('thu-gom')).lines.filter(
        ({ event }) => event === 'crowd',
      );
      expect(crowds).to.deep.equal([{ day: '2026-11-01', event: 'crowd' }]);
      const challenge = readChallenge(asked.json<{ challenge: unknown }>().challenge)!;
      expect(challenge.bits).to.equal(14);
      expect(await ahead()).to.deep.include({ bits: 14 });
      const done = await post(solve(challenge, one));
      expect(done.statusCode, done.body).to.equal(200);
      const stolen = { ...ballot(), work: solve(challenge, one).work };
      expect((await post(stolen)).statusCode).to.equal(429);
      const elsewhere = await app.inject({
        method: 'POST',
        url: '/polls/thu-gom',
        payload: ballot(),
        remoteAddress: '198.51.100.4',
      });
      expect(elsewhere.statusCode).to.equal(200);
      expect(await service.office.reconcile('thu-gom')).to.include({ ballots: 5, agrees: true });
    }));

  it('waits in line with the plain form, and keeps what it chose', () =>
    withApp(async (app, { clock, service }) => {
      const post = (payload: string) =>
        app.inject({
          method: 'POST',
          url: '/polls/thu-gom',
          headers: { ...form, cookie: `e-bulletin-device=${secret()}` },
          payload,
        });
      for (let i = 0; i < 3; i++) await post(`secret=${secret()}&q.gio=sang`);
      const mine = `secret=${secret()}&q.gio=toi&q.ly-do=m%C3%A1t`;
      const wait = await post(mine);
      expect(wait.statusCode).to.equal(429);
      expect(wait.headers['retry-after']).to.equal('1');
      expect(wait.body)
        .to.include('CHƯA được nhận')
        .and.include('name="q.ly-do" value="mát"')
        .and.include('Gửi lại');
      const place = /name="wait" value="([^"]+)"/.exec(wait.body)![1]!;
      expect((await post(`${mine}&wait=${place}`)).statusCode).to.equal(429);
      const forged = await post(`${mine}&wait=0.${'x'.repeat(22)}`);
      expect(forged.statusCode).to.equal(429);
      clock.now += 2000;
      expect((await post(`${mine}&wait=${place}`)).body).to.include('Đã gửi');
      const borrowed = await post(`secret=${secret()}&q.gio=sang&wait=${place}`);
      expect(borrowed.statusCode).to.equal(429);
      expect((await service.office.reconcile('thu-gom')).ballots).to.equal(4);
    }));

  it('is asked nothing while a meeting is on', () =>
    withApp(async (app, { service, clock }) => {
      await service.office.meeting('thu-gom', 30);
      const post = async (): Promise<number> =>
        (await app.inject({ method: 'POST', url: '/polls/thu-gom', payload: ballot() })).statusCode;
      for (let i = 0; i < 20; i++) expect(await post()).to.equal(200);
      await service.office.meeting('thu-gom', 0);
      for (let i = 0; i < 3; i++) await post();
      expect(await post()).to.equal(429);
      await service.office.meeting('thu-gom', 30);
      expect(await post()).to.equal(200);
      clock.now += 31 * 60_000;
      for (let i = 0; i < 4; i++) await post();
      expect(await post()).to.equal(429);
      const { lines } = await service.audit('thu-gom');
      expect(lines.map(({ event }) => event)).to.include.members(['meeting', 'meeting-ended']);
    }));

  it('is told apart behind a web server only where that server is named', async () => {
    const post = (app: ReturnType<typeof createApp>, from: string) =>
      app.inject({
        method: 'POST',
        url: '/polls/thu-gom',
        payload: ballot(),
        headers: { 'x-forwarded-for': from },
      });
    await withApp(async (app, _running, warnings) => {
      for (let i = 0; i < 3; i++) await post(app, `198.51.100.${i}`);
      expect((await post(app, '198.51.100.9')).statusCode).to.equal(429);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('--trust-proxy');
    });
    await withApp(
      async (app, _running, warnings) => {
        for (let i = 0; i < 9; i++) {
          expect((await post(app, `198.51.100.${i}`)).statusCode).to.equal(200);
        }
        // From the web server's own machine.
        await post(app, '127.0.0.1');
        expect(warnings).to.deep.equal([]);
      },
      { trustProxy: ['127.0.0.1'] },
    );
  });

  it('leaves no address anywhere', () =>
    withApp(async (app, { database }) => {
      for (let i = 0; i < 6; i++) {
        await app.inject({
          method: 'POST',
          url: '/polls/thu-gom',
          payload: ballot(),
          remoteAddress: '198.51.100.77',
        });
      }
      const everything = await Promise.all(
        ['setting', 'poll', 'ballot', 'mark', 'tally', 'publication', 'audit'].map((table) =>
          database.transaction((tx) => tx.all(`SELECT * FROM ${table}`)),
        ),
      );
      expect(JSON.stringify(everything)).to.not.include('198.51');
      expect((await app.inject('/metrics')).body).to.not.include('198.51');
    }));
});
