/**
 * `cdn/e-bulletin.single.js`: loader and elements in one classic script, for pages whose CSP knows scripts by
 * hash alone. Nothing of the elements runs before boot.ts has looked at the page (build/single.mjs).
 */
import { boot } from './boot.js';
import { serveFrame } from './embed.js';
import { findPlace } from './place.js';

declare const __VERSION__: string;
/** Every element: the body of the second bundle of the build. */
declare const __ELEMENTS__: () => void;

let elements: Promise<void> | undefined;

boot({
  version: __VERSION__,
  nonce: findPlace().nonce,
  // Modules run once, however often they are asked for.
  elements: () => (elements ??= Promise.resolve().then(() => __ELEMENTS__())),
  embed: () => Promise.resolve({ serveFrame }),
  // No `look`: no room for the doctor, and where scripts are known by hash its chunk would be refused (docs/adr/0029).
});
