/** Sizes as people say them: what is not begun is nothing, and what is there is never nothing. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { sayBytes } from '../../src/model/say-bytes.js';

describe('sayBytes', () => {
  const table: readonly [bytes: number, said: string][] = [
    [0, '0 KB'],
    [1, '1 KB'],
    [1500, '2 KB'],
    [999_000, '999 KB'],
    [1_000_000, '1 MB'],
    [5_440_000, '5,4 MB'],
    [15_300_000, '15 MB'],
  ];
  for (const [bytes, said] of table)
    it(`${bytes}: ${said}`, () => expect(sayBytes(bytes)).to.equal(said));
});
