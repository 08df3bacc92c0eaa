/**
 * Vietnamese syllables from a table written by hand, independent of the code under test: in each rhyme the letter that
 * carries the tone in the new spelling is a capital.
 */

export const ONSETS = ',b,c,ch,d,đ,g,gh,gi,h,k,kh,l,m,n,ng,ngh,nh,p,ph,qu,r,s,t,th,tr,v,x'.split(
  ',',
);

const OPEN =
  'A Ai Ao Au Ay Âu Ây E Eo Ê Êu I Ia iÊu Iu O oA oAi oAy oAo oE oEo Oi Ô Ôi Ơ Ơi U Ua uÂy uÊ Ui uÔi uƠ uY uYa uYu ' +
  'Ư Ưa Ưi ươI ươU Ưu Y yÊu';
const NASAL =
  'Am An Ang Anh Ăm Ăn Ăng Âm Ân Âng Em En Eng Êm Ên Ênh Im In Inh iÊm iÊn iÊng Om On Ong oAn oAng oAnh oĂn oĂng oEn ' +
  'oOng Ôm Ôn Ông Ơm Ơn Um Un Ung uÂn uÂng uÊnh uÔm uÔn uÔng uYn uYnh uyÊn Ưng ươM ươN ươNG yÊm yÊn yÊng';
const STOPPED =
  'Ac Ach Ap At Ăc Ăp Ăt Âc Âp Ât Ec Ep Et Êch Êp Êt Ich Ip It iÊc iÊp iÊt Oc Op Ot oAc oAch oAt oĂc oĂt oEt oOc Ôc Ôp ' +
  'Ôt Ơp Ơt Uc Up Ut uÂt uÊch uÔc uÔt uYch uYt uyÊt Ưc Ưt ươC ươP ươT yÊt';

/** Sắc, huyền, hỏi, ngã, nặng. */
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

export interface Rhyme {
  readonly letters: string;
  /** Index of the letter that carries the tone. */
  readonly nucleus: number;
  readonly stopped: boolean;
}

function parse(list: string, stopped: boolean): Rhyme[] {
  // Of "ươ" the second letter carries the tone, whatever the table's capital behind it.
  return list.split(' ').map((entry) => {
    const letters = entry.toLowerCase();
    const capital = [...entry].findIndex((letter) => letter !== letter.toLowerCase());
    return { letters, nucleus: letters.startsWith('ươ') ? 1 : capital, stopped };
  });
}

export const RHYMES: readonly Rhyme[] = [
  ...parse(OPEN, false),
  ...parse(NASAL, false),
  ...parse(STOPPED, true),
];

export function tonesOf(rhyme: Rhyme): readonly string[] {
  return rhyme.stopped ? [TONES[0]!, TONES[4]!] : TONES;
}

/** A syllable with its tone on the letter at `place` of the rhyme. */
export function spell(onset: string, rhyme: Rhyme, tone: string, place = rhyme.nucleus): string {
  const { letters } = rhyme;
  const toned = letters.slice(0, place + 1) + tone + letters.slice(place + 1);
  return (onset + toned).normalize('NFC');
}
