// A long bulletin stays within the memory of an office computer. `FULL=1` builds the 300 pages of the promise.
import { join } from 'node:path';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import sharp from 'sharp';
import { buildIssue } from '../../src/index.js';
import { A4, articlePages, textPdf, workshop } from './samples.js';

const PAGES = process.env['FULL'] ? 300 : 12;
const LIMIT = 700e6;

let shop: Awaited<ReturnType<typeof workshop>>;
before(async () => {
  shop = await workshop();
});
after(() => shop.remove());

describe('memory', () => {
  it(`${PAGES} pages, every third with a photograph, stay under ${LIMIT / 1e6} MB`, async () => {
    const noise = Buffer.alloc(40 * 30 * 3, 0);
    for (let at = 0; at < noise.length; at += 1) noise[at] = (at * 7919) % 256;
    const photograph = await sharp(noise, { raw: { width: 40, height: 30, channels: 3 } })
      .resize(1600, 1200)
      .jpeg({ quality: 85 })
      .toBuffer();
    const bytes = await textPdf(articlePages(PAGES, A4), async (pdf, pages) => {
      const image = await pdf.embedJpg(photograph);
      pages.forEach((page, index) => {
        if (index % 3 === 0) page.drawImage(image, { x: 60, y: 60, width: 475, height: 350 });
      });
    });
    const report = await buildIssue({
      input: await shop.file('long.pdf', bytes),
      out: join(shop.path, 'so-8'),
      address: 'https://phuong.test/',
      zip: true,
      script: '/e-bulletin.js',
    });
    expect(report.pages).to.equal(PAGES);
    expect(report.peakMemory).to.be.lessThan(LIMIT);
  });
});
