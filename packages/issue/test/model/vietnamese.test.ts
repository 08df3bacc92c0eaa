// Whether a text is Vietnamese, whatever its file says.
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { isVietnamese } from '../../src/text.js';

describe('isVietnamese', () => {
  const table: [text: string, is: boolean][] = [
    ['Bản tin phường Sen Hồng số 8, quý IV năm 2026', true],
    ['Bản tin phường Sen Hồng số 8, quý IV năm 2026'.normalize('NFD'), true],
    ['ỦY BAN NHÂN DÂN PHƯỜNG BẾN NGHÉ', true],
    ['Chào phường', false],
    [
      'À côté de la forêt, les élèves célèbrent la fête du théâtre à l’école où règne la joie',
      false,
    ],
    [
      'The ward of Bến Nghé held its yearly meeting with the people of all quarters last Sunday',
      false,
    ],
    ['Câmara Municipal: informações à população, três órgãos, avô e avó', false],
    ['', false],
  ];
  for (const [text, is] of table) {
    it(`${is ? 'is' : 'is not'}: ${text.slice(0, 40)}`, () =>
      expect(isVietnamese(text)).to.equal(is));
  }
});
