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

/** What was asked for on `host`, once. */
export function takeTaps(host: Element): ReturnType<EarlyTaps['take']> | undefined {
  const taps = known().get(host);
  known().delete(host);
  return taps?.take();
}
