/**
 * Links that lie in several places. A PDF has one annotation for each line of a link, and browsers that print one write some
 * of them twice: whoever goes by keys or by ear meets one link, and a finger may press every line of it. Pure.
 */
import type { Hotspot } from '@e-bulletin/issue';

export interface Spot {
  /** Its title is that of all parts of a link. */
  readonly hotspot: Hotspot;
  /** Place in the list of the page. */
  readonly index: number;
  /** A further line of a link that was met already. */
  readonly part: boolean;
}

/** Boxes of one line differ by as much, in ten-thousandths of the page. */
const SAME = 50;

/** Every hotspot once; lines of one link follow each other in the file. */
export function spotsOf(hotspots: readonly Hotspot[]): readonly Spot[] {
  const spots: Spot[] = [];
  let from = 0;
  while (from < hotspots.length) {
    const first = hotspots[from] as Hotspot;
    let end = from + 1;
    if (first.kind === 'link') while (sameLink(first, hotspots[end])) end++;
    const lines = hotspots.slice(from, end);
    const title = [...new Set(lines.map((line) => line.title))].join(' ').trim();
    lines.forEach((line, at) => {
      if (lines.slice(0, at).some((before) => within(line, before))) return;
      spots.push({ hotspot: { ...line, title }, index: from + at, part: at > 0 });
    });
    from = end;
  }
  return spots;
}

const sameLink = (a: Hotspot, b: Hotspot | undefined): boolean =>
  b?.kind === 'link' && b.href === a.href;

function within({ box: [x, y, width, height] }: Hotspot, { box }: Hotspot): boolean {
  const [left, top, wide, high] = box;
  return (
    x >= left - SAME &&
    y >= top - SAME &&
    x + width <= left + wide + SAME &&
    y + height <= top + high + SAME
  );
}
