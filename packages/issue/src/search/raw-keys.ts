/**
 * Words as their keys were pressed where the keyboard made no Vietnamese letters of them: "nuowcs" by Telex, "d9u7o7ng2" by VNI. Of
 * a syllable's own letters none of s f r x j w z stands after its first vowel, and no digit.
 */

/** The letters that were meant, without their marks: the search takes those for any. */
export const fromRawKeys = (text: string): string =>
  text
    .toLowerCase()
    .replace(/d[d9]/g, 'd')
    .replace(/(^|[^aou])w/g, '$1u')
    .replace(/[aeiouy][a-z\d]*/g, (rest) =>
      rest.replace(/[sfrxjwz\d]/g, '').replace(/([aeo])\1/g, '$1'),
    );
