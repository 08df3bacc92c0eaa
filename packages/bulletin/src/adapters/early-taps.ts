/**
 * Taps made before the reader was here: the loader's own buttons (cdn/early-view.ts) count them, and the element makes the
 * turns they asked for when its first page stands.
 */
import { shared } from '@e-bulletin/core/registry.js';

export interface EarlyTaps {
  /** Takes the buttons away: how many pages were asked for, and whether the focus was on them. */
  readonly take: () => { readonly steps: number; readonly focused: boolean };
}

const known = (): WeakMap<Element, EarlyTaps> => shared('early/1', () => new WeakMap());

export const keepTaps = (host: Element, taps: EarlyTaps): unknown => known().set(host, taps);

/**
 * The first page stands in `reader`, or will not: the buttons that stood before it go, and what was tapped on them is done,
 * once.
 */
export function answerTaps(
  host: Element & { readonly updateComplete: Promise<unknown> },
  reader: Element | undefined,
): void {
  const { steps = 0, focused } = known().get(host)?.take() ?? {};
  known().delete(host);
  const next = reader?.shadowRoot?.querySelector<HTMLElement>('[part~="next"]');
  for (let step = 0; step < steps; step += 1) next?.click();
  // Until it is drawn it is hidden, and takes no focus.
  if (focused) void host.updateComplete.then(() => next?.focus({ preventScroll: true }));
}
