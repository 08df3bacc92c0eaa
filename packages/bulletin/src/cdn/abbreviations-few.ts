/** In place of all abbreviations that the device's voice reads, in the one file: the common ones; it spells the rare ones. */
export {
  commonAbbreviations as abbreviations,
  commonContexts as sayContexts,
} from '@e-bulletin/issue/abbreviations.js';
