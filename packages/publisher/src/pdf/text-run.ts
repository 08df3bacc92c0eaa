/** Which characters make one run of text, and the run they make. */
import type { TextRun } from '../model/source.js';
import type { Char, ObjectFacts } from './text-char.js';

/** Names of the fonts of the age before Unicode, whose letters must not be mixed with those of others. */
const LEGACY_FONT = /^\.?(vn|vni|vps)/i;

/**
 * Whether a character of these facts belongs to the run. Layout programs take letters that a font lacks (ạ, ệ, ố) from
 * another: such a change in the middle of a word makes no new run.
 */
export function goesOn(
  run: { readonly facts: ObjectFacts; readonly size: number },
  next: { readonly facts: ObjectFacts; readonly size: number },
  afterSpace: boolean,
): boolean {
  const [a, b] = [run.facts, next.facts];
  if (a === b) return true;
  if (a.mark !== b.mark || a.artifact !== b.artifact || a.hidden !== b.hidden) return false;
  if (Math.abs(run.size - next.size) > run.size * 0.02) return false;
  if (a.font === b.font && a.bold === b.bold) return true;
  return !afterSpace && !LEGACY_FONT.test(a.font) && !LEGACY_FONT.test(b.font);
}

/** Whether the next character goes on beside the last one rather than in another line or column. */
export function sameLine(last: Char | undefined, next: Char, angle: number): boolean {
  if (!last) return true;
  if (angle === 90 || angle === 270) {
    const gap = Math.max(next.y - (last.y + last.h), last.y - (next.y + next.h));
    return Math.abs(last.x - next.x) < Math.max(last.w, next.w) * 0.5 && gap < last.w * 2;
  }
  const overlap = Math.min(last.y + last.h, next.y + next.h) - Math.max(last.y, next.y);
  // Ten-thousandths of width and height differ by the paper's ratio; 1.5 em of gap is far inside a column gutter.
  return (
    overlap > Math.min(last.h, next.h) * 0.5 && Math.abs(next.x - (last.x + last.w)) < last.h * 2
  );
}

export interface RunStyle {
  readonly facts: ObjectFacts;
  readonly size: number;
  readonly turned: number;
  readonly slanted: boolean;
}

export function toRun(
  chars: readonly Char[],
  style: RunStyle,
  spaceBefore: boolean,
): TextRun | undefined {
  const drawn = chars.filter((char) => char.w > 0);
  if (drawn.length === 0) return undefined;
  const text = chars
    .map((char) => char.text)
    .join('')
    .replace(/ +/g, ' ')
    .trim();
  if (text === '') return undefined;
  const words: number[] = [];
  let left = Infinity;
  let right = -Infinity;
  const flush = (): void => {
    if (right > left) words.push(Math.round(left), Math.round(right));
    left = Infinity;
    right = -Infinity;
  };
  for (const char of chars) {
    if (char.text === ' ' && char.w === 0) flush();
    else {
      left = Math.min(left, char.x);
      right = Math.max(right, char.x + char.w);
    }
  }
  flush();
  const x = Math.min(...drawn.map((char) => char.x));
  const y = Math.min(...drawn.map((char) => char.y));
  const w = Math.max(...drawn.map((char) => char.x + char.w)) - x;
  const h = Math.max(...drawn.map((char) => char.y + char.h)) - y;
  const facts = commonest(drawn) ?? style.facts;
  return {
    text,
    x: Math.round(x),
    y: Math.round(y),
    w: Math.round(w),
    h: Math.round(h),
    words,
    font: facts.font,
    size: Math.round(style.size * 100) / 100,
    ...(facts.bold ? { bold: true as const } : {}),
    ...(facts.italic ? { italic: true as const } : {}),
    ...(style.turned ? { turned: style.turned } : {}),
    ...(facts.hidden ? { hidden: true as const } : {}),
    ...(style.slanted ? { slanted: true as const } : {}),
    ...(facts.mark === undefined ? {} : { mark: facts.mark }),
    ...(facts.artifact ? { artifact: true as const } : {}),
    ...(spaceBefore ? { spaceBefore: true as const } : {}),
  };
}

/** The facts that most characters share. */
function commonest(chars: readonly Char[]): ObjectFacts | undefined {
  const counts = new Map<ObjectFacts, number>();
  for (const { facts } of chars) if (facts) counts.set(facts, (counts.get(facts) ?? 0) + 1);
  let best: ObjectFacts | undefined;
  for (const [facts, count] of counts) {
    if (!best || count > (counts.get(best) ?? 0)) best = facts;
  }
  return best;
}

/** A loose box takes the font's whole ascent and descent; broken fonts give none, so the type size decides then. */
export function finish(run: TextRun, pageHeightPt: number): TextRun {
  if (run.h > 0 || pageHeightPt <= 0) return run;
  const h = Math.round((run.size / pageHeightPt) * 10_000);
  return { ...run, y: run.y - h, h };
}
