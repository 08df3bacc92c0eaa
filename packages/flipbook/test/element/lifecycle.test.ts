/** Nothing is left behind: not after removal in the middle of a turn, not after fifty reconnects. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import type { PropertyValues } from 'lit';
import { FlipbookElement } from '../../src/index.js';
import { $, bookOf, clean, lies, mount, ready, stroke, until } from './fixture.js';

afterEach(clean);

/** Listeners on what outlives the element, while `body` runs. */
async function leaked(body: () => Promise<void>): Promise<number> {
  let count = 0;
  const restore: (() => void)[] = [];
  for (const target of [window, document] as EventTarget[]) {
    const { addEventListener, removeEventListener } = target;
    const known: [string, unknown][] = [];
    target.addEventListener = function (
      this: EventTarget,
      ...args: Parameters<EventTarget['addEventListener']>
    ) {
      if (!known.some(([type, listener]) => type === args[0] && listener === args[1])) {
        known.push([args[0], args[1]]);
        count++;
      }
      addEventListener.apply(target, args);
    };
    target.removeEventListener = function (
      this: EventTarget,
      ...args: Parameters<EventTarget['removeEventListener']>
    ) {
      const index = known.findIndex(([type, listener]) => type === args[0] && listener === args[1]);
      if (index >= 0) {
        known.splice(index, 1);
        count--;
      }
      removeEventListener.apply(target, args);
    };
    restore.push(() => Object.assign(target, { addEventListener, removeEventListener }));
  }
  try {
    await body();
    return count;
  } finally {
    for (const back of restore) back();
  }
}

describe('lifecycle', () => {
  it('gives everything back after fifty reconnects, and still works', async () => {
    const book = bookOf(9);
    const element = mount(book, { attributes: { page: '4', hash: 'life' } });
    await ready(element, true);
    const box = element.parentElement as HTMLElement;
    const left = await leaked(async () => {
      for (let i = 0; i < 50; i++) {
        element.remove();
        box.append(element);
        if (i % 10 === 0) await ready(element);
      }
      element.remove();
    });
    expect(left).to.be.at.most(0);
    await until(() => book.held.size === 0, 'addresses given back');
    expect(element.renderRoot.querySelectorAll('.sheet').length).to.equal(0);
    box.append(element);
    await ready(element, true);
    await lies(element, '4');
    element.next();
    await lies(element, '5');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('adds nothing to the document while it lives but for one finger', async () => {
    const element = mount(bookOf(9));
    await ready(element, true);
    const left = await leaked(async () => {
      const finger = await stroke(element, { from: [0.8, 0.5], to: [0.4, 0.5] });
      finger.up();
      await lies(element, '2');
    });
    expect(left).to.equal(0);
  });

  it('asks for no update within an update, of which Lit would warn developers', async () => {
    let within = 0;
    class Watched extends FlipbookElement {
      protected override updated(changed: PropertyValues<this>): void {
        super.updated(changed);
        if (this.isUpdatePending) within++;
      }
    }
    customElements.define('e-flipbook-watched', Watched);
    const element = mount(bookOf(9), { width: 1200 }, 'e-flipbook-watched');
    await ready(element, true);
    element.next();
    await lies(element, '2 3');
    Object.assign(element, bookOf(3));
    await until(() => element.pages === 3);
    await lies(element, '2 3');
    expect(within).to.equal(0);
  });

  it('is removed in the middle of a turn', async () => {
    const book = bookOf(30);
    const element = mount(book);
    await ready(element, true);
    element.goToPage(20);
    await until(() => $(element, '.half.moving'));
    const box = element.parentElement as HTMLElement;
    element.remove();
    await until(() => book.held.size === 0);
    expect((element.shadowRoot as ShadowRoot).getAnimations()).to.deep.equal([]);
    box.append(element);
    await lies(element, '20');
    element.next();
    await lies(element, '21');
  });

  it('is removed in the middle of a drag', async () => {
    const element = mount(bookOf(30));
    await ready(element, true);
    const finger = await stroke(element, { from: [0.8, 0.5], to: [0.4, 0.5] });
    const box = element.parentElement as HTMLElement;
    element.remove();
    finger.up();
    box.append(element);
    await ready(element, true);
    element.goToPage(5);
    await lies(element, '5');
  });

  it('stays under the cap of decoded pictures while all pages are read', async () => {
    const book = bookOf(60);
    const element = mount(book);
    await ready(element, true);
    for (let page = 2; page <= 60; page++) {
      element.next();
      await until(() => $(element, '.shown img'));
    }
    await lies(element, '60');
    expect(element.renderRoot.querySelectorAll('.sheet').length).to.be.at.most(3);
  });
});
