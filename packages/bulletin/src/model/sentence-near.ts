/** Which sentence of an article somebody means who taps a page. Pure. */
import type { ArticleBlock, Issue, Region, Sentence } from '@e-bulletin/issue';

/** A point of a page; `x` and `y` in ten-thousandths of its width and height. */
export interface PagePoint {
  /** Ordinal, from 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** A region without a box is the whole page. */
const ALL = [0, 0, 1e4, 1e4] as const;

/**
 * Id of the sentence that is printed there, or nearest to it on that page. Where the sentences of a block are not told apart, its first;
 * absent where the article has nothing on that page.
 */
export function sentenceNear(
  blocks: readonly ArticleBlock[],
  { pages }: Pick<Issue, 'pages'>,
  { page, x, y }: PagePoint,
): string | undefined {
  const pictures = pages.find(({ number }) => number === page)?.images ?? [];
  let found: string | undefined;
  let least = Infinity;
  const look = (regions: readonly Region[], id: string): void => {
    for (const { href, box: [left, top, width, height] = ALL } of regions) {
      if (!pictures.some((one) => one.href === href)) continue;
      const across = Math.max(left - x, 0, x - left - width);
      const away = Math.hypot(across, Math.max(top - y, 0, y - top - height));
      if (away >= least) continue;
      found = id;
      least = away;
    }
  };
  const add = (around: readonly Region[], sentences: readonly Sentence[]): void => {
    for (const { id, regions } of sentences)
      if (id !== undefined) look(regions.length ? regions : around, id);
  };
  for (const block of blocks) {
    if (block.kind === 'list') for (const item of block.items) add(item.regions, item.sentences);
    else if ('sentences' in block) add(block.regions, block.sentences);
  }
  return found;
}
