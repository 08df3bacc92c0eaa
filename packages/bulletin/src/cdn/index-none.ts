/** In place of what makes the search index of a PDF, in the one file, which reads no PDF. */
export const buildIndex = undefined;
