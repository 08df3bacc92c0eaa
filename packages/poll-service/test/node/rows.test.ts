/**
 * The same people in another order, at another hour, leave the same rows: whatever is stored beside the answers themselves, a
 * time, a place in the line, a number that grows, would be seen here without being known before.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { writeBackup } from '../../src/index.js';
import { engines } from '../support/engines.js';
import { HOUR, OPENS, ballot, type Running } from '../support/service.js';

const PEOPLE = 24;
/**
 * Table, then columns that are random for each poll or follow from its random key: their place is compared, and their length.
 * The public count is of those who came first, so it may differ: it is compared in the shape alone.
 */
const RANDOM: Readonly<Record<string, readonly number[]>> = {
  setting: [1],
  poll: [4],
  audit: [1],
  mark: [1],
  publication: [1],
};

async function rowsOf({ database }: Running): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-rows-'));
  await writeBackup(database, join(folder, 'a.gz'));
  const lines = gunzipSync(readFileSync(join(folder, 'a.gz')))
    .toString()
    .trim()
    .split('\n');
  rmSync(folder, { recursive: true });
  return lines
    .slice(1)
    .map((line) => {
      const [table, ...values] = JSON.parse(line) as [string, ...unknown[]];
      const columns = values.map((value, i) =>
        RANDOM[table]?.includes(i)
          ? String(value)
              .replace(/[\w-]/g, '*')
              .replace(/\*{12,}/g, (run) => `${run.length}`)
          : value,
      );
      return JSON.stringify([table, ...columns]);
    })
    .sort();
}

for (const { name, use } of engines('rows')) {
  describe(`what ${PEOPLE} people leave, on ${name}`, () => {
    it('is the same whenever, and in whatever order, they came', async () => {
      const people = Array.from({ length: PEOPLE }, (_, i) =>
        ballot({ gio: i % 3 ? 'sang' : 'toi', 'khu-pho': 'kp1', 'ly-do': `lý do ${i}` }),
      );
      const live = async (all: typeof people, hour: number): Promise<string[]> => {
        let rows: string[] = [];
        await use(async (running) => {
          const { service, clock } = running;
          clock.now = OPENS + hour * HOUR;
          for (const [i, one] of all.entries()) {
            clock.now += i * 1000;
            await service.submit('thu-gom', one);
          }
          await service.office.result('thu-gom');
          // The recount of the day, which a start begins, leaves a line.
          await service.settle();
          rows = await rowsOf(running);
        });
        return rows;
      };
      const first = await live(people, 2);
      expect(first.filter((row) => row.startsWith('["ballot"'))).to.have.length(PEOPLE);
      const second = await live([...people].reverse(), 20);
      const publication = (rows: string[]): string[] => rows.filter((row) => !/^\["publ/.test(row));
      expect(publication(second)).to.deep.equal(publication(first));
      // A definition says when its poll opens and closes.
      for (const row of first.filter((one) => !one.startsWith('["poll"'))) {
        expect(row).to.not.match(/\d\d:\d\d|"20\d\d-\d\d-\d\d[^"]|1[6-9]\d{8}/);
      }
    });
  });
}
