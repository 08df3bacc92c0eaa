/** `<e-qr-share>`: the class and its types. Importing this registers nothing; `define.js` does. */
export { QrShareElement } from './qr-share-element.js';
export type { ShareDetail, ShareErrorDetail, ShareEvent } from './qr-share-events.js';
export type { ShareMethod } from './model/share.js';
