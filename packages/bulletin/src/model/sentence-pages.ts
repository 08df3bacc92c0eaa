/** On which page each sentence of an article is printed. Pure. */
import type { ArticleBlock, Issue, Region, Sentence } from '@e-bulletin/issue';

/** Ordinals by the id of the sentence; sentences without id or place are not in it. */
export function sentencePages(
  blocks: readonly ArticleBlock[],
  issue: Issue,
): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  for (const { number, images } of issue.pages) {
    for (const { href } of images) pages.set(href, number);
  }
  const pageOf = (regions: readonly Region[]): number | undefined => {
    for (const { href } of regions) {
      const page = pages.get(href);
      if (page !== undefined) return page;
    }
    return undefined;
  };
  const found = new Map<string, number>();
  const add = (regions: readonly Region[], sentences: readonly Sentence[]): void => {
    const around = pageOf(regions);
    for (const { id, regions: own } of sentences) {
      const page = pageOf(own) ?? around;
      if (id !== undefined && page !== undefined) found.set(id, page);
    }
  };
  for (const block of blocks) {
    if (block.kind === 'list') for (const item of block.items) add(item.regions, item.sentences);
    else if ('sentences' in block) add(block.regions, block.sentences);
  }
  return found;
}
