/** Registers `<e-audio-reader>`. The only module here with a side effect. */
import { define } from '@e-bulletin/core/define.js';
import { AudioReaderElement } from './audio-reader-element.js';

define('e-audio-reader', AudioReaderElement);

export * from './index.js';

declare global {
  interface HTMLElementTagNameMap {
    'e-audio-reader': AudioReaderElement;
  }
}
