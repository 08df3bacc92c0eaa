import { describe, it, expect } from '@e-bulletin/tools/testing';
import { findFacts, withoutSubtitle } from '../../src/sidecar/found.js';
import { FULL, L, line, page } from './small-pages.js';

describe('withoutSubtitle', () => {
  const rows: [title: string, subtitle: string | undefined, expected: string][] = [
    [
      'Bản tin phường Sen Hồng, số 8, Quý IV năm 2026',
      'Số 8 · Quý IV năm 2026',
      'Bản tin phường Sen Hồng',
    ],
    ['BẢN TIN QUẬN BA - SỐ 12', 'Số 12', 'BẢN TIN QUẬN BA'],
    ['Bản tin xã Đông (Số 3)', 'Số 3', 'Bản tin xã Đông'],
    ['Bản tin phường Sen Hồng', 'Số 8', 'Bản tin phường Sen Hồng'],
    ['Số 8', 'Số 8', 'Số 8'],
    ['Chuyện số 8 và bạn bè', 'Số 8', 'Chuyện số 8 và bạn bè'],
    ['Bản tin số 18', 'Số 8', 'Bản tin số 18'],
    ['Bản tin', undefined, 'Bản tin'],
  ];
  for (const [title, subtitle, expected] of rows) {
    it(`${title} | ${subtitle}`, () => expect(withoutSubtitle(title, subtitle)).to.equal(expected));
  }
});

describe('the language of an issue', () => {
  const found = (words: string, language?: string) =>
    findFacts(
      {
        name: 'a.pdf',
        bytes: 1,
        pages: [page(1, { runs: [line(words, L, 50, FULL)] })],
        outline: [],
        metadata: {
          tagged: false,
          encrypted: false,
          labelled: false,
          ...(language && { language }),
        },
        fonts: [],
      },
      'a',
    ).language;

  it('is Vietnamese where the words are, whatever an English Word wrote into the file', () => {
    expect(found('Bản tin phường Sen Hồng số tám quý bốn', 'en-US')).to.equal('vi');
    expect(found('News of the ward for all who live here', 'en-US')).to.equal('en');
    expect(found('12', undefined)).to.equal('vi');
  });
});
