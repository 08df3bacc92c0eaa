/** Hits on the pages: the bar that steps through them, and where page and bar lie for the hit to be seen. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import type { FlipbookElement } from '../../src/index.js';
import { $, clean, faults, lies, press, until, zoomed } from './fixture.js';
import { found } from './search-story.js';

afterEach(clean);

const boxOf = (element: FlipbookElement, selector: string): DOMRect | undefined =>
  $(element, selector)?.getBoundingClientRect();

/** The mark of the hit that the reader is at lies on the stage, and no bar over it. */
function seen(element: FlipbookElement): boolean {
  const mark = boxOf(element, '.shown .hit-mark.current');
  const stage = boxOf(element, '.stage') as DOMRect;
  if (!mark) return false;
  const clear = ['.bar.hits', '.zoom-bar'].every((name) => {
    const { top, bottom } = boxOf(element, name) as DOMRect;
    return mark.bottom <= top || mark.top >= bottom;
  });
  const across = mark.left >= stage.left && mark.right <= stage.right;
  return clear && across && mark.top >= stage.top && mark.bottom <= stage.bottom;
}

describe('hits on the pages', () => {
  it('on a phone the bar of a hit is one row', async () => {
    for (const width of [390, 360]) {
      const element = await found({ width });
      const bar = $(element, '.bar.hits');
      const middles = [...bar.children].map((one) => {
        const { top, height } = one.getBoundingClientRect();
        return Math.round(top + height / 2);
      });
      expect(new Set(middles).size, `${width}: ${middles.join()}`).to.equal(1);
      for (const one of bar.children) expect(one.scrollWidth).to.be.at.most(one.clientWidth);
      clean();
    }
  });

  for (const width of [390, 1200]) {
    it(`the bar of a hit and that of the enlarged book lie apart, ${width} px wide`, async () => {
      const element = await found({ width });
      element.zoom = 2;
      await until(() => $(element, '.zoom-bar'));
      const lens = $(element, '.zoom-bar').getBoundingClientRect();
      expect($(element, '.bar.hits').getBoundingClientRect().bottom).to.be.below(lens.top);
      expect(await faults(element)).to.deep.equal([]);
    });
  }

  it('has the bar over the page where the hit lies at its foot, and under it again for the next', async () => {
    const element = await found({}, { 2: 9600, 4: 3000 });
    await lies(element, '2');
    const middle = (one: string): number => {
      const { top, bottom } = $(element, one).getBoundingClientRect();
      return (top + bottom) / 2;
    };
    await until(() => $(element, '.shown .hit-mark'));
    await until(() => middle('.bar.hits') < middle('.stage'), 'the bar above');
    const mark = $(element, '.shown .hit-mark').getBoundingClientRect();
    expect($(element, '.bar.hits').getBoundingClientRect().bottom).to.be.at.most(mark.top);
    $(element, '.bar.hits button:nth-of-type(2)').click();
    await lies(element, '4');
    await until(() => middle('.bar.hits') > middle('.stage'), 'the bar below');
  });

  for (const [name, places] of [
    ['at the head and the foot', { 2: 9600, 4: 100 }],
    ['at the foot and the head', { 2: 100, 4: 9600 }],
    ['in the middle and below it', { 2: 5000, 4: 7000 }],
  ] as const) {
    it(`are brought into view where the book is enlarged, ${name} of pages`, async () => {
      const element = await found({ width: 390 }, places);
      await lies(element, '2');
      element.zoom = 4;
      await zoomed(element, 4);
      const next = $(element, '.bar.hits button:nth-of-type(2)');
      for (const page of ['4', '2', '4']) {
        next.click();
        await lies(element, page);
        await until(() => seen(element), `the hit of page ${page} in view`);
      }
      expect(element.zoom).to.equal(4);
    });
  }

  it('stay where they are seen, and come back where the reader left them', async () => {
    const element = await found({ width: 390 }, {}, 'văn hóa');
    await lies(element, '3');
    element.zoom = 3;
    await zoomed(element, 3);
    const stage = $(element, '.stage');
    const top = (): number => boxOf(element, '.shown .hit-mark')?.top ?? 0;
    /** "Sau" leads from the only hit to the same; resolves when its mark is drawn anew. */
    const again = async (): Promise<void> => {
      const mark = $(element, '.shown .hit-mark');
      $(element, '.bar.hits button:nth-of-type(2)').click();
      await until(() => ![mark, null].includes($(element, '.shown .hit-mark')));
    };
    await again();
    await until(() => seen(element), 'the hit in view');
    press(stage, 'ArrowDown');
    const aside = top();
    await again();
    expect(top()).to.equal(aside);
    for (let times = 0; times < 4; times++) press(stage, 'ArrowDown');
    expect(seen(element), 'the reader looks elsewhere').to.equal(false);
    await again();
    await until(() => seen(element), 'the hit in view again');
  });
});
