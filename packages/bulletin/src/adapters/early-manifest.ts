/**
 * A manifest asked for before anyone could read it: the loader starts the fetch while the chunks are still on
 * their way, and the element that has the same `src` takes the answer.
 */
import { shared } from '@e-bulletin/core/registry.js';

const answers = (): Map<string, Promise<Response>> =>
  shared('early-manifest/1', () => new Map<string, Promise<Response>>());

/** Starts the fetch of the manifest that `src`, as written, stands for. */
export function askEarly(src: string, address: string): Promise<Response> | undefined {
  if (answers().has(src)) return undefined;
  const answer = fetch(address);
  // Whoever takes it sees the failure; if nobody does, it is nobody's.
  answer.catch(() => undefined);
  answers().set(src, answer);
  return answer;
}

/** The answer for `src`, once: a second try asks the server again. */
export function takeEarly(src: string): Promise<Response> | undefined {
  const answer = answers().get(src);
  answers().delete(src);
  return answer;
}
