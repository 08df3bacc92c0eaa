/** Finds and ranks the places of a page where a query stands. */
import { LEAST_EXACT, type Matcher } from './grade.js';
import { isMeant } from './meanings.js';
import type { QueryUnit } from './parse.js';
import type { Store, StoredBlock, StoredPage } from './store.js';

/** What was not typed but means the same comes behind what was, a heading too, and before words that stand apart. */
const BEHIND = 0.55;

export interface Candidate {
  readonly page: number;
  readonly block: StoredBlock;
  /** The first token of each unit of the query, -1 for one that is not there. */
  readonly places: readonly number[];
  readonly units: readonly QueryUnit[];
  /** The first of those that are there. */
  readonly start: number;
  readonly exact: boolean;
  readonly score: number;
}

/** The best candidates so far, best first; of equals the earlier. */
export class Best {
  readonly list: Candidate[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  accepts(score: number): boolean {
    const { list } = this;
    return list.length < this.#limit || score > list[list.length - 1]!.score;
  }

  add(candidate: Candidate): void {
    const { list } = this;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]!.score >= candidate.score) low = middle + 1;
      else high = middle;
    }
    list.splice(low, 0, candidate);
    if (list.length > this.#limit) list.pop();
  }
}

/** Places of units within one block. */
interface BlockEvents {
  readonly block: StoredBlock;
  readonly tokens: number[];
  readonly bits: number[];
}

/** Adds a page's candidates to `best`, provided that every unit stands somewhere on the page. */
export function findOnPage(store: Store, page: StoredPage, matcher: Matcher, best: Best): void {
  const all = 2 ** matcher.units.length - 1;
  const found: BlockEvents[] = [];
  const { term } = store;
  const { masks } = matcher;
  let seen = 0;
  for (const block of page.blocks) {
    let events: BlockEvents | undefined;
    for (let token = block.from; token < block.to; token++) {
      if (masks[term[token]!] === 0) continue;
      const bits = matcher.unitsAt(token, block.to);
      if (bits === 0) continue;
      if (!events) found.push((events = { block, tokens: [], bits: [] }));
      events.tokens.push(token);
      events.bits.push(bits);
      // One word answers one unit: the "đ" of "đất đ" wants a second word.
      const fresh = bits & ~seen;
      seen |= fresh & -fresh;
    }
  }
  if (seen !== all) return;
  let whole = false;
  let most = 0;
  let scattered: [StoredBlock, readonly number[]] | undefined;
  for (const events of found) {
    const places = findInBlock(page, events, matcher, best);
    const count = places.filter((token) => token >= 0).length;
    whole ||= count === places.length;
    if (count <= most) continue;
    most = count;
    scattered = [events.block, places];
  }
  // Where the words stand in different blocks, the one with most of them stands for the page.
  if (!whole && scattered) consider(page, ...scattered, matcher, best);
}

/** Adds the places where the whole query stands in one block. Returns the last of them, or those of the units there are. */
function findInBlock(
  page: StoredPage,
  events: BlockEvents,
  matcher: Matcher,
  best: Best,
): readonly number[] {
  const { block } = events;
  const { units } = matcher;
  const run = units.map(() => -1);
  let found = false;
  let free = block.from;
  for (let event = 0; event < events.tokens.length; event++) {
    const start = events.tokens[event]!;
    if (start < free || !(events.bits[event]! & 1)) continue;
    let next = start;
    let unit = 0;
    while (unit < units.length && matcher.grade(unit, next, block.to) > 0) {
      run[unit] = next;
      next += units[unit++]!.length;
    }
    if (unit < units.length) continue;
    found = true;
    free = next;
    consider(page, block, run, matcher, best);
  }
  if (found) return run;
  const places = tightest(events, matcher);
  if (!places.includes(-1)) consider(page, block, places, matcher, best);
  return places;
}

/** The closest that all units stand in a block, in any order; -1 for a unit that is not there. */
function tightest(events: BlockEvents, matcher: Matcher): readonly number[] {
  const { units } = matcher;
  const last = units.map(() => -1);
  let closest = last;
  let width = Infinity;
  for (let event = 0; event < events.tokens.length; event++) {
    // A word that answers several units answers the one that has waited longest.
    let chosen = -1;
    for (let unit = 0; unit < units.length; unit++) {
      if (!(events.bits[event]! & (1 << unit))) continue;
      if (chosen < 0 || last[unit]! < last[chosen]!) chosen = unit;
    }
    last[chosen] = events.tokens[event]!;
    const start = Math.min(...last);
    const end = Math.max(...last.map((token, unit) => token + units[unit]!.length));
    if (start < 0 || end - start >= width) continue;
    width = end - start;
    closest = last.slice();
  }
  return closest;
}

/**
 * Scores a place (-1 for a unit that is not there), in steps: the whole query in one block (4), all as typed (2),
 * grades, of which the worst counts as much as the mean (2), closeness (1), a heading (0.5). Exact accents so come
 * before anything else within a block.
 */
function consider(
  page: StoredPage,
  block: StoredBlock,
  places: readonly number[],
  matcher: Matcher,
  best: Best,
): void {
  const { units } = matcher;
  const meant = isMeant(units);
  let present = 0;
  let grades = 0;
  let worst = Infinity;
  let words = 0;
  let start = Infinity;
  let end = 0;
  let ordered = true;
  for (let unit = 0; unit < units.length; unit++) {
    const token = places[unit]!;
    if (token < 0) continue;
    const grade = matcher.grade(unit, token, block.to);
    const { length } = units[unit]!;
    ordered &&= present === 0 || token === end;
    present++;
    grades += grade;
    worst = Math.min(worst, grade);
    words += length;
    start = Math.min(start, token);
    end = Math.max(end, token + length);
  }
  const exact = present === units.length && worst >= LEAST_EXACT;
  const closeness = ordered ? 1 : (0.9 * words) / (end - start);
  const score =
    (4 * present) / units.length +
    (exact ? 2 : 0) +
    (grades / present + worst - 6) / 9 +
    closeness +
    (block.heading ? 0.5 : 0) -
    (meant ? BEHIND : 0);
  if (!best.accepts(score)) return;
  // "TP Hồ Chí Minh" is one place, though two of its ways to be written lead there.
  if (meant && best.list.some((one) => one.block === block && one.start === start)) return;
  const found = { page: page.page, block, places: places.slice(), units, start };
  best.add({ ...found, exact: exact && !meant, score });
}
