/** Letters of twice the size on a phone. */
import { describe, it, expect, afterEach, beforeEach } from '@e-bulletin/tools/testing';
import { setViewport } from '@web/test-runner-commands';
import { ZOOM_BAR } from '../../src/view/zoom-bar.js';
import { $, bookOf, clean, faults, mount, ready, until, zoomed } from './fixture.js';
import { open, opened } from './hotspot-story.js';
import { found } from './search-story.js';
import { spots, storyOf } from './story.js';

const usual = { width: innerWidth, height: innerHeight };
const root = document.documentElement.style;

beforeEach(() => setViewport({ width: 390, height: 844 }));
afterEach(async () => {
  root.removeProperty('--e-scale');
  clean();
  await setViewport(usual);
});

/** Where the words of an element end. */
function endOf(element: Element): number {
  const words = document.createRange();
  words.selectNodeContents(element);
  return words.getBoundingClientRect().right;
}

describe('letters of twice the size', () => {
  // So are those that a device enlarges without a word in `--e-scale`.
  it('give the page number a row of its own, however their size was worked out', async () => {
    root.setProperty('--e-scale', 'calc(1 + 1)');
    const element = mount(bookOf(4));
    await ready(element);
    expect($(element, '.reader').className).to.contain('tiny');
    const [place, step] = ['.place', '.next'].map((one) => $(element, one).getBoundingClientRect());
    expect(place?.bottom).to.be.at.most(step?.top ?? 0);
  });

  it('leave the title of a dialog whole lines, and the long name of a host inside its button', async () => {
    root.setProperty('--e-scale', '2');
    const title = 'Tuyến xe buýt số 9 ra bệnh viện';
    const href = 'https://bandophuongsenhong.example.vn/x';
    const map = spots({ kind: 'map', href, poster: '1.jpg', title });
    const shown = await opened(await open(storyOf(1, { hotspots: { 1: map } })));
    expect(shown.querySelector('h2')?.offsetWidth).to.be.at.least(300);
    const button = shown.querySelector('a.button') as HTMLElement;
    const { right } = button.getBoundingClientRect();
    expect(endOf(button)).to.be.at.most(right);
    expect(right).to.be.at.most(390);
  });

  for (const [width, height, scale] of [
    [390, 844, '2'],
    [320, 640, '1'],
    [667, 325, '1'],
    [844, 390, '2'],
  ] as const) {
    it(`leave the bar of the lens one row at ${width}x${height}, scale ${scale}`, async () => {
      await setViewport({ width, height });
      root.setProperty('--e-scale', scale);
      const element = mount(bookOf(4), { width, height });
      await ready(element, true);
      if (width > height) await element.expand();
      element.zoom = 2;
      await zoomed(element, 2);
      await until(
        () => $(element, '.zoom-bar')?.offsetHeight <= ZOOM_BAR - 8,
        'one row, when full view has told its width',
      );
      const words = [...$(element, '.zoom-bar').querySelectorAll('button')].map((one) =>
        one.textContent?.trim(),
      );
      expect(words).to.deep.equal(['Thu nhỏ', 'Phóng to', 'Vừa trang']);
      expect(await faults(element)).to.deep.equal([]);
    });
  }

  for (const scale of ['1', '2']) {
    it(`leave most of the page to a hit on a phone that is held across, scale ${scale}`, async () => {
      await setViewport({ width: 844, height: 390 });
      root.setProperty('--e-scale', scale);
      const element = await found({ width: 844 });
      await element.expand();
      element.zoom = 2;
      await zoomed(element, 2);
      const share = (): number => {
        const bars = [...element.renderRoot.querySelectorAll<HTMLElement>('.bar, .zoom-bar')];
        const taken = bars.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0);
        return taken / $(element, '.stage').offsetHeight;
      };
      // Full view tells its width after it was laid out.
      await until(() => share() <= 0.45, 'most of the page without bars');
      const bare = [...$(element, '.hits').querySelectorAll('button')].filter((button) => {
        const drawn = button.querySelector('svg')?.checkVisibility();
        return !drawn && getComputedStyle(button).fontSize === '0px';
      });
      expect(bare.length, 'buttons that show nothing').to.equal(0);
      expect(await faults(element)).to.deep.equal([]);
    });
  }
});
