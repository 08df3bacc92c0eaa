/** The grades of a word of the issue as an answer to a word of the query. */

/**
 * Grades of one term for every entry of the index, 0 where it does not match: 4 same letters without accents,
 * 8 every accent that was typed is there (or i for y), 12 exactly as typed; one less when only the beginning matched.
 */
export type Grades = Uint8Array;

export const LOOSE = 4;
export const CONSISTENT = 8;
export const EXACT = 12;
