/** Registers `<e-bulletin>` alone. Its children must be registered by the page, or by `./define-all.js`. */
import { define } from '@e-bulletin/core/define.js';
import { keepTag } from './adapters/tag.js';
import { BulletinElement } from './bulletin-element.js';

if (typeof customElements !== 'undefined')
  keepTag(define('e-bulletin', BulletinElement), BulletinElement);

export * from './index.js';

declare global {
  interface HTMLElementTagNameMap {
    'e-bulletin': BulletinElement;
  }
}
