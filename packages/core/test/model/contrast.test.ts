/** The tokens' text colours against their grounds: 7:1, WCAG 2.2 success criterion 1.4.6. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { tokens } from '../../src/tokens.styles.js';

type Palette = Map<string, string>;

/** `--_name: var(--e-name, #rrggbb)` of one rule. */
function palette(css: string): Palette {
  const found = css.matchAll(/--_([a-z-]+):\s*var\(--e-[a-z-]+,\s*(#[0-9a-f]{6})\)/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value]));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const rules = tokens.cssText.split(':host').slice(1);
const light = palette(rules[0] ?? '');
const dark = palette(rules.find((rule) => rule.startsWith("([theme='dark'])")) ?? '');

const pairs: [text: string, ground: string][] = [
  ['ink', 'paper'],
  ['ink', 'wash'],
  ['ink', 'mark'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'wash'],
  ['accent', 'paper'],
  ['accent', 'wash'],
  ['on-accent', 'accent'],
  ['danger', 'paper'],
];

for (const [name, colours] of [
  ['light', light],
  ['dark', dark],
] as const) {
  describe(`${name} theme`, () => {
    for (const [text, ground] of pairs) {
      it(`${text} on ${ground} is at least 7:1`, () => {
        const [a, b] = [colours.get(text), colours.get(ground)];
        if (!a || !b) throw new Error(`token ${text} or ${ground} has no value`);
        expect(contrast(a, b)).to.be.at.least(7);
      });
    }
  });
}
