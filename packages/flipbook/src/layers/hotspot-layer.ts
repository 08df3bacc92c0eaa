/**
 * The hotspots of a page: real buttons and links over what is printed, in reading order. A chunk of its own; what a press opens
 * comes with the press (`hotspots/press.ts`).
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { icon } from '@e-bulletin/core/icons.js';
import { styleMap } from '@e-bulletin/core/style-map.js';
import type { Box, Hotspot } from '@e-bulletin/issue';
import { parseHotspots } from '@e-bulletin/issue/guided.js';
import type { PageLayer, Reader } from '../controllers/reader.js';
import { linkOf, press, type Pressed } from '../hotspots/press.js';
import { iconOf, nameOf, verbOf } from '../hotspots/words.js';
import { spotsOf, type Spot } from '../model/link-parts.js';
import { readPageText, type PlacedBlock } from '../model/page-text.js';
import { placeBadges } from './badges.js';
import { hotspotLayerStyles } from './hotspot-layer.styles.js';

export const styles = hotspotLayerStyles;

export function create(reader: Reader): PageLayer {
  const { book, attach, held, textOf } = reader;
  let opened: Pressed | undefined;

  const read = async (page: number, signal: AbortSignal): Promise<void> => {
    const guided = book.issue.pages[page - 1]?.guided;
    if (!guided) return;
    try {
      const document = await book.carrier.json(guided.href, signal);
      const { hotspots } = parseHotspots(document, book.carrier.base);
      if (signal.aborted || hotspots.length === 0) return;
      const list = draw(page, hotspots);
      await attach(page, 'hotspots', list);
      // What is pressed is there at once; its badges when it is known which words they must not cover.
      const text = await textOf(page, signal).catch(() => undefined);
      if (!list.isConnected) return;
      placeWhenSmaller(list, readPageText(text));
    } catch {
      // The page can be read without them; they come when it is opened again.
    }
  };

  const draw = (page: number, hotspots: readonly Hotspot[]): HTMLElement => {
    const list = document.createElement('ul');
    list.className = 'spots';
    list.lang = book.issue.language;
    const onClick = (event: Event): void => {
      const target = (event.target as Element).closest<HTMLElement>('[data-spot]');
      const hotspot = hotspots[Number(target?.dataset['spot'] ?? NaN)];
      if (!hotspot) return;
      // Pressed again while it is on its way it opens once.
      opened?.close();
      opened = press({ reader, hotspot, page, event });
    };
    list.addEventListener('click', onClick);
    const spots = [...spotsOf(hotspots)].sort(byPlace);
    render(
      spots.map((spot) => renderSpot(reader, spot)),
      list,
    );
    return list;
  };

  return {
    rest: (pages, signal) => {
      // What plays belongs to its page; a rotated phone lies at the same page.
      if (opened && !pages.includes(opened.page)) opened.close();
      for (const page of pages) if (!held(page, 'hotspots')) void read(page, signal);
    },
    close: () => opened?.close(),
  };
}

/** On a larger page badges cover less than they did: they move only when it becomes smaller. */
function placeWhenSmaller(list: HTMLElement, blocks: readonly PlacedBlock[]): void {
  let least = Infinity;
  const observer = new ResizeObserver(([{ contentRect } = {} as ResizeObserverEntry]) => {
    if (!list.isConnected) return observer.disconnect();
    if (contentRect.width >= least) return;
    least = contentRect.width;
    placeBadges(list, blocks);
  });
  observer.observe(list);
}

/** Line by line, as the page is read. */
function byPlace(a: Spot, b: Spot): number {
  const [ax, ay] = a.hotspot.box;
  const [bx, by] = b.hotspot.box;
  return Math.abs(ay - by) > 100 ? ay - by : ax - bx;
}

function renderSpot(reader: Reader, { hotspot, index, part }: Spot): TemplateResult {
  const { box } = hotspot;
  const link = linkOf(hotspot, reader.book.carrier.base);
  const plain = hotspot.kind === 'link';
  const badge = plain
    ? nothing
    : html`<span class="badge" data-kind=${hotspot.kind}
        >${icon(iconOf(hotspot))}<span>${verbOf(hotspot)}</span></span
      >`;
  const name = nameOf(hotspot);
  const className = plain ? 'plain' : '';
  const tab = part ? -1 : nothing;
  return html`<li class="spot" aria-hidden=${part || nothing} style=${styleMap(placeOf(box))}>
    ${
      link
        ? html`<a
            class=${className}
            data-spot=${index}
            tabindex=${tab}
            href=${link.href}
            target=${link.outside ? '_blank' : nothing}
            rel="noopener"
            aria-label=${name}
            >${badge}</a
          >`
        : html`<button
            type="button"
            class=${className}
            data-spot=${index}
            tabindex=${tab}
            aria-label=${name}
          >
            ${badge}
          </button>`
    }
  </li>`;
}

/** Middle and size in hundredths of the page. */
function placeOf([x, y, width, height]: Box): Record<string, string> {
  const part = (units: number): string => `${units / 100}`;
  return {
    '--_x': part(x + width / 2),
    '--_y': part(y + height / 2),
    '--_width': part(width),
    '--_height': part(height),
    // Small ones lie over large ones.
    'z-index': `${1000 - Math.round((width * height) / 1e5)}`,
  };
}
