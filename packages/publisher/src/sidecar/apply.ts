/** A person's edits of articles, laid over what was derived. */
import type { ArticleBlock, DerivedArticle } from '../model/article.js';
import type { SidecarArticle } from '../model/sidecar.js';

/** The article with the person's title, section, pages, order of blocks, texts and descriptions. */
export function applyEdits(
  article: DerivedArticle,
  edits: Partial<SidecarArticle>,
): DerivedArticle {
  const reordered = order(article.blocks, edits.blocks);
  const texts = edits.texts ?? {};
  let picture = 0;
  const blocks = reordered.map(({ block, index }): ArticleBlock => {
    const text = texts[String(index)];
    const withText =
      typeof text === 'string' ? { ...block, text: text.normalize('NFC'), links: [] } : block;
    if (block.role !== 'image') return withText;
    const alt = edits.alts?.[picture];
    picture += 1;
    return alt === undefined || alt === '' ? withText : { ...withText, alt };
  });
  const pages = edits.pages?.filter((page) => Number.isInteger(page) && page > 0);
  return {
    ...article,
    ...(edits.title === undefined ? {} : { title: edits.title.normalize('NFC') }),
    ...(edits.section === undefined ? {} : { section: edits.section.normalize('NFC') }),
    ...(pages?.length ? { pages } : {}),
    blocks,
    // Whoever ordered the blocks by hand has looked at them.
    doubtful: article.doubtful && edits.blocks === undefined,
  };
}

/** Blocks by the person's list; those it leaves out are dropped, as asked for. */
function order(
  blocks: readonly ArticleBlock[],
  wanted: readonly number[] | undefined,
): { block: ArticleBlock; index: number }[] {
  const all = blocks.map((block, index) => ({ block, index }));
  if (!wanted) return all;
  return wanted.flatMap((index) => all[index] ?? []);
}

export const altsOf = (article: DerivedArticle): string[] =>
  article.blocks.filter((block) => block.role === 'image').map((block) => block.alt ?? '');
