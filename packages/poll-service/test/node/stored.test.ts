/** What stays in the store, on both engines: definitions that are frozen, values that share nothing, and all of it for the next process. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { PollService, openDatabase } from '../../src/index.js';
import { versionOf } from '../../src/office.js';
import { engines } from '../support/engines.js';
import { ballot, codeOf, definition, run, type Running } from '../support/service.js';

for (const { name, address, use } of engines('stored')) {
  const rows = async ({ database }: Running, sql: string): Promise<readonly object[]> =>
    database.transaction((tx) => tx.all<object>(sql));

  describe(`${name}: definitions`, () => {
    it('can be reworded until the first answer', () =>
      use(async ({ service }) => {
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

    it('are not written over by who has not seen the last change, nor published so', () =>
      use(async ({ service: { office } }) => {
        const words = (title: string): object => ({ ...definition, id: 'nhap', title });
        const version = async (): Promise<string[]> => [
          versionOf((await office.current('nhap')).record),
        ];
        await office.define(words('Một'));
        // The answer to it was lost on its way, and it is sent again.
        await office.define(words('Một'));
        const first = await version();
        await office.define(words('Hai'), 'nhap', first);
        await office.define(words('Hai'), 'nhap', first);
        expect(await codeOf(office.define(words('Ba'), 'nhap', first))).to.equal('changed');
        expect(await codeOf(office.publish('nhap', first))).to.equal('changed');
        expect((await office.current('nhap')).poll.title).to.equal('Hai');
        const second = await version();
        await office.publish('nhap', second);
        // The same words, but residents see them by now.
        expect(await codeOf(office.define(words('Ba'), 'nhap', second))).to.equal('changed');
        await office.define(words('Ba'), 'nhap', [...second, ...(await version())]);
        await office.define(words('Bốn'), 'nhap');
        expect((await office.current('nhap')).poll.title).to.equal('Bốn');
      }));

    it('whose hour of close has passed are published to nobody, and no open one is given such an hour', () =>
      use(async ({ service: { office }, clock }) => {
        const late = { ...definition, id: 'muon', closes: '2026-11-10' };
        await office.define(late);
        clock.now = Date.parse('2026-11-11T00:00:00+07:00');
        expect(await codeOf(office.publish('muon'))).to.equal('past-close');
        expect((await office.current('muon')).state).to.equal('draft');
        await office.define({ ...late, closes: '2026-11-11' }, 'muon');
        await office.publish('muon');
        expect(await codeOf(office.define(late, 'muon'))).to.equal('past-close');
        expect((await office.current('muon')).state).to.equal('open');
      }));

    it('are written over by one of two who began from the same', () =>
      use(async ({ service: { office } }) => {
        const begun = [versionOf((await office.current('thu-gom')).record)];
        const both = ['Một', 'Hai'].map((title) =>
          codeOf(office.define({ ...definition, title }, 'thu-gom', begun)),
        );
        expect((await Promise.all(both)).sort()).to.deep.equal(['changed', 'none']);
      }));
  });

  describe(`${name}: what is stored`, () => {
    it('has no value in common between ballots, marks and replies, and no time', () =>
      use(async (running) => {
        const { service } = running;
        for (let i = 0; i < 12; i++)
          await service.submit('thu-gom', ballot({ gio: 'sang', 'ly-do': `ý kiến ${i}` }));
        const values = async (sql: string): Promise<Set<unknown>> =>
          new Set((await rows(running, sql)).flatMap((row) => Object.values(row)));
        const ballots = await values('SELECT ballot_id, seal FROM ballot');
        const marks = await values('SELECT mark FROM mark');
        const replies = await values('SELECT reply_id, body FROM reply');
        for (const value of [...marks, ...replies]) expect(ballots.has(value)).to.equal(false);
        expect(marks.size).to.equal(12);
        const text = JSON.stringify(await rows(running, 'SELECT * FROM ballot'));
        expect(text).to.not.match(/\d\d:\d\d|ý kiến/);
      }));

    it('is found again by the next process', async () => {
      const url = await address();
      if (url === undefined) return;
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
