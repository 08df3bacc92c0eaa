/** What the rules of the spoken form share. No lookbehind: Safari 14 has none, so each match looks at what stands before it. */

/** What a rule says for a match; `undefined` leaves the text as it is. */
export type Reply = (
  groups: readonly (string | undefined)[],
  before: string,
  match: string,
  after: string,
) => string | undefined;

const WORD = /[\p{L}\p{N}]$/u;
/** A number that has begun already: the 500 of 1.500, the 6 of 12/4/6. */
const INSIDE = /\d[.,/:]$/;
/** How much of the text around a match a rule may look at. */
const NEAR = 200;

/** Replaces every match that does not begin inside a word. `pattern` is global; what may not follow is its own lookahead. */
export function each(text: string, pattern: RegExp, reply: Reply): string {
  return text.replace(pattern, (match: string, ...rest: unknown[]) => {
    const at = rest.findIndex((value) => typeof value === 'number');
    const offset = rest[at] as number;
    const before = text.slice(Math.max(0, offset - NEAR), offset);
    if (WORD.test(before) || (INSIDE.test(before) && /^\d/.test(match))) return match;
    const end = offset + match.length;
    const after = text.slice(end, end + NEAR);
    return reply(rest.slice(0, at) as (string | undefined)[], before, match, after) ?? match;
  });
}

/** The last words before a match, without marks, in lower case: " tổng đài ". */
export function lastWords(before: string): string {
  return ` ${before
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Whether one of the words stands directly before the match, in the same clause. */
export function follows(before: string, words: readonly string[]): boolean {
  if (/[;!?]\s*$/.test(before)) return false;
  const end = lastWords(before);
  return words.some((word) => end.endsWith(` ${word} `));
}

/** End of a word: nothing that goes on with letters or digits. */
export const END = '(?![\\p{L}\\p{N}])';
export const DASH = '\\s?[-–—]\\s?';

/** Words before the number of a house: "số 12/5" is no day. */
export const HOUSE = 'số,nhà,ngõ,ngách,hẻm,kiệt,phố,địa chỉ,ngụ,trú,lớp,tờ,thửa'.split(',');
/** Places that bear the name of a day: "đường 3/2". */
export const DAY_PLACES = 'đường,công viên,quảng trường'.split(',');
