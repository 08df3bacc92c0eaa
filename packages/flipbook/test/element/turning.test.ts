/** Turning by everything that turns, and by nothing else. */
import { emulateMedia } from '@web/test-runner-commands';
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import {
  $,
  bookOf,
  clean,
  lies,
  listen,
  mount,
  press,
  ready,
  seen,
  stroke,
  until,
} from './fixture.js';

afterEach(clean);

describe('turning by buttons and keys', () => {
  it('turns by buttons, stops at the ends and keeps the focus there', async () => {
    const element = mount(bookOf(3));
    await ready(element, true);
    const heard = listen(element);
    const next = $<HTMLButtonElement>(element, '.next');
    next.focus();
    for (const page of ['2', '3', '3']) {
      next.click();
      await lies(element, page);
    }
    expect(heard).to.deep.equal(['page 2/3 "2" by user', 'page 3/3 "3" by user']);
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    expect(element.shadowRoot?.activeElement).to.equal(next);
    $(element, '.previous').click();
    await lies(element, '2');
  });

  it('turns by methods and by the page property', async () => {
    const element = mount(bookOf(9));
    await ready(element, true);
    const heard = listen(element);
    element.next();
    element.previous();
    element.goToPage(7, 'audio');
    element.page = 4;
    await lies(element, '4');
    expect(heard).to.deep.equal([
      'page 2/9 "2" by api',
      'page 1/9 "1" by api',
      'page 7/9 "7" by audio',
      'page 4/9 "4" by api',
    ]);
    element.goToPage(99);
    await lies(element, '9');
    expect(element.page).to.equal(9);
  });

  it('obeys keys inside, and leaves keys with modifiers and keys in fields alone', async () => {
    const element = mount(bookOf(9));
    await ready(element, true);
    const stage = $(element, '.stage');
    const steps: [key: string, page: string][] = [
      ['ArrowRight', '2'],
      ['PageDown', '3'],
      ['ArrowLeft', '2'],
      ['End', '9'],
      ['PageUp', '8'],
      ['Home', '1'],
    ];
    for (const [key, page] of steps) {
      expect(press(stage, key).defaultPrevented, key).to.equal(true);
      await lies(element, page);
    }
    expect(press(stage, 'ArrowRight', { altKey: true }).defaultPrevented).to.equal(false);
    expect(press(stage, 'ArrowDown').defaultPrevented).to.equal(false);
    expect(press($(element, '.number'), 'ArrowRight').defaultPrevented).to.equal(false);
    expect(press(document.body, 'ArrowRight').defaultPrevented).to.equal(false);
    expect(element.page).to.equal(1);
  });

  it('mirrors in right-to-left books', async () => {
    const element = mount(bookOf(6, { progression: 'rtl' }), { width: 1200, height: 700 });
    await ready(element, true);
    press($(element, '.stage'), 'ArrowLeft');
    await lies(element, '3 2');
    press($(element, '.stage'), 'ArrowRight');
    await lies(element, '1');
    const [next, previous] = ['.next', '.previous'].map((name) => $(element, name).offsetLeft);
    expect(next).to.be.below(previous as number);
    (await stroke(element, { from: [0.1, 0.5], to: [0.7, 0.5] })).up();
    await lies(element, '3 2');
    expect(element.page).to.equal(2);
  });

  it('never takes the wheel', async () => {
    const element = mount(bookOf(3));
    await ready(element, true);
    const wheel = new WheelEvent('wheel', {
      deltaY: 100,
      deltaX: 100,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    $(element, '.stage').dispatchEvent(wheel);
    expect([wheel.defaultPrevented, element.page]).to.deep.equal([false, 1]);
    expect(getComputedStyle($(element, '.stage')).touchAction).to.equal('pan-y pinch-zoom');
  });
});

describe('one leaf', () => {
  it('a jump of any distance is one leaf, and ends at rest', async () => {
    const element = mount(bookOf(60));
    await ready(element, true);
    const moving = new Set<Element>();
    const watch = new MutationObserver(() => {
      for (const half of element.renderRoot.querySelectorAll('.half.moving')) moving.add(half);
    });
    watch.observe($(element, '.slides'), { subtree: true, childList: true, attributes: true });
    element.goToPage(50);
    await lies(element, '50');
    watch.disconnect();
    expect(moving.size).to.equal(1);
    expect(element.renderRoot.querySelectorAll('.sheet').length).to.be.at.most(3);
    element.previous();
    await lies(element, '49');
    element.goToPage(2);
    await lies(element, '2');
    element.next();
    await lies(element, '3');
  });

  it('fast turns become few, and never show a wrong page', async () => {
    const element = mount(bookOf(40), { width: 1200, height: 700 });
    await ready(element, true);
    const next = $(element, '.next');
    for (let i = 0; i < 12; i++) next.click();
    expect(element.page).to.equal(24);
    await lies(element, '24 25');
    for (let i = 0; i < 5; i++) {
      element.next();
      element.goToPage(3);
      element.goToPage(39);
      element.previous();
    }
    await lies(element, '36 37');
    expect(element.page).to.equal(36);
  });

  it('shows nothing that is not decoded: paper with a word until the picture is there', async () => {
    const book = bookOf(20);
    const element = mount(book);
    await ready(element, true);
    let open = (): void => {};
    book.gate = new Promise((resolve) => {
      open = resolve;
    });
    element.goToPage(15);
    await until(
      () =>
        !$(element, '.half.moving') && $(element, '.shown .notice')?.textContent?.includes('15'),
    );
    expect(seen(element)).to.equal('');
    open();
    await lies(element, '15');
  });

  it('keeps what is off screen inert', async () => {
    const element = mount(bookOf(8), { width: 1200, height: 700, attributes: { page: '4' } });
    await ready(element, true);
    element.next();
    await lies(element, '6 7');
    const sheets = [...element.renderRoot.querySelectorAll<HTMLElement>('.sheet')];
    // What was left stays for those who turn back; what nobody has seen yet is not there.
    expect(sheets.length).to.equal(2);
    expect(sheets.filter(({ inert }) => !inert).length).to.equal(1);
    for (const sheet of sheets) {
      expect(getComputedStyle(sheet).visibility).to.equal(sheet.inert ? 'hidden' : 'visible');
    }
  });

  it('moves nothing but transform and opacity', async () => {
    const element = mount(bookOf(8), { width: 1200, height: 700 });
    await ready(element, true);
    element.goToPage(4);
    await until(() => $(element, '.half.moving'));
    const properties = new Set<string>();
    for (const { effect } of (element.shadowRoot as ShadowRoot).getAnimations()) {
      if (!(effect instanceof KeyframeEffect)) continue;
      for (const frame of effect.getKeyframes()) {
        for (const name of Object.keys(frame)) properties.add(name);
      }
    }
    for (const name of ['offset', 'computedOffset', 'easing', 'composite']) properties.delete(name);
    expect([...properties].sort()).to.deep.equal(['opacity', 'transform']);
    await lies(element, '4 5');
  });
});

describe('a long reading, by chance', () => {
  it('ends on the page that was asked for last, each picture under its own name', async () => {
    const element = mount(bookOf(40, { landscape: [7, 20, 21], label: (n) => `tr. ${n}` }), {
      width: 1200,
      height: 700,
    });
    await ready(element, true);
    let seed = 2026;
    const chance = (most: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * most);
    };
    for (let round = 0; round < 12; round++) {
      for (let ask = chance(6); ask >= 0; ask--) {
        const what = chance(4);
        if (what === 0) element.goToPage(1 + chance(40));
        else if (what === 1) element.previous();
        else element.next();
        if (chance(3) === 0) await new Promise((resolve) => setTimeout(resolve, chance(120)));
      }
      await until(
        () => !$(element, '.half.moving') && seen(element).includes(String(element.page)),
      );
      const open = new Set(seen(element).split(' ').map(Number));
      expect(open.has(element.page), `round ${round}`).to.equal(true);
      for (const image of element.renderRoot.querySelectorAll<HTMLImageElement>(
        '.shown img[alt]',
      )) {
        const number = /(\d+)\.\w+$/.exec(image.src)?.[1];
        if (image.alt) expect(image.alt).to.equal(`Trang tr. ${number}`);
      }
      for (const sheet of element.renderRoot.querySelectorAll<HTMLElement>('.sheet')) {
        expect(sheet.inert).to.equal(!sheet.classList.contains('shown'));
      }
    }
  });
});

describe('reduced motion', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('turns without any movement, by button, jump and finger', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = mount(bookOf(20));
    await ready(element, true);
    let moved = 0;
    const watch = new MutationObserver(() => {
      moved += element.renderRoot.querySelectorAll('.half.moving').length;
    });
    watch.observe($(element, '.slides'), { subtree: true, childList: true, attributes: true });
    element.next();
    await lies(element, '2');
    element.goToPage(15);
    await lies(element, '15');
    (await stroke(element, { from: [0.8, 0.5], to: [0.3, 0.5] })).up();
    await lies(element, '16');
    watch.disconnect();
    expect(moved).to.equal(0);
  });
});

describe('slider and page number', () => {
  it('the slider shows where it leads and turns when let go', async () => {
    const element = mount(bookOf(40));
    await ready(element, true);
    const slider = $<HTMLInputElement>(element, '.range');
    slider.value = '30';
    slider.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect($<HTMLInputElement>(element, '.number').value).to.equal('30');
    expect(slider.getAttribute('aria-valuetext')).to.equal('Trang 30 trong 40');
    expect(element.page).to.equal(1);
    slider.dispatchEvent(new Event('change'));
    await lies(element, '30');
  });

  it('takes the printed number, says when there is no such page', async () => {
    const element = mount(bookOf(40, { label: (n) => (n > 2 ? String(n - 2) : String(n)) }));
    await ready(element, true);
    const number = $<HTMLInputElement>(element, '.number');
    let posted = false;
    document.body.addEventListener('keydown', ({ key }) => (posted ||= key === 'Enter'), {
      once: true,
    });
    const type = (text: string): void => {
      number.focus();
      number.value = text;
      press(number, 'Enter');
    };
    type('10');
    await lies(element, '12');
    expect(posted, 'Enter stays inside').to.equal(false);
    expect($(element, '.count').textContent).to.equal('(tờ 12 / 40)');
    type('999');
    await until(() => $(element, '[role=status]').textContent?.includes('999'));
    expect(element.page).to.equal(12);
    expect(number.value).to.equal('10');
    press(document.body, 'Enter');
  });
});
