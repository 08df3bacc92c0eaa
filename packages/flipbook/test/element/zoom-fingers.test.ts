/** Fingers on an enlarged book: they move the paper, push it and enlarge it, and turn no leaf. */
import { emulateMedia } from '@web/test-runner-commands';
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import type { FlipbookElement } from '../../src/index.js';
import { $, bookOf, clean, mount, ready, stroke, until, zoomed } from './fixture.js';

afterEach(async () => {
  clean();
  await emulateMedia({ reducedMotion: 'no-preference' });
});

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

describe('fingers on an enlarged book', () => {
  it('a finger moves the enlarged paper and no leaf, and not beyond its edges', async () => {
    const element = mount(bookOf(5), { attributes: { page: '3', zoom: '2' } });
    await ready(element, true);
    await zoomed(element, 2);
    expect(getComputedStyle($(element, '.stage')).touchAction).to.equal('none');
    const before = $(element, '.shown .face').getBoundingClientRect();
    const finger = await stroke(element, { from: [0.7, 0.7], to: [0.5, 0.5] });
    const stage = $(element, '.stage').getBoundingClientRect();
    const moved = $(element, '.shown .face').getBoundingClientRect();
    expect(moved.left - before.left).to.be.closeTo(-0.2 * stage.width, 12);
    await finger.move([-2, -2]);
    finger.up();
    await zoomed(element, 2);
    const end = $(element, '.shown .face').getBoundingClientRect();
    expect(end.right).to.be.within(stage.right - 12, stage.right + 1);
    expect(end.bottom, 'the last line comes above the bar').to.be.within(
      stage.bottom - 90,
      stage.bottom - 70,
    );
    expect($(element, '.half.moving')).to.equal(null);
    expect(element.page).to.equal(3);
  });

  it('two fingers enlarge about the point between them', async () => {
    const element = mount(bookOf(5), { attributes: { page: '3', zoom: '2' } });
    await ready(element, true);
    await zoomed(element, 2);
    const first = await stroke(element, { from: [0.4, 0.5], to: [0.4, 0.5] });
    const second = await stroke(element, { from: [0.6, 0.5], to: [0.6, 0.5] });
    await first.move([0.35, 0.5]);
    await second.move([0.65, 0.5]);
    await frame();
    expect($(element, '.area').style.transform, 'moves at once').to.contain('scale');
    first.up();
    second.up();
    await until(() => element.zoom > 2.8 && element.zoom < 3.2);
    await zoomed(element, element.zoom);
    const [a, b] = [
      await stroke(element, { from: [0.2, 0.5], to: [0.2, 0.5] }),
      await stroke(element, { from: [0.8, 0.5], to: [0.8, 0.5] }),
    ];
    await a.move([0.49, 0.5]);
    await b.move([0.51, 0.5]);
    a.up();
    b.up();
    await zoomed(element, 1);
    expect(element.page).to.equal(3);
  });
});

describe('a finger on a button of the page', () => {
  it('moves nothing alone, and enlarges with a second one', async () => {
    const element = mount(bookOf(5), { attributes: { page: '3', zoom: '2' } });
    await ready(element, true);
    await zoomed(element, 2);
    const target = document.createElement('button');
    $(element, '.shown .face').append(target);
    const before = $(element, '.area').style.transform;
    const first = await stroke(element, { from: [0.4, 0.5], to: [0.3, 0.5], target });
    expect($(element, '.area').style.transform).to.equal(before);
    const second = await stroke(element, { from: [0.6, 0.5], to: [0.6, 0.5] });
    await second.move([0.75, 0.5]);
    first.up();
    second.up();
    await until(() => element.zoom > 2.8 && element.zoom < 3.2);
  });
});

describe('paper that is pushed', () => {
  const left = (element: FlipbookElement): number =>
    $(element, '.shown .face').getBoundingClientRect().left;

  async function enlarged(): Promise<FlipbookElement> {
    const element = mount(bookOf(5), { attributes: { page: '3', zoom: '4' } });
    await ready(element, true);
    await zoomed(element, 4);
    return element;
  }

  /** A finger that leaves while it moves; where the paper lay then. */
  async function push(element: FlipbookElement, to: number): Promise<number> {
    const finger = await stroke(element, { from: [0.5, 0.5], to: [to, 0.5], atOnce: true });
    const at = left(element);
    finger.up();
    return at;
  }

  it('glides on, not beyond its edge, and turns no leaf', async () => {
    const element = await enlarged();
    const stage = $(element, '.stage').getBoundingClientRect();
    let glided = 0;
    // A machine that was held up between two moves saw no push.
    for (let attempt = 0; attempt < 5 && glided < 50; attempt++) {
      const at = await push(element, 0.4);
      await zoomed(element, 4);
      glided = at - left(element);
    }
    expect(glided).to.be.at.least(50);
    const { right } = $(element, '.shown .face').getBoundingClientRect();
    expect(right).to.be.at.least(stage.right - 12);
    expect([element.page, $(element, '.half.moving')]).to.deep.equal([3, null]);
  });

  it('stops under the next finger, which is no tap', async () => {
    const element = await enlarged();
    const at = await push(element, 0.4);
    const finger = await stroke(element, { from: [0.5, 0.5], to: [0.5, 0.5], atOnce: true });
    finger.up();
    await zoomed(element, 4);
    await frame();
    await frame();
    expect(left(element)).to.be.closeTo(at, 1);
  });

  it('stays where it is left by a finger that rested, and where movement is not wanted', async () => {
    const element = await enlarged();
    const finger = await stroke(element, { from: [0.5, 0.5], to: [0.4, 0.5], atOnce: true });
    await new Promise((resolve) => setTimeout(resolve, 120));
    const at = left(element);
    finger.up();
    await zoomed(element, 4);
    expect(left(element)).to.be.closeTo(at, 1);
    await emulateMedia({ reducedMotion: 'reduce' });
    const still = await push(element, 0.45);
    await zoomed(element, 4);
    expect(left(element)).to.be.closeTo(still, 1);
  });
});
