/** `@e-bulletin/issue/abbreviations.js`: abbreviations of Vietnamese public life and how they are read. For `speak`. */
export { sayContexts } from './model/spoken/contexts.js';
export { commonAbbreviations } from './model/spoken/government.js';
export { governmentAbbreviations } from './model/spoken/rare.js';
