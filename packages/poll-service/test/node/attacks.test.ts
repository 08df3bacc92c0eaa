/** What somebody tries who wants to be counted twice, to look early, or to open again what is closed: on both engines. */
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { ServiceOptions } from '../../src/index.js';
import { engines } from '../support/engines.js';
import { CLOSES, HOUR, ballot, definition } from '../support/service.js';
import { serve, type Site } from '../support/site.js';

const keys = generateKeyPairSync('ed25519');
const pem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a portal signs, with anything changed. */
function portalToken(claims: object, header: object = {}, key = keys.privateKey): string {
  const text = `${part({ alg: 'EdDSA', typ: 'JWT', ...header })}.${part(claims)}`;
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
}

for (const { name, use } of engines('attacks')) {
  const within = (
    more: object,
    work: (site: Site) => Promise<void>,
    service: Partial<ServiceOptions> = {},
  ): Promise<void> => use((running) => serve(running, work), { ...definition, ...more }, service);

  describe(`one code or account more than once, on ${name}`, () => {
    it('counts one of twenty that bring the same code at once, however it is typed', () =>
      within({ level: 'code' }, async ({ running, send }) => {
        const [code = ''] = await running.service.office.issueCodes('thu-gom', 1, '');
        const typed = [
          code,
          code.toLowerCase(),
          code.replace(/(.{4})/g, '$1-'),
          ` ${code.replace(/(.{4})/g, '$1 ')}`,
        ];
        const replies = await Promise.all(
          Array.from({ length: 20 }, (_, i) =>
            send(ballot({ gio: 'sang' }, { token: typed[i % 4]! })),
          ),
        );
        const told = replies.map(({ status }) => status).sort();
        expect(told).to.deep.equal([200, ...Array<number>(19).fill(409)]);
        expect(await running.service.office.reconcile('thu-gom')).to.include({
          ballots: 1,
          marks: 1,
          agrees: true,
        });
        const [cards] = await running.service.office.batches('thu-gom');
        expect(cards).to.include({ issued: 1, used: 1 });
      }));

    it('takes no code that was not given out, of another poll, or that is nearly one', () =>
      within({ level: 'code' }, async ({ running, send }) => {
        const { office } = running.service;
        await office.define({ ...definition, id: 'khac', level: 'code' });
        await office.publish('khac');
        const [code = ''] = await office.issueCodes('thu-gom', 1, '');
        const [other = ''] = await office.issueCodes('khac', 1, '');
        const last = code.at(-1) === 'A' ? 'B' : 'A';
        for (const token of [other, code.slice(0, -1), `${code.slice(0, -1)}${last}`, `${code}A`]) {
          const { status } = await send(ballot({ gio: 'sang' }, { token }));
          expect(status, token).to.equal(422);
        }
        expect(await office.reconcile('thu-gom')).to.include({ ballots: 0 });
      }));

    it('counts an account once, and believes nothing that the portal did not sign for this poll and hour', () =>
      within(
        { level: 'subject' },
        async ({ running, send }) => {
          const seconds = running.clock.now / 1000;
          const good = { sub: 'an', aud: 'thu-gom', exp: seconds + 600 };
          const hmac = (text: string): string =>
            `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
          const stranger = generateKeyPairSync('ed25519').privateKey;
          const signed = portalToken(good);
          const refused: Record<string, string> = {
            'no signature': `${part({ alg: 'none' })}.${part(good)}.`,
            'none, with a signature': portalToken(good, { alg: 'none' }),
            'the public key as a shared one': hmac(`${part({ alg: 'HS256' })}.${part(good)}`),
            'another key': portalToken(good, {}, stranger),
            'a key that it brings along': portalToken(good, { jwk: { kty: 'OKP' } }, stranger),
            'other words under its signature': signed.replace(
              /\.[^.]+\./,
              `.${part({ ...good, sub: 'binh' })}.`,
            ),
            'a part more': `${signed}.x`,
            expired: portalToken({ ...good, exp: seconds - 61 }),
            'good for a year': portalToken({ ...good, exp: seconds + 31_536_000 }),
            'good for ever': portalToken({ ...good, exp: Number.MAX_VALUE }),
            'without an end': portalToken({ sub: 'an', aud: 'thu-gom' }),
            'an end in words': portalToken({ ...good, exp: String(good.exp) }),
            'not yet good': portalToken({ ...good, nbf: seconds + 300 }),
            'with a condition that nobody here knows': portalToken(good, {
              crit: ['b64'],
              b64: false,
            }),
            'of another poll': portalToken({ ...good, aud: 'khac' }),
            'of several polls': portalToken({ ...good, aud: ['thu-gom', 'khac'] }),
            'of nobody': portalToken({ ...good, sub: '' }),
            'of a list': portalToken({ ...good, sub: ['an'] }),
            huge: portalToken({ ...good, sub: 'a'.repeat(201) }),
            'no token': 'a.b.c',
          };
          for (const [what, token] of Object.entries(refused)) {
            const { status } = await send(ballot({ gio: 'sang' }, { token }));
            expect(status, what).to.equal(422);
          }
          const long = await send(ballot({ gio: 'sang' }, { token: 'a'.repeat(5000) }));
          expect(long.status).to.equal(400);
          // The same account, by one token sent again and by another one.
          const twice = await Promise.all(
            [signed, signed, portalToken({ ...good, exp: seconds + 700 })].map((token) =>
              send(ballot({ gio: 'sang' }, { token })),
            ),
          );
          expect(twice.map(({ status }) => status).sort()).to.deep.equal([200, 409, 409]);
          expect(await running.service.office.reconcile('thu-gom')).to.include({
            ballots: 1,
            marks: 1,
            agrees: true,
          });
        },
        { portalKey: pem },
      ));
  });

  describe(`the office’s door, on ${name}`, () => {
    it('opens for the token alone, in the one place where it belongs', () =>
      within({}, async ({ running, at }) => {
        const { adminToken } = running;
        const ways: [path: string, headers: Record<string, string>][] = [
          [`/admin/polls?token=${adminToken}`, {}],
          [`/admin/polls?ticket=${adminToken}`, {}],
          ['/admin/polls', { authorization: adminToken }],
          ['/admin/polls', { authorization: `Basic ${btoa(`admin:${adminToken}`)}` }],
          ['/admin/polls', { authorization: `Bearer  ${adminToken}` }],
          ['/admin/polls', { authorization: `Bearer ${adminToken.slice(0, -1)}` }],
          ['/admin/polls', { authorization: `Bearer ${adminToken}x` }],
          ['/admin/polls', { cookie: `token=${adminToken}` }],
          ['/admin/polls', { 'x-forwarded-for': '127.0.0.1', 'x-original-url': '/healthz' }],
          ['/admin//polls', {}],
          ['/admin/polls/', {}],
          ['/ADMIN/polls', {}],
          ['/polls/../admin/polls', {}],
          ['/%61dmin/polls', {}],
        ];
        for (const [path, headers] of ways) {
          const reply = await fetch(new URL(path, at), { headers });
          expect(reply.status, path).to.be.oneOf([401, 403, 404]);
          expect(await reply.text(), path).to.not.include('Lấy ý kiến về thu gom rác');
          expect(reply.headers.get('set-cookie')).to.equal(null);
        }
      }));

    it('has tickets for one path, by GET, for a minute, whoever asks at that time', () =>
      within({}, async ({ running, at, office }) => {
        const ticketFor = async (path: string): Promise<string> => {
          const reply = await office('/tickets', 'POST', { path });
          return ((await reply.json()) as { path: string }).path;
        };
        const status = async (path: string, method = 'GET'): Promise<number> => {
          const stop = new AbortController();
          const reply = await fetch(new URL(path, at), { method, signal: stop.signal });
          stop.abort();
          return reply.status;
        };
        for (const path of [
          '/admin/polls',
          '/admin/polls/thu-gom/close',
          '/admin/polls/thu-gom/codes',
          '/admin/tickets',
          '/polls/thu-gom',
          'https://evil.example/admin/backup',
          '/admin/backup?x=1',
          '/admin/backup\n',
        ]) {
          expect((await office('/tickets', 'POST', { path })).status, path).to.equal(400);
        }
        const stream = await ticketFor('/admin/polls/thu-gom/stream');
        const file = await ticketFor('/admin/polls/thu-gom/result.csv');
        const ticket = file.split('?')[1]!;
        expect([await status(stream), await status(file), await status(file)]).to.deep.equal([
          200, 200, 200,
        ]);
        const wrong: [path: string, method?: string][] = [
          [`/admin/polls/khac/result.csv?${ticket}`],
          [`/admin/polls/thu-gom/replies.csv?${ticket}`],
          [`/admin/polls/thu-gom/stream?${ticket}`],
          [`/admin/polls/thu-gom?${ticket}`],
          [`/admin/polls?${ticket}`],
          [`/admin/polls/thu-gom/close?${ticket}`, 'POST'],
          [file.replace(/ticket=\d/, 'ticket=9')],
          [`${file}x`],
          [`${file}&${ticket}`],
          [`/admin/polls/thu-gom/result.csv?ticket=`],
        ];
        for (const [path, method] of wrong) {
          expect(await status(path, method), path).to.be.oneOf([401, 403]);
        }
        running.clock.now += 61_000;
        expect([await status(stream), await status(file)]).to.deep.equal([403, 403]);
      }));
  });

  describe(`a clock around open and close, on ${name}`, () => {
    it('set forward and back takes nothing early and nothing late', () =>
      within({ opens: '2026-11-10' }, async ({ running, send }) => {
        const code = async (): Promise<string> =>
          ((await (await send(ballot())).json()) as { code?: string }).code ?? 'counted';
        const opens = Date.parse('2026-11-10T00:00:00+07:00');
        running.clock.now = opens - 1;
        expect(await code()).to.equal('not-open');
        running.clock.now = opens;
        expect(await code()).to.equal('counted');
        // Back before it opened: who has the form goes on.
        running.clock.now = opens - HOUR;
        expect(await code()).to.equal('counted');
        running.clock.now = CLOSES - 1;
        expect(await code()).to.equal('counted');
        running.clock.now = CLOSES;
        expect(await code()).to.equal('closed');
        running.clock.now = CLOSES - HOUR;
        expect(await code()).to.equal('closed');
        expect(await running.service.office.reconcile('thu-gom')).to.include({
          ballots: 3,
          agrees: true,
        });
      }));

    it('finds a poll that was closed by hand closed, for its wording too', () =>
      within({}, async ({ running, office }) => {
        expect((await office('/polls/thu-gom/close', 'POST')).status).to.equal(204);
        const again = await office('/polls/thu-gom', 'PUT', definition);
        expect(again.status).to.equal(409);
        const { state } = await running.service.current('thu-gom');
        expect(state).to.equal('grace');
        expect((await office('/polls/thu-gom/close', 'POST')).status).to.equal(409);
      }));
  });
}
