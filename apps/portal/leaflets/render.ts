/**
 * Makes the two leaflets of the page "Tiện ích": each <section> of a leaflet's
 * HTML becomes a page picture, and a manifest is written by hand beside them,
 * as an office without our publisher could. Run after editing a leaflet:
 * `node apps/portal/leaflets/render.ts`. What it writes is committed.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';

const HERE = import.meta.dirname;
const OUT = join(HERE, '../pages/to-roi');
const LEAFLETS = ['phan-loai-rac', 'phong-chay'] as const;
/** CSS size of a page in leaflet.css. */
const WIDTH = 540;
const HEIGHT = 764;

const browser = await launchBrowser();
try {
  for (const name of LEAFLETS) await render(browser, name);
} finally {
  await browser.close();
}

async function render(browser: Browser, name: string): Promise<void> {
  const folder = join(OUT, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(HERE, `${name}.html`)).href);
  const title = await page.title();
  const alts = await page.$$eval('section', (all) =>
    all.map((one) => one.getAttribute('aria-label') ?? ''),
  );
  for (const [scale, type] of [
    [1, 'webp'],
    [2, 'jpeg'],
  ] as const) {
    await page.setViewport({ width: WIDTH, height: HEIGHT, deviceScaleFactor: scale });
    const sections = await page.$$('section');
    for (const [index, section] of sections.entries()) {
      await section.screenshot({ path: join(folder, fileOf(index, type)), type, quality: 82 });
    }
  }
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify(manifest(title, alts), null, 2) + '\n',
  );
  await page.close();
}

function fileOf(index: number, type: 'webp' | 'jpeg'): `${string}.webp` | `${string}.jpeg` {
  return type === 'webp' ? `${index + 1}-${WIDTH}.webp` : `${index + 1}.jpeg`;
}

function manifest(title: string, alts: readonly string[]): object {
  return {
    '@context': 'https://readium.org/webpub-manifest/context.jsonld',
    metadata: {
      '@type': 'http://schema.org/PublicationIssue',
      conformsTo: 'https://readium.org/webpub-manifest/profiles/divina',
      title,
      language: 'vi',
      publisher: 'Phường Sen Hồng',
      published: '2026-11-01',
      readingProgression: 'ltr',
    },
    links: [{ rel: 'self', href: 'manifest.json', type: 'application/divina+json' }],
    readingOrder: alts.map((alt, index) => ({
      href: fileOf(index, 'jpeg'),
      type: 'image/jpeg',
      width: WIDTH * 2,
      height: HEIGHT * 2,
      properties: { 'https://e-bulletin.dev/ns#alt': alt },
      alternate: [
        { href: fileOf(index, 'webp'), type: 'image/webp', width: WIDTH, height: HEIGHT },
      ],
    })),
  };
}
