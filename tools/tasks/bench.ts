/** `npm run bench [-- name]`: builds the packages, then measures (bench/run.ts). */
import { build } from '../lib.ts';

await build();
await import('../../bench/run.ts');
