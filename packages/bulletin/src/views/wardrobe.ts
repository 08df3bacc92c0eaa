/** Styles of a bulletin's later parts: they come with the part, once. */
import {
  adoptStyles,
  supportsAdoptingStyleSheets,
  type CSSResult,
  type ReactiveElement,
} from 'lit';

export class Wardrobe {
  readonly #element: ReactiveElement;
  readonly #worn: CSSResult[] = [];

  constructor(element: ReactiveElement) {
    this.#element = element;
  }

  readonly wear = (...more: readonly CSSResult[]): void => {
    if (this.#worn.includes(more[0] as CSSResult)) return;
    this.#worn.push(...more);
    const root = this.#element.renderRoot as ShadowRoot;
    // Adopting replaces the list, in which others have sheets too; older browsers get more <style> elements instead.
    const sheets = (): CSSStyleSheet[] => [
      ...new Set([...root.adoptedStyleSheets, ...more.map(({ styleSheet }) => styleSheet!)]),
    ];
    adoptStyles(root, supportsAdoptingStyleSheets ? sheets() : [...more]);
  };
}
