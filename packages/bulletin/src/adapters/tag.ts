/**
 * The tag under which `<e-bulletin>` is registered. Where a stranger owns `e-bulletin`, our class serves
 * `div.e-bulletin` and plain links under the name that core/define.ts gives to stepped-aside elements.
 */
import { shared } from '@e-bulletin/core/registry.js';

const TAG = 'e-bulletin';
const ASIDE = 'e-bulletin-bulletin';

const registered = (): { tag?: string } => shared<{ tag?: string }>('bulletin/1', () => ({}));

/** The tag our element has, or will have. */
export function bulletinTag(): string {
  return registered().tag ?? (customElements.get(TAG) ? ASIDE : TAG);
}

/** Remembers what `define` answered; registers the class aside where it was left out. */
export function keepTag(defined: string, element: CustomElementConstructor): string {
  const tag = defined || ASIDE;
  if (!defined && !customElements.get(ASIDE)) customElements.define(ASIDE, element);
  return (registered().tag ??= tag);
}
