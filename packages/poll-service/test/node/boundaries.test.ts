/** The counts at which something may be published, to the ballot; and breakdowns in which groups, options or corners are empty. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { Answers, PollResult } from '@e-bulletin/issue/poll.js';
import type { Minutes } from '../../src/minutes/minutes.js';
import { digestOf } from '../../src/secrets.js';
import { engines } from '../support/engines.js';
import { CLOSES, HOUR, ballot, definition, type Running } from '../support/service.js';
import { serve } from '../support/site.js';

const cellsOf = ({ breakdowns }: PollResult): (number | null)[][] =>
  breakdowns[0]!.groups.map(({ options }) => options.map(({ count }) => count));

async function fill({ service }: Running, all: readonly Answers[]): Promise<void> {
  for (const answers of all) await service.submit('thu-gom', ballot(answers));
}

const mixed = (n: number): Answers[] =>
  Array.from({ length: n }, (_, i) => ({ gio: i % 2 ? 'sang' : 'toi' }));

for (const { name, use } of engines('bounds')) {
  describe(`${name}: the count that is published`, () => {
    it('is the tenth ballot with the fifteenth, and the fifteenth with the twentieth, on the wall too', () =>
      use(async (running) => {
        const shown: (number | undefined)[] = [];
        for (const answers of mixed(21)) {
          await fill(running, [answers]);
          // What follows a group is done before the next one, and not sooner.
          await running.database.free();
          const { ballots } = await running.service.result('thu-gom');
          expect((await running.service.view.wall('thu-gom')).ballots).to.equal(ballots);
          shown.push(ballots);
        }
        const [before, ten, fifteen] = [14, 5, 2].map((length, i) =>
          Array<number | undefined>(length).fill([undefined, 10, 15][i]),
        );
        expect(shown).to.deep.equal([...before!, ...ten!, ...fifteen!]);
      }));

    for (const [n, withheld, ballots] of [
      [9, 'few', undefined],
      [10, undefined, 10],
    ] as const) {
      it(`at the end is ${ballots ?? 'none'} of ${n}, in the minutes too`, () =>
        use(async (running) => {
          await fill(running, mixed(n));
          running.clock.now = CLOSES + 25 * HOUR;
          const { service } = running;
          expect(await service.result('thu-gom')).to.deep.include({
            ...(withheld ? { withheld } : { ballots }),
          });
          const minutes = JSON.parse((await service.minutes.draw('thu-gom')).document) as Minutes;
          expect([minutes.result.withheld, minutes.result.ballots]).to.deep.equal([
            withheld,
            ballots,
          ]);
          expect((await service.office.result('thu-gom')).ballots).to.equal(n);
        }));
    }
  });

  describe(`${name}: a breakdown`, () => {
    /** So many of each group who said each. */
    const groups = (table: Readonly<Record<string, Readonly<Record<string, number>>>>): Answers[] =>
      Object.entries(table).flatMap(([group, counts]) =>
        Object.entries(counts).flatMap(([gio, n]) =>
          Array.from({ length: n }, () => ({ gio, 'khu-pho': group })),
        ),
      );
    const poll = {
      ...definition,
      questions: definition.questions.map((question) =>
        question.id === 'khu-pho'
          ? {
              ...question,
              title: 'Khu phố',
              options: ['kp1', 'kp2', 'kp3', 'kp4'].map((id) => ({ id, label: id.toUpperCase() })),
            }
          : question,
      ),
    };
    it('of exactly five shows them, of four hides them with others, and what nobody chose is nobody', () =>
      use(async (running) => {
        await fill(
          running,
          groups({ kp1: { sang: 5, toi: 6 }, kp2: { sang: 9, toi: 4 }, kp3: { sang: 8, toi: 12 } }),
        );
        running.clock.now = CLOSES + 25 * HOUR;
        const result = await running.service.result('thu-gom');
        const cells = cellsOf(result);
        expect(cells.map((row) => row.at(-1))).to.deep.equal([0, 0, 0, 0]);
        expect(cells[3]).to.deep.equal([0, 0, 0]);
        expect(cells[1]).to.deep.equal([null, null, 0]);
        expect(cells.flat().filter((n) => n === null)).to.have.length(4);
        expect(cellsOf(await running.service.office.result('thu-gom'))).to.deep.equal([
          [5, 6, 0],
          [9, 4, 0],
          [8, 12, 0],
          [0, 0, 0],
        ]);
      }, poll));

    it('hides the same cells wherever it stands, and no fingerprint of the whole count gives them away', () =>
      use(async (running) => {
        await fill(
          running,
          groups({ kp1: { sang: 20, toi: 3 }, kp2: { sang: 8, toi: 7 }, kp3: { sang: 6, toi: 9 } }),
        );
        running.clock.now = CLOSES + 25 * HOUR;
        const { service } = running;
        const cells = cellsOf(await service.result('thu-gom'));
        expect(cells.flat().filter((n) => n === null).length).to.be.at.least(4);
        const minutes = JSON.parse((await service.minutes.draw('thu-gom')).document) as Minutes;
        expect(cellsOf(minutes.result)).to.deep.equal(cells);
        const { audit: _audit, ...full } = await service.office.result('thu-gom');
        // Who knows all but a few cells could try what they are until it fits.
        expect(minutes.counts).to.not.equal(digestOf(JSON.stringify(full)));
        await serve(running, async ({ at }) => {
          const page = await fetch(new URL('/polls/thu-gom/result', at), {
            headers: { accept: 'text/html' },
          });
          const tables = (await page.text()).split('<h2>').at(-1)!;
          for (const [i, row] of cells.entries()) {
            if (row.includes(null)) expect(tables, `KP${i + 1}`).to.not.match(/>(20|3|3 người)</);
          }
        });
      }, poll));
  });
}
