/** Contents from a PDF's outline, and the active areas of its link annotations. */
import { nfc } from '@e-bulletin/issue/text.js';
import type { Box, ContentsEntry, Hotspot } from '@e-bulletin/issue';
import type { Size } from './rasters.js';

export interface OutlineNode<D> {
  readonly title: string;
  readonly dest: D;
  readonly items: readonly OutlineNode<D>[];
}

/** More would be no contents but a list of everything. */
const MAX_ENTRIES = 2000;
const DEEPEST = 6;

/** Entries with the page they lead to, which `pageOf` looks up; entries without a title go. */
export async function contentsOf<D>(
  outline: readonly OutlineNode<D>[],
  pageOf: (dest: D) => Promise<number | undefined>,
): Promise<readonly ContentsEntry[]> {
  let left = MAX_ENTRIES;
  const read = async (
    nodes: readonly OutlineNode<D>[],
    depth: number,
  ): Promise<ContentsEntry[]> => {
    const entries: ContentsEntry[] = [];
    for (const { title, dest, items } of nodes) {
      if (left-- <= 0) break;
      const name = nfc(title).replace(/\s+/g, ' ').trim();
      const page = await pageOf(dest);
      const children = depth < DEEPEST ? await read(items, depth + 1) : [];
      if (name)
        entries.push({ title: name, children, ...(page && { page, href: `#page=${page}` }) });
      else entries.push(...children);
    }
    return entries;
  };
  return read(outline, 1);
}

/** A link annotation, with its rectangle from the page's top left corner. */
export interface LinkArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly url?: string;
  readonly page?: number;
  readonly title?: string;
}

/** Areas outside the page and without a target go; schemes are judged by whoever reads the hotspots. */
export function hotspotsOf(links: readonly LinkArea[], page: Size): readonly Hotspot[] {
  return links.flatMap((link): Hotspot[] => {
    const href = link.page ? `#page=${link.page}` : link.url;
    const box = boxOf(link, page);
    if (!href || !box) return [];
    return [
      {
        kind: 'link',
        box,
        title: nfc(link.title ?? '').trim(),
        href,
        pictures: [],
        ...(link.page && { page: link.page }),
      },
    ];
  });
}

function boxOf({ x, y, width, height }: LinkArea, page: Size): Box | undefined {
  const part = (value: number, side: number): number =>
    Math.round(Math.min(1, Math.max(0, value / side)) * 10_000);
  const [left, top] = [part(x, page.width), part(y, page.height)];
  const wide = part(x + width, page.width) - left;
  const high = part(y + height, page.height) - top;
  return wide > 0 && high > 0 ? [left, top, wide, high] : undefined;
}
