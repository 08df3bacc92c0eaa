/** What the office's form makes of what is typed. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { slug } from '../../src/desk/definition.js';
import { wholeOf } from '../../src/desk/whole.js';

describe('the short name of a poll', () => {
  const rows = [
    ['Giờ nào tiện?', 'gio-nao-tien'],
    ['  Đường Lê Lợi – vỉa hè  ', 'duong-le-loi-via-he'],
    ['Có nên dời giờ thu gom rác cho tiện bà con không?', 'co-nen-doi-gio-thu-gom-rac-cho-tien-ba'],
    ['x'.repeat(50), 'x'.repeat(40)],
    ['???', ''],
  ] as const;
  for (const [title, wanted] of rows) {
    it(`is of whole words: ${title}`, () => expect(slug(title)).to.equal(wanted));
  }
});

describe('a count', () => {
  it('is read as people here write it, and is nothing else', () => {
    const rows: readonly (readonly [text: string, wanted: number | undefined])[] = [
      ['', 0],
      [' 12 ', 12],
      ['2.000', 2000],
      ['1 204', 1204],
      ['1,204', 1204],
      ['1.204.000', 1_204_000],
      ['１２', 12],
    ];
    for (const [text, wanted] of rows) expect(wholeOf(text), text).to.equal(wanted);
    for (const wrong of ['1.5', '12e2', '-5', '1.2.3', 'năm', '1.20', '12.0000', '.', '1..204']) {
      expect(wholeOf(wrong), wrong).to.equal(undefined);
    }
  });
});
