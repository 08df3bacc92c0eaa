/** Books whose hotspots are pressed, for the tests of hotspots. */
import type { FlipbookElement } from '../../src/index.js';
import { $, mount, ready, until } from './fixture.js';
import { dialog, type StoryBook } from './story.js';

/** A book whose first page has its hotspots. */
export async function open(
  book: StoryBook,
  attributes: Record<string, string> = {},
): Promise<FlipbookElement> {
  const element = mount(book, { attributes });
  await ready(element, book.issue.pages.length > 1);
  await until(() => $(element, '.shown .spots'), 'hotspots');
  return element;
}

/** The hotspots that can be pressed. */
export const targets = (element: FlipbookElement): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('.shown [data-spot]'),
];

/** Presses one; the dialog it opens. */
export async function opened(element: FlipbookElement, index = 0): Promise<HTMLDialogElement> {
  const target = targets(element)[index] as HTMLElement;
  target.focus();
  target.click();
  await until(() => dialog(element)?.querySelector('.hotspot-body')?.childElementCount, 'a dialog');
  return dialog(element);
}

/** A picture of one pixel under the name that was asked for. */
export function bookUrl(href: string): string {
  return `data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7#${href}`;
}
