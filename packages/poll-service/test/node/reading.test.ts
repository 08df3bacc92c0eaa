/** Recounts, exports and backups are of one moment, and answers are taken while they are made. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { parsePoll } from '@e-bulletin/issue/poll.js';
import { writeBackup, type Database } from '../../src/index.js';
import { backupToTemp } from '../../src/backup.js';
import { readCounted, reconcile } from '../../src/count/seal.js';
import { entryOf } from '../../src/count/submission.js';
import { engines } from '../support/engines.js';
import { CLOSES, HOUR, ballot, definition } from '../support/service.js';

const poll = parsePoll(definition).poll!;

describe('a reading', () => {
  const all = engines('reading');
  for (const engine of all) {
    it(`${engine.name}: holds one moment while answers are counted, changed and split their blocks`, () =>
      engine.use(async ({ service, database }) => {
        const before = Array.from({ length: 40 }, () => ballot({ gio: 'sang' }));
        for (const one of before) await service.submit('thu-gom', one);
        const taken: string[] = [];
        const found = await database.reading(
          (tx) => readCounted(tx, poll),
          async (box, counted) => {
            // All of these are acknowledged although the reading has not come to its end.
            for (const one of before) {
              const change = { ...one, revision: 2, answers: { gio: 'toi' } };
              taken.push((await service.submit('thu-gom', change)).status);
            }
            const more = Array.from({ length: 600 }, () => ballot({ gio: 'toi' }));
            await Promise.all(more.map((one) => service.submit('thu-gom', one)));
            return reconcile(box, poll, counted);
          },
        );
        expect(new Set(taken)).to.deep.equal(new Set(['changed']));
        expect(found).to.deep.equal({
          ballots: 40,
          tally: 40,
          marks: 40,
          differences: 0,
          agrees: true,
        });
        expect(await service.office.reconcile('thu-gom')).to.include({
          ballots: 640,
          marks: 640,
          agrees: true,
        });
      }));

    it(`${engine.name}: a backup of many ballots lets answers through, and is whole`, () =>
      engine.use(async ({ service, database }) => {
        const many = Array.from({ length: 5000 }, () => ballot());
        for (let i = 0; i < many.length; i += 1000) {
          await Promise.all(many.slice(i, i + 1000).map((one) => service.submit('thu-gom', one)));
        }
        const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-reading-'));
        const file = join(folder, 'a.gz');
        const seen: string[] = [];
        // The first page of ballots has been read, and no other is before an answer that came after it.
        const slow: Database = Object.create(database, {
          reading: {
            value: (first: never, rest: (box: object, found: unknown) => Promise<unknown>) =>
              database.reading(first, (box, found) => {
                let pages = 0;
                const watched = {
                  ...box,
                  count: box.count.bind(box),
                  markPage: box.markPage.bind(box),
                  ballotPage: async (id: string, after: string) => {
                    if (pages++ === 1) seen.push((await service.submit(id, ballot())).status);
                    return box.ballotPage(id, after);
                  },
                };
                return rest(watched, found);
              }),
          },
        });
        await writeBackup(slow, file);
        expect(seen).to.deep.equal(['counted']);
        const download = await (await backupToTemp(database)).toArray();
        for (const [copy, many] of [
          [readFileSync(file), 5000],
          [Buffer.concat(download as Buffer[]), 5001],
        ] as const) {
          const lines = gunzipSync(copy).toString().trim().split('\n');
          for (const table of ['ballot', 'mark'])
            expect(lines.filter((line) => line.startsWith(`["${table}"`)).length).to.equal(many);
        }
        rmSync(folder, { recursive: true });
      }));

    it(`${engine.name}: the end of a poll is counted while another takes answers, and again where one came between`, () =>
      engine.use(async ({ service, database, clock }) => {
        await service.office.define({ ...definition, id: 'khac', closes: '2027-01-01' });
        await service.office.publish('khac');
        for (let i = 0; i < 12; i++) await service.submit('thu-gom', ballot());
        const { record } = await service.current('thu-gom');
        const late = {
          poll: 'thu-gom',
          slot: 'one',
          // It was taken in time, and waited for its turn.
          now: CLOSES,
          queued: [
            {
              digest: record.digest,
              ticketed: true,
              entry: entryOf(poll, record.poll_key!, ballot(), 'may-den-sau'),
            },
          ],
        };
        const { reading } = database;
        const other: string[] = [];
        let readings = 0;
        database.reading = (first, rest) =>
          reading.call(database, first, async (box, found) => {
            other.push((await service.submit('khac', ballot())).status);
            if (readings++ === 0) await database.commit(late);
            return rest(box, found as never);
          }) as never;
        clock.now = CLOSES + 25 * HOUR;
        await Promise.all([
          service.settle(),
          service.current('thu-gom'),
          service.result('thu-gom'),
        ]);
        database.reading = reading;
        // Two for the end, one for the nightly count of the other poll.
        expect(other).to.deep.equal(['counted', 'counted', 'counted']);
        expect((await service.audit('thu-gom')).sealed).to.include({
          ballots: 13,
          tally: 13,
          marks: 13,
          agrees: true,
        });
      }));
  }

  it('of SQLite keeps marks that are destroyed meanwhile', () =>
    all[0]!.use(async ({ service, database }) => {
      for (let i = 0; i < 12; i++) await service.submit('thu-gom', ballot());
      const marks = await database.reading(
        async () => undefined,
        async (box) => {
          await database.transaction((tx) => tx.box.dropMarks('thu-gom'));
          await database.sweep(['thu-gom']);
          return box.markPage('thu-gom', '');
        },
      );
      expect(marks.length).to.equal(12);
      const left = await database.transaction((tx) => tx.box.count('thu-gom', 'mark'));
      expect(left).to.equal(0);
    }));
});
