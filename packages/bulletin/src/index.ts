/** `<e-bulletin>`: the class, its events and their types. Registers nothing; see `./define.js`, `./define-all.js`. */
export { BulletinElement } from './bulletin-element.js';
export type { ElementLoader, PagesElement } from './controllers/pages.js';
export type { IssueErrorDetail, IssueReadyDetail, PageChangeDetail } from './bulletin-events.js';
