/** What stays in the store, on both engines: definitions that are frozen, values that share nothing, and all of it for the next process. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import sharp from 'sharp';
import { PollService, createApp, openDatabase } from '../../src/index.js';
import { versionOf } from '../../src/office.js';
import { engines } from '../support/engines.js';
import { ballot, codeOf, definition, run, type Running } from '../support/service.js';

const drawing = (width: number, red: number): Promise<string> =>
  sharp({ create: { width, height: width / 2, channels: 4, background: { r: red, g: 0, b: 0 } } })
    .png()
    .withExif({ IFD0: { Copyright: 'Nha ong Ba, 12 Duong So 3' } })
    .toBuffer()
    .then((png) => `data:image/png;base64,${png.toString('base64')}`);

/** A choice between two drawings. */
const park = (...hrefs: readonly string[]): object => ({
  id: 'cong-vien',
  title: 'Lấy ý kiến về công viên',
  questions: [
    {
      id: 'hinh',
      type: 'single',
      title: 'Chọn hình nào?',
      options: hrefs.map((href, i) => ({
        id: `h${i}`,
        label: `Hình ${i}`,
        image: { href, alt: `Bản vẽ ${i}` },
      })),
    },
  ],
});

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

    it('have their pictures with them, drawn anew and under the hash of what they show', () =>
      use(async (running) => {
        const { office } = running.service;
        const app = createApp(running.service);
        const hrefs = async (): Promise<string[]> => {
          const { record } = await office.current('cong-vien');
          const { questions } = JSON.parse(record.definition) as {
            questions: [{ options: { image: { href: string } }[] }];
          };
          return questions[0].options.map(({ image }) => image.href);
        };
        const kept = (): Promise<readonly object[]> => rows(running, 'SELECT name FROM picture');
        const [one, two, three] = [
          await drawing(2400, 200),
          await drawing(600, 0),
          await drawing(8, 90),
        ];
        await office.define(park(one, two));
        // The answer to it was lost on its way, and it is sent again.
        await office.define(park(one, two));
        const [first = '', second = ''] = await hrefs();
        expect(first).to.match(/^\/polls\/cong-vien\/pictures\/[0-9a-f]{32}\.jpg$/);
        const answer = await app.inject({ url: first });
        expect(answer.headers).to.include({
          'content-type': 'image/jpeg',
          'x-content-type-options': 'nosniff',
          'cache-control': 'public, max-age=31536000, immutable',
        });
        const { format, width, exif } = await sharp(answer.rawPayload).metadata();
        expect({ format, width, exif }).to.deep.equal({
          format: 'jpeg',
          width: 1200,
          exif: undefined,
        });
        // Worded anew: one stays, one is another.
        await office.define(park(first, three), 'cong-vien');
        const [still, third = ''] = await hrefs();
        expect(still).to.equal(first);
        expect(third).to.not.equal(second);
        expect(await kept()).to.have.length(2);
        for (const [url, status] of [
          [third, 200],
          [first.replace('cong-vien', 'thu-gom'), 404],
          ['/polls/cong-vien/pictures/..%2f..%2fadmin', 404],
        ] as const) {
          expect((await app.inject({ url })).statusCode, url).to.equal(status);
        }
        await app.close();
      }));

    it('are refused with what is no picture, with one that nobody sent, and with one that is not described', () =>
      use(async (running) => {
        const { office } = running.service;
        const good = await drawing(8, 1);
        const data = (type: string, text: string): string =>
          `data:${type};base64,${Buffer.from(text).toString('base64')}`;
        const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
        const wrong: readonly (readonly [href: string, code: string])[] = [
          [data('image/svg+xml', svg), 'bad-picture'],
          [data('image/png', svg), 'bad-picture'],
          [data('text/html', '<b>'), 'bad-picture'],
          [good.slice(0, 60), 'bad-picture'],
          [`data:image/png,${good}`, 'bad-picture'],
          ['data:', 'bad-picture'],
          [`/polls/cong-vien/pictures/${'0'.repeat(32)}.jpg`, 'no-picture'],
          ['javascript:alert(1)', 'unsafe-address'],
        ];
        for (const [href, code] of wrong) {
          const refused = await office.define(park(good, href)).catch((error: unknown) => error);
          expect(refused, href.slice(0, 40)).to.include({ code: 'bad-definition' });
          const { details } = refused as { details: readonly object[] };
          expect(details[0], href.slice(0, 40)).to.include({
            at: '/questions/0/options/1/image/href',
            code,
          });
        }
        const silent = JSON.parse(
          JSON.stringify(park(good, good)).replace('Bản vẽ 1', ''),
        ) as object;
        expect(await codeOf(office.define(silent))).to.equal('bad-definition');
        expect(await rows(running, 'SELECT name FROM picture')).to.deep.equal([]);
        // Beside pictures that are on the web already.
        await office.define(park(good, 'https://senhong.example.vn/hinh.jpg'));
        const { poll } = await office.current('cong-vien');
        const [, web] = 'options' in poll.questions[0]! ? poll.questions[0].options : [];
        expect(web?.image?.href).to.equal('https://senhong.example.vn/hinh.jpg');
      }));

    it('are taken back while they are drafts, with all that was made for them; never once they were seen', () =>
      use(async (running) => {
        const { office } = running.service;
        const pictures = park(await drawing(8, 7), await drawing(8, 9));
        const draft = { ...pictures, level: 'code', id: 'nham' };
        const two = { ...draft, questions: definition.questions };
        await office.define(draft);
        await office.issueCodes('nham', 8, 'Khu phố 1');
        const seen = [versionOf((await office.current('nham')).record)];
        await office.define({ ...draft, title: 'Khác' }, 'nham', seen);
        expect(await codeOf(office.discard('nham', seen))).to.equal('changed');
        await office.discard('nham');
        expect(await codeOf(office.current('nham'))).to.equal('no-poll');
        expect(await codeOf(office.discard('nham'))).to.equal('no-poll');
        const tables = ['poll', 'code', 'code_batch', 'picture', 'audit', 'tally', 'publication'];
        for (const table of tables) {
          const left = await rows(running, `SELECT poll_id FROM ${table} WHERE poll_id = 'nham'`);
          expect(left, table).to.deep.equal([]);
        }
        // The name is free again.
        await office.define(two);
        await office.publish('nham');
        for (const id of ['nham', 'thu-gom']) {
          expect(await codeOf(office.discard(id)), id).to.equal('wrong-state');
        }
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
