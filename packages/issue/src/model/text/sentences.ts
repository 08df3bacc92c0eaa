/**
 * Sentences of Vietnamese prose, by rules of our own: browsers of the Chrome 87 tier have Intl.Segmenter without the
 * exceptions Vietnamese needs ("TP. Hồ Chí Minh", "Điều 1. Phạm vi"), Firefox had none before 125.
 */
import {
  ABBREVIATIONS,
  KINDS,
  NUMBERED,
  OPENERS,
  PLACE_INITIALS,
  TITLES,
} from './abbreviations.js';
import { nfc } from './fold.js';
import type { Span } from './words.js';

/** Stops with the quotes and brackets that close behind them; a line break ends a sentence too. */
const STOP = /([.!?…]+)(["”’'»)\]]*)|\n/g;
const OPENING = /^["“‘'«([]+/;
/** What the next sentence starts with: quotes and a dash of dialogue are looked through. */
const NEXT = /[^\s"“‘'«([]/g;
/** What stands between words of one sentence, though the typist left a space before it. */
const RUNS_ON = /[.,;:!?…)]/;
const ELLIPSIS = /…|\.\./;
const DASH = /[-–—•]/;
/** A label of a list or an outline: 1. 1.2. IV. II.1. A. a. */
const LABEL = /^(?:\d{1,3}|[IVXLC]{1,6}|[a-zđ])(?:\.(?:\d{1,3}|[a-zđ]))*$/i;
/** A lower-case label that opens the next item: "a) ". */
const ITEM = /^\s*\p{Ll}\)\s/u;
/** One capital that can shorten a name; with a tone it is an interjection ("Ừ.", "À."). */
const CAPITAL = /^[A-ZĂÂĐÊÔƠƯ]$/;
/** An opening word that goes on in small letters: "Sau đó", unlike the place "Hàng Bông". */
const OPENER = /^\P{L}*([\p{L}\p{M}]+)\s+\p{Ll}/u;
/** After a number a small abbreviation is a unit, and the stop ends the sentence ("5 tr."). */
const NUMBER = /\d$/;

/**
 * Cuts a text into sentences: offsets into `text` (as given, no normalization), without the space around them.
 * Whole stay: abbreviations before what they shorten, initials of names, labels of lists and articles of law,
 * numbers, times, addresses of the web, a quotation's closing marks, "v.v." and "…" before a small letter.
 * Linear in the length of the text.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = skipSpace(text, 0);
  const push = (end: number): void => {
    const trimmed = trimEnd(text, start, end);
    if (trimmed > start) found.push({ start, end: trimmed, text: text.slice(start, trimmed) });
    start = skipSpace(text, end);
  };
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (match.index < start) continue;
    if (match[0] === '\n' || endsSentence(text, start, match.index, end, match[1]!, match[2]!)) {
      push(end);
    }
  }
  push(text.length);
  return found;
}

function endsSentence(
  text: string,
  start: number,
  at: number,
  end: number,
  stops: string,
  closers: string,
): boolean {
  if (/\S/.test(text.charAt(end))) return false;
  const next = nextStart(text, end);
  if (next === '') return true;
  if (RUNS_ON.test(next) || (ELLIPSIS.test(stops) && /\d/.test(next))) return false;
  const small = /\p{Ll}/u.test(next);
  if (/[!?]/.test(stops)) return !(small && closers !== '');
  if (small) return ITEM.test(text.slice(end, end + 8));
  if (stops !== '.' || closers !== '') return true;
  return !isAbbreviated(
    nfc(text.slice(Math.max(start, at - REACH), at)),
    at - start <= REACH,
    next,
    text,
    end,
  );
}

/** Characters before a stop that are looked at: an abbreviation, the word before it, a heading with its number. */
const REACH = 48;

/**
 * Whether the text before a stop shortens a word or labels what follows.
 * @param before the end of the sentence so far; @param whole it is all of the sentence so far
 */
function isAbbreviated(
  before: string,
  whole: boolean,
  next: string,
  text: string,
  end: number,
): boolean {
  const parts = before.split(/\s+/);
  const token = (parts[parts.length - 1] ?? '').replace(OPENING, '');
  const previous = (parts[parts.length - 2] ?? '').replace(OPENING, '');
  if (whole && LABEL.test(token) && isHeading(parts.slice(0, -1))) return true;
  if (NUMBER.test(previous) && token === token.toLowerCase()) return false;
  const pieces = token.split('.');
  const last = pieces[pieces.length - 1]!;
  const small = last.toLowerCase();
  if (ABBREVIATIONS.has(small) && (last.length > 1 || last === small)) return true;
  if (!CAPITAL.test(last) || opensSentence(nfc(text.slice(end, end + REACH)))) return false;
  return isInitial(last, previous, pieces.length > 1, next);
}

/** A single capital before a stop: a place, an initial of a name, or the last word of a sentence ("vitamin C."). */
function isInitial(letter: string, previous: string, dotted: boolean, next: string): boolean {
  const before = previous.toLowerCase();
  const number = /\d/.test(next);
  if (PLACE_INITIALS.includes(letter)) {
    return !KINDS.has(before) && (number ? !TITLES.has(before) : /\p{Lu}/u.test(next));
  }
  if (!/\p{Lu}/u.test(next)) return false;
  if (dotted || previous === '') return true;
  return previous !== before || TITLES.has(before);
}

/** Nothing, or the words of a numbered heading ("Điều", "Phụ lục"). */
function isHeading(parts: readonly string[]): boolean {
  const words = parts
    .map((part) => part.replace(OPENING, ''))
    .filter((part) => part !== '' && !DASH.test(part));
  return words.length === 0 || (words.length < 3 && NUMBERED.has(words.join('_').toLowerCase()));
}

/** First letter or digit of what follows, through quotes and a dash; empty at the end of the text or line. */
function nextStart(text: string, from: number): string {
  let at = from;
  for (let seen = 0; seen < REACH; seen++) {
    NEXT.lastIndex = at;
    const match = NEXT.exec(text);
    if (!match || text.slice(from, match.index).includes('\n')) return '';
    at = match.index + 1;
    if (!DASH.test(match[0])) return nfc(text.slice(match.index, match.index + 4)).charAt(0);
  }
  return '';
}

function opensSentence(following: string): boolean {
  return OPENERS.has((OPENER.exec(following)?.[1] ?? '').toLowerCase());
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
}
