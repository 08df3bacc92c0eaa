/** The pages on the wall of a meeting, turned by a clicker. */
import { define } from '@e-bulletin/core/define.js';
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { composeHotspots } from '@e-bulletin/issue/guided.js';
import type { FlipbookElement } from '../../src/index.js';
import {
  $,
  bookOf,
  clean,
  click,
  closed,
  fullDialog,
  lies,
  mount,
  press,
  ready,
  seen,
  until,
} from './fixture.js';

afterEach(clean);

class PollStandIn extends HTMLElement {
  static readonly version = '0.0.0';
  /** Higher than the wall of a test. */
  connectedCallback(): void {
    this.style.cssText = 'display:block;height:1100px';
  }
}

class CodeStandIn extends HTMLElement {
  static readonly version = '0.0.0';
}

const POLL = composeHotspots(
  [
    {
      kind: 'poll',
      box: [100, 100, 500, 500],
      title: 'Giờ nào tiện nhất?',
      href: 'https://phieu.example.vn/p/K7Q2',
      pictures: [],
    },
  ],
  '2.webp',
);

describe('presentation', () => {
  const start = async (
    pages = 9,
    html?: string,
    attributes: Record<string, string> = {},
  ): Promise<FlipbookElement> => {
    const element = mount(bookOf(pages), { attributes, ...(html && { html }) });
    await ready(element, true);
    await element.present();
    await until(() => $(element, '.frame').classList.contains('presenting'));
    return element;
  };

  it('has the focus on the pages, and gives it back to where it came from', async () => {
    const element = mount(bookOf(9));
    await ready(element, true);
    const focused = (): Element | null | undefined => element.shadowRoot?.activeElement;
    const tool = $(element, '[data-panel=more]');
    for (const end of ['Escape', 'collapse']) {
      tool.focus();
      await element.present();
      expect(focused(), 'on the wall').to.equal($(element, '.stage'));
      if (end === 'Escape') fullDialog(element)?.close();
      else await element.collapse();
      await closed(element);
      expect(focused(), end).to.equal(tool);
    }
    tool.focus();
    await element.expand();
    expect(focused(), 'in full view').to.equal(tool);
    await element.present();
    expect(focused(), 'from full view').to.equal($(element, '.stage'));
  });

  it('shows the pages alone and obeys a clicker', async () => {
    const element = await start(20, undefined, { view: 'single' });
    for (const name of ['.tools', '.slider', '.place', '.step']) {
      expect($(element, name).checkVisibility(), name).to.equal(false);
    }
    const stage = $(element, '.stage');
    const steps: [key: string, pages: string][] = [
      ['PageDown', '2'],
      ['ArrowRight', '3'],
      [' ', '4'],
      ['PageUp', '3'],
      ['End', '20'],
      ['Home', '1'],
    ];
    for (const [key, pages] of steps) {
      expect(press(stage, key).defaultPrevented, key).to.equal(true);
      await lies(element, pages);
    }
    press(stage, '1');
    press(stage, '2');
    await until(() => $(element, '.note')?.textContent === 'Tới trang 12');
    press(stage, 'Enter');
    await lies(element, '12');
    expect($(element, '.note')).to.equal(null);
  });

  it('goes blank and comes back on the same page', async () => {
    const element = await start();
    const stage = $(element, '.stage');
    for (const [key, colour] of [
      ['b', 'rgb(0, 0, 0)'],
      ['w', 'rgb(255, 255, 255)'],
    ] as const) {
      press(stage, key);
      await until(() => $(element, '.blank'));
      expect(getComputedStyle($(element, '.blank')).backgroundColor).to.equal(colour);
      press(stage, 'PageDown');
      await until(() => !$(element, '.blank'));
      expect(element.page).to.equal(1);
    }
    press(stage, '.');
    await until(() => $(element, '.blank'));
    expect(press(stage, 'Escape').defaultPrevented).to.equal(true);
    await until(() => !$(element, '.blank'));
    expect(fullDialog(element)?.open).to.equal(true);
  });

  it('enlarges where it is pressed, and Escape shows the whole page before it ends', async () => {
    const element = await start();
    click(element, 0.5, 0.3);
    await until(() => element.zoom === 2.5);
    expect(press($(element, '.stage'), 'Escape').defaultPrevented).to.equal(true);
    await until(() => element.zoom === 1);
    press($(element, '.stage'), 'z');
    await until(() => element.zoom === 2);
    expect($(element, '.zoom-bar')).to.equal(null);
    element.collapse();
    await closed(element);
    expect(element.zoom).to.equal(1);
    expect($(element, '.tools').checkVisibility()).to.equal(true);
  });

  it('shows the card of the page beside it', async () => {
    const html = `<div slot="wall" data-page="3">Giờ nào tiện nhất?</div>`;
    const element = await start(9, html, { page: '2', view: 'single' });
    const card = $(element, '.wall');
    expect(card.checkVisibility()).to.equal(false);
    const alone = $(element, '.stage').offsetWidth;
    press($(element, '.stage'), 'PageDown');
    await until(() => card.checkVisibility());
    expect($(element, '.stage').offsetWidth).to.be.below(alone * 0.6);
    expect((element.querySelector('[slot=wall]') as HTMLElement).offsetWidth).to.be.above(100);
    press($(element, '.stage'), 'q');
    await until(() => !card.checkVisibility());
    await until(() => $(element, '.stage').offsetWidth === alone);
    await lies(element, '3');
    expect(seen(element)).to.equal('3');
  });

  it('shows all of what a portal has for the wall, which nobody scrolls', async () => {
    const html = `<div slot="wall" data-page="3"><div style="height:1100px">Hai câu hỏi</div></div>`;
    const element = await start(9, html, { page: '2', view: 'single' });
    const card = $(element, '.wall');
    press($(element, '.stage'), 'PageDown');
    await until(() => card.checkVisibility());
    await until(() => card.scrollHeight === card.clientHeight, 'all of it');
    const { height } = (element.querySelector('[slot=wall]') as Element).getBoundingClientRect();
    expect(height).to.be.above(card.clientHeight - 120);
  });

  it('keeps the card of a right page, for which two pages become one', async () => {
    const html = `<div slot="wall" data-page="5">Giờ nào tiện nhất?</div>`;
    const element = await start(9, html, { page: '2' });
    await lies(element, '2 3');
    const changes: boolean[] = [];
    const frame = $(element, '.frame');
    const watch = new MutationObserver(() => {
      const walled = frame.classList.contains('walled');
      if (changes.at(-1) !== walled) changes.push(walled);
    });
    watch.observe(frame, { attributeFilter: ['class'] });
    const stage = $(element, '.stage');
    for (const [key, pages, walled] of [
      ['PageDown', '4', true],
      ['PageDown', '5', true],
      ['PageDown', '6 7', false],
      ['PageUp', '4', true],
      ['PageUp', '2 3', false],
    ] as const) {
      press(stage, key);
      await lies(element, pages);
      expect($(element, '.wall').checkVisibility(), `${key} to ${pages}`).to.equal(walled);
    }
    watch.disconnect();
    expect(changes).to.deep.equal([true, false, true, false]);
  });

  it('shows the poll that is printed on the page where nothing is slotted', async () => {
    // A stranger's element of that name is no poll of ours.
    customElements.define('e-poll', class extends HTMLElement {});
    const book = bookOf(5);
    const pages = book.issue.pages.map((page) =>
      page.number === 2 ? { ...page, guided: { href: '2.json' } } : page,
    );
    const json = (href: string): Promise<unknown> => Promise.resolve(href === '2.json' && POLL);
    const element = mount(
      { ...book, issue: { ...book.issue, pages }, carrier: { ...book.carrier, json } },
      { attributes: { view: 'single' } },
    );
    await ready(element, true);
    const wanted: string[] = [];
    element.addEventListener('e-element-wanted', ({ detail }) => wanted.push(detail.name));
    await element.present();
    press($(element, '.stage'), 'PageDown');
    await until(() => $(element, '.wall')?.checkVisibility());
    expect($(element, '.wall').textContent).to.equal('Giờ nào tiện nhất?phieu.example.vn/p/K7Q2');
    expect(wanted.slice(0, 2)).to.deep.equal(['e-poll', 'e-qr-share']);
    press($(element, '.stage'), 'PageDown');
    await until(() => !$(element, '.wall').checkVisibility());
    const { warn } = console;
    console.warn = () => undefined;
    const ours = define('e-poll', PollStandIn);
    console.warn = warn;
    press($(element, '.stage'), 'PageUp');
    await until(() => $(element, `.wall ${ours}`), 'our element on the wall');
    expect($(element, '.wall [slot=join]')).to.equal(null);
    const wall = $(element, '.wall');
    const fills = (): boolean =>
      wall.scrollHeight === wall.clientHeight &&
      $(element, `.wall ${ours}`).getBoundingClientRect().height > wall.clientHeight - 60;
    await until(fills, 'all of the poll, as large as can be');
    // Brought because it was wanted: it comes to the card that is shown.
    define('e-qr-share', CodeStandIn);
    const code = `.wall ${ours} [slot=join]`;
    await until(() => $(element, code), 'the code');
    expect($(element, code).getAttribute('url')).to.equal('https://phieu.example.vn/p/K7Q2');
    expect($(element, `.wall ${ours}`).getAttribute('src')).to.equal(
      'https://phieu.example.vn/p/K7Q2',
    );
  });

  it('hides the pointer when nobody moves it', async () => {
    const element = await start();
    const screen = fullDialog(element)?.querySelector('.screen') as HTMLElement;
    await until(() => screen.classList.contains('quiet'), 'the pointer is hidden');
    expect(getComputedStyle($(element, '.stage')).cursor).to.equal('none');
    screen.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    expect(screen.classList.contains('quiet')).to.equal(false);
  });

  it('keeps the screen awake, and lets it sleep again', async () => {
    const held: string[] = [];
    const lock = { release: () => Promise.resolve(void held.push('released')) };
    const request = (type: string): Promise<unknown> => Promise.resolve((held.push(type), lock));
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    const element = await start();
    await until(() => held.length === 1);
    element.collapse();
    await closed(element);
    expect(held).to.deep.equal(['screen', 'released']);
    Reflect.deleteProperty(navigator, 'wakeLock');
  });
});
