/** Puts the badges of a page's hotspots beside its printed words: measures them and asks `model/badge-place.ts`. */
import { placeBadge, type Area } from '../model/badge-place.js';
import type { PlacedBlock } from '../model/page-text.js';

/**
 * Places the badges of `list` for the size it has now.
 * @param blocks what must stay readable
 */
export function placeBadges(list: HTMLElement, blocks: readonly PlacedBlock[]): void {
  const page = list.getBoundingClientRect();
  const badges = [...list.querySelectorAll<HTMLElement>('.badge')];
  for (const badge of badges) badge.className = 'badge';
  // All is measured before anything is moved.
  const measured = badges.map((badge) => {
    const [spot, worded, word] = [badge.parentElement, badge, badge.lastElementChild].map((one) =>
      areaOf((one as Element).getBoundingClientRect(), page),
    ) as [Area, Area, Area];
    return { badge, spot, worded, sign: { ...worded, width: worded.width - word.width - GAP } };
  });
  const taken: Area[] = blocks.flatMap(({ lines }) =>
    lines.flatMap(({ words, x, y, h }) =>
      words.map((_, at) => {
        const [left = 0, right = left] = x.slice(2 * at);
        return {
          x: (left / 10_000) * page.width,
          y: (y / 10_000) * page.height,
          width: ((right - left) / 10_000) * page.width,
          height: (h / 10_000) * page.height,
        };
      }),
    ),
  );
  for (const { badge, spot, worded, sign } of measured) {
    const place = placeBadge(spot, taken, worded, sign, page, badge.dataset['kind'] === 'chart');
    taken.push({ ...(place.worded ? worded : sign), x: place.x, y: place.y });
    if (!place.worded) badge.className = 'badge sign';
    badge.style.left = `${((place.x - spot.x) / spot.width) * 100}%`;
    badge.style.top = `${((place.y - spot.y) / spot.height) * 100}%`;
  }
}

/** Between sign and word, as in hotspot-layer.styles.ts. */
const GAP = 6;

const areaOf = ({ x, y, width, height }: DOMRect, page: DOMRect): Area => ({
  x: x - page.x,
  y: y - page.y,
  width,
  height,
});
