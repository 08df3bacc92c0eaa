/**
 * `npm run test:webkit`: elements and hostile pages in Safari's engine, which must be there (Debian:
 * `apt-get install webkit2gtk-driver xvfb gstreamer1.0-plugins-good gstreamer1.0-libav`).
 */
import { build, run } from '../lib.ts';

await build();
const pages = await run(process.execPath, [
  ...process.execArgv,
  '--test',
  '--test-timeout=600000',
  'packages/bulletin/test/webkit/webkit.test.ts',
]);
const elements = await run('wtr', ['--config', 'tools/wtr.webkit.mjs']);
process.exit(pages.code || elements.code);
