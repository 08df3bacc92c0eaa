/**
 * `cdn/e-bulletin.single.js`: loader and elements in one classic script, for pages whose CSP knows scripts by
 * hash alone. Nothing of it runs before boot.ts has looked at the page: `import()` inside one file is lazy.
 */
import { boot } from './boot.js';
import { findPlace } from './place.js';

declare const __VERSION__: string;

boot({
  version: __VERSION__,
  nonce: findPlace().nonce,
  elements: () => import('./elements.js'),
  // No `look`: no room for the doctor, and where scripts are known by hash its chunk would be refused (docs/adr/0029).
});
