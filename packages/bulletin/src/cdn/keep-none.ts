/**
 * In place of keeping an issue on the device in the one file: only an issue's own page can (docs/adr/0031), and that page has
 * the loader. Elsewhere the bulletin leads there, or offers the PDF.
 */
export const keepingOf = (): undefined => undefined;
