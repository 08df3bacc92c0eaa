/** What is marked in the texts of the page. */

type Highlights = Map<string, Set<Range>>;

export const highlights = (): Highlights =>
  (CSS as unknown as { highlights: Highlights }).highlights;

/** Where it is marked now, by any player; what the keyboard stands on is not. */
export const ranges = (): Range[] =>
  [...highlights()].flatMap(([name, all]) => (name.endsWith('-aim') ? [] : [...all]));

/** Texts that are marked now. */
export const marked = (): string[] => ranges().map(String);
