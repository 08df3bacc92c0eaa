/** The element as a browser paints it in forced colours, on light and on dark pages: photographed and read by two decoders. Needs the built package. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { build } from 'esbuild';
import sharp from 'sharp';
import { decoders } from './decoders.js';

const ADDRESS = 'https://senhong.example.vn/ban-tin/so-8/a/ngo-42-het-ngap';
const SEAL =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" fill="%237a1010"/></svg>';

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let script: string;
before(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(dirname(fileURLToPath(import.meta.url)), '../../dist/define.js')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  script = outputFiles[0]?.text ?? '';
  browser = await launchBrowser();
});
after(() => browser.close());

describe('a code in forced colours', () => {
  for (const scheme of ['light', 'dark']) {
    for (const [name, logo] of [
      ['plain', ''],
      ['with a logo', SEAL],
    ] as const) {
      it(`${name}, ${scheme}, is read by both decoders`, async () => {
        const page = await browser.newPage();
        await page.setViewport({ width: 380, height: 480, deviceScaleFactor: 2 });
        const session = await page.createCDPSession();
        await session.send('Emulation.setEmulatedMedia', {
          features: [
            { name: 'forced-colors', value: 'active' },
            { name: 'prefers-color-scheme', value: scheme },
          ],
        });
        await page.setContent(
          `<body style="margin:40px;background:${scheme === 'dark' ? '#111' : '#fff'};color:${scheme === 'dark' ? '#fff' : '#111'}">` +
            `<e-qr-share code-only theme="auto" size="260px" url="${ADDRESS}" ${logo && `logo='${logo}'`}></e-qr-share></body>`,
        );
        await page.addScriptTag({ content: script, type: 'module' });
        await page.waitForSelector('e-qr-share >>> svg path + path');
        const [forced, plate, root] = await page.evaluate(() => {
          const shadow = document.querySelector('e-qr-share')?.shadowRoot;
          const colour = (selector: string): string =>
            getComputedStyle(shadow?.querySelector(selector) ?? document.body).backgroundColor;
          return [matchMedia('(forced-colors: active)').matches, colour('.plate'), colour('.root')];
        });
        expect(forced).to.equal(true);
        expect(plate).to.equal('rgb(255, 255, 255)');
        if (scheme === 'dark') expect(root).to.not.equal(plate);
        const { data, info } = await sharp(await page.screenshot())
          .flatten()
          .toColourspace('b-w')
          .raw()
          .toBuffer({ resolveWithObject: true });
        const picture = { width: info.width, height: info.height, data: new Uint8Array(data) };
        for (const [decoder, decode] of Object.entries(decoders)) {
          const read = await decode(picture);
          expect(read && new URL(read).href, decoder).to.equal(ADDRESS);
        }
        await page.close();
      });
    }
  }
});
