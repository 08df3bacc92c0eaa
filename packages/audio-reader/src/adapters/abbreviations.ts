/** For a lazy import, as speak.ts: the abbreviations of every week, without the rare ones. */
export { commonAbbreviations, sayContexts } from '@e-bulletin/issue/abbreviations.js';
