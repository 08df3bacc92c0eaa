/** `@e-bulletin/issue/abbreviations.js`: abbreviations of Vietnamese public life and how they are read. For `speak`. */
export { commonContexts } from './model/spoken/contexts.js';
export { commonAbbreviations } from './model/spoken/government.js';
export { governmentAbbreviations, isForeign, sayContexts } from './model/spoken/rare.js';
