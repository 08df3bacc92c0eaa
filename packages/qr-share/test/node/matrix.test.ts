/** The matrix against that of another library, module by module. */
import { createRequire } from 'node:module';
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { checkAddress, encode, type CheckedAddress, type Level } from '@e-bulletin/issue/qr.js';
import { encoder } from '../../src/adapters/symbol.js';

interface Peer {
  create(
    text: string,
    options: { errorCorrectionLevel: Level },
  ): { version: number; modules: { size: number; data: Uint8Array } };
}
const peer = createRequire(import.meta.url)('qrcode/lib/core/qrcode.js') as Peer;

const LEVELS: readonly Level[] = ['L', 'M', 'Q', 'H'];

/** Addresses of every length up to the longest that may be printed, with runs of digits and of capitals in them. */
function addresses(): string[] {
  const found: string[] = [];
  for (let length = 0; length < 440; length += 11) {
    const run = 'so-8/BAI-NGO-42/20261127001/het-ngap/'.repeat(12);
    found.push(`https://senhong.example.vn/${run.slice(length % 7, (length % 7) + length)}`);
  }
  return found;
}

describe('the matrix', () => {
  it('has the version, the level and the modules that the `qrcode` package gives', () => {
    for (const address of addresses()) {
      const { text } = checkAddress(address) as CheckedAddress;
      const ours = encode(text, encoder);
      const theirs = peer.create(text, { errorCorrectionLevel: ours.level });
      const name = `${address} ${ours.level}`;
      expect(ours.version, name).to.equal(theirs.version);
      expect(ours.size, name).to.equal(theirs.modules.size);
      // The mask with the fewest penalties too: scored by the standard's rules, the first of equals.
      const same = theirs.modules.data.every((module, i) => module === ours.modules[i]);
      expect(same, name).to.equal(true);
    }
  });

  it('is the smallest at M, at the highest level that this size has room for', () => {
    for (const address of addresses()) {
      const { text } = checkAddress(address) as CheckedAddress;
      const { version, level } = encode(text, encoder);
      const versionAt = (one: Level) => peer.create(text, { errorCorrectionLevel: one }).version;
      expect(version, address).to.equal(versionAt('M'));
      const higher = LEVELS[LEVELS.indexOf(level) + 1];
      if (higher) expect(versionAt(higher), address).to.be.greaterThan(version);
    }
  });
});
