/**
 * The page's side of the height protocol: gives every framed bulletin the height it asks for. A message counts
 * only when it comes from the window of a frame that shows one of our pages.
 */
import { HELLO, heightOf } from '../model/frame-message.js';

/** Ready pages are called `embed.html`, whatever folder or query they have. */
const FRAME = 'iframe[src*="embed.html"]';

export function watchFrames(root: Document): void {
  addEventListener('message', (event) => {
    const height = heightOf(event.data);
    const frame = height === undefined ? undefined : frameOf(root, event);
    if (frame) frame.style.height = `${height}px`;
  });
  // Frames that were ready before this script ran are asked again.
  const ask = (): void => {
    for (const frame of frames(root)) frame.contentWindow?.postMessage(HELLO, '*');
  };
  ask();
  root.addEventListener('DOMContentLoaded', ask);
}

const frames = (root: Document): NodeListOf<HTMLIFrameElement> => root.querySelectorAll(FRAME);

function frameOf(root: Document, event: MessageEvent): HTMLIFrameElement | undefined {
  for (const frame of frames(root)) {
    // A sandboxed frame has the origin "null", and its window is still its own.
    if (frame.contentWindow === event.source && isOrigin(frame, event.origin)) return frame;
  }
  return undefined;
}

function isOrigin(frame: HTMLIFrameElement, origin: string): boolean {
  return origin === 'null' || origin === new URL(frame.src, document.baseURI).origin;
}
