/** What pdf.js draws of a PDF that Chromium wrote has the colours of the paper (`build/function-shading.mjs`). */
import type { Page } from 'puppeteer-core';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { inPhase, Lab } from './support/lab.ts';
import { shelf } from './support/pdfs.ts';

/** Red, green and blue of the cover, in the middle of a line at this part of its height. */
const colourAt = (page: Page, height: number): Promise<readonly number[]> =>
  page.evaluate(async (part) => {
    const reader = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('.reader');
    const picture = reader?.shadowRoot?.querySelector<HTMLImageElement>('.sheet.shown .face img');
    if (!picture) throw new Error('no cover');
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const { naturalWidth: wide, naturalHeight: high } = picture;
    context.drawImage(picture, wide / 2, high * part, 1, 1, 0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, height);

describe('the colours of a PDF', () => {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open();
    const { handler } = await shelf();
    lab.portal.use(handler);
  });
  after(() => lab.close());

  for (const [name, script] of [
    ['in a worker', () => lab.own],
    ['without one', () => lab.foreign],
  ] as const) {
    it(`a gradient over the cover is dark green at both ends, ${name}`, async () => {
      const { page, errors } = await lab.visit(
        `<script src="${script()}"></script><e-bulletin src="/pdf/so-8.pdf"></e-bulletin>`,
      );
      await inPhase(page, 'ready');
      for (const height of [0.01, 0.99]) {
        const [red = 0, green = 0, blue = 0] = await colourAt(page, height);
        expect(green, `green over red at ${height}`).to.be.above(red + 20);
        expect(green, `green over blue at ${height}`).to.be.above(blue);
        expect(green, `dark at ${height}`).to.be.below(120);
      }
      expect(errors).to.deep.equal([]);
      await page.browserContext().close();
    });
  }
});
