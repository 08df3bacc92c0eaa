/** What the embed doctor makes of a policy, and how it orders what it found. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import {
  arranged,
  badStatus,
  fine,
  fromViolation,
  mendPolicy,
  noCors,
  noRange,
  reportOf,
  summary,
} from '../../src/model/findings.js';

const HOST = 'https://ban-tin.example';

describe('mendPolicy', () => {
  const cases: readonly (readonly [policy: string, directive: string, mended: string])[] = [
    ["connect-src 'self'", 'connect-src', `connect-src 'self' ${HOST}`],
    ["connect-src 'none'; img-src *", 'connect-src', `connect-src ${HOST}; img-src *`],
    ["default-src 'self'", 'img-src', `default-src 'self'; img-src 'self' ${HOST}`],
    ["script-src 'self'", 'script-src-elem', `script-src 'self' ${HOST}`],
    [
      "script-src-elem 'self'; script-src x",
      'script-src-elem',
      `script-src-elem 'self' ${HOST}; script-src x`,
    ],
    ["default-src 'none';", 'script-src-elem', `default-src 'none'; script-src ${HOST}`],
    ['', 'media-src', `media-src ${HOST}`],
    ["CONNECT-SRC 'self'", 'connect-src', `connect-src 'self' ${HOST}`],
    [`img-src ${HOST}`, 'img-src', `img-src ${HOST}`],
  ];
  for (const [policy, directive, mended] of cases) {
    it(`${directive} in "${policy}"`, () => {
      expect(mendPolicy(policy, directive, HOST)).to.equal(mended);
    });
  }
});

describe('fromViolation', () => {
  const violation = {
    effectiveDirective: 'img-src',
    blockedURI: `${HOST}/so-8/p/1.webp`,
    originalPolicy: "img-src 'self'",
    disposition: 'enforce',
  };
  it('leaves the portal’s own troubles alone', () => {
    expect(fromViolation(violation, ['https://cong.example'])).to.equal(undefined);
    expect(fromViolation(violation, ['https://ban-tin.exampl'])).to.equal(undefined);
  });
  it('blocks nothing where the policy only reports', () => {
    expect(fromViolation(violation, [HOST])?.level).to.equal('block');
    expect(fromViolation({ ...violation, disposition: 'report' }, [HOST])?.level).to.equal('ok');
  });
});

describe('a report', () => {
  const found = [fine('a', 'Được'), noRange('/x.zip'), noCors('/m'), noCors('/m')];
  it('has the worst first and each once', () => {
    expect(arranged(found).map(({ code }) => code)).to.deep.equal(['cors', 'range', 'a']);
  });
  it('says in one sentence how it is', () => {
    expect(summary(found.slice(0, 1))).to.equal('Không thấy gì chặn bản tin.');
    expect(summary(found.slice(0, 2))).to.contain('1 chỗ nên sửa');
    expect(summary([badStatus('/m', 404)])).to.equal('Có 1 chỗ chặn bản tin.');
  });
  it('is text that can be sent', () => {
    const text = reportOf(found, ['e-bulletin 0.1.0']);
    expect(text).to.match(/^Báo cáo nhúng bản tin: .*\ne-bulletin 0\.1\.0\n\n\[CHẶN\]/);
    expect(text).to.contain('    Access-Control-Allow-Origin: *');
  });
});
