/**
 * The two pictures of README.md, taken of the sample portal as it is today: `node --import ./tools/ts-hooks.mjs docs/pictures/make.ts`
 * after `npm run build`. To be run again, and looked at, when what they show has changed.
 */
import { join } from 'node:path';
import { DESK, openSite, PHONE } from '../../apps/portal/test/support/portal-page.ts';

const site = await openSite();
try {
  for (const [name, path, viewport] of [
    ['desk', '/', DESK],
    ['phone', site.portal.issuePath, { ...PHONE, deviceScaleFactor: 1 }],
  ] as const) {
    const { page, close } = await site.open(path, { viewport });
    await page.waitForFunction(() =>
      document
        .querySelector('e-bulletin')
        ?.shadowRoot?.querySelector('.root.ready img, .root.ready e-flipbook'),
    );
    await page.waitForNetworkIdle();
    await page.screenshot({
      path: join(import.meta.dirname, `${name}.webp`),
      type: 'webp',
      quality: 70,
    });
    await close();
  }
} finally {
  await site.close();
}
