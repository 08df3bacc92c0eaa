/** Hits marked on the pages that lie open, by the boxes of their words. */
import type { Box, PageText } from '@e-bulletin/issue';
import { boxesOf, type Hit } from '@e-bulletin/issue/search.js';
import type { PageLayer } from '../controllers/reader.js';
import type { Search } from './search.js';

/** From here on down a page a bar at its foot may cover a hit. */
const LOW = 6_500;

export interface HitMarks {
  readonly layer: PageLayer;
  /** The hits changed. */
  readonly draw: () => void;
}

export function marksOf(search: Search): HitMarks {
  const { reader } = search;
  let open: readonly number[] = [];
  let left: AbortSignal | undefined;

  const drawPage = async (page: number, signal: AbortSignal | undefined): Promise<void> => {
    const hits = search.on(page);
    const marks = document.createElement('div');
    marks.className = 'hit-marks';
    marks.setAttribute('aria-hidden', 'true');
    if (hits.length > 0) {
      const text = await reader.textOf(page, signal).catch(() => undefined);
      if (signal?.aborted || !same(hits, search.on(page))) return;
      const [low] = search.current ? placesOf(text, search.current) : [];
      if (search.current?.page === page && low && low[1] > LOW !== search.low) {
        search.low = !search.low;
        reader.update();
      }
      for (const hit of hits) {
        for (const box of placesOf(text, hit)) {
          const mark = document.createElement('div');
          mark.className = hit === search.current ? 'hit-mark current' : 'hit-mark';
          const { style } = mark;
          const [left, top, width, height] = box;
          style.left = `${left / 100}%`;
          style.top = `${top / 100}%`;
          style.width = `${width / 100}%`;
          style.height = `${height / 100}%`;
          marks.append(mark);
        }
      }
    }
    // None as well: marks of a search before may be on their way.
    await reader.attach(page, 'marks', marks);
    const mark = marks.querySelector('.current');
    if (!mark?.isConnected || !search.sought) return;
    search.sought = false;
    (await reader.hands()).zoom.center(mark.getBoundingClientRect());
  };

  const draw = (): void => {
    // Without hands nothing is enlarged.
    for (const page of open) drawPage(page, left).catch(() => undefined);
  };

  return {
    draw,
    layer: {
      rest: (pages, signal) => {
        open = pages;
        left = signal;
        draw();
      },
    },
  };
}

const same = (a: readonly Hit[], b: readonly Hit[]): boolean =>
  a.length === b.length && a.every((hit, at) => hit === b[at]);

/** Boxes of a hit's words, none where the text layer is not one; the page cuts off what lies outside it. */
function placesOf(text: unknown, { matches }: Hit): readonly Box[] {
  try {
    return matches.flatMap(([first, last]) => boxesOf(text as PageText, first, last));
  } catch {
    return [];
  }
}
