/** How well a word of the issue answers a word of the query. */
import { fold, foldExact, splitTone } from '../model/text/fold.js';
import { CONSISTENT, EXACT, LOOSE, type Grades } from './grades.js';
import { gradesMeant } from './meanings.js';
import type { QueryTerm, QueryUnit } from './parse.js';
import type { Store } from './store.js';

/** At least this: as typed, if only the beginning. */
export const LEAST_EXACT = EXACT - 1;

export function gradesOf(term: QueryTerm, store: Store): Grades {
  const meant = gradesMeant(term, store);
  if (meant) return meant;
  const { folded, loose, exact, terms } = store;
  const grades = new Uint8Array(folded.length);
  const letters = splitTone(term.exact);
  // A beginning without accents says nothing about accents.
  const plain = term.prefix && term.exact === term.folded;
  for (let id = 0; id < grades.length; id++) {
    const whole = loose[id] === term.loose;
    if (!whole && !(term.prefix && folded[id]!.startsWith(term.folded))) continue;
    const grade =
      plain && !whole ? CONSISTENT : gradeOf(term, letters, (exact[id] ??= foldExact(terms[id]!)));
    grades[id] = whole ? grade : grade - 1;
  }
  return grades;
}

function gradeOf(term: QueryTerm, [letters, tone]: readonly string[], word: string): number {
  if (term.prefix ? word.startsWith(term.exact) : word === term.exact) return EXACT;
  const [wordLetters, wordTone] = splitTone(word);
  if (tone !== '' && tone !== wordTone) return LOOSE;
  for (let at = 0; at < letters!.length; at++) {
    const typed = letters![at]!;
    const printed = wordLetters[at] ?? '';
    if (typed !== printed && typed !== fold(printed) && !/^[iy]{2}$/.test(typed + printed)) {
      return LOOSE;
    }
  }
  return CONSISTENT;
}

/** Matches units at places of the text. */
export class Matcher {
  readonly units: readonly QueryUnit[];
  /** For every entry, the units (bits) whose first term it matches. */
  readonly masks: Int32Array;
  /** Units (bits) of more than one term. */
  readonly #phrases: number;
  readonly #grades: readonly (readonly Grades[])[];
  readonly #store: Store;

  constructor(units: readonly QueryUnit[], store: Store) {
    this.units = units;
    this.#store = store;
    this.#grades = units.map((unit) => unit.map((term) => gradesOf(term, store)));
    this.#phrases = units.reduce(
      (bits, unit, at) => (unit.length > 1 ? bits | (1 << at) : bits),
      0,
    );
    this.masks = new Int32Array(store.terms.length);
    this.#grades.forEach((terms, unit) => {
      const first = terms[0]!;
      for (let id = 0; id < first.length; id++) if (first[id]! > 0) this.masks[id]! |= 1 << unit;
    });
  }

  /** The grade of a unit that starts at a token: that of its worst term; 0 when it does not stand there whole. */
  grade(unit: number, token: number, end: number): number {
    const terms = this.#grades[unit]!;
    if (token + terms.length > end) return 0;
    let worst = EXACT;
    for (let term = 0; term < terms.length; term++) {
      worst = Math.min(worst, terms[term]![this.#store.term[token + term]!]!);
    }
    return worst;
  }

  /** The units (bits) that stand whole at a token. */
  unitsAt(token: number, end: number): number {
    let bits = this.masks[this.#store.term[token]!]!;
    for (let unit = 0; bits & this.#phrases && unit < this.units.length; unit++) {
      const bit = 1 << unit;
      if (bits & bit & this.#phrases && this.grade(unit, token, end) === 0) bits &= ~bit;
    }
    return bits;
  }
}
