/** A ballot on its way: what is kept, what a reply makes of it, when it is tried again. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { carriesBallots, endpointsOf } from '../../src/model/address.js';
import { answered, cast, type Ballot } from '../../src/model/ballot.js';
import { readReply } from '../../src/model/reply.js';
import {
  isRetryable,
  leftUntil,
  LONGEST_WAIT,
  retryAfterOf,
  waitAfter,
} from '../../src/model/retry.js';

const fresh = { id: 'p', url: 'https://x.example/p', secret: 's1', forgetAt: 9 };
const first = cast(undefined, fresh, { answers: { q: 'a' }, token: 't', ticket: 'k' });
const after = (ballot: Ballot, status: number, body: unknown): Ballot =>
  answered(ballot, ballot.revision, readReply(status, body), 1000, 0.5) as Ballot;
const receipt = { receipt: '4X7KM-2P9QA', revision: 1, status: 'counted' };

describe('a ballot', () => {
  it('keeps its secret over changes; each is the next revision', () => {
    const second = cast(first, { ...fresh, secret: 's2' }, { answers: { q: 'b' }, token: 't' });
    expect([second.secret, second.revision, second.pending?.revision]).to.deep.equal(['s1', 2, 2]);
    expect(second.pending).to.deep.equal({
      secret: 's1',
      revision: 2,
      answers: { q: 'b' },
      token: 't',
    });
  });

  it('is there with a receipt; no answer is kept then', () => {
    const sent = after(first, 200, receipt);
    expect([sent.pending, sent.receipt, sent.tries]).to.deep.equal([undefined, '4X7KM-2P9QA', 0]);
  });

  it('stays on its way while a newer one is there', () => {
    expect(answered({ ...first, revision: 2 }, 1, readReply(200, receipt), 0, 0)).to.equal(
      undefined,
    );
    expect(answered(undefined, 1, readReply(200, receipt), 0, 0)).to.equal(undefined);
  });

  const kept: readonly [name: string, status: number, body: unknown][] = [
    ['a hotel page', 200, undefined],
    ['another JSON', 200, { ok: true }],
    ['a receipt of the wrong form', 200, { receipt: 'x', revision: 1 }],
    ['408', 408, { code: 'x' }],
    ['425', 425, { code: 'x' }],
    ['429', 429, { code: 'work' }],
    ['503', 503, { code: 'busy' }],
    ['a proxy that says 403', 403, undefined],
    ['a redirect', 302, undefined],
  ];
  for (const [name, status, body] of kept) {
    it(`is tried again after ${name}`, () => {
      const later = after(first, status, body);
      expect([later.pending, later.tries, later.nextAt > 1000]).to.deep.equal([
        first.pending,
        1,
        true,
      ]);
    });
  }

  it('is tried at once with the work that was asked for, thrice, then later', () => {
    const challenge = { salt: 'a', bits: 4 };
    let ballot = first;
    for (let i = 0; i < 3; i++) {
      ballot = after(ballot, 429, { code: 'work', challenge });
      expect([ballot.nextAt, ballot.challenge]).to.deep.equal([1000, challenge]);
    }
    expect(after(ballot, 429, { code: 'work', challenge }).nextAt).to.be.greaterThan(1000);
  });

  it('is refused for good by the service alone; its answers are not left lying', () => {
    const refused = after(first, 403, { code: 'closed', message: 'đã đóng' });
    expect([refused.pending, refused.refusal]).to.deep.equal([
      undefined,
      { code: 'closed', message: 'đã đóng', faults: [] },
    ]);
  });

  it('of another tab under the same revision becomes a change of it', () => {
    const changed = after(first, 409, { code: 'other-answers' });
    expect([changed.revision, changed.pending?.answers, changed.pending?.ticket]).to.deep.equal([
      2,
      { q: 'a' },
      'k',
    ]);
    let ballot = first;
    for (let i = 0; ballot.pending && i < 9; i++)
      ballot = after(ballot, 409, { code: 'other-answers' });
    expect(ballot.refusal?.code).to.equal('other-answers');
  });
});

describe('waiting', () => {
  it('doubles from a second to five minutes, a fifth more or less', () => {
    expect([1, 2, 3, 4, 20].map((n) => waitAfter(n, 0.5))).to.deep.equal([
      1000, 2000, 4000, 8000, 300_000,
    ]);
    expect([waitAfter(1, 0), waitAfter(1, 1)].map(Math.round)).to.deep.equal([800, 1200]);
    expect(waitAfter(1, 0.5, 7000)).to.equal(7000);
    expect(waitAfter(500, 1, 1e12)).to.equal(LONGEST_WAIT);
  });

  it('does not believe a time far ahead: the clock was set back since', () => {
    expect(leftUntil(2000, 1000)).to.equal(1000);
    expect(leftUntil(1000, 2000)).to.equal(0);
    expect(leftUntil(1e12, 0)).to.equal(0);
  });

  it('reads Retry-After', () => {
    expect(retryAfterOf('7', 0)).to.equal(7000);
    expect(retryAfterOf('Thu, 01 Jan 1970 00:00:09 GMT', 4000)).to.equal(5000);
    for (const none of [null, '', 'x', '-3']) expect(retryAfterOf(none, 0)).to.equal(0);
  });

  it('knows which failures pass', () => {
    expect([0, 302, 408, 425, 429, 500, 503].every(isRetryable)).to.equal(true);
    expect([400, 401, 403, 404, 409, 413, 422].some(isRetryable)).to.equal(false);
  });
});

describe('addresses', () => {
  it('of a poll are below it', () => {
    expect(endpointsOf('/polls/gio/#x', 'https://x.example/y')).to.deep.equal({
      poll: 'https://x.example/polls/gio/',
      result: 'https://x.example/polls/gio/result',
      stream: 'https://x.example/polls/gio/stream',
      receipt: 'https://x.example/polls/gio/receipt',
    });
    for (const none of ['', ' ', 'javascript:alert(1)', 'data:text/html,x', 'https://']) {
      expect(endpointsOf(none, 'https://x.example/'), none).to.equal(undefined);
    }
  });

  const carried: readonly [address: string, may: boolean][] = [
    ['https://x.example/', true],
    ['http://x.example/', false],
    ['http://localhost:8787/', true],
    ['http://a.localhost/', true],
    ['http://127.0.0.1/', true],
    ['http://[::1]/', true],
    ['http://127.0.0.1.example/', false],
    ['http://localhost.example/', false],
    ['http://192.168.1.5/', false],
  ];
  for (const [address, may] of carried) {
    it(`${address} ${may ? 'carries' : 'does not carry'} ballots`, () =>
      expect(carriesBallots(address)).to.equal(may));
  }
});
