/**
 * Folding of Vietnamese: three keys under which two spellings are "the same word", from strict to loose.
 * Every key drops what a reader cannot see (soft hyphens, zero-width characters) and takes the eth that old
 * fonts print for đ.
 */

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const MARKS = /[\u0300-\u036f]/g;
/** Huyền, sắc, ngã, hỏi, nặng: the marks that are tones. Circumflex, breve and horn belong to the letter. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Two or more vowels in a row (NFC, lower case), with the q or g that may own the first one. */
const VOWELS = /([qg]?)([aeiouyà-ãè-êìíò-õùúýăĩũơưạ-ỹ]{2,})/g;
/** A vowel with a tone (NFC, lower case): every letter of the Vietnamese block of Unicode has one. */
const TONED = /[àáãèéìíòóõùúýĩũạ-ỹ]/;
/** y as the whole rhyme after the consonants where the 1980 rules write i; "quy" too, whose u is the onset's. */
const LONE_Y = /(^|[^a-z\d])([hklmst]|qu)y(?![a-z\d])/g;

/** Normalization Form C: one code point per Vietnamese letter. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** No tones, no vowel marks, đ as d, lower case: what is typed without a Vietnamese keyboard. */
export function fold(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd');
}

/** `fold`, and i for y where both spellings are in use: kỹ and kĩ, lý and lí, quý and quí; never ay and ai, uy and ui. */
export function foldLoose(text: string): string {
  return fold(text).replace(LONE_Y, '$1$2i');
}

/**
 * All accents kept, lower case, the tone in its new place (hoà, thuý, khoẻ). A syllable has one tone, so where it
 * is written tells nothing: old and new placement, and slips such as "qủa" and "gía", become one.
 */
export function foldExact(text: string): string {
  const letters = nfc(text.replace(INVISIBLE, '')).toLowerCase().replace(/ð/g, 'đ');
  return nfc(
    letters.replace(VOWELS, (all: string, onset: string, cluster: string, at: number) =>
      placeTone(all, onset, cluster, /[a-z]/.test(letters.charAt(at + all.length))),
    ),
  );
}

/** The letters of a syllable without its tone, and the tone (one combining mark, or nothing). */
export function splitTone(syllable: string): [letters: string, tone: string] {
  let tone = '';
  const letters = syllable.normalize('NFD').replace(TONES, (mark) => {
    tone += mark;
    return '';
  });
  return [nfc(letters), tone];
}

function placeTone(all: string, onset: string, cluster: string, closed: boolean): string {
  if (!TONED.test(cluster)) return all;
  const [letters, tone] = splitTone(cluster);
  if (tone.length !== 1) return all;
  // The u of "qu" and the i of "gi" before a vowel are consonants.
  const glide = (onset === 'q' && letters[0] === 'u') || (onset === 'g' && letters[0] === 'i');
  const at = nucleus(letters, glide ? 1 : 0, closed) + 1;
  return onset + letters.slice(0, at) + tone + letters.slice(at);
}

/** Index of the vowel that carries the tone (school rules; Ministry of Education decision 240/QĐ of 1984). */
function nucleus(letters: string, from: number, closed: boolean): number {
  for (let at = letters.length - 1; at >= from; at--) if (/[ăâêôơư]/.test(letters[at]!)) return at;
  const rest = letters.slice(from);
  if (rest.length === 1) return from;
  return closed || rest.length > 2 || /^(oa|oe|uy)/.test(rest) ? from + 1 : from;
}
