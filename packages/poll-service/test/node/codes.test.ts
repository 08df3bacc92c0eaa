/** Cards whose codes were told to nobody: the answer was lost on its way, and the press is made again, or the batch taken back. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { admin, app, html, reopen, running, site } from '../support/http.js';
import { engines } from '../support/engines.js';
import { CLOSES, HOUR, ballot, codeOf, definition, secret } from '../support/service.js';

const cards = { ...definition, level: 'code' };
const CODES = '/polls/thu-gom/codes';

for (const engine of engines('codes')) {
  describe(`${engine.name}: cards that nobody has seen`, () => {
    it('are the same ones when they are asked for once more', () =>
      engine.use(async ({ service, database }) => {
        const { office } = service;
        const request = secret();
        const first = await office.issueCodes('thu-gom', 12, 'Khu phố 1', request);
        expect(await office.issueCodes('thu-gom', 12, 'Khu phố 1', request)).to.deep.equal(first);
        const [batch, ...others] = await office.batches('thu-gom');
        expect(batch).to.include({ label: 'Khu phố 1', issued: 12, used: 0 });
        expect(others).to.deep.equal([]);
        const lines = (await service.audit('thu-gom')).lines.map(({ event }) => event);
        expect(lines.filter((event) => event === 'codes-issued')).to.have.length(1);
        for (const [count, label] of [
          [13, 'Khu phố 1'],
          [12, 'Khu phố 2'],
        ] as const) {
          const other = office.issueCodes('thu-gom', count, label, request);
          expect(await codeOf(other)).to.equal('other-codes');
        }
        const next = await office.issueCodes('thu-gom', 12, 'Khu phố 1', secret());
        expect(next.filter((code) => first.includes(code))).to.deep.equal([]);
        // Nothing that is stored makes them again.
        const stored = JSON.stringify(
          await database.transaction(async (tx) => [
            await tx.all('SELECT * FROM code_batch'),
            await tx.all('SELECT * FROM poll'),
          ]),
        );
        expect(stored).to.not.include(request);
      }, cards));

    it('are made once, though both presses come together', () =>
      engine.use(async ({ service }) => {
        const request = secret();
        const [one, two] = await Promise.all(
          [0, 1].map(() => service.office.issueCodes('thu-gom', 40, '', request)),
        );
        expect(two).to.deep.equal(one);
        expect((await service.office.batches('thu-gom')).map(({ issued }) => issued)).to.deep.equal(
          [40],
        );
      }, cards));

    it('are taken back, unless one of them was used', () =>
      engine.use(async ({ service, clock }) => {
        const { office } = service;
        const [token] = await office.issueCodes('thu-gom', 3, 'A');
        const lost = await office.issueCodes('thu-gom', 4, 'B');
        await service.submit('thu-gom', ballot({ gio: 'sang' }, { token: token! }));
        const [a, b] = await office.batches('thu-gom');
        expect(await codeOf(office.voidCodes('thu-gom', a!.batch))).to.equal('batch-used');
        await office.voidCodes('thu-gom', b!.batch);
        expect(await codeOf(office.voidCodes('thu-gom', b!.batch))).to.equal('no-batch');
        const late = service.submit('thu-gom', ballot({ gio: 'toi' }, { token: lost[0]! }));
        expect(await codeOf(late)).to.equal('bad-code');
        expect((await service.audit('thu-gom')).lines.at(-1)!.event).to.equal('codes-voided');
        clock.now = CLOSES + 25 * HOUR;
        await service.settle();
        expect((await service.audit('thu-gom')).sealed).to.include({ issued: 3, ballots: 1 });
        expect(await codeOf(office.voidCodes('thu-gom', a!.batch))).to.equal('no-codes');
      }, cards));
  });
}

describe('cards over HTTP', () => {
  site();

  const make = (key: string, count = 9, accept = 'application/json') =>
    app.inject({
      method: 'POST',
      url: `/admin${CODES}`,
      headers: {
        authorization: `Bearer ${running.adminToken}`,
        'idempotency-key': key,
        accept,
      },
      payload: { count },
    });

  it('come again by the same Idempotency-Key', async () => {
    await reopen({ level: 'code' });
    const key = secret();
    const [first, again, quoted] = [await make(key), await make(key), await make(`"${key}"`)];
    expect(first.statusCode).to.equal(201);
    for (const one of [again, quoted]) expect(one.json()).to.deep.equal(first.json());
    expect((await make(key, 9, html.accept)).body.match(/<article class="card">/g)).to.have.length(
      9,
    );
    expect((await make(key, 10)).statusCode).to.equal(409);
    for (const bad of ['ngan', 'có dấu và rất dài, dài hơn hai mươi hai', '"'.repeat(30)]) {
      const told = (await make(encodeURIComponent(bad))).json<{ code: string; message: string }>();
      expect(told.code, bad).to.equal('bad-key');
      expect(told.message).to.include('22 đến 128');
    }
    const batches = (await admin('GET', CODES)).json<{ batch: string }[]>();
    expect(batches).to.have.length(1);
    const path = `${CODES}/${batches[0]!.batch}`;
    expect((await admin('DELETE', path)).statusCode).to.equal(204);
    expect((await admin('DELETE', path)).statusCode).to.equal(404);
    expect((await admin('GET', CODES)).json()).to.deep.equal([]);
  });
});
