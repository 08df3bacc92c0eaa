/**
 * What the home of an issue shows: sections with their articles, in the order of the pages, and what can be done
 * here. Pure; `views/home-view.ts` draws it.
 */
import type { Article, ContentsEntry, Issue, PageImage } from '@e-bulletin/issue';

/** Words a minute that an older reader reads calmly; news prose is spoken at about 200 syllables a minute. */
const WORDS_A_MINUTE = 200;

export interface HomeArticle {
  readonly id: string;
  readonly title: string;
  /** Ordinal of its first page, where the issue says so. */
  readonly page?: number;
  /** What is printed on that page. */
  readonly label?: string;
  readonly image?: PageImage;
  /** Whole minutes, at least 1. */
  readonly minutes?: number;
  /** The minutes are those of a recording. */
  readonly recorded: boolean;
  /** ISO day of the newest correction. */
  readonly corrected?: string;
}

export interface HomeSection {
  /** Empty where the issue has no sections. */
  readonly title: string;
  readonly articles: readonly HomeArticle[];
}

export interface Home {
  readonly sections: readonly HomeSection[];
  readonly pages: number;
  readonly articles: number;
  /** Minutes of all recordings together; 0 where there is none. */
  readonly minutes: number;
}

export function homeOf(issue: Issue): Home {
  const sections = new Map<string, HomeArticle[]>();
  const named = sectionNames(issue.contents);
  for (const article of inOrder(issue.articles)) {
    const title = article.section ?? named.get(article.id) ?? '';
    const list = sections.get(title);
    const shown = homeArticle(article, issue);
    if (list) list.push(shown);
    else sections.set(title, [shown]);
  }
  const seconds = issue.articles.reduce((sum, { duration = 0 }) => sum + duration, 0);
  return {
    sections: [...sections].map(([title, articles]) => ({ title, articles })),
    pages: issue.pages.length,
    articles: issue.articles.length,
    minutes: Math.round(seconds / 60),
  };
}

/** The article that is read on a page: the one that began last, on it or before. */
export function articleOn(issue: Issue, page: number): Article | undefined {
  let found: Article | undefined;
  for (const article of issue.articles) {
    if (!article.pages.includes(page)) continue;
    if (!found || (article.pages[0] ?? 0) >= (found.pages[0] ?? 0)) found = article;
  }
  return found;
}

/** By their first pages; those of one page stay as they are. */
function inOrder(articles: readonly Article[]): readonly Article[] {
  const place = ({ pages }: Article): number => pages[0] ?? Number.MAX_SAFE_INTEGER;
  return [...articles].sort((a, b) => place(a) - place(b));
}

/** The top-level entry under which each article stands, for issues whose articles do not name their section. */
function sectionNames(contents: readonly ContentsEntry[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const visit = (entry: ContentsEntry, section: string): void => {
    if (entry.article !== undefined && !names.has(entry.article)) names.set(entry.article, section);
    for (const child of entry.children) visit(child, section);
  };
  for (const entry of contents) {
    if (entry.children.length > 0) for (const child of entry.children) visit(child, entry.title);
  }
  return names;
}

function homeArticle(article: Article, { pages }: Issue): HomeArticle {
  const { id, title, image, duration, words, corrected } = article;
  const page = article.pages[0];
  const label = page === undefined ? undefined : pages[page - 1]?.label;
  const recorded = duration !== undefined;
  const exact = recorded ? duration / 60 : words === undefined ? undefined : words / WORDS_A_MINUTE;
  return {
    id,
    title,
    recorded,
    ...(page !== undefined && { page }),
    ...(label !== undefined && { label }),
    ...(image && { image }),
    ...(exact !== undefined && { minutes: Math.max(1, Math.round(exact)) }),
    ...(corrected && { corrected: corrected.date }),
  };
}
