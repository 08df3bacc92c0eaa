/**
 * Do these words, those of a table, end as the grid of a month does: "T7 CN", then numbers alone? It is looked at; read aloud it
 * is two minutes of numbers.
 */
export const isMonth = (words: string): boolean => /7\s*CN[\d\s]+$/.test(words);
