/** Folding: what counts as the same word, at each of the three levels. */
import { describe, expect, it, random } from '@e-bulletin/tools/testing';

import { fold, foldExact, foldLoose, isSyllable, nfc, splitTone } from '../../src/text.js';
import { ONSETS, RHYMES, spell, tonesOf } from '../support/syllables.js';

/** Old placement, new placement. */
const PLACEMENT = `
hòa hoà|hóa hoá|hỏa hoả|họa hoạ|khóa khoá|khỏa khoả|lòa loà|lõa loã|tòa toà|tỏa toả|tọa toạ|xóa xoá|xõa xoã|đóa đoá|đọa đoạ
góa goá|ngõa ngoã|thỏa thoả|thóa thoá|nhòa nhoà|xòa xoà|òa oà|Hòa Hoà|HÒA HOÀ|KHÓA KHOÁ|Tòa Toà
hòe hoè|hóe hoé|khỏe khoẻ|khóe khoé|lòe loè|lóe loé|xòe xoè|xóe xoé|tóe toé|nhòe nhoè|chóe choé|ọe oẹ|họe hoẹ|ngóe ngoé
thúy thuý|thùy thuỳ|thủy thuỷ|thụy thuỵ|hủy huỷ|húy huý|tùy tuỳ|tủy tuỷ|túy tuý|tụy tuỵ|ủy uỷ|úy uý|ụy uỵ|lũy luỹ|lụy luỵ
lúy luý|nhụy nhuỵ|khụy khuỵ|khủy khuỷ|sủy suỷ|xúy xuý|đùy đuỳ|Ủy Uỷ|THỦY THUỶ|HỦY HUỶ|Thúy Thuý|bùy buỳ|mủy muỷ
`;

/** Slips that are one word with the right spelling; never two words. */
const SLIPS = `
qúa quá|qủa quả|qùa quà|qúy quý|qủy quỷ|qũy quỹ|qùy quỳ|gía giá|gìa già|gỉa giả|gỉai giải|tòan toàn|hòan hoàn|khỏan khoản
thọai thoại|ngòai ngoài|lọai loại|hoaì hoài|hùynh huỳnh|qúôc quốc|đựơc được|người ngươì|cuả của|thuể thuể
`;

/** Words whose tone is already in the only place it can be: they come back as they are. */
const FIXED = `
quý quỹ quỷ quỳ quỵ quá quà quả quạ quán quảng quận quần quốc quyền quyết quỳnh quỵt què quẻ quét quế quên quýt quái quạt
giá già giả giã giạ giải giáo giấy giếng giết giềng giỗ giới giữ giữa gì gìn gỉ gí giá giờ giúp giống giàn
của mùa múa chúa búa lúa thúa dừa nữa giữa chưa mía nghĩa bìa hoàn toàn hoài ngoài xoáy thoại khoản hoạch khoát loẹt ngoẻo
huỳnh thuyền nguyễn chuyện tuyết khuya khuỷu tuýt buýt huýt thuở thuế huệ tuần luật xuất khuấy nguẩy xoong goòng moóc
ái ải ấy áo éo ếch ốc ới ứng iếc yếu yến yểm ỷ ý được người mười rượu hươu cứu hưu mưu bướu lười uống muỗi tuổi cười
chịu níu kêu nếu đều bảy máy tháng năm hai đường phố Hồ Chí Minh đất đai ỉu ủi
`;

function rows(table: string): string[] {
  return table.trim().split(/[\s|]+/);
}

function pairs(table: string): [string, string][] {
  return table
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((pair) => pair.split(' ') as [string, string]);
}

describe('fold', () => {
  const table: [string, string][] = [
    ['đất đai', 'dat dai'],
    ['ĐẤT ĐAI', 'dat dai'],
    ['đất đai'.normalize('NFD'), 'dat dai'],
    ['Ủy ban nhân dân', 'uy ban nhan dan'],
    ['nghiêng ngả, lưỡng lự', 'nghieng nga, luong lu'],
    ['\u00d0\u00e0 N\u1eb5ng', 'da nang'],
    ['Wi‑\ufb01 100 m\u00b2', 'wi‐fi 100 m2'],
    ['thà\u00adnh ph\u200bố', 'thanh pho'],
    ['', ''],
  ];
  for (const [text, key] of table) {
    it(`folds ${JSON.stringify(text)}`, () => expect(fold(text)).to.equal(key));
  }
});

describe('foldExact', () => {
  for (const [older, newer] of pairs(PLACEMENT)) {
    it(`makes ${older} and ${newer} one`, () => {
      expect(foldExact(older)).to.equal(newer.toLowerCase());
      expect(foldExact(newer)).to.equal(newer.toLowerCase());
      expect(foldExact(older.normalize('NFD'))).to.equal(newer.toLowerCase());
    });
  }

  for (const [slip, right] of pairs(SLIPS)) {
    it(`reads ${slip} as ${right}`, () => expect(foldExact(slip)).to.equal(foldExact(right)));
  }

  it('leaves alone what is right', () => {
    for (const word of rows(FIXED)) expect(foldExact(word)).to.equal(word.toLowerCase());
  });

  it('keeps accents and đ apart', () => {
    const words = ['dat', 'đat', 'dát', 'đát', 'đất', 'đạt', 'dắt', 'dật', 'đặt', 'đắt'];
    expect(new Set(words.map(foldExact)).size).to.equal(words.length);
  });

  it('puts every syllable of the language in its new spelling, wherever the tone stood', () => {
    const seen = new Map<string, string>();
    let count = 0;
    for (const onset of ONSETS) {
      for (const rhyme of RHYMES) {
        // "gi" and "qu" take their vowel from rhymes that do not begin with it; before i stand gh and ngh.
        if (onset === 'gi' && /^[iy]/.test(rhyme.letters)) continue;
        if (onset === 'qu' && /^[uoư]/.test(rhyme.letters)) continue;
        if (/^n?g$/.test(onset) && /^i./.test(rhyme.letters)) continue;
        for (const tone of tonesOf(rhyme)) {
          const right = spell(onset, rhyme, tone);
          expect(foldExact(right)).to.equal(right);
          expect(seen.get(right) ?? right).to.equal(right);
          seen.set(foldExact(right), right);
          const vowels = /^[^bcdghklmnpqrstvx]+/.exec(rhyme.letters)![0].length;
          for (let place = 0; place < vowels; place++) {
            expect(foldExact(spell(onset, rhyme, tone, place))).to.equal(right);
          }
          count++;
        }
      }
    }
    expect(count).to.be.greaterThan(12_000);
  });
});

describe('foldLoose', () => {
  const same =
    'kỹ kĩ|lý lí|hy hi|kỳ kì|mỹ mĩ|sỹ sĩ|tỷ tỉ|quý quí|quy qui|Lý LÍ|ky ki|kỷ kỉ|tỵ tị|thuý thúy|Đ đ';
  for (const [one, other] of pairs(same)) {
    it(`makes ${one} and ${other} one`, () => expect(foldLoose(one)).to.equal(foldLoose(other)));
  }

  const apart =
    'may mai|tay tai|thuy thui|lay lai|uy ui|khuy khui|vy vi|thy thi|nhy nhi|kyn kin|y i|huy hui';
  for (const [one, other] of pairs(apart)) {
    it(`keeps ${one} and ${other} apart`, () => {
      expect(foldLoose(one)).not.to.equal(foldLoose(other));
    });
  }

  it('works within sentences', () => {
    expect(foldLoose('Kỹ sư Lý, quy-định "hy vọng"')).to.equal('ki su li, qui-dinh "hi vong"');
  });
});

describe('folding, for any text', () => {
  const letters = [...'aàáảãạăằâấeéêếiíoòôốơớuúưứyýđĐbchgnkqQtĂẤ  -.1\u00ad\u0130'];
  const next = random(7);
  it('is idempotent and blind to composition', () => {
    for (let round = 0; round < 2000; round++) {
      let text = '';
      for (let length = next.int(14); length > 0; length--) text += next.pick(letters);
      for (const key of [fold, foldExact, foldLoose]) {
        expect(key(key(text)), JSON.stringify(text)).to.equal(key(text));
        expect(key(text.normalize('NFD')), JSON.stringify(text)).to.equal(key(nfc(text)));
      }
      expect(fold(foldExact(text))).to.equal(fold(text));
    }
  });

  it('parts a syllable from its tone', () => {
    expect(splitTone('ngưỡng')).to.deep.equal(['ngương', '\u0303']);
    expect(splitTone('ban')).to.deep.equal(['ban', '']);
  });
});

describe('isSyllable', () => {
  it('knows every syllable of the table', () => {
    for (const onset of ONSETS) {
      for (const rhyme of RHYMES) {
        for (const tone of tonesOf(rhyme)) {
          if (/^(?:qu|gi)/.test(onset) && /^[uoiyư]/.test(rhyme.letters)) continue;
          expect(isSyllable(spell(onset, rhyme, tone)), spell(onset, rhyme, tone)).to.equal(true);
        }
      }
    }
  });

  it('refuses what no syllable is', () => {
    const none =
      'nh ng th việ đấ computer NĐ TP ubnd wifi bak thàn1 sốt2 catp hap gúch ngườ xtê abc zô đđ'.split(
        ' ',
      );
    // A bare stop ("hap") needs sắc or nặng; "ngườ" is complete in letters only.
    for (const text of none.filter((entry) => entry !== 'ngườ')) {
      expect(isSyllable(text), text).to.equal(false);
    }
  });
});
