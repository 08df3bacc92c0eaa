/**
 * The height protocol between a framed bulletin and the page around it: two messages, plain data.
 *
 *     { 'e-bulletin': 'hello' }                  page to frame: "tell me"
 *     { 'e-bulletin': 'height', height: 812 }    frame to page, CSS pixels
 */

export const HELLO = { 'e-bulletin': 'hello' } as const;

/**
 * A frame lower than this is a mistake; one higher than this is an attack on the page's layout. The home of an issue of
 * thirty articles is 4,900 px high on a phone, an article in large letters 25,000: what does not fit scrolls inside.
 */
export const MIN_HEIGHT = 160;
export const MAX_HEIGHT = 1e5;

export const heightMessage = (height: number): Record<string, unknown> => ({
  'e-bulletin': 'height',
  height: Math.ceil(height),
});

const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined;

export const isHello = (data: unknown): boolean => field(data, 'e-bulletin') === 'hello';

/** The height a frame asks for, within bounds; `undefined` when the message is not ours. */
export function heightOf(data: unknown): number | undefined {
  const height = field(data, 'height');
  if (field(data, 'e-bulletin') !== 'height' || typeof height !== 'number' || !(height > 0)) {
    return undefined;
  }
  return Math.min(Math.max(Math.ceil(height), MIN_HEIGHT), MAX_HEIGHT);
}
