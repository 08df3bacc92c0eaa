/**
 * Whether a sentence is in another language than Vietnamese. Its numbers and short forms are then left to the voice: half a sentence in
 * Vietnamese words ("on mười lăm October") is worse than either.
 */
import { nfc } from '../text/fold.js';
import { isSyllable } from '../text/syllable.js';

/** Words with a letter or a tone that Vietnamese writes and English does not. */
const MARKED = /[\u0300-\u036f]|đ/;
/** Too few words tell nothing: titles, brands, units. */
const FEWEST = 4;
/** English and French have from a third to a half of syllables that Vietnamese could write ("in", "can", "le", "que"). */
const STRANGE = 0.4;
/** Of Vietnamese words more than two thirds are marked; "à", "là" and a name or two make no sentence Vietnamese. */
const FEW_MARKED = 1 / 5;

/** `known` tells short forms and brands ("UBND", "Facebook"), which count for no language. Tày and Nùng are written as Vietnamese is, and read so. */
export function isOtherLanguage(text: string, known: (word: string) => boolean): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length < letters.length / 2)
    return true;
  const words = (
    nfc(text)
      .replace(/\S*[@/#]\S*|\S+\.\p{Ll}{2,}\S*|\d ?[\p{L}µμ]{1,4}(?!\p{L})/gu, ' ')
      .match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []
  ).filter((word) => word.length > 1 && !known(word) && !/^\p{Lu}{2,6}$/u.test(word));
  const own = words.filter((word) => isSyllable(word.toLowerCase()));
  const marked = own.filter((word) => MARKED.test(word.normalize('NFD').toLowerCase()));
  return (
    words.length >= FEWEST &&
    own.length <= words.length * (1 - STRANGE) &&
    marked.length <= words.length * FEW_MARKED
  );
}
