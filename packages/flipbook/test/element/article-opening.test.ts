/** Opening an article over the book, and coming back to the same place. */
import { describe, it, expect, afterEach, beforeEach } from '@e-bulletin/tools/testing';
import { $, lies, mount, press, ready, until, zoomed } from './fixture.js';
import { forget, open, shown } from './article-story.js';
import { focused, plain, storyOf, type Story } from './story.js';

beforeEach(forget);
afterEach(forget);

describe('opening and going back', () => {
  const story: Story = {
    articles: [
      { id: 'a', pages: [1, 2] },
      { id: 'b', pages: [3] },
      { id: 'c', pages: [4], guided: undefined as never },
    ],
  };

  it('covers the book, tells the portal, and comes back to the same page and focus', async () => {
    const { element } = await open(story);
    const heard: unknown[] = [];
    element.addEventListener('e-article-change', ({ detail }) => heard.push(detail.article));
    const button = $(element, '[data-panel=contents]');
    button.focus();
    await until(() => element.shadowRoot?.querySelector('.pair'), 'what comes under the page');
    const size = $(element, '.stage').offsetHeight;
    element.article = 'a';
    await shown(element);
    expect(focused(element)?.id).to.equal('article-title');
    expect($(element, '.reader').inert).to.equal(true);
    expect(element.getAttribute('article')).to.equal('a');
    expect($(element, '.stage').offsetHeight).to.equal(size);
    const back = $(element, '.article-bar .back');
    expect(back.textContent?.trim()).to.equal('Trang 1');
    back.click();
    await until(() => !element.articleElement);
    expect([focused(element), element.page, $(element, '.reader').inert]).to.deep.equal([
      button,
      1,
      false,
    ]);
    expect(element.hasAttribute('article')).to.equal(false);
    expect(heard).to.deep.equal(['a', undefined]);
  });

  it('makes room for a panel that the portal opens', async () => {
    const { element } = await open(story, 'a');
    for (const show of [() => element.print(), () => element.open('contents')]) {
      element.article = 'a';
      await shown(element);
      await show();
      await until(() => !element.articleElement, 'the pages');
      expect($(element, '.panel').checkVisibility()).to.equal(true);
      expect($(element, '.panel').contains(focused(element))).to.equal(true);
      expect(element.article).to.equal(undefined);
      element.close();
    }
  });

  it('leaves no panel behind that would cover the way back', async () => {
    const { element } = await open(story);
    await element.open('contents');
    element.article = 'a';
    await shown(element);
    await until(() => focused(element)?.id === 'article-title', 'the focus on the title');
    $(element, '.article-bar .back').click();
    await until(() => !element.articleElement);
    expect($(element, '.panel')).to.equal(null);
    expect($(element, '.reader').contains(focused(element))).to.equal(true);
  });

  it('is opened from the contents, from "Thêm" and by a tap on its text', async () => {
    const { element } = await open({
      ...story,
      texts: { 1: { blocks: [] } },
    });
    await element.open('contents');
    const read = $(element, '.panel .read');
    expect(read.getAttribute('aria-label')).to.equal('Đọc chữ to: a');
    read.click();
    await shown(element);
    expect(element.article).to.equal('a');
    $(element, '.article-bar .back').click();
    await until(() => !element.articleElement);
    await element.open('more');
    $(element, '[data-entry=read]').click();
    await shown(element);
    $(element, '.article-bar .back').click();
    await until(() => !element.articleElement);
    await until(() => $(element, '.book.turner-initialized'), 'hands');
    const face = $(element, '.shown .face');
    const { left, top, width, height } = face.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 4 };
    const tapped: unknown[] = [];
    element.addEventListener('e-article-tap', ({ detail }) => {
      const { x, y, ...rest } = detail;
      tapped.push({ ...rest, x: Math.round(x / 100), y: Math.round(y / 100) }, element.article);
    });
    face.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ...at }));
    await shown(element);
    expect(element.article).to.equal('a');
    // Told before it opens, and not where it was opened otherwise.
    expect(tapped).to.deep.equal([{ article: 'a', page: 1, x: 50, y: 25 }, undefined]);
  });

  it('has its button below the title where large letters leave no room beside it', async () => {
    const { element } = await open(story);
    for (const [width, scale, below] of [
      [320, 2, true],
      [390, 1.5, false],
      [320, 1, false],
    ] as const) {
      (element.parentElement as HTMLElement).style.width = `${width}px`;
      element.style.setProperty('--e-scale', String(scale));
      await element.open('contents');
      const line = $(element, '.panel .line').getBoundingClientRect();
      const entry = $(element, '.panel .line .entry').getBoundingClientRect();
      const read = $(element, '.panel .line .read').getBoundingClientRect();
      expect(read.top >= entry.bottom, `${width} px, ${scale}`).to.equal(below);
      expect(read.right, 'in sight').to.be.at.most(line.right);
      await element.close();
    }
  });

  it('leads on to the next article, and back to that one’s page', async () => {
    const { element } = await open(story, 'a');
    $(element, '.article-end .ahead').click();
    await until(() => element.article === 'b');
    await shown(element);
    expect($(element, '.article-bar .back').textContent?.trim()).to.equal('Trang 3');
    expect(element.renderRoot.querySelector('.article-end .ahead')).to.equal(null);
    press(focused(element) as Element, 'Escape');
    await lies(element, '3');
    expect(element.articleElement).to.equal(undefined);
  });

  it('leaves the book enlarged as it was, at the same region, and to be enlarged further', async () => {
    const { element } = await open(story, undefined, { attributes: { zoom: '2' } });
    await ready(element, true);
    // The stage hears of its final size in a frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await zoomed(element, 2);
    press($(element, '.stage'), 'ArrowDown');
    press($(element, '.stage'), 'ArrowRight');
    await zoomed(element, 2);
    const place = (): string => {
      const { x, y, width } = $(element, '.shown .face').getBoundingClientRect();
      return [x, y, width].map(Math.round).join();
    };
    const before = place();
    element.article = 'a';
    await shown(element);
    $(element, '.article-bar .back').click();
    await until(() => !element.articleElement);
    expect([element.zoom, place()]).to.deep.equal([2, before]);
    press($(element, '.stage'), '+');
    await zoomed(element, 3);
    press($(element, '.stage'), '0');
    await zoomed(element, 1);
    element.next();
    await lies(element, '2');
  });

  it('shows the page of an article that has no text, and says that there is no such article', async () => {
    const { element } = await open(story);
    element.article = 'c';
    await lies(element, '4');
    expect(element.article).to.equal(undefined);
    element.article = 'none';
    await until(() => /không có trong bản tin/.test($(element, '[role=status]').textContent ?? ''));
    expect(element.article).to.equal(undefined);
  });

  it('says when it cannot be had, and opens when it can', async () => {
    const { element, book } = await open(story);
    book.files.delete('a-a.json');
    element.article = 'a';
    await until(() => $(element, '[part=article] [role=alert]'));
    const told = $(element, '[part=article] [role=alert]');
    expect(told.textContent).to.contain('Chưa mở được');
    expect(element.articleElement, 'no text to read along').to.equal(undefined);
    book.files.set('a-a.json', plain('a'));
    told.querySelector<HTMLElement>('.button')?.click();
    await until(() => /Đoạn một của a/.test(element.articleElement?.textContent ?? ''));
  });

  it('goes with the element and with its book, and comes again', async () => {
    const { element } = await open(story, 'a');
    const parent = element.parentElement as HTMLElement;
    element.remove();
    expect(element.articleElement).to.equal(undefined);
    parent.append(element);
    await shown(element);
    Object.assign(element, storyOf(2, { articles: [{ id: 'z' }] }));
    await until(() => element.article === undefined && !element.articleElement);
  });

  it('is what the address asks for, with the book at its page', async () => {
    const book = storyOf(4, story);
    history.replaceState(null, '', '#kiem:article=b');
    try {
      const element = mount(book, { attributes: { hash: 'kiem' } });
      await shown(element);
      expect([element.article, element.page, location.hash]).to.deep.equal([
        'b',
        3,
        '#kiem:page=3&kiem:article=b',
      ]);
      $(element, '.article-bar .back').click();
      await until(() => location.hash === '#kiem:page=3');
      element.article = 'a';
      await until(() => location.hash === '#kiem:page=3&kiem:article=a');
      history.back();
      await until(() => !element.articleElement, 'Back closes the article');
      expect([element.article, element.page]).to.deep.equal([undefined, 3]);
      history.forward();
      await shown(element);
      expect(element.article, 'Forward opens it again').to.equal('a');
      history.back();
      await until(() => !element.articleElement, 'and Back closes it again');
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });
});

describe('the buttons of a page’s article', () => {
  it('take their room from the first page on: the book keeps its size whether they are there or not', async () => {
    const { element } = await open({ articles: [{ id: 'a', pages: [2] }] });
    const size = (): number => $(element, '.stage').offsetHeight;
    const first = size();
    await ready(element, true);
    element.page = 2;
    await lies(element, '2');
    await until(() => $(element, '.pair'), 'the buttons');
    expect(size()).to.equal(first);
    element.page = 3;
    await lies(element, '3');
    expect([$(element, '.pair'), size()]).to.deep.equal([null, first]);
  });
});
