/** Size, spacing and ground of the text: radio buttons in rows, each as large as a finger. */
import { html, type TemplateResult } from 'lit';
import { styleMap } from '@e-bulletin/core/style-map.js';
import { SIZES, SPACINGS, THEMES, type Settings } from '../model/article.js';
import { settingsStyles } from './settings.styles.js';
import * as names from './settings-words.js';
import * as words from './words.js';

export const styles = settingsStyles;

export function renderSettings(
  settings: Required<Settings>,
  set: (change: Partial<Settings>) => void,
): TemplateResult {
  const choice = <T extends string | number>(
    key: keyof Settings,
    legend: string,
    values: readonly T[],
    name: (value: T, index: number) => string,
    face: (value: T) => string = String,
    // Each "A" is as large as the text will be; words of the other rows are no length, and keep their size.
  ): TemplateResult => html`<fieldset class="choice ${key}">
    <legend>${legend}</legend>
    <div class="row">
      ${values.map(
        (value, index) => html`<label style=${styleMap({ 'font-size': `${value}px` })}
          ><input
            type="radio"
            name="article-${key}"
            .checked=${settings[key] === value}
            aria-label=${name(value, index)}
            @change=${() => set({ [key]: value })}
          /><span aria-hidden="true">${face(value)}</span></label
        >`,
      )}
    </div>
  </fieldset>`;
  return html`<div class="settings" role="group" aria-label=${words.settingsWord()}>
    ${choice(
      'size',
      words.settingsWord(),
      SIZES,
      (_, at) => names.sizeName(at + 1, SIZES.length),
      () => 'A',
    )}
    ${choice('spacing', names.spacingWord(), SPACINGS, names.spacingName, names.spacingName)}
    ${choice('theme', names.themeWord(), THEMES, names.themeName, names.themeName)}
  </div>`;
}
