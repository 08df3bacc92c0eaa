/** Fetches what an article shows: its blocks, and the hotspots of its pages beside the blocks they are printed with. */
import type { Abbreviation, Article, ArticleBlock } from '@e-bulletin/issue';
import { parseArticle, parseHotspots } from '@e-bulletin/issue/guided.js';
import type { Book } from '../adapters/source.js';
import { placeSpots, type Spot } from '../model/article.js';

export interface ArticleContent {
  readonly blocks: readonly ArticleBlock[];
  readonly abbreviations: readonly Abbreviation[];
  readonly spots: ReadonlyMap<ArticleBlock, readonly Spot[]>;
}

/** @throws where the text cannot be had */
export async function loadArticle(
  book: Book,
  article: Article,
  signal: AbortSignal,
): Promise<ArticleContent> {
  const { carrier, issue } = book;
  const [document, spots] = await Promise.all([
    carrier.json(article.guided?.href ?? '', signal),
    spotsOf(book, article, signal),
  ]);
  const { blocks, abbreviations } = parseArticle(document, carrier.base);
  const placed = placeSpots(
    blocks,
    spots,
    (href) => issue.pages.find(({ images }) => images.some((one) => one.href === href))?.number,
    (page) => issue.articles.filter(({ pages }) => pages.includes(page)).length === 1,
  );
  return { blocks, abbreviations, spots: placed };
}

/** What the pages of the article have; a page whose hotspots cannot be had has none. */
async function spotsOf(
  { carrier, issue }: Book,
  { pages }: Article,
  signal: AbortSignal,
): Promise<Spot[]> {
  const lists = await Promise.all(
    pages.map(async (page): Promise<Spot[]> => {
      const guided = issue.pages[page - 1]?.guided;
      if (!guided) return [];
      try {
        const { hotspots } = parseHotspots(await carrier.json(guided.href, signal), carrier.base);
        // Links are in the text.
        return hotspots.filter(({ kind }) => kind !== 'link').map((hotspot) => ({ page, hotspot }));
      } catch {
        return [];
      }
    }),
  );
  return lists.flat();
}
