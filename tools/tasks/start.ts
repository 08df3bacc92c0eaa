/** `npm start [-- file.pdf]`: builds the packages, then hands over to the sample portal. */
import { build } from '../lib.ts';

await build();
await import('../../apps/portal/start.ts');
