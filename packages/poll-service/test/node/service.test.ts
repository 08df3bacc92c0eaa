/** The service on both engines: one suite, because both must promise the same. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { Answers, PollResult } from '@e-bulletin/issue/poll.js';
import { PollService } from '../../src/index.js';
import { engines } from '../support/engines.js';
import {
  CLOSES,
  HOUR,
  OPENS,
  ballot,
  codeOf,
  definition,
  secret,
  type Running,
} from '../support/service.js';

const counts = (result: PollResult, i = 0): (number | null)[] =>
  result.questions[i]!.options.map(({ count }) => count);

for (const { name, use } of engines('polls')) {
  const rows = async ({ database }: Running, sql: string): Promise<readonly object[]> =>
    database.transaction((tx) => tx.all<object>(sql));

  describe(`${name}: an answer`, () => {
    it('counts once, however often it is sent', () =>
      use(async ({ service }) => {
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
      use(async ({ service }) => {
        const one = ballot();
        const all = await Promise.all([1, 2, 3, 4].map(() => service.submit('thu-gom', one)));
        expect(all.filter(({ status }) => status === 'counted')).to.have.length(1);
      }));

    it('is changed by the next revision, and an older one that comes late is ignored', () =>
      use(async ({ service }) => {
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
      use(async ({ service }) => {
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
      use(async ({ service }) => {
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
      use(
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
      use(
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
      use(async ({ service }) => {
        const { receipt } = await service.submit('thu-gom', ballot());
        expect(await service.hasReceipt('thu-gom', receipt.toLowerCase())).to.equal(true);
        const other = await service.submit('thu-gom', ballot());
        expect(other.receipt).to.not.equal(receipt);
        const wrong = receipt.slice(0, -1) + (receipt.endsWith('2') ? '3' : '2');
        expect(await codeOf(service.hasReceipt('thu-gom', wrong))).to.equal('bad-receipt');
      }));
  });

  describe(`${name}: the time of a poll`, () => {
    it('stays closed where it was closed by hand, also for an instance whose clock is behind', () =>
      use(async ({ service, database, clock }) => {
        await service.office.close('thu-gom');
        const { service: behind } = await PollService.open({
          database,
          instance: 'hai',
          now: () => clock.now - HOUR / 2,
        });
        expect((await behind.current('thu-gom')).state).to.equal('grace');
        expect(await codeOf(behind.submit('thu-gom', ballot()))).to.equal('closed');
        await behind.settle();
      }));

    it('runs from opening over close and grace to the seal', () =>
      use(async (running) => {
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
      use(async ({ service, clock }) => {
        clock.now = OPENS + HOUR;
        await service.office.define({ ...definition, id: 'nhap' });
        expect(await codeOf(service.current('nhap'))).to.equal('no-poll');
        await service.office.define({ ...definition, id: 'sau', opens: '2026-11-20' });
        await service.office.publish('sau');
        expect(await codeOf(service.submit('sau', ballot()))).to.equal('not-open');
        expect(await codeOf(service.submit('khong-co', ballot()))).to.equal('no-poll');
      }));

    it('ends at once where the office closes it without grace', () =>
      use(
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
      use(async ({ service }) => {
        const shown: (number | undefined)[] = [];
        for (let i = 0; i < 23; i++) {
          await service.submit('thu-gom', ballot({ gio: i % 2 ? 'sang' : 'toi' }));
          shown.push((await service.result('thu-gom')).ballots);
        }
        expect(new Set(shown)).to.deep.equal(new Set([undefined, 10, 15]));
        expect(shown[13]).to.equal(undefined);
      }));

    it('shows a question beside one on which all agree, which has no counts till they differ', () =>
      use(
        async ({ service, clock, database }) => {
          const send = async (n: number, gio: string): Promise<void> => {
            for (let i = 0; i < n; i++) {
              const uuTien = i % 2 ? ['a', 'b'] : ['b', 'a'];
              await service.submit('thu-gom', ballot({ gio, 'uu-tien': uuTien }));
            }
          };
          const told = async (): Promise<unknown[]> => {
            // What follows a group is done before the next one, and not sooner.
            await database.free();
            const { ballots, questions } = await service.result('thu-gom');
            return [ballots, ...[0, 2].map((i) => questions[i]!.options[0]!.count)];
          };
          // By lot a question stays behind one time in four: not so many times one after another.
          await send(200, 'sang');
          const [ballots, agreed, other] = await told();
          expect([ballots, agreed]).to.deep.equal([195, null]);
          expect(other).to.be.within(20, 98);
          expect((await service.result('thu-gom')).questions[0]).to.include({
            ballots: 0,
            answered: 0,
          });
          await send(1, 'toi');
          for (let i = 0; i < 100 && (await told())[1] === null; i++) await send(5, 'sang');
          const [all, first] = await told();
          expect(first).to.be.within(199, (all as number) - 1);
          // Not the table of the end: there nothing is behind.
          clock.now = CLOSES + 48 * HOUR;
          for (const one of (await service.result('thu-gom')).questions) {
            expect(one).to.not.have.property('ballots');
          }
        },
        { ...definition, breakdowns: [] },
      ));

    it('is the whole count once sealed', () =>
      use(async ({ service, clock }) => {
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
        use(
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
      use(async ({ service }) => {
        await service.office.result('thu-gom');
        const { lines } = await service.audit('thu-gom');
        expect(lines).to.deep.include({ day: '2026-11-01', event: 'early-look' });
        expect(await codeOf(service.office.ballots('thu-gom'))).to.equal('not-final');
      }));
  });
}
