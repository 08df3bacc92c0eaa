/** `@e-bulletin/issue/abbreviations.js`: abbreviations of Vietnamese public life and how they are read. For `speak`. */
export { governmentAbbreviations } from './model/spoken/government.js';
