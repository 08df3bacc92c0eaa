/** `node apps/portal/server.ts [issue folder]`: the portal alone, for an issue that is already built. */
import { resolve } from 'node:path';
import { shelfFor } from './server/issues.ts';
import { openPolls } from './server/polls.ts';
import { startPortal } from './server/portal-server.ts';

const asked = Number(process.env['PORT']);
const issue = resolve(
  process.argv[2] ?? `${import.meta.dirname}/.cache/issues/ban-tin-so-8/ban-tin-so-8`,
);
const portal = await startPortal({
  issue,
  shelf: await shelfFor(issue),
  polls: await openPolls(),
  ...(asked > 0 && { port: asked, exactPort: true }),
});
console.log(`Mở: ${portal.url}`);
