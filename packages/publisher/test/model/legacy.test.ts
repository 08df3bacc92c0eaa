// Legacy encodings: every letter of the alphabet, what readers make of the bytes, detection, and what must be left alone.
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { convertLegacy, decode, detectLegacy } from '../../src/legacy/index.js';
import type { SourcePage, TextRun } from '../../src/model/source.js';
import { asPrivateUse, asWinAnsi, encode, letters, smallLetters } from './alphabet.js';

const text =
  'Sáng ngày mười tháng mười, Ủy ban nhân dân phường tổ chức lễ khai giảng lớp học về phân loại rác tại nguồn. ' +
  'Người dân được hướng dẫn từng bước, những câu hỏi thường gặp đều có lời đáp; trẻ nhỏ chơi ở góc đọc sách, ' +
  'cụ già kể chuyện xưa. Đường ống thoát nước ở khu phố sẽ sửa xong trước mùa mưa, ai cũng mừng.';
const small = text.toLowerCase();

describe('charts', () => {
  it('the alphabet has 134 letters beyond ASCII', () => {
    expect(new Set(letters).size).to.equal(134);
  });

  for (const encoding of ['VNI', 'VPS'] as const) {
    it(`${encoding}: every letter, both cases, there and back`, () => {
      for (const letter of letters)
        expect(decode(encode(letter, encoding), encoding)).to.equal(letter);
    });
  }

  it('TCVN3: every small letter and the seven capitals', () => {
    for (const letter of [...smallLetters, ...'ĂÂÊÔƠƯĐ']) {
      expect(decode(encode(letter, 'TCVN3'), 'TCVN3')).to.equal(letter);
    }
  });

  it('TCVN3: every capital comes from a small letter in a capital font', () => {
    for (const letter of smallLetters) {
      expect(decode(encode(letter, 'TCVN3'), 'TCVN3', true)).to.equal(letter.toUpperCase());
    }
  });

  it('no two letters share a code', () => {
    for (const encoding of ['VNI', 'VPS'] as const) {
      expect(new Set(letters.map((l) => encode(l, encoding))).size).to.equal(134);
    }
  });

  // Codes printed in the published charts, written here by hand.
  const known: [encoding: 'TCVN3' | 'VNI' | 'VPS', garbage: string, right: string][] = [
    ['TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['TCVN3', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['VNI', 'ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
    ['VNI', 'Uyû ban nhaân daân phöôøng', 'Uỷ ban nhân dân phường'],
    ['VPS', 'C¶ng hòa xã h¶i chû nghïa ViŒt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ];
  for (const [encoding, garbage, right] of known) {
    it(`${encoding}: ${right}`, () => expect(decode(garbage, encoding)).to.equal(right));
  }
});

describe('what readers make of the bytes', () => {
  for (const encoding of ['TCVN3', 'VNI', 'VPS'] as const) {
    const source = encoding === 'TCVN3' ? text.replace('Ủy', 'Uỷ') : text;
    it(`${encoding} under WinAnsiEncoding`, () => {
      expect(decode(asWinAnsi(encode(source, encoding)), encoding)).to.equal(source);
    });
    it(`${encoding} in the private use area`, () => {
      expect(decode(asPrivateUse(encode(source, encoding)), encoding)).to.equal(source);
    });
  }

  it('the micro sign that pdf.js turns into a Greek letter', () => {
    expect(decode('l\u03bc', 'TCVN3')).to.equal('là');
  });

  const hyphens: [string, string][] = [
    ['Th- viÖn ph-êng ®-îc s¾p xÕp', 'Thư viện phường được sắp xếp'],
    ['h-u trÝ, l-u tr÷, -u tiªn', 'hưu trí, lưu trữ, ưu tiên'],
    ['tuyÕn Hµ Néi-HuÕ', 'tuyến Hà Nội-Huế'],
    ['n¨m 2025-2026', 'năm 2025-2026'],
    ['- Ng-êi d©n', '- Người dân'],
    ['UBND-TT, COVID-19, G-8', 'UBND-TT, COVID-19, G-8'],
    ['nh-ng n-íc m-a', 'nhưng nước mưa'],
    ['------', '------'],
  ];
  for (const [garbage, right] of hyphens) {
    it(`a hyphen that was ư, or not: ${right}`, () =>
      expect(decode(garbage, 'TCVN3')).to.equal(right));
  }

  it('a bullet that was a VPS capital, or not', () => {
    const right = 'TIẾNG VIỆT • ẢNH CỦA LỚP';
    expect(decode(asWinAnsi(encode(right, 'VPS')), 'VPS')).to.equal(right);
  });
});

describe('detection', () => {
  const tcvn = asWinAnsi(encode(small, 'TCVN3'));
  const cases: [font: string, text: string, expected: string | undefined][] = [
    ['.VnTime', tcvn, 'TCVN3'],
    ['ABCDEF+.VnTime', tcvn, 'TCVN3'],
    ['ABCDEF+#2EVnArial,Bold', tcvn, 'TCVN3'],
    ['VnTime', tcvn, 'TCVN3'],
    ['.VnArial NarrowH', tcvn, 'TCVN3 capitals'],
    ['.VnTimeH,BoldItalic', 'Ban tin', 'TCVN3 capitals'],
    ['.VnTeknicalH-Bold', tcvn, 'TCVN3 capitals'],
    ['VNI-Times', encode(text, 'VNI'), 'VNI'],
    ['XYZABC+VNI-Helve-Condense,Bold', encode(text, 'VNI'), 'VNI'],
    ['VPS Times', asWinAnsi(encode(text, 'VPS')), 'VPS'],
    ['VPSTimesHoa', asWinAnsi(encode(small, 'VPS')), 'VPS capitals'],
    // By the text alone: fonts are renamed.
    ['CIDFont+F1', tcvn, 'TCVN3'],
    ['TT1F32O00', encode(text, 'VNI'), 'VNI'],
    ['F4', asWinAnsi(encode(text, 'VPS')), 'VPS'],
    ['Helvetica', asPrivateUse(encode(small, 'TCVN3')), 'TCVN3'],
    // Left alone.
    ['.VnTime', text, undefined],
    ['.VnTime', text.normalize('NFD'), undefined],
    ['VNI-Times', text, undefined],
    ['.VnTime', 'hà, là, thì, và', undefined],
    ['TimesNewRoman', text, undefined],
    ['TimesNewRoman', 'hà là thì và cá tôi bà già lá trà nhà quà gà đã', undefined],
    ['Vnexpress Sans', 'The quick brown fox', undefined],
    ['Arial', 'Only ASCII words are here, nothing else to be seen at all in this text.', undefined],
    [
      'Garamond',
      'Où est le café près de la forêt ? Là-bas, à côté du théâtre, où l’été dernier nous étions très gênés ; ' +
        'le maître a dû répéter « déjà vu » sept fois, voilà pourquoi il préfère la Méditerranée à Orléans.',
      undefined,
    ],
    [
      'Garamond',
      'Señor, mañana será otro día; ¿qué pasó aquí? El niño comió jamón, piñón y melocotón en el jardín más bonito.',
      undefined,
    ],
    [
      'Minion',
      'Naïve façade – “résumé” • £5 · 20 °C ± 2 § 4 ¶ 3 © 2026 ® ½ cup of crème brûlée at the café, Zoë said.',
      undefined,
    ],
    [
      'Arial',
      'Die schöne Müllerin küßte früher größere Bären; über Nacht wären Füße naß. Äpfel, Öl, Übung.',
      undefined,
    ],
    ['Arial', '¸ ¹ · µ ¶ ® ¬ × ÷ ± ° § © « » ½ ¼ ¾ ¿ ¡ ¦', undefined],
  ];
  for (const [font, sample, expected] of cases) {
    it(`${font}: ${JSON.stringify(sample.slice(0, 24))} is ${expected ?? 'left alone'}`, () => {
      const found = detectLegacy(font, sample);
      expect(found && found.encoding + (found.capitals ? ' capitals' : '')).to.equal(expected);
    });
  }
});

function page(number: number, runs: Partial<TextRun>[]): SourcePage {
  return {
    number,
    widthPt: 595,
    heightPt: 842,
    rotation: 0,
    links: [],
    images: [],
    runs: runs.map((run, i) => ({
      text: '',
      x: 1000 + i * 50,
      y: 1000,
      w: 50,
      h: 100,
      font: 'F',
      size: 11,
      ...run,
    })),
  };
}

describe('pages', () => {
  it('mixed fonts: only the legacy runs change, positions stay', () => {
    const pages = [
      page(1, [
        { font: '.VnTime', text: 'Céng hßa x· héi', lineEnd: true },
        { font: '.VnTimeH', text: 'b¶n tin', lineEnd: true },
        { font: 'Times', text: 'Độc lập, café', lineEnd: true },
        { font: 'VNI-Times', text: 'Vieät Nam' },
      ]),
      page(2, [{ font: 'Times', text: 'là café' }]),
    ];
    const result = convertLegacy(pages, []);
    expect(result.pages[0]?.runs.map((run) => run.text)).to.deep.equal([
      'Cộng hòa xã hội',
      'BẢN TIN',
      'Độc lập, café',
      'Việt Nam',
    ]);
    expect(result.pages[0]?.runs.map((run) => run.x)).to.deep.equal([1000, 1050, 1100, 1150]);
    expect(result.pages[1]).to.equal(pages[1]);
    expect(result.conversions).to.deep.equal([
      { encoding: 'TCVN3', fonts: ['.VnTime', '.VnTimeH'], pages: [1], runs: 2 },
      { encoding: 'VNI', fonts: ['VNI-Times'], pages: [1], runs: 1 },
    ]);
  });

  it('nothing legacy: the same array comes back', () => {
    const pages = [page(1, [{ text: 'Bản tin phường' }])];
    expect(convertLegacy(pages, [])).to.deep.equal({
      pages,
      conversions: [],
      unreadable: [],
      unmarked: [],
    });
    expect(convertLegacy(pages, []).pages).to.equal(pages);
  });

  it('a word placed letter by letter: marks find their bases, hyphens their words', () => {
    const vni = [...'Vieät'].map((text) => ({ font: 'VNI-Times', text }));
    const result = convertLegacy([page(1, vni)], []);
    expect(result.pages[0]?.runs.map((run) => run.text)).to.deep.equal(['V', 'i', 'ệ', 't']);
    expect(result.pages[0]?.runs[2]).to.include({ x: 1100, w: 100 });

    const tcvn = ['Th', '-', ' viÖn'].map((text) => ({ font: '.VnTime', text }));
    const words = convertLegacy([page(1, tcvn)], []).pages[0]?.runs.map((run) => run.text);
    expect(words).to.deep.equal(['Th', 'ư', ' viện']);
  });

  it('an italic of a few words follows the bold of its family, where that makes words of them', () => {
    const pages = [
      page(1, [
        { font: 'HP-Arial-Bold', text: encode(text, 'VNI') },
        { font: 'HP-Arial-Bold-Italic', text: encode('Tạp chí', 'VNI') },
        { font: 'HP-Arial-Regular', text: 'café 12' },
        { font: 'HP-Other-Italic', text: encode('Tạp chí', 'VNI') },
      ]),
    ];
    const found = convertLegacy(pages, []).pages[0]?.runs.map((run) => run.text);
    expect(found).to.deep.equal([text, 'Tạp chí', 'café 12', encode('Tạp chí', 'VNI')]);
  });

  it('text read from pixels is never converted', () => {
    const pages = [page(1, [{ font: '.VnTime', text: 'Céng hßa', confidence: 90 }])];
    expect(convertLegacy(pages, []).pages).to.equal(pages);
  });
});

describe('words that nobody can read', () => {
  // What a program without a map to Unicode leaves of "Sáng nay, Hội Phụ nữ phường mở phiên chợ không đồng…".
  const coded =
    'SÜng nay, Hái Phà nâ phäãng mè phiçn ché khèng êëng tíi sìn nhî vïn hña tó 9. Hòn ba trïm mñn êë êäéc trao tay, gi°t sích, ch†a theo tuói. Ai c£n th§ löy, bÜo ch¨c ch¶n, s®a qu£n mÜy';
  const glyphs =
    "(;3 <6'0=>'=?=@=ABC' !\"#a %&'()*+,-*b 0)01& #)-c !\"R:X ,#=]I5];D _;`a9 ^[d /#'5 &89:(;3- +$*L!\"#MN )*Q(=w )*Q(0n";
  const others = [
    'Sáng nay phường họp bàn về chợ đêm ở nhà văn hóa tổ 9, giá vé 20.000đ, nhiệt độ 30°C, rộng 25m².',
    'The library exports <asn1_node> and asn1_read_value(), see "https://example.org/a?b=c&d" for MacOS.',
    'L’été dernier, les élèves ont visité le château où naquit François; ça leur plut à tous énormément.',
    'Die größte Straße führt über die Brücke zum Rathaus; Bürger können dort täglich Anträge stellen.',
    '街道办事处 今天 召开 会议，讨论 夜市 的 管理 问题。 参加 的 有 居民 代表 和 商户 共 三十 人 左右',
    '\uf0b7 \uf0b7 \uf0d8 \uf0b7 \uf0b7 \uf0b7 \uf0b7 \uf0d8 \uf0b7 \uf0b7 \uf0b7 \uf0b7 \uf0b7 \uf0b7',
    '1.500.000 2.300.000 (10%) 7h30–11h30 024 3555 0113 1900 1288 12/11/2026 5,5 7,25 [1] (2) 3* 4* 5*',
  ];
  const page = (number: number, ...texts: [font: string, text: string][]): SourcePage => ({
    number,
    widthPt: 595,
    heightPt: 842,
    rotation: 0,
    runs: texts.map(([font, text], i) => ({
      text,
      font,
      x: 1000,
      y: 1000 + i * 300,
      w: 7000,
      h: 150,
      size: 11,
      lineEnd: true as const,
    })),
    links: [],
    images: [],
  });

  for (const text of [coded, glyphs]) {
    it(`are left out, with what is said in the same way: ${text.slice(0, 12)}`, () => {
      const found = convertLegacy(
        [page(1, ['T', text], ['Title', 'LÄi nÅi ÇÉu']), page(2, ['Good', others[0]!])],
        [],
      );
      expect(found.unreadable).to.deep.equal([1]);
      expect(found.pages.map(({ runs }) => runs.length)).to.deep.equal([0, 1]);
    });
  }

  it('a telephone number and an English name are kept beside them, a coded title is not', () => {
    const few: [string, string][] = [
      ['Phone', '024 3555 0115'],
      ['Name', 'Green Sunday 2026'],
      ['Title', 'SKjQJ WUnFF'],
    ];
    const pages = [page(1, ['T', coded], ['Good', others[0]!.repeat(4)], ...few)];
    const fonts = convertLegacy(pages, []).pages[0]?.runs.map(({ font }) => font);
    expect(fonts).to.deep.equal(['Good', 'Phone', 'Name']);
  });

  it('Vietnamese that a scanner took for another language, under the picture of its page', () => {
    const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd');
    const hidden = (words: string): SourcePage => ({
      ...page(1),
      runs: page(1, ['T', words.repeat(3)]).runs.map((run) => ({ ...run, hidden: true as const })),
    });
    const found = convertLegacy([hidden(plain), page(2, ['Good', others[0]!])], []);
    expect(found.unmarked).to.deep.equal([1]);
    expect(found.pages.map(({ runs }) => runs.length)).to.deep.equal([0, 1]);
    for (const right of [text, ...others])
      expect(convertLegacy([hidden(right)], []).unmarked, right).to.deep.equal([]);
    // What is drawn was written so.
    expect(convertLegacy([page(1, ['T', plain.repeat(3)])], []).unmarked).to.deep.equal([]);
  });

  it('a page keeps what can be read beside a few that cannot', () => {
    const found = convertLegacy([page(1, ['T', coded], ['Good', others[0]!.repeat(4)])], []);
    expect(found.unreadable).to.deep.equal([1]);
    expect(found.pages[0]?.runs.map(({ font }) => font)).to.deep.equal(['Good']);
  });

  it('are none in any language, in code, among numbers or bullets', () => {
    for (const text of others) {
      const pages = [page(1, ['T', text.repeat(3)])];
      expect(convertLegacy(pages, []).unreadable, text).to.deep.equal([]);
    }
  });
});
