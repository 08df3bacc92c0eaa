/** For those who read with keys, with a screen reader, with large letters, without movement. */
import axe from 'axe-core';
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import type { FlipbookElement } from '../../src/index.js';
import { $, bookOf, clean, FOLDER, lies, mount, press, ready, until } from './fixture.js';

afterEach(clean);

async function faults(element: FlipbookElement): Promise<string[]> {
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('axe finds nothing', () => {
  const cases: [name: string, make: () => Promise<FlipbookElement>][] = [
    [
      'one page',
      async () => {
        const element = mount(bookOf(8));
        await ready(element, true);
        return element;
      },
    ],
    [
      'two pages on a desk',
      async () => {
        const element = mount(bookOf(8), { width: 1200, height: 700, attributes: { page: '4' } });
        await ready(element, true);
        return element;
      },
    ],
    [
      'dark',
      async () => {
        const element = mount(bookOf(8), { attributes: { theme: 'dark' } });
        await ready(element);
        return element;
      },
    ],
    [
      'contents on a phone',
      async () => {
        const element = mount(bookOf(8));
        await ready(element);
        await element.open('contents');
        return element;
      },
    ],
    [
      'contents on a desk',
      async () => {
        const element = mount(bookOf(8), { width: 1200, height: 700 });
        await ready(element);
        await element.open('contents');
        return element;
      },
    ],
    [
      'a page that failed',
      async () => {
        const book = bookOf(3);
        book.broken.add('1.webp').add('1.jpg');
        const element = mount(book);
        await until(() => $(element, '.notice .button'));
        return element;
      },
    ],
    [
      'an issue that failed',
      async () => {
        const element = mount(undefined, { attributes: { src: `${FOLDER}.none` } });
        await until(() => $(element, '.failure'));
        return element;
      },
    ],
  ];
  for (const [name, make] of cases) {
    it(name, async () => {
      const element = await make();
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await faults(element)).to.deep.equal([]);
    });
  }
});

describe('contents panel', () => {
  it('takes the focus to where the reader is, closes by Escape and gives the focus back', async () => {
    const element = mount(bookOf(8), { attributes: { page: '3' } });
    await ready(element);
    const button = $(element, '[data-panel=contents]');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    button.click();
    await until(() => $(element, '.panel'));
    await element.updateComplete;
    const focus = (): Element | null => element.shadowRoot?.activeElement ?? null;
    await until(() => focus()?.getAttribute('aria-current') === 'page');
    expect(focus()?.textContent).to.contain('Ngõ 42');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect($(element, '.panel').getAttribute('aria-label')).to.equal('Mục lục');
    expect(
      [...element.renderRoot.querySelectorAll('.panel h3')].map((h) => h.textContent),
    ).to.deep.equal(['Tin phường', 'Đời sống']);
    const escape = press(focus() as Element, 'Escape');
    await element.updateComplete;
    expect([escape.defaultPrevented, $(element, '.panel'), focus()]).to.deep.equal([
      true,
      null,
      button,
    ]);
  });

  it('goes to an entry with one leaf and closes', async () => {
    const element = mount(bookOf(8));
    await ready(element, true);
    await element.open('contents');
    const entries = element.renderRoot.querySelectorAll<HTMLElement>('.panel .entry');
    (entries[1] as HTMLElement).click();
    await lies(element, '6');
    expect($(element, '.panel')).to.equal(null);
  });

  it('covers a phone, and what is covered is inert', async () => {
    const element = mount(bookOf(8));
    await ready(element);
    await element.open('contents');
    expect($(element, '.stage').inert).to.equal(true);
    element.close();
    await element.updateComplete;
    expect($(element, '.stage').inert).to.equal(false);
  });

  it('does not open in an empty book', async () => {
    const element = mount();
    await element.updateComplete;
    await element.open('contents');
    expect($(element, '.panel')).to.equal(null);
  });
});

describe('what is said', () => {
  it('says the page after a step, with the printed number once where it differs', async () => {
    const element = mount(bookOf(64, { label: (n) => (n > 2 ? String(n - 2) : String(n)) }));
    await ready(element, true);
    const status = $(element, '[role=status]');
    element.next();
    await until(() => status.textContent === 'Trang 2 trong 64');
    element.goToPage(12);
    await until(() => status.textContent === 'Trang 10, tờ 12 trong 64');
  });
});

describe('the words of a page', () => {
  it('come once the page lies still, with its headings, and are heard only while it is shown', async () => {
    const book = bookOf(3);
    const words = { blocks: [{ role: 'heading1', lines: [{ text: 'Ngõ 42 hết ngập' }] }] };
    const pages = book.issue.pages.map((page) => ({
      ...page,
      text: { href: `${page.number}.json` },
    }));
    const asked: string[] = [];
    const carrier = {
      ...book.carrier,
      json: (href: string): Promise<unknown> => {
        asked.push(href);
        return Promise.resolve(words);
      },
    };
    const element = mount({ ...book, issue: { ...book.issue, pages }, carrier });
    await ready(element, true);
    await until(() => $(element, '.shown .words'));
    const heading = $(element, '.shown .words [role=heading]');
    expect([heading.textContent, heading.getAttribute('aria-level')]).to.deep.equal([
      'Ngõ 42 hết ngập',
      '3',
    ]);
    expect($(element, '.shown .words').lang).to.equal('vi');
    element.next();
    element.next();
    await lies(element, '3');
    await until(() => $(element, '.shown .words'));
    expect(asked, 'a page leafed past is not fetched').to.deep.equal(['1.json', '3.json']);
    expect(await faults(element)).to.deep.equal([]);
  });
});

describe('size of things', () => {
  it('every control is at least 48 px, every text at least 16 px', async () => {
    for (const [width, height] of [
      [320, 568],
      [390, 844],
      [820, 700],
      [1366, 768],
    ] as const) {
      const element = mount(bookOf(8), { width, height });
      await ready(element);
      await element.open('contents');
      await element.updateComplete;
      for (const control of element.renderRoot.querySelectorAll<HTMLElement>('button, input')) {
        if (!control.checkVisibility?.()) continue;
        const box = control.getBoundingClientRect();
        expect(box.height, `${width}: ${control.className}`).to.be.at.least(48);
        expect(box.width, `${width}: ${control.className}`).to.be.at.least(48);
        expect(Number.parseFloat(getComputedStyle(control).fontSize)).to.be.at.least(16);
      }
      clean();
    }
  });

  for (const width of [225, 320, 390]) {
    it(`has no sideways scroll at ${width} px with letters twice as large, and no word beside its button`, async () => {
      const book = bookOf(64, { label: (number) => `Bìa ${number}` });
      const element = mount(book, { width, height: 900 });
      element.style.setProperty('--e-scale', '2');
      await ready(element);
      await until(() => $(element, '.reader.tiny'));
      const root = $(element, '.root').getBoundingClientRect();
      for (const part of element.renderRoot.querySelectorAll<HTMLElement>(
        '.tools, .place, .go, .count, .step, .slider',
      )) {
        const words = document.createRange();
        words.selectNodeContents(part);
        for (const { left, right } of [
          part.getBoundingClientRect(),
          words.getBoundingClientRect(),
        ]) {
          expect(left, part.className).to.be.at.least(root.left);
          expect(right, part.className).to.be.at.most(root.right);
        }
        if (!part.matches('.step')) continue;
        const [button, word] = [part.getBoundingClientRect(), words.getBoundingClientRect()];
        expect(word.left, part.className).to.be.at.least(button.left);
        expect(word.right, part.className).to.be.at.most(button.right);
      }
    });
  }
});
