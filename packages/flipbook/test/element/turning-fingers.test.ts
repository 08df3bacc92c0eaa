/** Turning by finger, pen and mouse: the leaf follows, and falls where it is let go. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { $, bookOf, clean, lies, listen, mount, ready, stroke, until } from './fixture.js';

afterEach(clean);

describe('turning by finger', () => {
  it('follows the finger one to one and falls where it goes', async () => {
    const element = mount(bookOf(8), { width: 1200, height: 700, attributes: { page: '4' } });
    await ready(element, true);
    const heard = listen(element);
    const stage = $(element, '.stage').getBoundingClientRect();
    const page = $(element, '.shown .half.right').getBoundingClientRect();
    // From just inside the free edge to the spine: half of the way.
    const start = (page.right - 4 - stage.left) / stage.width;
    const half = (page.left + page.width / 2 - stage.left) / stage.width;
    const finger = await stroke(element, { from: [start, 0.5], to: [half, 0.5] });
    const edge = $(element, '.half.moving.right .face').getBoundingClientRect().right;
    expect(edge).to.be.closeTo(page.left + page.width / 2 + 4, 2);
    expect(heard, 'nothing is said before the finger lets go').to.deep.equal([]);
    await finger.move([0.15, 0.5]);
    finger.up();
    await lies(element, '6 7');
    expect(heard).to.deep.equal(['page 6/8 "6–7" by user']);
  });

  it('goes back when it is let go early, and turns by a short quick stroke', async () => {
    const element = mount(bookOf(8), { attributes: { page: '3' } });
    await ready(element, true);
    const slow = await stroke(element, { from: [0.9, 0.5], to: [0.7, 0.5] });
    await new Promise((resolve) => setTimeout(resolve, 350));
    await slow.move([0.75, 0.5]);
    slow.up();
    await lies(element, '3');
    // All at once: frames of a busy machine would make it slow.
    (await stroke(element, { from: [0.8, 0.5], to: [0.5, 0.5], atOnce: true })).up();
    await lies(element, '4');
    (await stroke(element, { from: [0.3, 0.5], to: [0.7, 0.5], pointerType: 'mouse' })).up();
    await lies(element, '3');
  });

  it('does not go over the ends', async () => {
    const element = mount(bookOf(2));
    await ready(element, true);
    (await stroke(element, { from: [0.2, 0.5], to: [0.8, 0.5] })).up();
    await lies(element, '1');
    expect(element.page).to.equal(1);
  });

  it('leaves vertical strokes, controls and cancelled touches alone', async () => {
    const element = mount(bookOf(8), { attributes: { page: '3' } });
    await ready(element, true);
    (await stroke(element, { from: [0.5, 0.2], to: [0.4, 0.9] })).up();
    (await stroke(element, { from: [0.5, 0.2], to: [0.48, 0.6] })).up('pointercancel');
    const link = document.createElement('a');
    $(element, '.shown .face').append(link);
    (await stroke(element, { from: [0.8, 0.5], to: [0.2, 0.5], target: link })).up();
    await lies(element, '3');
    // And the next touch works.
    (await stroke(element, { from: [0.8, 0.5], to: [0.3, 0.5] })).up();
    await lies(element, '4');
  });

  it('works under transform and zoom of the portal', async () => {
    const element = mount(bookOf(8), { attributes: { page: '3' } });
    (element.parentElement as HTMLElement).style.transform = 'scale(0.5)';
    await ready(element, true);
    const box = $(element, '.shown .face').getBoundingClientRect();
    const finger = await stroke(element, { from: [0.95, 0.5], to: [0.45, 0.5] });
    const edge = $(element, '.half.moving .face').getBoundingClientRect().right;
    const stage = $(element, '.stage').getBoundingClientRect();
    expect(box.right - edge).to.be.closeTo(stage.width / 2, 3);
    finger.up();
    await lies(element, '4');
  });

  it('a finger that comes down while a leaf is on its way takes the next one', async () => {
    const element = mount(bookOf(30));
    await ready(element, true);
    element.goToPage(20);
    await until(() => $(element, '.half.moving'));
    (await stroke(element, { from: [0.9, 0.5], to: [0.3, 0.5] })).up();
    await lies(element, '21');
  });

  it('turns by a tap on the edge, not in the middle and not after a drag', async () => {
    const element = mount(bookOf(8), { attributes: { page: '3' } });
    await ready(element, true);
    const { left, top, width, height } = $(element, '.stage').getBoundingClientRect();
    const tap = (part: number): void => {
      const [clientX, clientY] = [left + part * width, top + height / 2];
      const init = { clientX, clientY, bubbles: true, composed: true };
      $(element, '.shown .face').dispatchEvent(new MouseEvent('click', init));
    };
    tap(0.5);
    expect(element.page).to.equal(3);
    tap(0.95);
    await lies(element, '4');
    tap(0.05);
    await lies(element, '3');
    (await stroke(element, { from: [0.95, 0.5], to: [0.8, 0.5] })).up();
    tap(0.95);
    await lies(element, element.page === 4 ? '4' : '3');
    expect(element.page).to.be.at.most(4);
  });
});
