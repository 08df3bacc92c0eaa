/** What the device and its owner ask for. Each answer is the careful one where the browser does not say. */

const matches = (query: string): boolean =>
  typeof matchMedia === 'function' && matchMedia(query).matches;

/** The reader wants no movement. */
export const prefersReducedMotion = (): boolean => matches('(prefers-reduced-motion: reduce)');

interface Connection {
  readonly saveData?: boolean;
}

interface Hints {
  readonly connection?: Connection;
  /** Gigabytes, rounded; Chrome only. */
  readonly deviceMemory?: number;
}

const hints = (): Hints => (typeof navigator === 'undefined' ? {} : (navigator as Hints));

/** The reader asked the browser to save data. */
export const saveData = (): boolean => hints().connection?.saveData === true;

/**
 * A device on which decoded pictures must stay under 60 MB: a touch screen, or at most 4 GB.
 * iPads call themselves Macs, so touch decides, not the name.
 */
export const lowMemory = (): boolean =>
  (hints().deviceMemory ?? 8) <= 4 || matches('(pointer: coarse)');
