/** Looking closer: by everything that enlarges, never by stretching a picture, and never in the portal's way. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import type { FlipbookElement } from '../../src/index.js';
import { $, bookOf, clean, click, lies, mount, press, ready, until, zoomed } from './fixture.js';

afterEach(clean);

/** Width of the first page on screen. */
const width = (element: FlipbookElement): number =>
  $(element, '.shown .face').getBoundingClientRect().width;

/** The part of the page that lies under a point of the stage. */
function pointOf(element: FlipbookElement, x: number, y: number): [number, number] {
  const face = $(element, '.shown .face').getBoundingClientRect();
  return [(x - face.left) / face.width, (y - face.top) / face.height];
}

describe('zoom', () => {
  it('by buttons: closer, smaller, and back to the whole page with the focus on the book', async () => {
    const element = mount(bookOf(5));
    await ready(element, true);
    const whole = width(element);
    const tool = $(element, '[data-panel=zoom]');
    expect(tool.getAttribute('aria-pressed')).to.equal('false');
    tool.click();
    await zoomed(element, 2);
    expect(element.getAttribute('zoom')).to.equal('2');
    expect(tool.getAttribute('aria-pressed')).to.equal('true');
    expect(width(element)).to.be.closeTo(whole * 2, 1);
    for (const [name, zoom] of [
      ['in', 3],
      ['in', 4],
      ['in', 4],
      ['out', 3],
    ] as const) {
      $(element, `[data-zoom=${name}]`).click();
      await zoomed(element, zoom);
    }
    $(element, '[data-zoom=whole]').focus();
    $(element, '[data-zoom=whole]').click();
    await zoomed(element, 1);
    expect($(element, '.zoom-bar')).to.equal(null);
    expect(element.shadowRoot?.activeElement).to.equal($(element, '.stage'));
    expect(width(element)).to.equal(whole);
  });

  it('by attribute and property, whatever is asked for', async () => {
    const element = mount(bookOf(5), { attributes: { zoom: '2.5' } });
    await ready(element, true);
    await zoomed(element, 2.5);
    for (const [asked, zoom] of [
      [99, 4],
      [0, 1],
      [Number.NaN, 1],
    ] as const) {
      element.zoom = asked;
      await element.updateComplete;
      expect(element.zoom).to.equal(zoom);
    }
  });

  it('by keys; arrows move the page, Page Down turns it, and modifiers stay the browser’s', async () => {
    const element = mount(bookOf(5));
    await ready(element, true);
    const stage = $(element, '.stage');
    expect(press(stage, '+', { ctrlKey: true }).defaultPrevented).to.equal(false);
    expect(press(stage, '+').defaultPrevented).to.equal(true);
    await zoomed(element, 1.5);
    press(stage, '+');
    await zoomed(element, 2);
    const { left, top } = $(element, '.shown .face').getBoundingClientRect();
    expect(press(stage, 'ArrowRight').defaultPrevented).to.equal(true);
    press(stage, 'ArrowDown');
    await until(() => $(element, '.shown .face').getBoundingClientRect().top < top - 20);
    expect($(element, '.shown .face').getBoundingClientRect().left).to.be.below(left - 20);
    expect(element.page).to.equal(1);
    press(stage, 'PageDown');
    await lies(element, '2');
    press(stage, '-');
    await zoomed(element, 1.5);
    press(stage, '0');
    await zoomed(element, 1);
    press(stage, 'ArrowRight');
    await lies(element, '3');
  });

  it('by ctrl and wheel, about the pointer; without ctrl the wheel is the portal’s', async () => {
    const element = mount(bookOf(5));
    await ready(element, true);
    const stage = $(element, '.stage');
    const box = stage.getBoundingClientRect();
    const [clientX, clientY] = [box.left + box.width * 0.3, box.top + box.height * 0.7];
    const wheel = (ctrlKey: boolean, deltaY: number): WheelEvent => {
      const init = { clientX, clientY, deltaY, ctrlKey, bubbles: true, composed: true };
      const event = new WheelEvent('wheel', { ...init, cancelable: true });
      stage.dispatchEvent(event);
      return event;
    };
    await until(() => wheel(true, 0).defaultPrevented);
    const before = pointOf(element, clientX, clientY);
    expect(wheel(false, -100).defaultPrevented).to.equal(false);
    for (let notch = 0; notch < 4; notch++) {
      expect(wheel(true, -100).defaultPrevented).to.equal(true);
    }
    await until(() => element.zoom > 2.5);
    await zoomed(element, element.zoom);
    const after = pointOf(element, clientX, clientY);
    expect(after[0]).to.be.closeTo(before[0], 0.01);
    expect(after[1]).to.be.closeTo(before[1], 0.01);
    for (let notch = 0; notch < 20; notch++) wheel(true, 100);
    await zoomed(element, 1);
  });

  it('by double tap at that place and back; edges do not turn meanwhile', async () => {
    const element = mount(bookOf(5), { attributes: { page: '3' } });
    await ready(element, true);
    const box = $(element, '.stage').getBoundingClientRect();
    const at = [box.left + box.width * 0.4, box.top + box.height * 0.4] as const;
    const before = pointOf(element, ...at);
    click(element, 0.4, 0.4);
    click(element, 0.4, 0.4);
    await zoomed(element, 2.5);
    const after = pointOf(element, ...at);
    expect(Math.hypot(after[0] - before[0], after[1] - before[1])).to.be.below(0.02);
    click(element, 0.97, 0.5);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(element.page).to.equal(3);
    click(element, 0.97, 0.5);
    click(element, 0.97, 0.5);
    await zoomed(element, 1);
    expect(element.page).to.equal(3);
  });

  it('a turned phone keeps in its middle what was read there, on the same page', async () => {
    const phone = { width: 390, height: 700, attributes: { zoom: '3', page: '3' } };
    const element = mount(bookOf(6), phone);
    await ready(element, true);
    await zoomed(element, 3);
    press($(element, '.stage'), 'ArrowDown');
    const box = element.parentElement as HTMLElement;
    const stage = $(element, '.stage');
    // Page 3 alone, and beside page 2.
    const middle = (page: string): [number, number] => {
      const { left, top, width, height } = stage.getBoundingClientRect();
      const face = $(element, page).getBoundingClientRect();
      const part = (at: number, from: number, size: number): number => (at - from) / size;
      return [
        part(left + width / 2, face.left, face.width),
        part(top + height / 2, face.top, face.height),
      ];
    };
    const before = middle('.shown .face');
    for (const [width, height, pages, face] of [
      [900, 800, '2 3', '.shown .half.right .face'],
      [390, 700, '3', '.shown .face'],
    ] as const) {
      box.style.cssText = `width:${width}px;height:${height}px`;
      await lies(element, pages);
      const [x, y] = middle(face);
      expect(x, `${width}`).to.be.closeTo(before[0], 0.01);
      expect(y, `${width}`).to.be.closeTo(before[1], 0.01);
      expect(element.zoom).to.equal(3);
    }
  });

  it('turning by buttons keeps the zoom and begins at the top of the next page', async () => {
    const element = mount(bookOf(6), { width: 1200, height: 700, attributes: { zoom: '3' } });
    await ready(element, true);
    await zoomed(element, 3);
    const stage = $(element, '.stage').getBoundingClientRect();
    press($(element, '.stage'), 'ArrowDown');
    for (const pages of ['2 3', '4 5', '6']) {
      $(element, '.next').click();
      await lies(element, pages);
      expect(element.zoom).to.equal(3);
      const { left, top } = $(element, '.shown .face').getBoundingClientRect();
      expect(top).to.be.within(stage.top, stage.top + 40);
      expect(left).to.be.within(stage.left - 1, stage.left + 40);
    }
  });

  it('in a right-to-left book the next page begins at its right', async () => {
    const book = bookOf(6, { progression: 'rtl' });
    const element = mount(book, { width: 1200, height: 700, attributes: { zoom: '3', page: '2' } });
    await ready(element, true);
    await zoomed(element, 3);
    element.next();
    await lies(element, '5 4');
    const stage = $(element, '.stage').getBoundingClientRect();
    const right = $(element, '.shown .half.right .face').getBoundingClientRect().right;
    expect(right).to.be.within(stage.right - 40, stage.right + 1);
  });

  it('exchanges the raster: the large one when enlarged, real pixels and no stretched layer', async () => {
    const book = bookOf(5, { tiers: [540, 1080, 1600, 2160] });
    const box = { width: 900, height: 1300, attributes: { view: 'single' } };
    const element = mount(book, box);
    await ready(element, true);
    await until(() => book.asked.includes('2-1080.webp'));
    expect(book.asked.some((href) => href.includes('2160'))).to.equal(false);
    element.zoom = 4;
    await zoomed(element, 4);
    await until(() => $<HTMLImageElement>(element, '.shown img').src.includes('1-2160'));
    const image = $<HTMLImageElement>(element, '.shown img');
    expect(image.offsetWidth, 'the picture has its real size').to.be.closeTo(width(element), 1);
    for (let node: Element | null = image; node; node = node.parentElement) {
      expect(getComputedStyle(node).transform).to.equal('none');
    }
    expect(
      book.asked.some((href) => /^[2-5]-2160/.test(href)),
      'neighbours lie whole',
    ).to.equal(false);
  });
});

describe('the browser’s own pinch', () => {
  it('gets the large raster too, without any of ours', async () => {
    const book = bookOf(3, { tiers: [540, 1080, 1600, 2160] });
    const box = { width: 900, height: 1300, attributes: { view: 'single' } };
    const element = mount(book, box);
    await ready(element, true);
    const viewport = visualViewport as VisualViewport;
    Object.defineProperty(viewport, 'scale', { value: 3, configurable: true });
    try {
      $(element, '.stage').dispatchEvent(new PointerEvent('pointerdown', { button: 1 }));
      viewport.dispatchEvent(new Event('resize'));
      await until(() => $<HTMLImageElement>(element, '.shown img').src.includes('1-2160'));
      expect(element.zoom).to.equal(1);
    } finally {
      Reflect.deleteProperty(viewport, 'scale');
    }
  });
});

describe('a tap', () => {
  it('in the middle is told once, with its place, after it can be no double tap', async () => {
    const element = mount(bookOf(5), { width: 1200, height: 700, attributes: { page: '2' } });
    await ready(element, true);
    expect(element.page).to.equal(2);
    click(element, 0.3, 0.5);
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect([element.page, element.zoom]).to.deep.equal([2, 1]);
    click(element, 0.98, 0.5);
    await lies(element, '4 5');
    click(element, 0.02, 0.5);
    click(element, 0.02, 0.5);
    await lies(element, '1');
    expect(element.zoom, 'two taps at an edge are two turns').to.equal(1);
  });
});
