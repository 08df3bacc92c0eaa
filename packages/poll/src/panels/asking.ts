/**
 * Everything between the first word and the receipt, in one chunk that comes beside the poll itself. What happens with an
 * answer is in it too: when that is to be said, the line may be cut.
 */
export { readAsked } from '../model/description.js';
export { FormPanel } from './form.js';
export { formStyles } from './form.styles.js';
export { renderState, renderStill, sentences } from './states.js';
