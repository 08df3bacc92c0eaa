/** Registers `<e-qr-share>`: the only side effect of this package. */
import { define } from '@e-bulletin/core/define.js';
import { QrShareElement } from './qr-share-element.js';

define('e-qr-share', QrShareElement);

export * from './index.js';

declare global {
  interface HTMLElementTagNameMap {
    'e-qr-share': QrShareElement;
  }
}
