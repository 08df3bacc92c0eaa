/** A leaf that is on its way when the book under it becomes another. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import type { FlipbookElement } from '../../src/index.js';
import { $, bookOf, clean, lies, mount, ready, until } from './fixture.js';

afterEach(clean);

/** Does `change` while a leaf is on its way, and waits until that has ended, however it ends. */
async function inFlight(element: FlipbookElement, change: () => void): Promise<void> {
  element.next();
  const moving = (): Animation[] =>
    [...element.renderRoot.querySelectorAll('.moving')].flatMap((half) => half.getAnimations());
  await until(() => moving().length > 0, 'a leaf on its way');
  const flights = moving();
  change();
  await Promise.allSettled(flights.map(({ finished }) => finished));
}

describe('a leaf on its way', () => {
  it('does not come down in a book that has other spreads by now: a phone is turned', async () => {
    const element = mount(bookOf(20), { width: 1000, attributes: { page: '10' } });
    await ready(element, true);
    await lies(element, '10 11');
    const box = element.parentElement as HTMLElement;
    await inFlight(element, () => (box.style.width = '390px'));
    await until(() => $(element, '.reader').classList.contains('small'));
    await lies(element, '12');
    expect(element.page).to.equal(12);
    await inFlight(element, () => (box.style.width = '1000px'));
    await lies(element, '12 13');
  });

  it('nor in another book', async () => {
    const element = mount(bookOf(20), { attributes: { page: '10' } });
    await ready(element, true);
    await inFlight(element, () => {
      element.page = 1;
      Object.assign(element, bookOf(15));
    });
    await lies(element, '1');
    expect(element.pages).to.equal(15);
  });
});
