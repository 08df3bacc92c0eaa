/** `npm start [-- file.pdf]`: builds the packages, then hands over to the sample portal. */
import { build, handOver } from '../lib.ts';

await build();
await handOver('apps/portal/start.ts');
