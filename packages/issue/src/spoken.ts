/**
 * `@e-bulletin/issue/spoken.js`: Vietnamese text as it is said. Pure, 9 kB gzip; the table of abbreviations is
 * `./abbreviations.js`, so that a page loads it only when a voice is about to speak.
 */
export { lexiconOf, parseLexicon, type Lexicon } from './model/spoken/lexicon.js';
export {
  readDigits,
  readInteger,
  readNumber,
  romanValue,
  type Accent,
} from './model/spoken/numbers.js';
export { countSyllables, phrases } from './model/spoken/phrases.js';
export { speak, type SpeakOptions } from './model/spoken/speak.js';
