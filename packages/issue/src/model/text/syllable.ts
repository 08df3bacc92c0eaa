/** Whether a run of letters can be one written Vietnamese syllable: onset, rhyme and tone fit together. */
import { foldExact, splitTone } from './fold.js';

const ONSET = 'b|ch?|d|đ|gh?|gi|h|kh?|l|m|n|ngh?|nh|p|ph|qu|r|s|t|th|tr|v|x';
const RHYME = [
  'o?a(?:ch?|i|m|ng?|nh|o|p|t|y)?',
  'au',
  'o?ă(?:c|m|ng?|p|t)',
  'u?â(?:c|m|ng?|p|t|u|y)',
  'o?e(?:c|m|ng?|o|p|t)?',
  'u?ê(?:ch?|m|ng?|nh|p|t|u)?',
  'i(?:a|ch|m|nh?|p|t|u)?',
  '(?:i|u?y)ê(?:c|m|ng?|p|t|u)',
  'o(?:c|i|m|ng?|o(?:c|ng)|p|t)?',
  'ô(?:c|i|m|ng?|p|t)?',
  'u?ơ(?:i|m|n|p|t)?',
  'u(?:a|c|i|m|ng?|p|t)?',
  'uô(?:c|i|m|ng?|t)',
  'ư(?:a|c|i|m|ng?|t|u)?',
  'ươ(?:c|i|m|ng?|p|t|u)',
  'u?y(?:a|ch|nh?|p|t|u)?',
].join('|');
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${RHYME})$`);
const STOP = /[cpt]$|ch$/;
const SAC_OR_NANG = /[\u0301\u0323]/;

/** True for "người", "Hoà", "QUỐC"; false for "ngư-", "nh", "việ", "computer". */
export function isSyllable(text: string): boolean {
  if (text.length > 7) return false;
  const [letters, tone] = splitTone(foldExact(text));
  if (tone.length > 1 || !SYLLABLE.test(letters)) return false;
  // A syllable closed by c, ch, p or t has only two of the tones.
  return !STOP.test(letters) || SAC_OR_NANG.test(tone);
}
