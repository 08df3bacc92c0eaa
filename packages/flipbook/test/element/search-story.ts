/** A book of four pages, two of which have "đất đai", and its search panel. */
import type { PageText } from '@e-bulletin/issue';
import { buildIndex } from '@e-bulletin/issue/search.js';
import type { FlipbookElement } from '../../src/index.js';
import { $, bookOf, mount, press, ready, until, withFiles, type Frame } from './fixture.js';

const TEXTS = [
  'Bản tin phường số tám',
  'Luật Đất đai có hiệu lực',
  'Nhà văn hóa mở cửa cả tuần',
  'Sổ tay đất đai của phường',
];

/** One line of words, each 800 wide, in the middle of the page or at `y`. */
export const textOf = (page: number, y = 5000): PageText => {
  const words = (TEXTS[page - 1] ?? '').split(' ');
  const x = words.flatMap((_, index) => [500 + index * 1000, 1300 + index * 1000]);
  return {
    blocks: [{ role: 'paragraph', lines: [{ text: words.join(' '), y, h: 200, x }] }],
  };
};

export const INDEX = buildIndex(
  TEXTS.map((_, index) => ({ page: index + 1, ...textOf(index + 1) })),
);

export const files = (href: string): unknown =>
  href === 'search.json' ? INDEX : textOf(Number.parseInt(href, 10));

export async function open(json = files, size: Frame = {}): Promise<FlipbookElement> {
  const element = mount(withFiles(bookOf(4), json), size);
  await ready(element, true);
  $(element, '[data-panel=search]').click();
  await until(() => $(element, '.panel .field'), 'the search panel');
  await element.updateComplete;
  return element;
}

export async function type(element: FlipbookElement, text: string): Promise<void> {
  const field = $<HTMLInputElement>(element, '.field');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
}

export const hits = (element: FlipbookElement): string[] =>
  [...element.renderRoot.querySelectorAll('.hit')].map((hit) => {
    const words = [...hit.querySelectorAll('mark')].map(({ textContent }) => textContent);
    return `${hit.querySelector('.at')?.textContent}: ${words.join('|')}`;
  });

/** The reader is at the first hit; `places` are the lines of pages that do not have theirs in the middle. */
export async function found(
  size?: Frame,
  places: Readonly<Record<number, number>> = {},
  query = 'đất đai',
): Promise<FlipbookElement> {
  const text = (page: number): PageText => textOf(page, places[page]);
  const index = buildIndex(TEXTS.map((_, at) => ({ page: at + 1, ...text(at + 1) })));
  const json = (href: string): unknown =>
    href === 'search.json' ? index : text(Number.parseInt(href, 10));
  const element = await open(json, size);
  await type(element, query);
  await until(() => hits(element).length > 0);
  press($(element, '.field'), 'Enter');
  await until(() => $(element, '.bar.hits'), 'the bar of the hit');
  return element;
}
