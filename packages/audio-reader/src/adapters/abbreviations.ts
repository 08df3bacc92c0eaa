/** For a lazy import, as speak.ts: all that recordings know of the language. The one file has what is common (ADR 62, ADR 93). */
export {
  governmentAbbreviations as abbreviations,
  isForeign,
  sayContexts,
} from '@e-bulletin/issue/abbreviations.js';
