/** Registers `<e-flipbook>`. The only module here with a side effect. */
import { define } from '@e-bulletin/core/define.js';
import { FlipbookElement } from './flipbook-element.js';

define('e-flipbook', FlipbookElement);

export * from './index.js';

declare global {
  interface HTMLElementTagNameMap {
    'e-flipbook': FlipbookElement;
  }
}
