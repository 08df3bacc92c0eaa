/** Areas of a page that can be pressed, and the dialog that they open. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { $, clean, faults, lies, press, until } from './fixture.js';
import { open, opened, targets } from './hotspot-story.js';
import { dialog, focused, spots, storyOf } from './story.js';

afterEach(clean);

describe('hotspots on a page', () => {
  it('are buttons and links with names, in reading order, at least 44 px, inside the page', async () => {
    const book = storyOf(2, {
      hotspots: {
        1: spots(
          {
            kind: 'link',
            href: 'https://phuong.test/x',
            title: 'Trang của phường',
            box: [9990, 9990, 10, 10],
          },
          { kind: 'video', href: 'a.mp4', title: 'Lễ hội', box: [0, 3000, 5000, 3000] },
          { kind: 'audio', href: 'a.mp3', title: '', box: [0, 0, 100, 100] },
          { kind: 'link', href: 'tel:0281234567', title: 'Gọi', box: [5000, 0, 10, 10] },
        ),
      },
    });
    const element = await open(book);
    expect(
      targets(element).map((one) => [one.localName, one.getAttribute('aria-label')]),
    ).to.deep.equal([
      ['button', 'Nghe'],
      ['a', 'Mở liên kết: Gọi'],
      ['button', 'Xem phim: Lễ hội'],
      ['a', 'Mở liên kết: Trang của phường'],
    ]);
    const face = $(element, '.shown .face').getBoundingClientRect();
    for (const target of targets(element)) {
      const { width, height, right, bottom } = target.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      expect(right).to.be.at.most(face.right + 1);
      expect(bottom).to.be.at.most(face.bottom + 1);
    }
    const [, call, , outside] = targets(element) as HTMLAnchorElement[];
    expect([call?.target, outside?.target, outside?.rel]).to.deep.equal(['', '_blank', 'noopener']);
  });

  it('have their line under what is printed, not at the end of the larger target', async () => {
    const boxes = [
      [2000, 3000, 4000, 150],
      [0, 0, 3000, 100],
      [7000, 9900, 3000, 100],
    ] as const;
    const element = await open(
      storyOf(1, {
        hotspots: {
          1: spots(
            ...boxes.map((box) => ({ kind: 'link' as const, href: 'https://a.test/', box })),
          ),
        },
      }),
    );
    const face = $(element, '.shown .spots').getBoundingClientRect();
    for (const target of targets(element)) {
      const [x, y, width, height] = boxes[Number(target.dataset['spot'])] as (typeof boxes)[number];
      const line = getComputedStyle(target, '::after');
      const { left, top } = target.getBoundingClientRect();
      const found = [left + parseFloat(line.left), top + parseFloat(line.top) + 2];
      const printed = [
        face.left + (x / 10_000) * face.width,
        face.top + ((y + height) / 10_000) * face.height,
      ];
      found.forEach((at, index) => expect(at).to.be.closeTo(printed[index] as number, 1));
      expect(parseFloat(line.width)).to.be.closeTo((width / 10_000) * face.width, 1);
    }
  });

  it('have their badges beside the printed words, on a phone held across and upright', async () => {
    const line = (y: number, x: readonly number[]): object => ({
      text: 'chữ '.repeat(x.length / 2).trim(),
      y,
      h: 150,
      x,
    });
    const column = [...Array(12).keys()].map((at) =>
      line(3000 + at * 200, [500, 2000, 2200, 4000, 4200, 5000]),
    );
    const caption = [line(8700, [500, 9500])];
    const element = await open(
      storyOf(1, {
        hotspots: {
          1: spots(
            { kind: 'poll', href: 'poll.json', box: [500, 3000, 4500, 2350] },
            { kind: 'video', href: 'a.mp4', box: [500, 6000, 9000, 2900] },
          ),
        },
        texts: {
          1: {
            blocks: [
              { role: 'paragraph', lines: column },
              { role: 'paragraph', lines: caption },
            ],
          },
        },
      }),
      { style: 'width: 370px' },
    );
    const badges = (): HTMLElement[] => [
      ...element.renderRoot.querySelectorAll<HTMLElement>('.badge[style]'),
    ];
    const covered = (): number => {
      const words = [...element.renderRoot.querySelectorAll('.words span')].map((one) =>
        one.getBoundingClientRect(),
      );
      return badges()
        .map((one) => one.getBoundingClientRect())
        .filter((badge) =>
          words.some(
            ({ left, right, top, bottom }) =>
              Math.min(right, badge.right) - Math.max(left, badge.left) > 1 &&
              Math.min(bottom, badge.bottom) - Math.max(top, badge.top) > 1,
          ),
        ).length;
    };
    await until(
      () => badges().length === 2 && element.renderRoot.querySelector('.words span'),
      'badges',
    );
    expect(covered()).to.equal(0);
    expect(badges().map((one) => one.innerText.trim())).to.deep.equal(['', 'Xem phim']);
    element.style.width = '330px';
    await until(() => $(element, '.spots').getBoundingClientRect().width < 330, 'a smaller page');
    await until(() => covered() === 0, 'badges beside the words again');
  });

  it('are one for keys and ears where a link has several lines, and each line is pressed', async () => {
    const to = { kind: 'link' as const, href: '#page=2' };
    const lines = spots(
      { ...to, title: 'Trang 10', box: [1000, 1000, 4000, 160] },
      { ...to, title: 'Ngõ 42 hết ngập:', box: [1000, 3000, 3400, 190] },
      { ...to, title: 'tuyến cống mới', box: [1000, 5000, 2500, 190] },
      // As Chromium prints it: the whole line again.
      { ...to, title: 'Trang 10', box: [1000, 1000, 4000, 160] },
      { ...to, href: '#page=3', title: 'Trang 13', box: [6000, 1000, 3000, 160] },
    );
    const element = await open(storyOf(3, { hotspots: { 1: lines } }));
    const all = targets(element);
    expect(all).to.have.length(5);
    const met = all.filter((one) => one.tabIndex === 0 && !one.closest('[aria-hidden]'));
    expect(met.map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      'Tới trang: Trang 10 Ngõ 42 hết ngập: tuyến cống mới',
      'Tới trang: Trang 13',
    ]);
    expect(await faults(element)).to.deep.equal([]);
    all.find((one) => one.dataset['spot'] === '2')?.click();
    await lies(element, '2');
  });

  it('tell the portal first, which may refuse', async () => {
    const element = await open(
      storyOf(3, { hotspots: { 1: spots({ kind: 'link', href: '#page=3', page: 3 }) } }),
    );
    const heard: unknown[] = [];
    element.addEventListener('e-hotspot-open', (event) => {
      heard.push(event.detail, event.bubbles, event.composed);
      if (heard.length < 4) event.preventDefault();
    });
    targets(element)[0]?.click();
    expect(heard).to.deep.equal([{ kind: 'link', href: '#page=3', page: 1 }, true, true]);
    expect(element.page).to.equal(1);
    targets(element)[0]?.click();
    await lies(element, '3');
  });

  it('leave the focus with the pages when they go: by a turn, and as two pages come to lie open', async () => {
    const book = storyOf(6, {
      hotspots: {
        2: spots({ kind: 'file', href: 'a.pdf' }),
        3: spots({ kind: 'file', href: 'b.pdf' }),
      },
    });
    const element = await open(book, { page: '2' });
    const has = (what: HTMLElement): boolean => focused(element) === what;
    const focusSpot = async (): Promise<HTMLElement> => {
      await until(() => $(element, '.shown [data-spot]'), 'hotspots');
      const spot = $(element, '.shown [data-spot]');
      spot.focus();
      expect(has(spot), 'the hotspot').to.equal(true);
      return spot;
    };
    press(await focusSpot(), 'ArrowRight');
    await lies(element, '3');
    expect(has($(element, '.stage')), 'after a turn').to.equal(true);
    await focusSpot();
    element.view = 'spread';
    await lies(element, '2 3');
    expect(has($(element, '.stage')), 'in a spread').to.equal(true);
  });

  it('open articles of the issue', async () => {
    const book = storyOf(2, {
      hotspots: { 1: spots({ kind: 'link', href: '#article=ngo-42', article: 'ngo-42' }) },
      articles: [{ id: 'ngo-42' }],
    });
    const element = await open(book);
    targets(element)[0]?.click();
    await until(() => element.articleElement);
    expect(element.article).to.equal('ngo-42');
  });

  it('are all there when there are 500, and none of them is what a manifest made hostile', async () => {
    const many = Array.from({ length: 500 }, (_, at) => ({
      kind: 'link' as const,
      href: `https://phuong.test/${at}`,
      title: `<img src=x onerror="globalThis.pwned=1"> ${at}`,
      box: [(at % 25) * 400, Math.floor(at / 25) * 500, 300, 400] as const,
    }));
    const element = await open(storyOf(1, { hotspots: { 1: spots(...many) } }));
    expect(targets(element)).to.have.length(500);
    expect(element.renderRoot.querySelector('.spots img')).to.equal(null);
    expect('pwned' in globalThis).to.equal(false);
  });

  it('that run, draw, or lie nowhere are left out', async () => {
    const ns = 'https://e-bulletin.dev/ns#';
    const at = '1.jpg#xywh=percent:10,10,20,20';
    const book = storyOf(1, {
      hotspots: {
        1: JSON.parse(
          JSON.stringify({
            guided: [
              { imgref: at, [`${ns}kind`]: 'link', textref: 'javascript:alert(1)', text: 'a' },
              { imgref: at, [`${ns}kind`]: 'link', textref: 'data:text/html,x', text: 'b' },
              { imgref: at, [`${ns}kind`]: '__proto__', textref: 'x', text: 'c' },
              {
                imgref: '1.jpg#xywh=percent:200,0,10,10',
                [`${ns}kind`]: 'link',
                textref: 'x',
                text: 'd',
              },
              { imgref: at, videoref: 'vbscript:x', text: 'e' },
              {
                imgref: at,
                videoref: 'ok.mp4',
                text: 'f',
                [`${ns}poster`]: 'data:image/svg+xml,<svg/>',
              },
            ],
          }),
        ),
      },
    });
    const element = await open(book);
    expect(targets(element).map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      'Xem phim: f',
    ]);
  });
});

describe('the dialog of a hotspot', () => {
  it('takes the focus, closes by Escape and by its button, and gives the focus back', async () => {
    const book = storyOf(1, {
      hotspots: { 1: spots({ kind: 'audio', href: 'a.mp3', title: 'Loa' }) },
    });
    const element = await open(book);
    const shown = await opened(element);
    expect(shown.matches(':modal')).to.equal(true);
    expect(focused(element)?.textContent?.trim()).to.equal('Loa');
    press(focused(element) as Element, 'Escape');
    expect(dialog(element)).to.equal(null);
    expect(focused(element)).to.equal(targets(element)[0]);
    await opened(element);
    $(element, '.hotspot-close').click();
    expect([dialog(element), focused(element)]).to.deep.equal([null, targets(element)[0]]);
  });

  it('goes when its page is turned by Back, and the focus is on the pages', async () => {
    const book = storyOf(3, { hotspots: { 1: spots({ kind: 'audio', href: 'a.mp3' }) } });
    const element = await open(book);
    targets(element)[0]?.focus();
    await opened(element);
    element.goToPage(3);
    await until(() => !dialog(element));
    await until(() => focused(element) === $(element, '.stage'), 'the focus on the pages');
  });

  it('goes when another issue comes, and when the element goes', async () => {
    const book = storyOf(1, { hotspots: { 1: spots({ kind: 'audio', href: 'a.mp3' }) } });
    const element = await open(book);
    await opened(element);
    element.issue = { ...book.issue };
    await until(() => !dialog(element), 'the dialog of another issue');
    await until(() => targets(element).length === 1);
    const player = (await opened(element)).querySelector('audio');
    element.remove();
    await until(() => !dialog(element));
    expect(player?.paused).to.equal(true);
  });
});
