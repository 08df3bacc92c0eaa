/** Search from the first letter to the marked word, and when it cannot be had. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import type { PageText } from '@e-bulletin/issue';
import { buildIndex } from '@e-bulletin/issue/search.js';
import type { FlipbookElement } from '../../src/index.js';
import {
  $,
  faults,
  bookOf,
  clean,
  lies,
  listen,
  mount,
  press,
  ready,
  until,
  withFiles,
} from './fixture.js';

afterEach(clean);

const TEXTS = [
  'Bản tin phường số tám',
  'Luật Đất đai có hiệu lực',
  'Nhà văn hóa mở cửa cả tuần',
  'Sổ tay đất đai của phường',
];

/** One line of words, each 800 wide, in the middle of the page. */
const textOf = (page: number): PageText => {
  const words = (TEXTS[page - 1] ?? '').split(' ');
  const x = words.flatMap((_, index) => [500 + index * 1000, 1300 + index * 1000]);
  return {
    blocks: [{ role: 'paragraph', lines: [{ text: words.join(' '), y: 5000, h: 200, x }] }],
  };
};

const INDEX = buildIndex(TEXTS.map((_, index) => ({ page: index + 1, ...textOf(index + 1) })));

const files = (href: string): unknown =>
  href === 'search.json' ? INDEX : textOf(Number.parseInt(href, 10));

async function open(json = files, size = {}): Promise<FlipbookElement> {
  const element = mount(withFiles(bookOf(4), json), size);
  await ready(element, true);
  $(element, '[data-panel=search]').click();
  await until(() => $(element, '.panel .field'), 'the search panel');
  await element.updateComplete;
  return element;
}

async function type(element: FlipbookElement, text: string): Promise<void> {
  const field = $<HTMLInputElement>(element, '.field');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
}

const hits = (element: FlipbookElement): string[] =>
  [...element.renderRoot.querySelectorAll('.hit')].map((hit) => {
    const words = [...hit.querySelectorAll('mark')].map(({ textContent }) => textContent);
    return `${hit.querySelector('.at')?.textContent}: ${words.join('|')}`;
  });

const focused = (element: FlipbookElement): Element | null =>
  element.shadowRoot?.activeElement ?? null;

describe('search', () => {
  it('is offered where the issue has an index, and takes the focus', async () => {
    const plain = mount(bookOf(4));
    await ready(plain);
    expect($(plain, '[data-panel=search]') === null).to.equal(true);
    const element = await open();
    await until(() => focused(element)?.matches('.field'));
    await until(() => $(element, '.found')?.textContent?.includes('không dấu'));
    expect(await faults(element)).to.deep.equal([]);
  });

  for (const query of ['dat dai', 'đất đai', 'ĐẤT ĐAI', 'đất đai'.normalize('NFD')]) {
    it(`finds “${query}” while it is typed`, async () => {
      const element = await open();
      await type(element, query);
      await until(() => hits(element).length > 0);
      const found = hits(element);
      expect(found.slice(0, 2)).to.deep.equal(['trang 2: Đất đai', 'trang 4: đất đai']);
      expect($(element, '.found.count').textContent).to.equal(`Thấy ${found.length} chỗ.`);
      expect($(element, '.hit .of').textContent).to.equal('Ngõ 42 hết ngập');
      expect(await faults(element)).to.deep.equal([]);
    });
  }

  it('on a phone the bar of a hit is one row', async () => {
    for (const width of [390, 360]) {
      const element = await open(files, { width });
      await type(element, 'đất đai');
      await until(() => hits(element).length === 2);
      press($(element, '.field'), 'Enter');
      await until(() => $(element, '.bar.hits'));
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
      const element = await open(files, { width });
      await type(element, 'đất đai');
      await until(() => hits(element).length === 2);
      press($(element, '.field'), 'Enter');
      await until(() => $(element, '.bar.hits'));
      element.zoom = 2;
      await until(() => $(element, '.zoom-bar'));
      const lens = $(element, '.zoom-bar').getBoundingClientRect();
      expect($(element, '.bar.hits').getBoundingClientRect().bottom).to.be.below(lens.top);
      expect(await faults(element)).to.deep.equal([]);
    });
  }

  it('has the bar over the page where the hit lies at its foot, and under it again for the next', async () => {
    const foot = (page: number): PageText => ({
      blocks: textOf(page).blocks.map((block) => ({
        ...block,
        lines: block.lines.map((line) => ({ ...line, y: page === 2 ? 9600 : 3000 })),
      })),
    });
    const index = buildIndex(TEXTS.map((_, at) => ({ page: at + 1, ...foot(at + 1) })));
    const element = await open((href) =>
      href === 'search.json' ? index : foot(Number.parseInt(href, 10)),
    );
    await type(element, 'đất đai');
    await until(() => hits(element).length === 2);
    press($(element, '.field'), 'Enter');
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

  it('says the count once typing pauses', async () => {
    const element = await open();
    await type(element, 'đ');
    await type(element, 'đất đai');
    await until(() => $(element, '[role=status]').textContent === 'Thấy 2 chỗ.');
  });

  it('goes to a hit, marks it on the page, and steps to the others', async () => {
    const element = await open();
    const heard = listen(element);
    await type(element, 'đất đai');
    await until(() => hits(element).length === 2);
    const enter = press($(element, '.field'), 'Enter');
    expect(enter.defaultPrevented, 'no form of the portal is posted').to.equal(true);
    await lies(element, '2');
    expect(heard).to.deep.equal(['page 2/4 "2" by search']);
    expect(focused(element)?.className, 'reading goes on in the pages').to.equal('stage');
    await until(() => $(element, '.shown .hit-mark'));
    const face = $(element, '.shown .face').getBoundingClientRect();
    const mark = $(element, '.shown .hit-mark').getBoundingClientRect();
    expect($(element, '.shown .hit-mark').className).to.contain('current');
    expect(mark.left).to.be.closeTo(face.left + face.width * 0.15, 2);
    expect(mark.right).to.be.closeTo(face.left + face.width * 0.33, 2);
    expect(mark.top).to.be.closeTo(face.top + face.height / 2, 2);
    const bar = $(element, '.bar.hits');
    expect(bar.querySelector('p')?.textContent).to.equal('đất đai 1 / 2');
    expect(await faults(element)).to.deep.equal([]);
    const [previous, next, end] = [...bar.querySelectorAll('button')] as unknown as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    next.click();
    await lies(element, '4');
    await until(() => $(element, '[role=status]').textContent === 'Chỗ 2 trong 2, trang 4');
    next.click();
    await lies(element, '2');
    previous.click();
    await lies(element, '4');
    await until(() => $(element, '.shown .hit-mark'));
    end.click();
    await until(() => $(element, '.shown .hit-mark') === null && $(element, '.bar') === null);
    expect(focused(element)?.className).to.equal('stage');
  });

  it('is driven by arrows and Enter, and remembers what was asked', async () => {
    const element = await open();
    await type(element, 'đất đai');
    await until(() => hits(element).length === 2);
    press($(element, '.field'), 'ArrowDown');
    press(focused(element) as Element, 'ArrowDown');
    expect(focused(element)?.textContent).to.contain('trang 4');
    press(focused(element) as Element, 'ArrowUp');
    press(focused(element) as Element, 'ArrowUp');
    expect(focused(element)?.className).to.equal('field');
    press(focused(element) as Element, 'Escape');
    await until(() => $(element, '.panel') === null);
    expect(focused(element)?.getAttribute('data-panel')).to.equal('search');
    await element.open('search');
    expect($<HTMLInputElement>(element, '.field').value).to.equal('đất đai');
  });

  it('says when nothing is found', async () => {
    const element = await open();
    await type(element, 'xe buýt');
    await until(() => $(element, '.found.count')?.textContent === 'Không tìm thấy.');
    await until(() => $(element, '[role=status]').textContent === 'Không tìm thấy.');
    expect(await faults(element)).to.deep.equal([]);
  });

  it('says when the index does not come, and comes when asked again', async () => {
    let there = false;
    const element = await open((href) =>
      there || href !== 'search.json' ? files(href) : undefined,
    );
    await until(() => $(element, '.found .what'));
    expect(await faults(element)).to.deep.equal([]);
    there = true;
    await type(element, 'đất đai');
    $(element, '.found .button').click();
    await until(() => hits(element).length === 2);
  });

  const hostile: [name: string, index: unknown][] = [
    ['null', null],
    ['text', 'x'],
    ['another version', { ...INDEX, version: 2 }],
    ['codes without end', { ...INDEX, pages: [[1, 0, '\ud800'.repeat(9)]] }],
    ['a page of objects', { ...INDEX, pages: [[{ toString: 1 }]] }],
  ];
  for (const [name, index] of hostile) {
    it(`refuses a hostile index: ${name}`, async () => {
      const element = await open((href) => (href === 'search.json' ? index : files(href)));
      await until(() => $(element, '.found .what'));
      expect($(element, '.found .what').textContent).to.contain('Tệp tìm kiếm không dùng được');
    });
  }

  it('leads to no page that is not there, and takes script for words', async () => {
    const text = '<img src=x onerror=alert(1)> đất đai';
    const index = buildIndex([
      { page: 900, ...textOf(2) },
      { page: 1, blocks: [{ role: 'paragraph', lines: [{ text, y: 0, h: 1, x: [] }] }] },
    ]);
    const element = await open((href) => (href === 'search.json' ? index : { blocks: 'none' }));
    await type(element, 'đất đai');
    await until(() => hits(element).length > 0);
    expect(hits(element)).to.deep.equal(['trang 1: đất đai']);
    expect($(element, '.snippet').textContent).to.equal(text);
    expect($(element, '.snippet img') === null).to.equal(true);
    $(element, '.hit').click();
    await until(() => $(element, '.bar.hits'));
    expect($(element, '.hit-mark') === null, 'a text layer that is none').to.equal(true);
  });

  it('has no sideways scroll at 320 px with letters twice as large', async () => {
    const element = await open(files, { width: 320, height: 900 });
    element.style.setProperty('--e-scale', '2');
    await type(element, 'đất đai');
    await until(() => hits(element).length === 2);
    const panel = $(element, '.panel');
    const list = $(element, '.panel .list');
    expect([
      panel.scrollWidth - panel.clientWidth,
      list.scrollWidth - list.clientWidth,
    ]).to.deep.equal([0, 0]);
  });
});
