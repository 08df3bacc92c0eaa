/**
 * What few readers tap and the one file for strict policies has no room for (packages/bulletin/src/cdn/qr-extras-none.ts):
 * posters with their decoder, Zalo's own button. Absent there, and then not offered.
 */
import type * as Zalo from '../adapters/zalo.js';
import type * as Poster from './poster.js';

export const loadPoster: (() => Promise<typeof Poster>) | undefined = () => import('./poster.js');

export const loadZalo: (() => Promise<typeof Zalo>) | undefined = () =>
  import('../adapters/zalo.js');
