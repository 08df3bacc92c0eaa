/** What a reader typed, as units that must be found: a word, or words that stand together. */
import { fold, foldExact, foldLoose, nfc } from '../model/text/fold.js';
import { words } from '../model/text/words.js';

export interface QueryTerm {
  readonly folded: string;
  readonly loose: string;
  readonly exact: string;
  /** Any word that begins so will do. */
  readonly prefix: boolean;
  /** Of what was not typed but says the same: the word as it stands, and whether what was typed has the accents of what is meant. */
  readonly meant?: { readonly word: string; readonly exact: boolean };
}

/** Terms that must stand side by side; mostly one. */
export type QueryUnit = readonly QueryTerm[];

const MOST_CHARACTERS = 1000;
/** Units are bits of one integer while matching. */
const MOST_TERMS = 31;
const QUOTES = /["“”„«»]/;

/**
 * Words in quotes are one unit, and so is what is written without a space ("covid-19", "15/2024/NĐ-CP", "1.500.000").
 * The very last word is a beginning when nothing follows it.
 */
export function parseQuery(text: string): QueryUnit[] {
  const typed = nfc(text.slice(0, MOST_CHARACTERS));
  const units: QueryTerm[][] = [];
  let left = MOST_TERMS;
  let open = false;
  typed.split(QUOTES).forEach((part, index) => {
    for (const chunk of index % 2 === 1 ? [part] : part.split(/\s+/)) {
      const found = words(chunk);
      open = found[found.length - 1]?.end === chunk.length;
      const unit = found
        .map((word) => termOf(word.text))
        .filter((term) => term.folded !== '')
        .slice(0, left);
      if (unit.length === 0) continue;
      left -= unit.length;
      units.push(unit);
    }
  });
  const last = units[units.length - 1];
  if (open && left > 0 && last) last.push({ ...last.pop()!, prefix: true });
  return units;
}

export function termOf(word: string): QueryTerm {
  return { folded: fold(word), loose: foldLoose(word), exact: foldExact(word), prefix: false };
}
