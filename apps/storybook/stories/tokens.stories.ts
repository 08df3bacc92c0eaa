/** The design tokens as swatches, read from the style sheet that the elements use. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { tokens } from '@e-bulletin/core/tokens.styles.js';

/** `--_ink: var(--e-ink, #1b1a17)` in the first rule of the sheet: public name and default. */
const TOKENS = [
  ...(tokens.cssText.split('}')[0] ?? '').matchAll(/--_([\w-]+): var\((--e-[\w-]+), (.+)\);/g),
].map(([, inner = '', name = '', value = '']) => ({ inner, name, value }));

const isColour = (value: string): boolean => value.startsWith('#') || value.startsWith('var(--_');

class TokenTable extends LitElement {
  static override readonly styles = [tokens];

  protected override render(): TemplateResult {
    return html`<table style=${styleMap(TABLE)}>
      <thead>
        <tr>
          <th scope="col">Màu</th>
          <th scope="col">Biến</th>
          <th scope="col">Mặc định (nền sáng)</th>
        </tr>
      </thead>
      <tbody>
        ${TOKENS.map(
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
  render: () => html`<story-tokens theme="dark"></story-tokens>`,
};
export const OwnAccent: StoryObj = {
  name: 'Màu riêng của cổng',
  render: () => html`<story-tokens style=${styleMap({ '--e-accent': '#7a1f2b' })}></story-tokens>`,
};
