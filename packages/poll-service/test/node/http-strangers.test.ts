/** What strangers send: other sites, broken messages, large ones, words that are code somewhere. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import {
  PORTAL,
  admin,
  app,
  faults,
  form,
  get,
  poll,
  running,
  send,
  site,
} from '../support/http.js';
import { ballot, definition, secret } from '../support/service.js';

site();

describe('strangers', () => {
  const cases: [name: string, options: object, status: number][] = [
    ['no poll', { method: 'GET', url: '/polls/khong-co' }, 404],
    ['a path upwards', { method: 'GET', url: '/polls/..%2f..%2fetc%2fpasswd' }, 404],
    ['a path that is no text', { method: 'GET', url: '/polls/%ff%fe' }, 400],
    ['a path without end', { method: 'GET', url: `/polls/${'a'.repeat(5000)}` }, 414],
    ['an answer by GET', { method: 'GET', url: `${poll}/ballots?gio=sang` }, 404],
    [
      'text for JSON',
      { method: 'POST', url: poll, payload: 'gio=sang', headers: { 'content-type': 'text/plain' } },
      415,
    ],
    [
      'half a JSON',
      {
        method: 'POST',
        url: poll,
        payload: '{"secret":',
        headers: { 'content-type': 'application/json' },
      },
      400,
    ],
    [
      'keys of the prototype',
      {
        method: 'POST',
        url: poll,
        payload: '{"__proto__":{"a":1}}',
        headers: { 'content-type': 'application/json' },
      },
      400,
    ],
    [
      'deep JSON',
      {
        method: 'POST',
        url: poll,
        payload: '['.repeat(90_000),
        headers: { 'content-type': 'application/json' },
      },
      400,
    ],
    [
      'a form of more fields than the largest poll has, which would be searched for each of its questions',
      { method: 'POST', url: poll, headers: form, payload: 'q.x=&'.repeat(5000) },
      413,
    ],
    ['a body of 10 MB', { method: 'POST', url: poll, payload: { x: 'x'.repeat(10_000_000) } }, 413],
    ['a list', { method: 'POST', url: poll, payload: [] }, 400],
    ['a short secret', { method: 'POST', url: poll, payload: { ...ballot(), secret: 'x' } }, 400],
    ['revision zero', { method: 'POST', url: poll, payload: { ...ballot(), revision: 0 } }, 400],
    [
      'a revision in words',
      { method: 'POST', url: poll, payload: { ...ballot(), revision: '1' } },
      400,
    ],
    ['another field', { method: 'POST', url: poll, payload: { ...ballot(), name: 'An' } }, 400],
    [
      'a form without a secret',
      { method: 'POST', url: poll, payload: 'q.gio=sang', headers: form },
      400,
    ],
    [
      'a form of another site',
      {
        method: 'POST',
        url: poll,
        payload: `secret=${secret()}`,
        headers: { ...form, origin: 'https://evil.example' },
      },
      403,
    ],
    [
      'a script of another site',
      { method: 'POST', url: poll, payload: ballot(), headers: { origin: 'https://evil.example' } },
      403,
    ],
    ['the office without a token', { method: 'GET', url: '/admin/polls' }, 401],
    [
      'the office with a wrong one',
      { method: 'GET', url: '/admin/polls', headers: { authorization: 'Bearer x' } },
      401,
    ],
    [
      'a definition without a token',
      { method: 'POST', url: '/admin/polls', payload: definition },
      401,
    ],
  ];
  for (const [name, options, status] of cases) {
    it(`${name}: ${status}`, async () => {
      const reply = await app.inject(options);
      expect(reply.statusCode, reply.body).to.equal(status);
      expect(reply.body).to.not.include('at ').and.not.include('SQL');
      if (!String(reply.headers['content-type']).includes('html')) {
        expect(reply.json()).to.include.keys('code', 'message', 'retryable');
      }
      expect(reply.headers['x-content-type-options']).to.equal('nosniff');
      expect((await running.service.office.reconcile('thu-gom')).ballots).to.equal(0);
      expect(faults).to.deep.equal([]);
    });
  }

  it('put SQL, HTML and formulas in every field, and nothing happens', async () => {
    const words = [
      "'); DROP TABLE ballot; --",
      '<script>alert(1)</script>',
      '=1+1',
      '\u0000',
      '${7*7}',
    ];
    for (const word of words) {
      await send({ ...ballot(), answers: { gio: word } });
      await send({ ...ballot(), answers: { [word]: 'x' } });
      const { statusCode } = await send(ballot({ gio: 'sang', 'ly-do': `${word} x` }));
      expect(statusCode).to.equal(200);
    }
    expect(await running.service.office.reconcile('thu-gom')).to.include({
      ballots: words.length,
      agrees: true,
    });
  });

  it('that send a letter now and then are let go', () => {
    // Node takes the larger of the two for a whole request, whichever it was set for.
    const { headersTimeout, requestTimeout } = app.server;
    expect(headersTimeout).to.be.above(0).and.at.most(requestTimeout);
    expect(requestTimeout).to.be.at.most(30_000);
  });

  it('that guess the office’s token wait for one another, and the office does not wait for them', async () => {
    const told: number[] = [];
    const guess = async (): Promise<void> => {
      const { statusCode, headers } = await get('/admin/polls', { authorization: 'Bearer mo' });
      told.push(statusCode);
      if (statusCode === 503) expect(Number(headers['retry-after'])).to.be.above(0);
    };
    const guesses = Promise.all(Array.from({ length: 25 }, guess));
    expect((await admin('GET', '/polls')).statusCode).to.equal(200);
    expect(told.length, 'nearly all are still waiting').to.be.below(25);
    await guesses;
    // Who came when twenty were waiting is told at once, and so first.
    expect(told).to.deep.equal([...Array(5).fill(503), ...Array(20).fill(401)]);
  });

  it('of a named portal may read and send, without cookies', async () => {
    const reply = await app.inject({
      method: 'POST',
      url: poll,
      payload: ballot(),
      headers: { origin: PORTAL },
    });
    expect(reply.statusCode).to.equal(200);
    expect(reply.headers['access-control-allow-origin']).to.equal(PORTAL);
    expect(reply.headers).to.not.have.property('access-control-allow-credentials');
    const asked = await app.inject({ method: 'OPTIONS', url: poll, headers: { origin: PORTAL } });
    expect(asked.headers['access-control-allow-headers']).to.equal('content-type');
    const other = await get(poll, { origin: 'https://evil.example' });
    expect(other.headers).to.not.have.property('access-control-allow-origin');
    expect((await admin('GET', '/polls')).headers).to.not.have.property(
      'access-control-allow-origin',
    );
  });
});
