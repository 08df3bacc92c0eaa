/**
 * The element's own content: the cover and links that stand until the reader shows its first page, and again
 * when it fails. Gives back to the page what an unclosed tag swallowed.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { swallowedFrom } from '../model/fallback.js';

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
    const host = this.#host;
    const children = [...host.childNodes];
    const from = swallowedFrom(children.map(describe));
    if (from < 0 || !host.parentNode) return;
    const after = host.nextSibling;
    for (const child of children.slice(from)) host.parentNode.insertBefore(child, after);
  };
}

function describe(node: Node): { tag: string; slotted: boolean; leads: boolean } {
  if (!(node instanceof Element)) return { tag: '', slotted: false, leads: false };
  return {
    tag: node.localName,
    slotted: node.hasAttribute('slot'),
    leads: node.matches('a, img, picture') || node.querySelector('a, img') !== null,
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
