/** Where the element has no height of its own: one page in a window that stands upright, two in one that lies. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { setViewport } from '@web/test-runner-commands';
import type { FlipbookElement } from '../../src/index.js';
import { $, bookOf, clean, lies, mount, ready, seen } from './fixture.js';

afterEach(async () => {
  clean();
  await setViewport({ width: 800, height: 600 });
});

interface Seen {
  readonly element: FlipbookElement;
  readonly stage: DOMRect;
  readonly pages: string;
  /** How wide a page is drawn. */
  readonly wide: number;
}

/** A book at its third page in a window of this size, as wide as the window. */
async function open(width: number, height: number, attributes = {}): Promise<Seen> {
  await setViewport({ width, height });
  const element = mount(bookOf(8), { width, attributes: { page: '3', ...attributes } });
  element.style.height = '';
  (element.parentElement as HTMLElement).style.height = '';
  await ready(element);
  return look(element);
}

function look(element: FlipbookElement): Seen {
  return {
    element,
    stage: $(element, '.stage').getBoundingClientRect(),
    pages: seen(element),
    wide: $(element, '.sheet.shown .face').getBoundingClientRect().width,
  };
}

describe('a window that stands upright', () => {
  for (const [width, height] of [
    [744, 1133],
    [768, 954],
    [768, 1024],
    [800, 1280],
    [820, 1180],
    [834, 1112],
    [1024, 1366],
    [1080, 1920],
  ] as const) {
    it(`of ${width} x ${height} shows one page, larger than one of two`, async () => {
      const { stage, pages, wide } = await open(width, height);
      expect(pages).to.equal('3');
      expect(stage.height).to.be.within(760, Math.max(760, stage.width) + 1);
      expect(wide).to.be.above((stage.width / 2) * 1.25);
    });
  }

  it('shows two pages where two are asked for', async () => {
    const { pages } = await open(768, 1024, { view: 'spread' });
    expect(pages).to.equal('2 3');
  });

  it('keeps to the height that the portal allows, and shows two where that leaves no more for one', async () => {
    const low = { style: '--e-flipbook-stage-max-height:560px' };
    const { stage, pages } = await open(834, 1112, low);
    expect(stage.height).to.equal(560);
    expect(pages).to.equal('2 3');
  });

  it('keeps the page when it is turned and turned back', async () => {
    const { element } = await open(768, 1024);
    const box = element.parentElement as HTMLElement;
    for (const [width, height, pages] of [
      [1024, 768, '2 3'],
      [768, 1024, '3'],
    ] as const) {
      box.style.width = `${width}px`;
      await setViewport({ width, height });
      await lies(element, pages);
      expect(element.page).to.equal(3);
    }
  });
});

describe('a window that lies', () => {
  for (const [width, height] of [
    [720, 720],
    [844, 390],
    [1024, 768],
    [1366, 768],
    [1920, 1080],
  ] as const) {
    it(`of ${width} x ${height} shows two pages, and a stage no higher than they are`, async () => {
      const { stage, pages, wide } = await open(width, height);
      expect(pages).to.equal('2 3');
      expect(stage.height).to.be.at.most(Math.min(760, wide * 1.418 + 50));
    });
  }
});
