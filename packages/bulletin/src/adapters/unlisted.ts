/** Articles that stand in no list. */
import { NS, type Issue } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';

/** How many articles the manifest has beyond those that were read: the parser stops at a number that a page can bear. */
export async function unlistedOf({ articles }: Issue, carrier: Carrier): Promise<number> {
  const manifest = (await carrier.manifest().catch(() => undefined)) as
    Readonly<Record<string, unknown>> | undefined;
  const all = manifest?.[`${NS}articles`];
  return Array.isArray(all) ? all.length - articles.length : 0;
}
