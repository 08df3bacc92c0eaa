/** `@e-bulletin/issue/text.js`: Vietnamese text, pure and without Intl.Segmenter. */
export { fold, foldExact, foldLoose, nfc, splitTone } from './model/text/fold.js';
export { textHash } from './model/text/hash.js';
export { joinLines, jointOf, type Joint, type LineText } from './model/text/lines.js';
export { isMonth } from './model/text/month.js';
export { sentences } from './model/text/sentences.js';
export { plainSign } from './model/text/signs.js';
export { isSyllable } from './model/text/syllable.js';
export { isVietnamese } from './model/text/vietnamese.js';
export { words, type Span } from './model/text/words.js';
