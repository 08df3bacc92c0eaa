/** The design tokens as swatches, read from the style sheet that the elements use. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { expect } from 'storybook/test';
import { tokens } from '@e-bulletin/core/tokens.styles.js';
import { seen } from './play.ts';

/** `--_ink: var(--e-ink, #1b1a17)`: public name and default. */
const tokensOf = (rule = '') =>
  [...rule.matchAll(/--_([\w-]+): var\((--e-[\w-]+), (.+)\);/g)].map(
    ([, inner = '', name = '', value = '']) => ({ inner, name, value }),
  );
const [LIGHT, DARK] = [
  tokensOf(tokens.cssText.split('}')[0]),
  tokensOf(tokens.cssText.split("[theme='dark']")[1]?.split('}')[0]),
];

const isColour = (value: string): boolean => value.startsWith('#') || value.startsWith('var(--_');

class TokenTable extends LitElement {
  static override readonly styles = [tokens];

  protected override render(): TemplateResult {
    const isDark = this.getAttribute('theme') === 'dark';
    return html`<table style=${styleMap(TABLE)}>
      <thead>
        <tr>
          <th scope="col">Màu</th>
          <th scope="col">Biến</th>
          <th scope="col">Mặc định (${isDark ? 'nền tối' : 'nền sáng'})</th>
        </tr>
      </thead>
      <tbody>
        ${(isDark ? DARK : LIGHT).map(
          ({ inner, name, value }) => html`<tr>
            <td style=${styleMap(CELL)}>
              ${
                isColour(value)
                  ? html`<span style=${styleMap({ ...SWATCH, background: `var(--_${inner})` })}></span>`
                  : 'chữ'
              }
            </td>
            <td style=${styleMap(CELL)}><code>${name}</code></td>
            <td style=${styleMap(CELL)}>${value}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

const TABLE = {
  width: '100%',
  padding: '20px',
  background: 'var(--_paper)',
  color: 'var(--_ink)',
  font: '16px/1.5 var(--_font)',
  textAlign: 'left',
};
const CELL = { padding: '6px 12px 6px 0' };
const SWATCH = {
  display: 'inline-block',
  width: '64px',
  height: '32px',
  border: '1px solid var(--_ink-soft)',
  borderRadius: '6px',
};

if (!customElements.get('story-tokens')) customElements.define('story-tokens', TokenTable);

const meta: Meta = { title: 'Bản màu và chữ', tags: ['!autodocs'] };
export default meta;

export const Light: StoryObj = {
  name: 'Nền sáng',
  render: () => html`<story-tokens></story-tokens>`,
};
export const Dark: StoryObj = {
  name: 'Nền tối',
  render: () => html`<story-tokens data-fixed theme="dark"></story-tokens>`,
  play: async (stage) => {
    const table = await seen(stage, 'table');
    await expect(getComputedStyle(table).backgroundColor).toBe('rgb(23, 22, 20)');
  },
};
export const OwnAccent: StoryObj = {
  name: 'Màu riêng của cổng',
  render: () => html`<story-tokens style=${styleMap({ '--e-accent': '#7a1f2b' })}></story-tokens>`,
};
