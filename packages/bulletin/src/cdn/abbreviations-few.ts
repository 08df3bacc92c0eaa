/**
 * In place of all that the device's voice knows of the language, in the one file: common abbreviations. It spells the rare ones, and
 * takes a sentence of another language for a Vietnamese one.
 */
export {
  commonAbbreviations as abbreviations,
  commonContexts as sayContexts,
} from '@e-bulletin/issue/abbreviations.js';

export const isForeign = undefined;
