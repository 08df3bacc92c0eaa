/** `npm run build`: every package, from turborepo's cache where nothing changed. */
import { build } from '../lib.ts';

await build();
