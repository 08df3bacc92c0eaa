/**
 * What the device's voice is given at once, and how long it should take. Google's voices stop without a word after about
 * 14 seconds, so nothing is longer than ten.
 */

/** Vietnamese writes a space between syllables; 40 of them take about ten seconds. */
const MOST_SYLLABLES = 40;
/** Syllables a second of an unhurried voice (Coupé et al. 2019 measured 5.25 in natural reading). */
const SYLLABLES_PER_SECOND = 4;
/** Where a breath may be taken, best first. */
const JOINTS = [/[;:]\s/g, /\s[–—-]\s|,\s/g, /\s/g];

export const syllables = (text: string): number => text.trim().split(/\s+/).length;

/** Seconds that a voice needs for a text at a rate. */
export function secondsFor(text: string, rate = 1): number {
  // Digits and capitals are read out at length.
  const long = (text.match(/\d|\p{Lu}(?=\p{Lu})/gu) ?? []).length;
  return (syllables(text) + long * 0.8) / SYLLABLES_PER_SECOND / rate + 0.4;
}

/** A sentence in pieces that a voice can finish, cut at marks where there are some. */
export function piecesOf(sentence: string): string[] {
  const text = sentence.trim();
  if (!text) return [];
  if (syllables(text) <= MOST_SYLLABLES) return [text];
  const cut = middleJoint(text);
  return cut > 0 ? [...piecesOf(text.slice(0, cut)), ...piecesOf(text.slice(cut))] : [text];
}

/** The joint nearest to the middle, of the best kind that leaves something on both sides. */
function middleJoint(text: string): number {
  for (const joint of JOINTS) {
    const ends = [...text.matchAll(joint)].map((match) => match.index + match[0].length);
    const fair = ends.filter((end) => end > text.length / 5 && end < (text.length * 4) / 5);
    const middle = text.length / 2;
    fair.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    if (fair[0] !== undefined) return fair[0];
  }
  return 0;
}
