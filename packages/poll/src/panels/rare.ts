/**
 * What the ordinary answer needs nothing of, in one chunk: codes of cards, shared tablets, options in random order or with
 * pictures, what few forms say, notices instead of a form, refusals.
 */
export { shuffled } from '../model/order.js';
export { CodeField } from './code.js';
export { KioskController } from './kiosk.js';
export { renderNotice } from './notices.js';
export { renderPicture } from './picture.js';
export { rareFormMessages } from './rare-form-messages.js';
export { rareStyles } from './rare.styles.js';
export { refusalMessage } from './refusal-messages.js';
