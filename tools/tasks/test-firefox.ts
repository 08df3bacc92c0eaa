/** `npm run test:firefox`: hostile pages in Firefox, which must be there (`apt-get install firefox-esr`, or FIREFOX_PATH). */
import { build, run } from '../lib.ts';

await build();
const { code } = await run(process.execPath, [
  ...process.execArgv,
  '--test',
  '--test-timeout=600000',
  'packages/bulletin/test/firefox/firefox.test.ts',
]);
process.exit(code);
