/** A window that is dragged to a screen with other pixels, or enlarged by the browser inside a box that keeps its size. */
import { setViewport } from '@web/test-runner-commands';
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import type { FlipbookElement } from '../../src/index.js';
import { $, bookOf, clean, lies, mount, PICTURE, ready, until } from './fixture.js';

const usual = { width: innerWidth, height: innerHeight, deviceScaleFactor: devicePixelRatio };
let lower = 0;

/**
 * The same page on a screen with so many device pixels for one of CSS. A ratio that is emulated tells no media query, not even
 * those of style sheets, until the window's size changes too; the boxes in it keep theirs.
 */
const screenOf = (deviceScaleFactor: number): Promise<void> =>
  setViewport({ ...usual, height: usual.height - (lower = 1 - lower), deviceScaleFactor });

afterEach(async () => {
  clean();
  await setViewport(usual);
});

/** The file of the first page that lies open. */
const fileOf = (element: FlipbookElement): string | undefined => {
  const picture = $(element, `.shown ${PICTURE}`) as HTMLImageElement | HTMLCanvasElement | null;
  return (picture && 'src' in picture ? picture.src : picture?.dataset['src'])?.split('#')[1];
};

/** How far the edges of the book lie beside whole pixels of the screen; browsers lay out in 1/64 of a CSS pixel. */
function besidePixels(element: FlipbookElement): number {
  const { left, top, right, bottom } = $(element, '.book').getBoundingClientRect();
  const stage = $(element, '.area').getBoundingClientRect();
  return Math.max(
    ...[left - stage.left, right - stage.left, top - stage.top, bottom - stage.top].map((edge) => {
      const pixels = edge * devicePixelRatio;
      return Math.abs(pixels - Math.round(pixels));
    }),
  );
}

describe('a screen with other pixels', () => {
  it('gets pictures of its own and pages on its whole pixels, though no size has changed', async () => {
    await screenOf(1);
    const element = mount(bookOf(9, { tiers: [540, 1080, 2160] }), {
      width: 901,
      height: 1311,
      attributes: { view: 'single', page: '4' },
    });
    await ready(element, true);
    await lies(element, '4');
    expect(fileOf(element)).to.equal('4-1080.webp');
    for (const ratio of [2, 1.1, 2.625]) {
      await screenOf(ratio);
      await until(() => besidePixels(element) < 0.1, `whole pixels at ${ratio}`);
    }
    await until(() => fileOf(element) === '4-2160.webp', 'the sharper picture');
  });

  it('is noticed after fifty reconnects as well, by one listener', async () => {
    const { prototype } = MediaQueryList;
    const waiting = new Set<MediaQueryList>();
    prototype.addEventListener = function (this: MediaQueryList, ...args: [string, never]) {
      if (this.media.includes('resolution')) waiting.add(this);
      EventTarget.prototype.addEventListener.apply(this, args);
    };
    prototype.removeEventListener = function (this: MediaQueryList, ...args: [string, never]) {
      waiting.delete(this);
      EventTarget.prototype.removeEventListener.apply(this, args);
    };
    try {
      await screenOf(1);
      const element = mount(bookOf(9, { tiers: [540, 1080, 2160] }), {
        width: 900,
        height: 1300,
        attributes: { view: 'single' },
      });
      await ready(element, true);
      const box = element.parentElement as HTMLElement;
      for (let i = 0; i < 50; i++) {
        element.remove();
        box.append(element);
        if (i % 10 === 0) await ready(element);
      }
      await ready(element, true);
      expect(waiting.size).to.equal(1);
      await screenOf(2);
      await until(() => fileOf(element) === '1-2160.webp', 'the sharper picture');
      expect(waiting.size).to.equal(1);
      element.remove();
      expect(waiting.size).to.equal(0);
    } finally {
      Reflect.deleteProperty(prototype, 'addEventListener');
      Reflect.deleteProperty(prototype, 'removeEventListener');
    }
  });
});
