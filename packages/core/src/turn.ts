/** One listener hears one thing: whoever begins to play asks the one before to stop, across every copy of our code on the page. */
import { shared } from './registry.js';

interface Turn {
  stop: (() => void) | undefined;
}

const turn = (): Turn => shared('listening/1', (): Turn => ({ stop: undefined }));

/** @param stop pauses the player that takes its turn; the same function each time */
export function takeTurn(stop: () => void): void {
  const { stop: other } = turn();
  turn().stop = stop;
  if (other && other !== stop) other();
}

export function leaveTurn(stop: () => void): void {
  if (turn().stop === stop) turn().stop = undefined;
}
