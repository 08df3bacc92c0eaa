/** The reader alone on the screen, and on the wall of a meeting; then the page below as if nothing had been. */
import axe from 'axe-core';
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { setViewport } from '@web/test-runner-commands';
import {
  $,
  bookOf,
  clean,
  closed,
  fullDialog,
  leaveOf,
  lies,
  mount,
  press,
  ready,
  until,
} from './fixture.js';

afterEach(() => {
  clean();
  scrollTo(0, 0);
});

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
    expect(fullDialog(element)?.matches(':modal')).to.equal(true);
    expect(fullDialog(element)?.getAttribute('aria-label')).to.equal('Bản tin thử');
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
    fullDialog(element)?.close();
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
    expect(leaveOf(element).textContent?.trim()).to.equal('Trang web');
    expect(leaveOf(element).offsetHeight).to.be.at.least(48);
    leaveOf(element).click();
    await closed(element);
    await element.expand();
    element.collapse();
    await closed(element);
  });

  it('has the way back and three tools of the portal in one row at 320 px', async () => {
    const usual = { width: innerWidth, height: innerHeight };
    await setViewport({ width: 320, height: 640 });
    try {
      // As wide as "Nghe", "Trả lời" and "Chia sẻ" are in the widest letters we know.
      const tools = [63, 69, 76].map(
        (width) =>
          `<button slot="full-tools" style="flex:none;width:${width}px;height:61px"></button>`,
      );
      const element = mount(bookOf(3), { width: 320, html: tools.join('') });
      await ready(element);
      await element.expand();
      const back = leaveOf(element).getBoundingClientRect();
      for (const tool of element.querySelectorAll('button')) {
        const { top, bottom } = tool.getBoundingClientRect();
        expect([top < back.bottom, bottom > back.top], 'beside the way back').to.deep.equal([
          true,
          true,
        ]);
      }
      expect(Math.min(back.width, back.height)).to.be.at.least(48);
      await element.collapse();
    } finally {
      await setViewport(usual);
    }
  });

  it('Escape closes the panel first', async () => {
    const element = mount(bookOf(9));
    await ready(element, true);
    await element.expand();
    await element.open('contents');
    const focused = element.shadowRoot?.activeElement as Element;
    expect(press(focused, 'Escape').defaultPrevented).to.equal(true);
    await until(() => !$(element, '.panel'));
    expect(fullDialog(element)?.open).to.equal(true);
  });

  it('the browser’s own way back (Android) closes a panel first, then full view; no history is written for it', async () => {
    const element = mount(bookOf(9));
    await ready(element, true);
    const entries = history.length;
    await element.expand();
    await element.open('contents');
    // What the browser asks of a modal dialog, whatever key or gesture made it ask.
    const back = (): void => fullDialog(element)?.requestClose();
    back();
    await until(() => !$(element, '.panel'), 'the panel closes');
    expect(fullDialog(element)?.open).to.equal(true);
    back();
    await closed(element);
    expect([history.length, history.state]).to.deep.equal([entries, null]);
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
    expect(fullDialog(element)).to.equal(null);
    expect($(element, '.frame').offsetWidth).to.equal(box.offsetWidth);
    await element.expand();
    expect(fullDialog(element)?.open).to.equal(true);
  });

  it('stays open where it was closed a moment before', async () => {
    const element = mount(bookOf(9));
    await ready(element, true);
    await element.expand();
    const closed = element.collapse();
    await element.expand();
    await closed;
    // A browser tells a dialog's closing in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(fullDialog(element)?.open).to.equal(true);
  });

  it('has its way back each time', async () => {
    const element = mount(bookOf(3));
    await ready(element);
    for (let times = 0; times < 3; times++) {
      await element.expand();
      leaveOf(element).click();
      await closed(element);
    }
  });

  it('two books: the one that is asked opens', async () => {
    const attributes = { view: 'single' };
    const [first, second] = [mount(bookOf(9), { attributes }), mount(bookOf(9), { attributes })];
    await ready(first, true);
    await ready(second, true);
    await second.expand();
    expect([fullDialog(first), fullDialog(second)?.open]).to.deep.equal([null, true]);
    press($(second, '.stage'), 'PageDown');
    await lies(second, '2');
    expect(first.page).to.equal(1);
  });
});
