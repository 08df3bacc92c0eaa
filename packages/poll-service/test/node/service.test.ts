/** The service on both engines: one suite, because both must promise the same. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Answers, PollResult } from '@e-bulletin/issue/poll.js';
import { PollService, openDatabase } from '../../src/index.js';
import { startCluster, type Cluster } from '../support/postgres.js';
import {
  CLOSES,
  HOUR,
  OPENS,
  ballot,
  codeOf,
  definition,
  run,
  secret,
  type Running,
} from '../support/service.js';

let cluster: Cluster;
let names = 0;
before(async () => {
  cluster = await startCluster();
});
after(() => cluster.stop());

const engines: [name: string, address: () => Promise<string | undefined>][] = [
  ['SQLite', async () => undefined],
  ['PostgreSQL', () => cluster.database(`polls_${++names}`)],
];

const counts = (result: PollResult, i = 0): (number | null)[] =>
  result.questions[i]!.options.map(({ count }) => count);

for (const [name, address] of engines) {
  const withService = async (
    work: (running: Running) => Promise<void>,
    poll: object = definition,
  ): Promise<void> => {
    const running = await run(await address(), {}, poll);
    try {
      await work(running);
    } finally {
      await running.close();
    }
  };
  const rows = async ({ database }: Running, sql: string): Promise<readonly object[]> =>
    database.transaction((tx) => tx.all<object>(sql));

  describe(`${name}: an answer`, () => {
    it('counts once, however often it is sent', () =>
      withService(async ({ service }) => {
        const one = ballot();
        const first = await service.submit('thu-gom', one);
        expect(first.status).to.equal('counted');
        expect(first.receipt).to.match(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
        const again = await Promise.all([1, 2, 3].map(() => service.submit('thu-gom', one)));
        expect(again.map(({ status }) => status)).to.deep.equal([
          'repeated',
          'repeated',
          'repeated',
        ]);
        expect(again[0]!.receipt).to.equal(first.receipt);
        expect((await service.office.reconcile('thu-gom')).ballots).to.equal(1);
      }));

    it('counts once when all its copies come together', () =>
      withService(async ({ service }) => {
        const one = ballot();
        const all = await Promise.all([1, 2, 3, 4].map(() => service.submit('thu-gom', one)));
        expect(all.filter(({ status }) => status === 'counted')).to.have.length(1);
      }));

    it('is changed by the next revision, and an older one that comes late is ignored', () =>
      withService(async ({ service }) => {
        const one = ballot({ gio: 'sang', 'ly-do': 'mát' });
        await service.submit('thu-gom', one);
        const third = { ...one, revision: 3, answers: { gio: 'toi' } };
        expect((await service.submit('thu-gom', third)).status).to.equal('changed');
        const second = { ...one, revision: 2, answers: { gio: 'sang' } };
        expect((await service.submit('thu-gom', second)).status).to.equal('superseded');
        expect(
          await codeOf(service.submit('thu-gom', { ...third, answers: { gio: 'sang' } })),
        ).to.equal('other-answers');
        expect(counts(await service.office.result('thu-gom'))).to.deep.equal([0, 1, 0]);
        expect(await service.office.replies('thu-gom')).to.have.length(0);
      }));

    it('is one for each device', () =>
      withService(async ({ service }) => {
        const one = ballot();
        await service.submit('thu-gom', one);
        expect(await codeOf(service.submit('thu-gom', { ...one, secret: secret() }))).to.equal(
          'already-answered',
        );
        const nobody = ballot();
        expect(await codeOf(service.submit('thu-gom', { ...nobody, token: 'short' }))).to.equal(
          'bad-token',
        );
      }));

    it('is refused with the faulty questions', () =>
      withService(async ({ service }) => {
        const bad = [
          {},
          { gio: 'x' },
          { gio: 'sang', 'uu-tien': ['a', 'a'] },
          { gio: { sang: 'x' } },
        ];
        for (const answers of bad) {
          expect(await codeOf(service.submit('thu-gom', ballot(answers as Answers)))).to.equal(
            'bad-answers',
          );
        }
        expect((await service.office.reconcile('thu-gom')).ballots).to.equal(0);
      }));

    it('cannot be changed where the poll says so', () =>
      withService(
        async ({ service }) => {
          const one = ballot();
          await service.submit('thu-gom', one);
          expect(await codeOf(service.submit('thu-gom', { ...one, revision: 2 }))).to.equal(
            'no-change',
          );
        },
        { ...definition, change: false },
      ));

    it('may be sent any number of times where the poll is open to all', () =>
      withService(
        async (running) => {
          const { token: _none, ...one } = ballot();
          await running.service.submit('thu-gom', one);
          await running.service.submit('thu-gom', { ...one, secret: secret() });
          expect(await running.service.office.reconcile('thu-gom')).to.deep.equal({
            ballots: 2,
            tally: 2,
            differences: 0,
            agrees: true,
          });
          expect(await rows(running, 'SELECT mark FROM mark')).to.have.length(0);
        },
        { ...definition, level: 'open' },
      ));

    it('has a receipt that shows presence only', () =>
      withService(async ({ service }) => {
        const { receipt } = await service.submit('thu-gom', ballot());
        expect(await service.hasReceipt('thu-gom', receipt.toLowerCase())).to.equal(true);
        const other = await service.submit('thu-gom', ballot());
        expect(other.receipt).to.not.equal(receipt);
        const wrong = receipt.slice(0, -1) + (receipt.endsWith('2') ? '3' : '2');
        expect(await codeOf(service.hasReceipt('thu-gom', wrong))).to.equal('bad-receipt');
      }));
  });

  describe(`${name}: the time of a poll`, () => {
    it('runs from opening over close and grace to the seal', () =>
      withService(async (running) => {
        const { service, clock } = running;
        const stateOf = async (): Promise<string> => (await service.current('thu-gom')).state;
        clock.now = OPENS + HOUR;
        const early = await service.current('thu-gom');
        const ticket = service.ticket(early)!;
        expect(ticket).to.match(/^2026-11-01\./);
        const one = ballot();
        await service.submit('thu-gom', one);

        clock.now = CLOSES + HOUR;
        expect(await stateOf()).to.equal('grace');
        expect(service.ticket(await service.current('thu-gom'))).to.equal(undefined);
        expect(await codeOf(service.submit('thu-gom', ballot()))).to.equal('closed');
        expect(
          await codeOf(service.submit('thu-gom', ballot({ gio: 'toi' }, { ticket: `${ticket}x` }))),
        ).to.equal('closed');
        expect(
          (await service.submit('thu-gom', ballot({ gio: 'toi' }, { ticket }))).status,
        ).to.equal('counted');
        expect((await service.submit('thu-gom', one)).status).to.equal('repeated');

        clock.now = CLOSES + 24 * HOUR;
        expect(
          await codeOf(service.submit('thu-gom', ballot({ gio: 'toi' }, { ticket }))),
        ).to.equal('closed');
        expect(await stateOf()).to.equal('final');
        expect((await service.submit('thu-gom', one)).status).to.equal('repeated');
        expect(
          await codeOf(service.submit('thu-gom', { ...one, answers: { gio: 'toi' } })),
        ).to.equal('other-answers');
        const { sealed, lines } = await service.audit('thu-gom');
        expect(sealed).to.deep.equal({
          ballots: 2,
          tally: 2,
          marks: 2,
          differences: 0,
          agrees: true,
        });
        expect(lines.map(({ event }) => event)).to.include.members([
          'created',
          'published',
          'sealed',
        ]);
        expect(await rows(running, 'SELECT mark FROM mark')).to.deep.equal([]);
        expect(await rows(running, 'SELECT poll_key FROM poll')).to.deep.equal([
          { poll_key: null },
        ]);

        // Set back, the clock opens nothing again.
        clock.now = OPENS + HOUR;
        expect(await stateOf()).to.equal('final');
      }));

    it('has not begun before its opening, and a draft is nowhere', () =>
      withService(async ({ service, clock }) => {
        clock.now = OPENS + HOUR;
        await service.office.define({ ...definition, id: 'nhap' });
        expect(await codeOf(service.current('nhap'))).to.equal('no-poll');
        await service.office.define({ ...definition, id: 'sau', opens: '2026-11-20' });
        await service.office.publish('sau');
        expect(await codeOf(service.submit('sau', ballot()))).to.equal('not-open');
        expect(await codeOf(service.submit('khong-co', ballot()))).to.equal('no-poll');
      }));

    it('ends at once where the office closes it without grace', () =>
      withService(
        async ({ service, clock }) => {
          await service.submit('thu-gom', ballot());
          await service.office.close('thu-gom');
          clock.now += 1;
          expect((await service.current('thu-gom')).state).to.equal('final');
          expect(await codeOf(service.office.close('thu-gom'))).to.equal('wrong-state');
        },
        { ...definition, graceHours: 0 },
      ));
  });

  describe(`${name}: what is published`, () => {
    it('moves by batches, one behind, and never shows one voter', () =>
      withService(async ({ service }) => {
        const shown: (number | undefined)[] = [];
        for (let i = 0; i < 23; i++) {
          await service.submit('thu-gom', ballot({ gio: i % 2 ? 'sang' : 'toi' }));
          shown.push((await service.result('thu-gom')).ballots);
        }
        expect(new Set(shown)).to.deep.equal(new Set([undefined, 10, 15]));
        expect(shown[13]).to.equal(undefined);
      }));

    it('is the whole count once sealed', () =>
      withService(async ({ service, clock }) => {
        for (let i = 0; i < 12; i++) {
          await service.submit(
            'thu-gom',
            ballot({ gio: i % 3 ? 'sang' : 'toi', 'ly-do': `vì ${i}` }),
          );
        }
        clock.now = CLOSES + 48 * HOUR;
        const result = await service.result('thu-gom');
        expect(result.ballots).to.equal(12);
        expect(counts(result)).to.deep.equal([8, 4, 0]);
        expect(result.questions[3]!.answered).to.equal(12);
        expect(await service.office.ballots('thu-gom')).to.have.length(12);
      }));

    const policies: [results: string, withheld: string | undefined][] = [
      ['after-close', 'policy'],
      ['editors', 'policy'],
      ['after-vote', 'policy'],
      ['always', 'few'],
    ];
    for (const [results, withheld] of policies) {
      it(`is withheld while open: ${results}`, () =>
        withService(
          async ({ service }) => {
            await service.submit('thu-gom', ballot());
            const seen = await service.result('thu-gom');
            expect(seen.withheld).to.equal(withheld);
            expect(seen.questions).to.deep.equal([]);
          },
          { ...definition, results },
        ));
    }

    it('has a public line for every early look', () =>
      withService(async ({ service }) => {
        await service.office.result('thu-gom');
        const { lines } = await service.audit('thu-gom');
        expect(lines).to.deep.include({ day: '2026-11-01', event: 'early-look' });
        expect(await codeOf(service.office.ballots('thu-gom'))).to.equal('not-final');
      }));
  });

  describe(`${name}: definitions`, () => {
    it('can be reworded until the first answer', () =>
      withService(async ({ service }) => {
        await service.office.define({ ...definition, title: 'Khác' }, 'thu-gom');
        expect((await service.current('thu-gom')).poll.title).to.equal('Khác');
        await service.submit('thu-gom', ballot());
        expect(await codeOf(service.office.define(definition, 'thu-gom'))).to.equal('frozen');
        expect(await codeOf(service.office.define(definition))).to.equal('exists');
        expect(await codeOf(service.office.define(definition, 'khac'))).to.equal('bad-definition');
        expect(
          await codeOf(service.office.define({ ...definition, id: 'cong', level: 'subject' })),
        ).to.equal('not-supported');
      }));
  });

  describe(`${name}: what is stored`, () => {
    it('has no value in common between ballots, marks and replies, and no time', () =>
      withService(async (running) => {
        const { service } = running;
        for (let i = 0; i < 12; i++)
          await service.submit('thu-gom', ballot({ gio: 'sang', 'ly-do': `x${i}` }));
        const values = async (sql: string): Promise<Set<unknown>> =>
          new Set((await rows(running, sql)).flatMap((row) => Object.values(row)));
        const ballots = await values('SELECT ballot_id, seal FROM ballot');
        const marks = await values('SELECT mark FROM mark');
        const replies = await values('SELECT reply_id, body FROM reply');
        for (const value of [...marks, ...replies]) expect(ballots.has(value)).to.equal(false);
        expect(marks.size).to.equal(12);
        const text = JSON.stringify(await rows(running, 'SELECT * FROM ballot'));
        expect(text).to.not.match(/\d\d:\d\d|\bx\d+/);
      }));

    it('is found again by the next process', async () => {
      const url = await address();
      if (url === undefined) return withService(async () => undefined);
      const first = await run(url);
      await first.service.submit('thu-gom', ballot());
      await first.close();
      const { service, adminToken } = await PollService.open({ database: await openDatabase(url) });
      expect(adminToken).to.equal(undefined);
      expect(service.isAdmin(first.adminToken)).to.equal(true);
      expect((await service.office.reconcile('thu-gom')).agrees).to.equal(true);
      await service.close();
    });
  });
}

describe('PostgreSQL: two instances', () => {
  it('count together, each device once', async () => {
    const url = await cluster.database('two');
    const one = await run(url, { instance: 'mot' });
    const { service: two } = await PollService.open({
      database: await openDatabase(url),
      instance: 'hai',
      now: () => one.clock.now,
    });
    const ballots = Array.from({ length: 40 }, (_, i) => ballot({ gio: i % 2 ? 'sang' : 'toi' }));
    const receipts = await Promise.all(
      ballots.flatMap((each) => [one.service.submit('thu-gom', each), two.submit('thu-gom', each)]),
    );
    expect(receipts.filter(({ status }) => status === 'counted')).to.have.length(40);
    expect(await two.office.reconcile('thu-gom')).to.deep.equal({
      ballots: 40,
      tally: 40,
      marks: 40,
      differences: 0,
      agrees: true,
    });
    one.clock.now = CLOSES + 48 * HOUR;
    const results = await Promise.all([one.service.result('thu-gom'), two.result('thu-gom')]);
    expect(results.map(({ ballots: n }) => n)).to.deep.equal([40, 40]);
    await two.close();
    await one.close();
  });

  it('leave no transaction in which fewer than a batch of ballots were written, system columns included', async () => {
    const url = await cluster.database('columns');
    const running = await run(url);
    for (let i = 0; i < 21; i++)
      await running.service.submit('thu-gom', ballot({ gio: i % 2 ? 'sang' : 'toi' }));
    for (const table of ['ballot', 'mark']) {
      const groups = await running.database.transaction((tx) =>
        tx.all<{ n: number }>(`SELECT CAST(COUNT(*) AS BIGINT) AS n FROM ${table} GROUP BY xmin`),
      );
      // One waits for its batch.
      expect(groups.map(({ n }) => n).sort()).to.deep.equal([1, 5, 5, 5, 5]);
    }
    running.clock.now = CLOSES + 48 * HOUR;
    await running.service.settle();
    const groups = await running.database.transaction((tx) =>
      tx.all('SELECT xmin FROM ballot GROUP BY xmin'),
    );
    expect(groups).to.have.length(1);
    await running.close();
  });
});
