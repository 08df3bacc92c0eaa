/** Lasting ids: articles of this build are matched with those of earlier builds by text and title, never by page. */
import { fold } from '@e-bulletin/issue/text.js';
import type { DerivedArticle } from '../model/article.js';
import { likeness } from './sketch.js';
import { freeId } from './slug.js';

/** An article of an earlier build, or one that the sidecar names. */
export interface KnownArticle {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly number[];
  readonly sketch: readonly number[];
}

export interface IdAssignment {
  /** Lasting id by the derivation's own id. */
  readonly ids: ReadonlyMap<string, string>;
  /** Known ids that no article of this build has. */
  readonly gone: readonly string[];
}

/** From this likeness on two texts are one article that was edited. */
const SAME_TEXT = 0.35;
/** A title alone is believed when the texts are not plainly different. */
const SAME_TITLE = 0.5;

export function assignIds(
  articles: readonly (Pick<DerivedArticle, 'id' | 'title' | 'pages'> & {
    readonly sketch: readonly number[];
  })[],
  known: readonly KnownArticle[],
): IdAssignment {
  const pairs: { article: number; known: number; score: number }[] = [];
  articles.forEach((article, a) => {
    known.forEach((earlier, k) => {
      const score = scoreOf(article, earlier);
      if (score > 0) pairs.push({ article: a, known: k, score });
    });
  });
  // Best pairs first; among equals, the order of print.
  pairs.sort((x, y) => y.score - x.score || x.article - y.article || x.known - y.known);
  const byArticle = new Map<number, number>();
  const used = new Set<number>();
  for (const pair of pairs) {
    if (byArticle.has(pair.article) || used.has(pair.known)) continue;
    byArticle.set(pair.article, pair.known);
    used.add(pair.known);
  }
  const taken = new Set(known.map((earlier) => earlier.id));
  const ids = new Map<string, string>();
  articles.forEach((article, index) => {
    const match = byArticle.get(index);
    const earlier = match === undefined ? undefined : known[match];
    ids.set(article.id, earlier?.id ?? freeId(article.title, taken));
  });
  return {
    ids,
    gone: known.filter((_, index) => !used.has(index)).map((earlier) => earlier.id),
  };
}

function scoreOf(
  article: { title: string; pages: readonly number[]; sketch: readonly number[] },
  earlier: KnownArticle,
): number {
  const text = likeness(article.sketch, earlier.sketch);
  const titles = fold(article.title).trim() === fold(earlier.title).trim();
  const near = article.pages[0] === earlier.pages[0] ? 0.05 : 0;
  if (text >= SAME_TEXT) return 1 + text + (titles ? 0.5 : 0) + near;
  // Without a sketch (a sidecar written by hand) the title decides.
  if (titles && (earlier.sketch.length === 0 || text > 0 || near > 0)) return SAME_TITLE + near;
  return 0;
}
