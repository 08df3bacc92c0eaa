/** What the ordinary answer needs nothing of, in one chunk: codes of cards, shared tablets, notices instead of a form, refusals. */
export { CodeField } from './code.js';
export { KioskController } from './kiosk.js';
export { renderNotice } from './notices.js';
export { refusalMessage } from './refusal-messages.js';
