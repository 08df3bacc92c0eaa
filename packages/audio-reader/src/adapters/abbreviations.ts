/** For a lazy import, as speak.ts: all abbreviations that recordings know. The one file has the common ones (ADR 62). */
export {
  governmentAbbreviations as abbreviations,
  sayContexts,
} from '@e-bulletin/issue/abbreviations.js';
