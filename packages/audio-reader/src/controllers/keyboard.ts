/** Where the button that the keyboard is on goes, the keyboard goes to the one that matters most now, and not to the top of the page. */
import type { Listening } from './listening.js';

export function keepKeyboard(listening: Listening): void {
  const { host } = listening;
  let at: Element | null;
  host.addController({
    hostUpdate: () => {
      at = (host.renderRoot as ShadowRoot).activeElement;
    },
    hostUpdated: () => {
      if (at?.isConnected === false) listening.find('.filled')?.focus();
    },
  });
}
