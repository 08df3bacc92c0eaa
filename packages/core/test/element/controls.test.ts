/** What core gives to templates: the reset root, the live region, roving focus. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { html, LitElement } from 'lit';
import { controls } from '../../src/controls.styles.js';
import { icon, menu } from '../../src/icons.js';
import { LiveRegion } from '../../src/live-region.js';
import { reset } from '../../src/reset.styles.js';
import { RovingFocus } from '../../src/roving-focus.js';
import { tokens } from '../../src/tokens.styles.js';

class Bar extends LitElement {
  static override styles = [tokens, reset, controls];
  readonly live = new LiveRegion(this);
  readonly roving = new RovingFocus(this, { selector: 'button' });

  override render() {
    return html`<div class="root" role="toolbar" aria-label="Thử" @keydown=${this.roving.onKeydown}>
      <button type="button" class="button">${icon(menu)} Mục lục</button>
      <button type="button" class="button">Ặ Ễ</button>
      <button type="button" class="button">Sau</button>
      ${this.live.render()}
    </div>`;
  }
}
customElements.define('test-bar', Bar);

async function bar() {
  const element = document.createElement('test-bar') as Bar;
  document.body.append(element);
  await element.updateComplete;
  const root = element.shadowRoot as ShadowRoot;
  return {
    element,
    root,
    buttons: [...root.querySelectorAll('button')] as [
      HTMLButtonElement,
      HTMLButtonElement,
      HTMLButtonElement,
    ],
  };
}

const frame = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

describe('the reset root', () => {
  const hostile = document.createElement('style');
  hostile.textContent =
    '* { font: 8px serif !important; color: red !important; text-transform: uppercase !important; direction: rtl !important; letter-spacing: 9px !important } html { font-size: 62.5% }';

  afterEach(() => {
    hostile.remove();
    for (const element of [...document.querySelectorAll('test-bar')]) element.remove();
  });

  it('has what the browser draws itself in its own theme, also inside another', async () => {
    const { root, element } = await bar();
    const inner = root.querySelector('.root') as HTMLElement;
    expect(getComputedStyle(inner).colorScheme).to.equal('light');
    element.setAttribute('theme', 'dark');
    expect(getComputedStyle(inner).colorScheme).to.equal('dark');
    const { root: within, element: light } = await bar();
    inner.append(light);
    expect(getComputedStyle(within.querySelector('.root') as Element).colorScheme).to.equal(
      'light',
    );
  });

  it('lets nothing of a hostile portal in', async () => {
    const { root, buttons } = await bar();
    const inner = root.querySelector('.root') as HTMLElement;
    const read = () =>
      [inner, buttons[0]].map((node) => {
        const { fontSize, color, textTransform, direction, letterSpacing } = getComputedStyle(node);
        return { fontSize, color, textTransform, direction, letterSpacing };
      });
    const calm = read();
    document.head.append(hostile);
    expect(read()).to.deep.equal(calm);
    expect(calm[0]?.fontSize).to.equal('20px');
  });

  it('gives buttons 48 px and room for stacked diacritics', async () => {
    const { buttons } = await bar();
    for (const button of buttons) {
      expect(button.getBoundingClientRect().height).to.be.at.least(48);
      const { lineHeight, fontSize } = getComputedStyle(button);
      expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.at.least(1.35);
    }
  });
});

describe('LiveRegion', () => {
  it('says the last sentence of a frame, and a repeated one again', async () => {
    const { element, root } = await bar();
    const region = root.querySelector('[role=status]') as HTMLElement;
    element.live.say('Trang 11 trong 64');
    element.live.say('Trang 12 trong 64');
    await frame();
    await element.updateComplete;
    expect(region.textContent).to.equal('Trang 12 trong 64');
    element.live.say('Trang 12 trong 64');
    await frame();
    await element.updateComplete;
    expect(region.textContent).to.equal('Trang 12 trong 64\u00a0');
    element.remove();
  });
});

describe('RovingFocus', () => {
  it('has one Tab stop and moves with arrows, Home and End, in a ring', async () => {
    const { element, buttons } = await bar();
    const stops = () => buttons.map((button) => button.tabIndex);
    expect(stops()).to.deep.equal([0, -1, -1]);
    buttons[0].focus();
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', {
        key,
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      (element.shadowRoot?.activeElement as HTMLElement).dispatchEvent(event);
      return buttons.indexOf(element.shadowRoot?.activeElement as HTMLButtonElement);
    };
    expect(press('ArrowRight')).to.equal(1);
    expect(press('ArrowDown')).to.equal(2);
    expect(press('ArrowRight')).to.equal(0);
    expect(press('ArrowLeft')).to.equal(2);
    expect(press('Home')).to.equal(0);
    expect(press('End')).to.equal(2);
    expect(stops()).to.deep.equal([-1, -1, 0]);
    element.remove();
  });
});
