/** The reader alone on the screen, and on the wall of a meeting; then the page below as if nothing had been. */
import axe from 'axe-core';
import { describe, it, expect, afterEach, beforeEach } from '@e-bulletin/tools/testing';
import { composeHotspots } from '@e-bulletin/issue/guided.js';
import type { FlipbookElement } from '../../src/index.js';
import { $, bookOf, clean, click, lies, mount, press, ready, seen, until } from './fixture.js';

const home = location.pathname + location.search;

beforeEach(() => history.replaceState(null, '', home));
afterEach(async () => {
  clean();
  // A way back that was begun ends first: it would take an entry of the next test with it, or leave the page.
  if (history.state !== null) {
    await Promise.race([
      new Promise((resolve) => addEventListener('popstate', resolve, { once: true })),
      new Promise((resolve) => setTimeout(resolve, 400)),
    ]);
  }
  history.replaceState(null, '', home);
  scrollTo(0, 0);
});

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

const dialogOf = (element: FlipbookElement): HTMLDialogElement | null =>
  $(element, '.root').shadowRoot?.querySelector('dialog') ?? null;
const leaveOf = (element: FlipbookElement): HTMLElement =>
  dialogOf(element)?.querySelector('.leave') as HTMLElement;

async function closed(element: FlipbookElement): Promise<void> {
  await until(() => !dialogOf(element), 'full view closes');
}

/** A portal that is longer than its window, scrolled to its bulletin. */
async function portal(book = bookOf(9), attributes: Record<string, string> = {}) {
  const above = document.createElement('div');
  above.style.height = '1500px';
  document.body.append(above);
  const element = mount(book, { attributes });
  const below = above.cloneNode() as HTMLElement;
  element.parentElement?.after(below);
  element.parentElement?.prepend(above);
  await ready(element, true);
  element.scrollIntoView();
  (element.parentElement as HTMLElement).style.height = 'auto';
  return { element, remove: () => [above, below].forEach((one) => one.remove()) };
}

describe('full view', () => {
  it('fills the window over everything, and leaves the page as it was', async () => {
    const { element, remove } = await portal(bookOf(9), { view: 'single' });
    const veil = document.createElement('div');
    veil.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:red';
    document.body.append(veil);
    const button = $(element, '[data-panel=more]');
    button.focus();
    const before = [
      scrollY,
      document.documentElement.scrollHeight,
      $(element, '.root').offsetHeight,
    ];
    const image = $<HTMLImageElement>(element, '.shown img');
    await element.expand();
    await until(() => $(element, '.frame').offsetWidth === innerWidth);
    expect(dialogOf(element)?.matches(':modal')).to.equal(true);
    expect(dialogOf(element)?.getAttribute('aria-label')).to.equal('Bản tin thử');
    const hit = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    expect(hit, 'nothing of the portal lies over it').to.equal(element);
    expect($(element, '.shown img'), 'nothing was moved in the document').to.equal(image);
    expect(document.documentElement.scrollHeight, 'the page below keeps its length').to.equal(
      before[1],
    );
    element.next();
    await lies(element, '2');
    const focused = (): Element | null | undefined => element.shadowRoot?.activeElement;
    expect(focused()).to.equal(button);
    scrollTo(0, 0);
    press(button, 'Escape');
    dialogOf(element)?.close();
    await closed(element);
    expect([
      scrollY,
      document.documentElement.scrollHeight,
      $(element, '.root').offsetHeight,
    ]).to.deep.equal(before);
    expect(focused()).to.equal(button);
    await lies(element, '2');
    veil.remove();
    remove();
  });

  it('says where the way back leads, and closes by it', async () => {
    const element = mount(bookOf(9));
    await ready(element, true);
    await element.expand();
    expect(leaveOf(element).textContent?.trim()).to.equal('Quay lại trang web');
    expect(leaveOf(element).offsetHeight).to.be.at.least(48);
    leaveOf(element).click();
    await closed(element);
    await element.expand();
    element.collapse();
    await closed(element);
  });

  it('Escape closes the panel first', async () => {
    const element = mount(bookOf(9));
    await ready(element, true);
    await element.expand();
    await element.open('contents');
    const focused = element.shadowRoot?.activeElement as Element;
    expect(press(focused, 'Escape').defaultPrevented).to.equal(true);
    await until(() => !$(element, '.panel'));
    expect(dialogOf(element)?.open).to.equal(true);
  });

  it('axe finds nothing', async () => {
    const element = mount(bookOf(9));
    await ready(element, true);
    await element.expand();
    const { violations } = await axe.run(document, { rules: { region: { enabled: false } } });
    const ours = violations.filter(({ nodes }) =>
      nodes.some(({ target }) => /e-flipbook/.test(String(target))),
    );
    expect(ours.map(({ id }) => id)).to.deep.equal([]);
  });

  it('is closed when the element is removed, and works again', async () => {
    const element = mount(bookOf(9));
    await ready(element, true);
    const box = element.parentElement as HTMLElement;
    await element.expand();
    element.remove();
    box.append(element);
    await ready(element, true);
    expect(dialogOf(element)).to.equal(null);
    expect($(element, '.frame').offsetWidth).to.equal(box.offsetWidth);
    await element.expand();
    expect(dialogOf(element)?.open).to.equal(true);
  });

  it('two books: the one that is asked opens', async () => {
    const attributes = { view: 'single' };
    const [first, second] = [mount(bookOf(9), { attributes }), mount(bookOf(9), { attributes })];
    await ready(first, true);
    await ready(second, true);
    await second.expand();
    expect([dialogOf(first), dialogOf(second)?.open]).to.deep.equal([null, true]);
    press($(second, '.stage'), 'PageDown');
    await lies(second, '2');
    expect(first.page).to.equal(1);
  });
});

describe('full view and the history', () => {
  const push = history.pushState.bind(history);
  let pushes = 0;
  beforeEach(() => {
    pushes = 0;
    history.pushState = (...entry) => {
      pushes++;
      push(...entry);
    };
  });
  afterEach(() => {
    history.pushState = push;
  });

  it('without hash nothing is written', async () => {
    const element = mount(bookOf(9), { attributes: { view: 'single' } });
    await ready(element, true);
    await element.expand();
    element.goToPage(8);
    await lies(element, '8');
    element.collapse();
    await closed(element);
    expect([pushes, location.hash]).to.deep.equal([0, '']);
  });

  it('with hash Back closes it, on the page that was read', async () => {
    const element = mount(bookOf(9), { attributes: { hash: '', page: '3', view: 'single' } });
    await ready(element, true);
    element.next();
    await element.expand();
    expect(pushes).to.equal(1);
    element.next();
    element.next();
    await lies(element, '6');
    history.back();
    await closed(element);
    await until(() => location.hash === '#page=6');
    expect(element.page).to.equal(6);
  });

  it('Back from a jump inside returns to the page left; the button leaves all entries behind', async () => {
    const element = mount(bookOf(30), { attributes: { hash: '', page: '3', view: 'single' } });
    await ready(element, true);
    await element.expand();
    element.goToPage(20);
    await lies(element, '20');
    history.back();
    await lies(element, '3');
    expect(dialogOf(element)?.open).to.equal(true);
    element.goToPage(25);
    await lies(element, '25');
    expect(pushes).to.equal(3);
    history.pushState(null, '', '#behind');
    history.back();
    await until(() => location.hash === '#page=25');
    leaveOf(element).click();
    await closed(element);
    await until(() => history.state === null && location.hash === '#page=25');
    expect(element.page).to.equal(25);
  });

  it('another book of the page stays where it is', async () => {
    const first = mount(bookOf(9), { attributes: { hash: 'a', page: '2', view: 'single' } });
    const second = mount(bookOf(9), { attributes: { hash: 'b', page: '3', view: 'single' } });
    await ready(first, true);
    await ready(second, true);
    first.next();
    second.next();
    await second.expand();
    second.next();
    history.back();
    await closed(second);
    expect([first.page, second.page]).to.deep.equal([3, 5]);
    await until(() => location.hash === '#a:page=3&b:page=5');
  });
});

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
    expect(dialogOf(element)?.open).to.equal(true);
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

  it('shows the poll that is printed on the page where nothing is slotted', async () => {
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
    await element.present();
    press($(element, '.stage'), 'PageDown');
    await until(() => $(element, '.wall')?.checkVisibility());
    expect($(element, '.wall').textContent).to.equal('Giờ nào tiện nhất?phieu.example.vn/p/K7Q2');
    press($(element, '.stage'), 'PageDown');
    await until(() => !$(element, '.wall').checkVisibility());
  });

  it('hides the pointer when nobody moves it', async () => {
    const element = await start();
    const screen = dialogOf(element)?.querySelector('.screen') as HTMLElement;
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
