/** Words, and lines of a printed paragraph made one text. */
import { describe, expect, it, random } from '@e-bulletin/tools/testing';

import { joinLines, jointOf, words, type LineText } from '../../src/text.js';

describe('words', () => {
  const table: [string, string][] = [
    ['Đất đai, nhà ở.', 'Đất|đai|nhà|ở'],
    ['Covid-19', 'Covid|19'],
    ['1.500.000 đồng', '1|500|000|đồng'],
    ['lúc 7h30 (sáng)', 'lúc|7h30|sáng'],
    ['15/2024/NĐ-CP', '15|2024|NĐ|CP'],
    ['người'.normalize('NFD'), 'người'.normalize('NFD')],
    ['ngư\u00adời\u2060', 'ngư\u00adời\u2060'],
    ['– … !', ''],
    ['', ''],
  ];
  for (const [text, found] of table) {
    it(`finds ${found || 'none'} in ${JSON.stringify(text)}`, () => {
      const spans = words(text);
      expect(spans.map((span) => span.text).join('|')).to.equal(found);
      for (const span of spans) expect(text.slice(span.start, span.end)).to.equal(span.text);
    });
  }
});

describe('joinLines', () => {
  const joined = (text: string): LineText => ({ text, joins: true });
  const table: [string, LineText[], string][] = [
    ['plain lines', ['Ủy ban nhân', 'dân phường'], 'Ủy ban nhân dân phường'],
    ['blank lines and spaces', ['  một ', '', ' hai  ba '], 'một hai ba'],
    ['nothing', [], ''],
    ['a soft hyphen', ['thà\u00ad', 'nh phố'], 'thành phố'],
    ['soft hyphens inside', ['xã\u00adhội', 'mới'], 'xãhội mới'],
    ['a syllable cut with a hyphen', ['ngư-', 'ời dân'], 'người dân'],
    ['a syllable cut after the onset', ['th-', 'ành phố'], 'thành phố'],
    ['a foreign word', ['inter-', 'net'], 'internet'],
    ['a long foreign word', ['manage-', 'ment'], 'management'],
    ['a compound of two syllables', ['kinh tế-', 'xã hội'], 'kinh tế-xã hội'],
    ['a transliteration', ['ra-đi-', 'ô'], 'ra-đi-ô'],
    ['a transliteration before its next hyphen', ['ki-', 'lô-mét'], 'ki-lô-mét'],
    ['a number', ['dịch Covid-', '19'], 'dịch Covid-19'],
    ['years', ['nhiệm kỳ 2020-', '2025'], 'nhiệm kỳ 2020-2025'],
    ['a document number', ['15/2024/TT-', 'BTTTT'], '15/2024/TT-BTTTT'],
    ['a decree', ['Nghị định 13/2023/NĐ-', 'CP'], 'Nghị định 13/2023/NĐ-CP'],
    ['two names', ['tuyến Hà Nội-', 'Hải Phòng'], 'tuyến Hà Nội-Hải Phòng'],
    ['a dash with spaces', ['Bà Rịa -', 'Vũng Tàu'], 'Bà Rịa - Vũng Tàu'],
    ['a dash on the next line', ['Bà Rịa', '- Vũng Tàu'], 'Bà Rịa - Vũng Tàu'],
    ['an en dash', ['Bà Rịa –', 'Vũng Tàu'], 'Bà Rịa – Vũng Tàu'],
    ['hours from and to', ['mở cửa 7h30–', '11h30'], 'mở cửa 7h30–11h30'],
    ['an en dash between names', ['tuyến Hà Nội–', 'Hải Phòng'], 'tuyến Hà Nội–Hải Phòng'],
    ['a document number at its stroke', ['số 15/2024/', 'QĐ-UBND'], 'số 15/2024/QĐ-UBND'],
    ['one or the other', ['nhà trọ và/', 'hoặc phòng trọ'], 'nhà trọ và/hoặc phòng trọ'],
    [
      'the end of an official paper',
      ['biết và thực hiện./.', 'Nơi nhận'],
      'biết và thực hiện./. Nơi nhận',
    ],
    ['a heading of capitals', ['ỦY BAN PHƯỜ-', 'NG BẾN NGHÉ'], 'ỦY BAN PHƯỜNG BẾN NGHÉ'],
    ['a non-breaking hyphen', ['Covid\u2011', '19'], 'Covid\u201119'],
    ['a cut that the PDF tells', [joined('ngư'), 'ời dân'], 'người dân'],
    ['a cut that the PDF tells, with its hyphen', [joined('Covid-'), '19'], 'Covid-19'],
    ['a cut over three lines', [joined('ng'), joined('hiê'), 'ng ngả'], 'nghiêng ngả'],
    ['the end of a syllable alone', ['khu phố thà', 'nh công'], 'khu phố thành công'],
    ['the onset of a syllable alone', ['mọi ng', 'ười dân'], 'mọi người dân'],
    ['a syllable that cannot end there', ['tổ chức việ', 'c làm'], 'tổ chức việc làm'],
    ['two whole syllables that would make a third', ['lạ', 'i'], 'lạ i'],
    ['a unit after a number', ['giá 500.000 đ', 'ã gồm thuế'], 'giá 500.000 đ ã gồm thuế'],
    ['an initial', ['ông Nguyễn V', 'an nói'], 'ông Nguyễn V an nói'],
    ['a list label', ['gồm', 'a) nhà'], 'gồm a) nhà'],
    ['decomposed text', ['ngư-'.normalize('NFD'), 'ời'.normalize('NFD')], 'người'],
  ];
  for (const [name, lines, text] of table) {
    it(name, () => expect(joinLines(lines)).to.equal(text));
  }

  it('says how two lines meet', () => {
    expect(jointOf('ngư-', 'ời')).to.equal('drop');
    expect(jointOf('Covid-', '19')).to.equal('keep');
    expect(jointOf('ngư', 'ời', true)).to.equal('keep');
    expect(jointOf('nhân', 'dân')).to.equal('space');
    expect(jointOf('', '')).to.equal('space');
  });

  it('loses no letter of any text', () => {
    const next = random(11);
    const parts = [
      'ngư-',
      'ời',
      'TT-',
      'BTTTT',
      '19',
      '-',
      'a)',
      'đất\u00ad',
      'nh',
      'thà',
      '…',
      'Hà',
    ];
    for (let round = 0; round < 500; round++) {
      const lines: LineText[] = [];
      for (let count = next.int(8); count > 0; count--) {
        const text = `${next.pick(parts)} ${next.pick(parts)}`;
        lines.push(next.int(3) === 0 ? joined(text) : text);
      }
      const letters = (text: string): string => text.replace(/[-\u00ad\s]/g, '');
      const given = lines.map((line) => (typeof line === 'string' ? line : line.text)).join('');
      expect(letters(joinLines(lines))).to.equal(letters(given));
    }
  });
});
