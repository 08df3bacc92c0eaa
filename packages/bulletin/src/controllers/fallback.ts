/**
 * The element's own content: the cover and links that stand until the reader shows its first page, and again
 * when it fails. Gives back to the page what an unclosed tag swallowed.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

export class FallbackController implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (document.readyState !== 'loading') this.#giveBack();
    else document.addEventListener('DOMContentLoaded', this.#giveBack, { once: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('DOMContentLoaded', this.#giveBack);
  }

  /** The cover in the fallback content, when there is one. */
  get cover(): HTMLImageElement | undefined {
    for (const child of flattened(this.#host)) {
      const image = child instanceof HTMLImageElement ? child : child.querySelector('img');
      if (image) return image;
    }
    return undefined;
  }

  readonly #giveBack = (): void => {
    const children = [...this.#host.children];
    // As our pages and snippets have it, and nearly every page: a cover in a link, and a list and a PDF after it.
    if (children.every((child, at) => child.matches(at ? 'a,p,ul,[slot]' : 'a,[slot]'))) return;
    import('../adapters/give-back.js').then(
      ({ giveBack }) => giveBack(this.#host),
      // The page stays where the browser put it.
      () => undefined,
    );
  };
}

/** Children without a slot's name; those of the host's host where a `<slot>` passes them on. */
function flattened(host: Element): Element[] {
  const found: Element[] = [];
  for (const child of host.children) {
    if (child instanceof HTMLSlotElement) found.push(...child.assignedElements({ flatten: true }));
    else if (!child.hasAttribute('slot')) found.push(child);
  }
  return found;
}
