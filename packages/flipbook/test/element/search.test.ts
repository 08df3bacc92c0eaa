/** Search from the first letter to the marked word, and when it cannot be had. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { buildIndex } from '@e-bulletin/issue/search.js';
import { $, faults, bookOf, clean, lies, listen, mount, press, ready, until } from './fixture.js';
import { files, hits, INDEX, open, textOf, type } from './search-story.js';
import { focused } from './story.js';

afterEach(clean);

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

  for (const query of ['ddaats ddai', 'd9a61t d9ai'])
    it(`finds “${query}”, of which no keyboard made letters`, async () => {
      const element = await open();
      await type(element, query);
      await until(() => hits(element).length === 2);
    });

  it('has the page at the end of each line, as the contents have', async () => {
    const element = await open();
    await type(element, 'đất đai');
    await until(() => hits(element).length === 2);
    const line = $(element, '.hit').getBoundingClientRect();
    const at = $(element, '.hit .at');
    expect(line.right - at.getBoundingClientRect().right).to.be.within(0, 12);
    expect(getComputedStyle(at).fontWeight).to.equal('700');
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
    end.focus();
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
    press($(element, '.field'), 'Enter');
    await until(() => $(element, '.bar.hits:not([inert] *) button'), 'the bar of the hit');
    $(element, '.bar.hits button').focus();
    press(focused(element) as Element, 'Escape');
    await until(() => $(element, '.bar') === null, 'the bar goes by Escape');
    expect(focused(element)?.className).to.equal('stage');
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
