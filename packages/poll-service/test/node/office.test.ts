/** Cards, portal accounts, paper and minutes, on both engines. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { isSigned, type Minutes } from '../../src/index.js';
import { sayMinutes } from '../../src/minutes/say.js';
import { engines } from '../support/engines.js';
import { CLOSES, HOUR, ballot, codeOf, definition, secret } from '../support/service.js';

const cards = { ...definition, level: 'code' };
const accounts = { ...definition, level: 'subject' };
const SHARED = 'một khoá chung dài hơn ba mươi hai ký tự';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const PUBLIC = publicKey.export({ type: 'spki', format: 'pem' }) as string;

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
function token(claims: object, how: 'EdDSA' | 'HS256' | 'none' = 'EdDSA'): string {
  const text = `${part({ alg: how, typ: 'JWT' })}.${part(claims)}`;
  const signature =
    how === 'EdDSA'
      ? sign(null, Buffer.from(text), privateKey).toString('base64url')
      : how === 'HS256'
        ? createHmac('sha256', SHARED).update(text).digest('base64url')
        : '';
  return `${text}.${signature}`;
}

for (const engine of engines('office')) {
  describe(`${engine.name}: cards with one-time codes`, () => {
    it('answer once each, and are counted without names', () =>
      engine.use(async ({ service, database }) => {
        const codes = await service.office.issueCodes('thu-gom', 30, 'Khu phố 1');
        await service.office.issueCodes('thu-gom', 5, 'Khu phố 2');
        expect(new Set(codes).size).to.equal(30);
        for (const code of codes) expect(code).to.match(/^[0-9A-HJKMNP-TV-Z]{12}$/);
        const typed = codes[0]!.toLowerCase().replace(/(.{4})/g, '$1 ');
        const one = ballot({ gio: 'sang' }, { token: typed });
        expect((await service.submit('thu-gom', one)).status).to.equal('counted');
        expect((await service.submit('thu-gom', one)).status).to.equal('repeated');
        const changed = { ...one, revision: 2, answers: { gio: 'toi' } };
        expect((await service.submit('thu-gom', changed)).status).to.equal('changed');
        const other = ballot({ gio: 'sang' }, { token: codes[0]! });
        expect(await codeOf(service.submit('thu-gom', other))).to.equal('code-used');
        const wrong = codes[1]!.slice(0, -1) + (codes[1]!.endsWith('2') ? '3' : '2');
        for (const bad of [wrong, 'xin chao', '000000000000', '']) {
          const sent = service.submit('thu-gom', ballot({ gio: 'sang' }, { token: bad }));
          expect(await codeOf(sent), bad).to.equal('bad-code');
        }
        const batches = await service.office.batches('thu-gom');
        expect(batches.map(({ label, issued, used }) => ({ label, issued, used }))).to.deep.equal([
          { label: 'Khu phố 1', issued: 30, used: 1 },
          { label: 'Khu phố 2', issued: 5, used: 0 },
        ]);
        const stored = JSON.stringify(
          await database.transaction((tx) => tx.all('SELECT * FROM code')),
        );
        for (const code of codes) expect(stored.includes(code)).to.equal(false);
        const found = await service.office.reconcile('thu-gom');
        expect(found).to.include({ ballots: 1, marks: 1, issued: 35, agrees: true });
      }, cards));

    it('are given out for this level only, and forgotten when the count stands', () =>
      engine.use(async ({ service, database, clock }) => {
        await service.office.issueCodes('thu-gom', 3, '');
        await service.office.define({ ...definition, id: 'khac' });
        expect(await codeOf(service.office.issueCodes('khac', 1, ''))).to.equal('no-codes');
        clock.now = CLOSES + 25 * HOUR;
        await service.settle();
        expect(await codeOf(service.office.issueCodes('thu-gom', 1, ''))).to.equal('no-codes');
        const left = await database.transaction((tx) => tx.all('SELECT code FROM code'));
        expect(left).to.deep.equal([]);
        expect((await service.audit('thu-gom')).sealed).to.include({ issued: 3, marks: 0 });
      }, cards));

    it('serve one ballot when several secrets come with one code at once', () =>
      engine.use(async ({ service }) => {
        const [code] = await service.office.issueCodes('thu-gom', 1, '');
        const all = await Promise.all(
          Array.from({ length: 8 }, () =>
            codeOf(service.submit('thu-gom', ballot({ gio: 'sang' }, { token: code! }))),
          ),
        );
        expect(all.filter((one) => one === 'none')).to.have.length(1);
        expect(all.filter((one) => one === 'code-used')).to.have.length(7);
      }, cards));
  });

  describe(`${engine.name}: paper`, () => {
    const counts = {
      gio: { sang: 7, toi: 4, blank: 1 },
      'khu-pho': { kp1: 6, kp2: 6 },
      'uu-tien': { 'a@1': 5, 'b@1': 5, 'a@2': 5, 'b@2': 5, blank: 2 },
    };
    const box = { box: 'Hòm 1', clerk: 'Lan', ballots: 12, counts };

    it('counts once two clerks agree, in a row of its own', () =>
      engine.use(async ({ service, clock }) => {
        expect((await service.paper.enter('thu-gom', box)).state).to.equal('one');
        const slip = { ...counts, gio: { sang: 6, toi: 5, blank: 1 } };
        const differing = await service.paper.enter('thu-gom', {
          ...box,
          clerk: 'Minh',
          counts: slip,
        });
        expect(differing).to.deep.include({
          state: 'differs',
          differences: ['gio.sang', 'gio.toi'],
        });
        expect(JSON.stringify(differing)).to.not.include('7');
        expect(await codeOf(service.paper.enter('thu-gom', { ...box, clerk: 'Ba' }))).to.equal(
          'two-clerks',
        );
        expect((await service.office.result('thu-gom')).paper).to.equal(undefined);
        const agreed = await service.paper.enter('thu-gom', { ...box, clerk: 'Minh' });
        expect(agreed).to.include({ state: 'agreed', ballots: 12 });
        expect(await codeOf(service.paper.enter('thu-gom', box))).to.equal('box-agreed');
        for (let i = 0; i < 12; i++) {
          await service.submit('thu-gom', ballot({ gio: i % 3 ? 'sang' : 'toi' }));
        }
        clock.now = CLOSES + 25 * HOUR;
        // Two sums of boxes, one before and one after a small one, would tell what lay in it.
        expect((await service.result('thu-gom')).paper).to.equal(undefined);
        expect((await service.office.result('thu-gom')).paper?.ballots).to.equal(12);
        await service.minutes.draw('thu-gom');
        const { paper, ballots } = await service.result('thu-gom');
        expect(ballots).to.equal(12);
        expect(paper?.ballots).to.equal(12);
        expect(paper?.questions[0]!.options.map(({ count }) => count)).to.deep.equal([7, 4, 0]);
        expect(paper?.questions[0]!.answered).to.equal(11);
        expect((await service.office.reconcile('thu-gom')).ballots).to.equal(12);
      }));

    it('is not confirmed by the same person who writes the name otherwise', () =>
      engine.use(async ({ service }) => {
        const lan = 'Nguyễn Thị Lan';
        await service.paper.enter('thu-gom', { ...box, clerk: lan });
        for (const clerk of [lan.toLowerCase(), ' Nguyễn  Thị Lan ', lan.normalize('NFD')]) {
          const again = await service.paper.enter('thu-gom', { ...box, box: ' hòm  1', clerk });
          expect(again).to.deep.include({ box: 'Hòm 1', state: 'one', clerks: [lan] });
        }
        const nobody = service.paper.enter('thu-gom', { ...box, clerk: '  ' });
        expect(await codeOf(nobody)).to.equal('bad-paper');
        await service.paper.remove('thu-gom', 'Hòm 1 ');
        expect(await service.paper.boxes('thu-gom')).to.deep.equal([]);
      }));

    it('refuses what cannot be', () =>
      engine.use(async ({ service }) => {
        const bad: object[] = [
          { ...counts, gio: { sang: 7, toi: 4 } },
          { ...counts, gio: { sang: 13, toi: -1 } },
          { ...counts, gio: { sang: 6.5, toi: 4.5, blank: 1 } },
          { ...counts, khac: {} },
          { ...counts, gio: { sang: 7, toi: 4, blank: 1, bay: 1 } },
          { ...counts, 'uu-tien': { 'a@1': 9, 'b@1': 9 } },
        ];
        for (const one of bad) {
          const entered = service.paper.enter('thu-gom', { ...box, counts: one as typeof counts });
          expect(await codeOf(entered), JSON.stringify(one)).to.equal('bad-paper');
        }
        expect(await service.paper.boxes('thu-gom')).to.deep.equal([]);
      }));

    it('tells no count of a few', () =>
      engine.use(async ({ service, clock }) => {
        const few = { gio: { sang: 2, toi: 1 }, 'khu-pho': { blank: 3 }, 'uu-tien': { blank: 3 } };
        for (const clerk of ['Lan', 'Minh']) {
          await service.paper.enter('thu-gom', { box: 'nhỏ', clerk, ballots: 3, counts: few });
        }
        for (let i = 0; i < 12; i++) {
          await service.submit('thu-gom', ballot({ gio: i % 3 ? 'sang' : 'toi' }));
        }
        clock.now = CLOSES + 25 * HOUR;
        await service.minutes.draw('thu-gom');
        expect((await service.result('thu-gom')).paper).to.deep.equal({
          ballots: 3,
          questions: [],
        });
      }));
  });

  describe(`${engine.name}: minutes`, () => {
    it('are signed once, hold what was counted, and notice a changed letter', () =>
      engine.use(async ({ service, clock, database }) => {
        for (let i = 0; i < 12; i++) {
          await service.submit('thu-gom', ballot({ gio: i % 3 ? 'sang' : 'toi' }));
        }
        expect(await codeOf(service.minutes.draw('thu-gom'))).to.equal('not-final');
        expect(await codeOf(service.minutes.read('thu-gom'))).to.equal('no-minutes');
        clock.now = CLOSES + 25 * HOUR;
        const signed = await service.minutes.draw('thu-gom');
        expect(isSigned(signed)).to.equal(true);
        expect(await service.minutes.draw('thu-gom')).to.deep.equal(signed);
        expect(await service.minutes.read('thu-gom')).to.deep.equal(signed);
        const minutes = JSON.parse(signed.document) as Minutes;
        const { record } = await service.current('thu-gom');
        expect(minutes).to.include({ definition: record.digest, day: '2026-12-01' });
        expect(minutes.online).to.include({ ballots: 12, marks: 12, agrees: true });
        expect(minutes.result.questions[0]!.options.map(({ count }) => count)).to.deep.equal([
          8, 4, 0,
        ]);
        expect(minutes.ballots).to.match(/^[0-9a-f]{64}$/);
        for (const other of [
          { ...signed, document: signed.document.replace('"ballots":12', '"ballots":13') },
          { ...signed, signature: signed.signature.replace(/^./, (a) => (a === 'A' ? 'B' : 'A')) },
          { ...signed, publicKey: 'x' },
        ]) {
          expect(isSigned(other)).to.equal(false);
        }
        const words = sayMinutes(signed.document.replace('Sáng', 'Sáng\\u001b[2J'))!;
        expect(words.join('\n'))
          .to.include('12 phiếu trên mạng')
          .and.include('Sáng[2J: 8')
          .and.not.match(/[^\P{Cc}\n]/u);
        expect(sayMinutes('{"kind":"other"}')).to.equal(undefined);
        expect(sayMinutes('[')).to.equal(undefined);
        const entry = { box: 'Hòm', clerk: 'Lan', ballots: 0, counts: {} };
        expect(await codeOf(service.paper.enter('thu-gom', entry))).to.equal('signed');
        expect(
          JSON.stringify(await database.transaction((tx) => tx.all('SELECT * FROM mark'))),
        ).to.equal('[]');
      }));
  });

  describe(`${engine.name}: accounts of the portal`, () => {
    it('answer once each, by a token that the portal signed', () =>
      engine.use(
        async ({ service, clock }) => {
          const exp = Math.floor(clock.now / 1000) + 300;
          const claims = { sub: 'cong-dan-1', aud: 'thu-gom', exp };
          const send = (text: string): Promise<string> =>
            codeOf(service.submit('thu-gom', ballot({ gio: 'sang' }, { token: text })));
          expect(await send(token(claims))).to.equal('none');
          expect(await send(token({ ...claims, exp: exp + 1 }))).to.equal('already-answered');
          const wrong: [why: string, text: string][] = [
            ['another poll', token({ ...claims, aud: 'khac' })],
            ['expired', token({ ...claims, exp: exp - 600 })],
            ['too long', token({ ...claims, exp: exp + 90_000 })],
            ['no end', token({ sub: 'x', aud: 'thu-gom' })],
            ['no account', token({ ...claims, sub: '' })],
            ['unsigned', token(claims, 'none')],
            ['another algorithm', token(claims, 'HS256')],
            ['half', token(claims).slice(0, -10)],
            ['words', 'a.b.c'],
            ['a device', secret()],
          ];
          for (const [why, text] of wrong) expect(await send(text), why).to.equal('bad-subject');
          expect(await send(token({ ...claims, sub: 'cong-dan-2' }))).to.equal('none');
          expect(await service.office.reconcile('thu-gom')).to.include({ marks: 2, agrees: true });
        },
        accounts,
        { portalKey: PUBLIC },
      ));

    it('or that it sealed with a shared secret', () =>
      engine.use(
        async ({ service, clock }) => {
          const claims = { sub: 'a', aud: 'thu-gom', exp: Math.floor(clock.now / 1000) + 60 };
          const send = (text: string): Promise<string> =>
            codeOf(service.submit('thu-gom', ballot({ gio: 'sang' }, { token: text })));
          expect(await send(token(claims, 'EdDSA'))).to.equal('bad-subject');
          expect(await send(token(claims, 'HS256'))).to.equal('none');
        },
        accounts,
        { portalKey: SHARED },
      ));
  });
}
