/** What the office's form makes of what is typed. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { slug } from '../../src/desk/definition.js';

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
