/** A copy of everything: from either engine into either. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { PollService, openDatabase, restoreBackup, writeBackup } from '../../src/index.js';
import { engines } from '../support/engines.js';
import { ballot, codeOf } from '../support/service.js';

for (const engine of engines('backup')) {
  describe(`${engine.name}: a backup`, () => {
    it('is restored on either engine, with every ballot, the token and the key', () =>
      engine.use(async (running) => {
        const { service, database, adminToken, clock } = running;
        const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-backup-test-'));
        const file = join(folder, 'a.gz');
        const sent = Array.from({ length: 25 }, (_, i) =>
          ballot({ gio: i % 3 ? 'sang' : 'toi', 'ly-do': `vì ${i}` }),
        );
        for (const one of sent) await service.submit('thu-gom', one);
        const picture = await sharp({
          create: { width: 4, height: 4, channels: 3, background: '#0b4f6c' },
        })
          .png()
          .toBuffer();
        const href = `data:image/png;base64,${picture.toString('base64')}`;
        const image = { href, alt: 'Một ô' };
        const options = ['a', 'b'].map((id) => ({ id, label: id, image }));
        const question = { id: 'q', type: 'single', title: 'Ô nào?', options };
        await service.office.define({ id: 'hinh', title: 'Hình', questions: [question] });
        const { record } = await service.office.current('hinh');
        const [, name = ''] = /pictures\/([^"]+)/.exec(record.definition) ?? [];
        await writeBackup(database, file);
        for (const other of [join(folder, 'b.db'), await engine.address()]) {
          if (other === undefined) continue;
          const target = await openDatabase(other);
          const first = await PollService.open({ database: target, now: () => clock.now });
          await first.service.settle();
          expect(await restoreBackup(target, file)).to.equal(2);
          expect(await codeOf(restoreBackup(target, file))).to.include('đã có dữ liệu');
          await first.service.close();
          const again = await openDatabase(other);
          const { service: restored } = await PollService.open({
            database: again,
            now: () => clock.now,
          });
          expect(restored.isAdmin(adminToken)).to.equal(true);
          expect(await restored.office.reconcile('thu-gom')).to.include({
            ballots: 25,
            marks: 25,
            agrees: true,
          });
          for (const one of sent.slice(0, 3)) {
            expect((await restored.submit('thu-gom', one)).status).to.equal('repeated');
          }
          expect(await restored.picture('hinh', name)).to.deep.equal(
            await service.picture('hinh', name),
          );
          expect(restored.ticketKey.equals(service.ticketKey)).to.equal(true);
          await restored.close();
        }
        const half = join(folder, 'half.gz');
        writeFileSync(half, readFileSync(file).subarray(0, 400));
        const empty = await openDatabase(join(folder, 'c.db'));
        const { service: none } = await PollService.open({ database: empty });
        expect(await codeOf(restoreBackup(empty, half))).to.not.equal('none');
        expect(await none.office.list()).to.deep.equal([]);
        await none.close();
        const text = gunzipSync(readFileSync(file)).toString();
        for (const { secret: one, token: mark } of sent) {
          expect(text.includes(one) || text.includes(mark!)).to.equal(false);
        }
        rmSync(folder, { recursive: true });
      }));
  });
}
