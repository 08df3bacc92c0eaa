/** Signs that stand before the items of a list, whatever the program draws them with. */

/** Round and square bullets, blocks, ticks and arrowheads. Numbers in circles say which item it is; an empty box is there to be ticked. */
export const SIGNS = '•‣\u2580-\u25a0\u25a4-\u25ff\u2713-\u2775\u2794-\u27bf';

const SYMBOLS = /^(?:wingdings|webdings|zapf ?dingbats|monotype ?sorts)/i;

/** The sign that a letter of a symbol font shows ("Ø" of Wingdings), in the private area where other programs have it. */
export const shown = (word: string, font: string): string =>
  SYMBOLS.test(font) && /^[!-\u00ff]$/u.test(word)
    ? String.fromCharCode(0xf000 + word.charCodeAt(0))
    : word;
