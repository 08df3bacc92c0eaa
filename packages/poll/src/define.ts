/** Registers `<e-poll>`: the only side effect of this package. */
import { define } from '@e-bulletin/core/define.js';
import { PollElement } from './poll-element.js';

define('e-poll', PollElement);

export * from './index.js';

declare global {
  interface HTMLElementTagNameMap {
    'e-poll': PollElement;
  }
}
