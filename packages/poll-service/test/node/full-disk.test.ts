/** A real process whose file cannot grow any more, killed in that state, and started again where there is room. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { Submission } from '@e-bulletin/issue/poll.js';
import { faultLog } from '../../src/log.js';
import { counts, kill, publish, reconcile, send, start, wanted } from '../support/process.js';
import { ballot } from '../support/service.js';

describe('the log of faults', () => {
  it('tells one that comes again once a minute, and how often it came', () => {
    const told: object[] = [];
    const clock = { now: 0 };
    const tell = faultLog({ error: (line: object) => void told.push(line) }, () => clock.now);
    const [full, gone] = [new Error('disk I/O error'), new Error('ENOENT')];
    for (let i = 0; i < 1000; i++) tell(full);
    tell(gone);
    clock.now = 60_000;
    tell(full);
    expect(told).to.deep.equal([{ err: full }, { err: gone }, { err: full, more: 999 }]);
  });
});

// Windows has no such bound.
const posix = process.platform === 'win32' ? () => undefined : it;

describe('a disk that is really full', () => {
  posix(
    'refuses aloud, keeps what was acknowledged over a kill, and goes on when there is room',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-full-'));
      const data = join(folder, 'polls.db');
      const first = await start({ data });
      const token = first.token!;
      await publish(first, token);
      expect(await kill(first, 'SIGTERM')).to.equal(0);

      const acknowledged: Submission[] = [];
      const refused: Submission[] = [];
      let narrow = await start({ data, largest: 300 });
      for (let life = 0; life < 2; life++) {
        const until = refused.length + 5;
        for (let i = 0; refused.length < until; i++) {
          const one = ballot({ gio: i % 3 ? 'sang' : 'toi' });
          const why = await send(narrow, one).then(
            () => undefined,
            (error: Error) => error.message,
          );
          if (why === undefined) acknowledged.push(one);
          else {
            expect(why).to.include('CHƯA được nhận');
            refused.push(one);
          }
          expect(i).to.be.below(5000);
        }
        await kill(narrow, 'SIGKILL');
        // Also a start finds no room.
        narrow = await start({ data, largest: 300 });
        expect(await reconcile(narrow, token)).to.include({
          ballots: acknowledged.length,
          agrees: true,
        });
      }
      expect(acknowledged.length).to.be.above(20);
      await kill(narrow, 'SIGKILL');

      const wide = await start({ data });
      for (const one of refused) expect((await send(wide, one)).status).to.equal('counted');
      for (const one of acknowledged) expect((await send(wide, one)).status).to.equal('repeated');
      const all = [...acknowledged, ...refused];
      expect(await reconcile(wide, token)).to.include({
        ballots: all.length,
        marks: all.length,
        agrees: true,
      });
      expect(await counts(wide, token)).to.deep.equal(wanted(all));
      expect(await kill(wide, 'SIGTERM')).to.equal(0);
      rmSync(folder, { recursive: true, force: true });
    },
  );
});
