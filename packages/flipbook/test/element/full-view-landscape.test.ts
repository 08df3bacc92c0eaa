/** Full view in a window that is wide and low: a phone that is held across. */
import { describe, it, expect, afterEach, beforeEach } from '@e-bulletin/tools/testing';
import { setViewport } from '@web/test-runner-commands';
import type { FlipbookElement } from '../../src/index.js';
import { $, bookOf, clean, fullDialog, lies, mount, ready, until } from './fixture.js';

const usual = { width: innerWidth, height: innerHeight };

beforeEach(() => setViewport({ width: 844, height: 390 }));
afterEach(async () => {
  document.documentElement.style.removeProperty('--e-scale');
  clean();
  await setViewport(usual);
});

const boxOf = (element: FlipbookElement, selector: string): DOMRect =>
  $(element, selector).getBoundingClientRect();

/** They come to lie wholly inside the window. */
async function inWindow(element: FlipbookElement, ...selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) {
    const inside = (): boolean => {
      const { left, top, right, bottom } = boxOf(element, selector);
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    };
    await until(inside, `${selector} in the window`);
  }
}

async function expanded(book = bookOf(9), width = 844, html = ''): Promise<FlipbookElement> {
  const element = mount(book, { width, attributes: { page: '4' }, html });
  await ready(element, true);
  await element.expand();
  await until(() => fullDialog(element)?.open && $(element, '.frame').offsetWidth > 600);
  return element;
}

describe('full view on a phone that is held across', () => {
  for (const [width, height] of [
    [667, 325],
    [844, 390],
    [932, 430],
    [1180, 500],
  ] as const) {
    it(`has the page, what turns it and the slider in view at ${width}x${height}`, async () => {
      await setViewport({ width, height });
      const tool = '<button slot="tools" style="height:48px">Nghe</button>';
      const element = await expanded(bookOf(9), width, tool.repeat(3));
      const controls = ['.previous', '.next', '.range', '.number', '[data-panel=more]'];
      await inWindow(element, '.shown .half', '.stage', ...controls);
      expect(boxOf(element, '.shown .half').height).to.be.at.least(height * 0.6);
      for (const one of ['.previous', '.next', '[data-panel=more]']) {
        const { width: across, height: down } = boxOf(element, one);
        expect(Math.min(across, down), one).to.be.at.least(48);
      }
      // Thumbs lie at both sides of the book.
      expect(boxOf(element, '.previous').right).to.be.at.most(boxOf(element, '.stage').left);
      expect(boxOf(element, '.next').left).to.be.at.least(boxOf(element, '.stage').right);
      expect(boxOf(element, '.next').height).to.be.at.least(height / 2);
      $(element, '.next').click();
      await until(() => element.page > 4);
    });
  }

  it('changes sides where reading goes from right to left', async () => {
    const element = await expanded(bookOf(9, { progression: 'rtl' }));
    expect(boxOf(element, '.next').right).to.be.at.most(boxOf(element, '.stage').left);
    expect(boxOf(element, '.previous').left).to.be.at.least(boxOf(element, '.stage').right);
    await inWindow(element, '.shown .half', '.previous', '.next', '.range');
  });

  it('has the page and what turns it in view in letters of twice the size', async () => {
    document.documentElement.style.setProperty('--e-scale', '2');
    const element = await expanded();
    await inWindow(element, '.shown .half', '.previous', '.next');
    expect(boxOf(element, '.shown .half').height).to.be.at.least(120);
    const { scrollWidth, clientWidth } = $(element, '.next');
    expect(scrollWidth).to.be.at.most(clientWidth);
  });

  it('lies as it did when the phone is held upright again', async () => {
    const element = await expanded();
    await setViewport({ width: 390, height: 844 });
    await until(() => $(element, '.frame').offsetWidth === 390);
    await until(() => boxOf(element, '.previous').top >= boxOf(element, '.stage').bottom);
    await lies(element, String(element.page));
    await inWindow(element, '.shown .half', '.previous', '.next', '.range');
  });
});
