/**
 * What a reader can find: the text layer of every page, and what belongs to a page without being printed there: what
 * pictures show, captions, names of films and what is said in them, titles that an editor changed.
 */
import type { Article, ArticleBlock, Hotspot, Page, PageText } from '@e-bulletin/issue';
import { buildIndex, type SearchIndexFile, type UnprintedText } from '@e-bulletin/issue/search.js';
import { searchShorts } from './search-shorts.js';

export interface SearchInput {
  /** Text layers by page. */
  readonly texts: readonly PageText[];
  readonly pages: readonly Page[];
  /** Hotspots by the ordinal of their page. */
  readonly hotspots: ReadonlyMap<number, readonly Hotspot[]>;
  readonly articles: readonly {
    readonly article: Article;
    readonly blocks: readonly ArticleBlock[];
  }[];
}

export function searchIndex(input: SearchInput): SearchIndexFile {
  const unprinted = input.texts.map((text) => new Unprinted(text));
  const add = (page: number | undefined, text: string | undefined, article?: string): void =>
    unprinted[(page ?? 0) - 1]?.add(text, article);
  for (const [page, hotspots] of input.hotspots) {
    for (const text of hotspots.flatMap(textsOf)) add(page, text);
  }
  const pageOf = new Map(
    input.pages.flatMap(({ images, number }) => images.map(({ href }) => [href, number] as const)),
  );
  for (const { article, blocks } of input.articles) {
    const [first] = article.pages;
    add(first, article.title, article.id);
    for (const block of blocks) {
      if (block.kind !== 'figure') continue;
      const page = pageOf.get(block.regions[0]?.href ?? '') ?? first;
      add(page, block.alt, article.id);
      add(page, block.caption?.text, article.id);
    }
  }
  const file = buildIndex(
    input.texts.map(({ blocks }, at) => ({
      page: at + 1,
      blocks,
      unprinted: unprinted[at]?.texts ?? [],
    })),
  );
  const shorts = searchShorts(file);
  return shorts ? { ...file, shorts } : file;
}

function textsOf({ title, pictures, captions = [], transcript }: Hotspot): (string | undefined)[] {
  const said = transcript ?? captions.map(({ text }) => text).join(' ');
  return [title, said, ...pictures.flatMap(({ alt, caption }) => [alt, caption])];
}

/** Texts of one page, none of which stands on it already. */
class Unprinted {
  readonly texts: UnprintedText[] = [];
  #known: string;

  constructor({ blocks }: PageText) {
    this.#known = blocks
      .map(
        ({ lines, alt }) =>
          `${plain(lines.map(({ text }) => text).join(' '))}\n${plain(alt ?? '')}`,
      )
      .join('\n');
  }

  add(text: string | undefined, article: string | undefined): void {
    const words = plain(text ?? '');
    if (words === '' || this.#known.includes(words)) return;
    this.#known += `\n${words}`;
    this.texts.push({ text: words, ...(article !== undefined && { article }) });
  }
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
