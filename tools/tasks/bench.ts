/** `npm run bench [-- name]`: builds the packages, then measures (bench/run.ts). */
import { build, handOver } from '../lib.ts';

await build();
await handOver('bench/run.ts');
