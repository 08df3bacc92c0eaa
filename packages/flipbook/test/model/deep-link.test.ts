/** The fragment of the address: read, written, and what belongs to others kept. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { formatPlace, parsePlace, type Place } from '../../src/model/deep-link.js';

describe('parsePlace', () => {
  const cases: [hash: string, name: string, place: Place][] = [
    ['#page=12', '', { page: 12 }],
    ['page=12', '', { page: 12 }],
    ['#article=ngo-42', '', { article: 'ngo-42' }],
    ['#tin:page=3&page=9', 'tin', { page: 3 }],
    ['#tin:page=3&page=9', '', { page: 9 }],
    ['#b%E1%BA%A3n:page=3', 'bản', { page: 3 }],
    ['#top', '', {}],
    ['', '', {}],
    ['#page=0', '', {}],
    ['#page=-1', '', {}],
    ['#page=1.5', '', {}],
    ['#page=99999999', '', {}],
    ['#page=%E0%A4', '', {}],
    ['#page', '', {}],
    ['#article=<script>', '', {}],
    ['#article=', '', {}],
  ];
  for (const [hash, name, place] of cases) {
    it(`${hash || 'nothing'} as "${name}"`, () =>
      expect(parsePlace(hash, name)).to.deep.equal(place));
  }
});

describe('formatPlace', () => {
  const cases: [hash: string, place: Place, name: string, result: string][] = [
    ['', { page: 3 }, '', '#page=3'],
    ['#page=1', { page: 3 }, '', '#page=3'],
    ['#other=x&page=1', { page: 3 }, '', '#other=x&page=3'],
    ['#page=1&tin:page=2', { page: 3 }, 'tin', '#page=1&tin:page=3'],
    ['#article=ngo-42', { page: 3 }, '', '#page=3'],
    ['#page=3', { article: 'ngo-42' }, '', '#article=ngo-42'],
    ['#muc-luc', { page: 3 }, '', '#muc-luc&page=3'],
    ['#%E0%A4=x', { page: 3 }, '', '#%E0%A4=x&page=3'],
  ];
  for (const [hash, place, name, result] of cases) {
    it(`${hash || 'nothing'} becomes ${result}`, () => {
      expect(formatPlace(hash, place, name)).to.equal(result);
      expect(parsePlace(result, name)).to.deep.equal(place);
    });
  }
});
