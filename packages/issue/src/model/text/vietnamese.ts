/** Whether a text is Vietnamese, whatever the file says that it is. */

/** Letters of no other language's everyday writing; French and Portuguese share the others. */
const OWN = /[ăđơư\u1ea0-\u1ef9]/i;
const LETTERS = /[\p{L}\p{M}]+/gu;
/** Of Vietnamese words some 45 % have such a letter; a few names in a foreign text are far from this part. */
const PART = 0.15;
const SAMPLE = 20_000;
const FEWEST = 3;

/** True where at least three words, and 15 % of all, have a letter that only Vietnamese has. Looks at the first 20,000 units. */
export function isVietnamese(text: string): boolean {
  const found = text.slice(0, SAMPLE).normalize('NFC').match(LETTERS) ?? [];
  const own = found.filter((word) => OWN.test(word)).length;
  return own >= FEWEST && own >= found.length * PART;
}
