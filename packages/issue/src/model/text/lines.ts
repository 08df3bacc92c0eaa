/** Lines of a printed paragraph made one text again: words that the page cut at a line end are whole. */
import { nfc } from './fold.js';
import { isSyllable } from './syllable.js';

/** One line; `joins` (see `TextLine`) says that its last word goes on in the next line. */
export type LineText = string | { readonly text: string; readonly joins?: true };

/**
 * How two lines meet: with a space, as one word without its hyphen, or as one word that keeps it
 * (a hyphen that is part of the spelling, or none at all).
 */
export type Joint = 'space' | 'drop' | 'keep';

/** Characters on each side of a line end that are looked at; no Vietnamese word is as long. */
const NEAR = 64;
const SOFT_HYPHEN = '\u00ad';
const LAST_RUN = /([\p{L}\p{M}\p{N}]+)([-\u2010\u2011]?)$/u;
const FIRST_RUN = /^([\p{L}\p{M}\p{N}]+)([-\u2010\u2011]?)/u;
/** What a cut syllable may stand after. After a number ("500.000 đ", "200 m") a following syllable is a word of its own. */
const BEFORE = /(^|[^\d\s]\s|[(“"'‘])$/;

/** Decides how `line` goes on in `next` (both NFC). `cut` when the PDF itself says that the last word is not complete. */
export function jointOf(line: string, next: string, cut = false): Joint {
  if (line.endsWith(SOFT_HYPHEN)) return 'drop';
  const end = line.slice(-NEAR);
  const left = LAST_RUN.exec(end);
  const right = FIRST_RUN.exec(next.slice(0, NEAR));
  // "7h30–" and "11h30", "15/2024/" and "QĐ-UBND": what stands close before a dash or a stroke stands close behind it.
  if (!left || !right) return cut || /\S[–/]$/.test(end) ? 'keep' : 'space';
  const [, head = '', hyphen = ''] = left;
  const [, tail = '', more = ''] = right;
  if (hyphen === '') {
    if (cut) return 'keep';
    return isCutSyllable(head, tail, end.slice(0, left.index)) ? 'keep' : 'space';
  }
  const before = end.charAt(left.index - 1);
  // One hyphen beside this one: a word spelled with hyphens (ra-đi-ô, TT-BTTTT, kinh tế-xã hội-môi trường).
  const spelled = /[-\u2010\u2011]/.test(before) || more !== '';
  return isCutByHyphen(head, tail, spelled) ? 'drop' : 'keep';
}

/** The text of the lines, words separated by one space. Linear in the length of the text. */
export function joinLines(lines: readonly LineText[]): string {
  const parts: string[] = [];
  // What the decision looks at; the parts are joined once, at the end.
  let near = '';
  let cut = false;
  for (const line of lines) {
    const part = nfc(typeof line === 'string' ? line : line.text)
      .trim()
      .replace(/\s+/g, ' ');
    if (part === '') continue;
    const joint = near === '' ? 'keep' : jointOf(near, part, cut);
    if (joint === 'drop') parts.push(parts.pop()!.slice(0, -1));
    if (joint === 'space') parts.push(' ');
    parts.push(part);
    near = (
      joint === 'space'
        ? `${near} ${part}`
        : near.slice(0, joint === 'drop' ? -1 : undefined) + part
    ).slice(-NEAR);
    cut = typeof line !== 'string' && line.joins === true;
  }
  return parts.join('').replace(/\u00ad/g, '');
}

/** A hyphen at the line end: set by the typesetter inside one word (true), or part of the spelling (false). */
function isCutByHyphen(head: string, tail: string, spelled: boolean): boolean {
  if (/\p{N}/u.test(head + tail)) return false;
  const whole = isSyllable(head + tail);
  const parts = isSyllable(head) && isSyllable(tail);
  if (!/^\p{Ll}/u.test(tail)) {
    // "NĐ-CP", "Hà Nội-Hải Phòng" keep theirs; "PHƯỜ-NG" in a heading of capitals does not.
    return !spelled && whole && !parts && head.length > 1 && isCapitals(head) && isCapitals(tail);
  }
  if (spelled) return whole && !parts;
  // Two whole syllables that make no third are a compound ("kinh tế-xã hội"); all else was cut.
  return whole || !parts;
}

/** A syllable cut without a hyphen ("thà" + "nh", "ng" + "ười"): only what cannot be read otherwise. */
function isCutSyllable(head: string, tail: string, before: string): boolean {
  if (!/^\p{Ll}+$/u.test(tail) || !/^\p{L}?\p{Ll}+$/u.test(head)) return false;
  return BEFORE.test(before) && isSyllable(head + tail) && !(isSyllable(head) && isSyllable(tail));
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}
