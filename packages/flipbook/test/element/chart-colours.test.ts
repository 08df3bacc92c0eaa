/** Charts on every ground: what is drawn is at least 3:1 on it, what is written 7:1. */
import { describe, it, expect, afterEach, beforeEach } from '@e-bulletin/tools/testing';
import { storage } from '@e-bulletin/core/storage.js';
import type { Hotspot } from '@e-bulletin/issue';
import { $, mount, ready, until } from './fixture.js';
import { forget, SETTINGS, shown } from './article-story.js';
import { dialog, spots, storyOf } from './story.js';

beforeEach(forget);
afterEach(forget);

/** Six series, one over all colours there are. */
const data = {
  columns: ['Quý', 'A', 'B', 'C', 'D', 'E', 'G'],
  rows: [
    ['I', 1, 2, 3, 4, 5, 6],
    ['II', 6, 5, 4, 3, 2, -1],
  ],
  unit: 'hồ sơ',
  source: 'Một cửa',
};
const CHARTS: readonly (Partial<Hotspot> & Pick<Hotspot, 'kind'>)[] = [
  { kind: 'chart', data },
  { kind: 'chart', data: { ...data, shape: 'line' } },
];

type Colour = readonly [red: number, green: number, blue: number];

const colourOf = (css: string): Colour => {
  const [red = 0, green = 0, blue = 0] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
};

/** How light it is to the eye (WCAG 2), 0 to 1. */
function light(colour: Colour): number {
  const [red, green, blue] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** `over` laid over `ground`. */
const blend = (over: Colour, ground: Colour, share: number): Colour =>
  over.map((part, at) => part * share + (ground[at] ?? 0) * (1 - share)) as unknown as Colour;

/** What of the open chart is too pale, with its contrast. */
function pale(box: HTMLDialogElement): string[] {
  const paper = colourOf(getComputedStyle(box).backgroundColor);
  const faults: string[] = [];
  const check = (name: string, colour: Colour, ground: Colour, least: number): void => {
    const found = contrast(colour, ground);
    if (found < least) faults.push(`${name} ${found.toFixed(2)}`);
  };
  for (const bar of box.querySelectorAll('.chart-bar')) {
    const style = getComputedStyle(bar);
    check('edge of a bar’s length', colourOf(style.borderTopColor), paper, 3);
    for (const part of bar.querySelectorAll<SVGElement>('[class*=series-]'))
      check(
        `${part.classList} of bars`,
        colourOf(getComputedStyle(part).fill),
        colourOf(style.backgroundColor),
        3,
      );
  }
  for (const line of box.querySelectorAll<SVGElement>('.curve, .grid')) {
    const { stroke, strokeOpacity } = getComputedStyle(line);
    check(String(line.classList), blend(colourOf(stroke), paper, Number(strokeOpacity)), paper, 3);
  }
  for (const words of box.querySelectorAll('p, span, b, th, td, .legend li, h2'))
    check(words.localName, colourOf(getComputedStyle(words).color), paper, 7);
  return [...new Set(faults)];
}

describe('a chart can be seen', () => {
  const story = { articles: [{ id: 'a' }], hotspots: { 1: spots(...CHARTS) } };

  for (const [own, grounds] of [
    ['light', ['paper', 'white', 'dark']],
    ['dark', ['paper', 'white', 'dark', undefined]],
  ] as const)
    for (const ground of grounds)
      it(`in an article on ${ground ?? 'its own ground'} in a ${own} portal, in the article's colours`, async () => {
        if (ground) storage.set(SETTINGS, { theme: ground });
        const element = mount(storyOf(2, story), { attributes: { theme: own } });
        await ready(element);
        element.article = 'a';
        await shown(element);
        const places = element.renderRoot.querySelectorAll<HTMLElement>('.spot-in-text');
        expect(places).to.have.length(CHARTS.length);
        for (const place of places) {
          place.click();
          await until(() => dialog(element)?.querySelector('table'), 'a chart');
          const box = dialog(element);
          expect(pale(box)).to.deep.equal([]);
          expect(getComputedStyle(box).backgroundColor).to.equal(
            getComputedStyle($(element, '.reading')).backgroundColor,
          );
          $(element, '.hotspot-close').click();
          await until(() => !dialog(element));
        }
      });

  for (const theme of ['light', 'dark'])
    it(`on a ${theme} page`, async () => {
      const element = mount(storyOf(2, story), { attributes: { theme } });
      await ready(element, true);
      await until(() => $(element, '.shown [data-spot]'), 'hotspots');
      const count = element.renderRoot.querySelectorAll('.shown [data-spot]').length;
      for (let at = 0; at < count; at++) {
        element.renderRoot.querySelectorAll<HTMLElement>('.shown [data-spot]')[at]?.click();
        await until(() => dialog(element)?.querySelector('table'), 'a chart');
        expect(pale(dialog(element))).to.deep.equal([]);
        $(element, '.hotspot-close').click();
        await until(() => !dialog(element));
      }
    });
});

describe('the table of a chart', () => {
  it('has numbers and their heads at the end of the cell, words at its start', async () => {
    const words = {
      columns: ['Phường', 'Số hộ', 'Ghi chú'],
      rows: [
        ['Ngõ 42', 1200, 'chờ đo'],
        ['Ngõ 7', null, 'xong'],
      ],
    };
    const story = { hotspots: { 1: spots({ kind: 'chart', data: words }) } };
    const element = mount(storyOf(2, story));
    await ready(element, true);
    await until(() => $(element, '.shown [data-spot]'), 'hotspots');
    $(element, '.shown [data-spot]').click();
    await until(() => dialog(element)?.querySelector('table'), 'a chart');
    const sides = [...dialog(element).querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => getComputedStyle(cell).textAlign).join(' '),
    );
    expect(sides).to.deep.equal(['start end start', 'start end start', 'start end start']);
  });
});
