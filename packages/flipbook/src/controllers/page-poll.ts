/**
 * The poll that is printed on a page, for the wall: its live counts and the code to answer by, where the page of the
 * portal has the elements for them; else its name and address in large letters.
 */
import { isDefined, tagOf } from '@e-bulletin/core/define.js';
import { safeHref } from '@e-bulletin/issue';
import { parseHotspots } from '@e-bulletin/issue/guided.js';
import type { Book } from '../adapters/source.js';
import { fitWall } from '../view/wall-fit.js';

export interface PagePoll {
  readonly title: string;
  readonly address: string;
}

/** The elements that a card is made of, where the page has them. */
export const CARD = ['e-poll', 'e-qr-share'] as const;

/** The first poll on these pages; `undefined` where there is none or it cannot be read now. */
export async function pollOf(book: Book, pages: readonly number[]): Promise<PagePoll | undefined> {
  for (const page of pages) {
    const guided = book.issue.pages[page - 1]?.guided;
    if (!guided) continue;
    try {
      const { base } = book.carrier;
      const { hotspots } = parseHotspots(await book.carrier.json(guided.href), base);
      const poll = hotspots.find(({ kind }) => kind === 'poll');
      const address = poll && safeHref(poll.href, base);
      if (poll && address) return { title: poll.title, address };
    } catch {
      // The page itself is on the wall all the same.
    }
  }
  return undefined;
}

export function cardOf({ title, address }: PagePoll): HTMLElement {
  const [poll, code] = CARD.map((name) =>
    isDefined(name) ? document.createElement(tagOf(name)) : undefined,
  );
  code?.setAttribute('url', address);
  code?.toggleAttribute('code-only');
  if (poll) {
    poll.setAttribute('src', address);
    poll.toggleAttribute('live');
    if (code) {
      code.slot = 'join';
      poll.append(code);
    }
    fitWall(poll);
    return poll;
  }
  const box = document.createElement('div');
  const name = document.createElement('h2');
  name.textContent = title;
  const way = document.createElement('p');
  way.textContent = address.replace(/^https?:\/\//, '');
  box.append(name, code ?? '', way);
  return box;
}
