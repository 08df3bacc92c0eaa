/** The contents: sections and their articles; where no articles were found, the PDF's own outline. */
import type { Article, ContentsEntry } from '@e-bulletin/issue';
import type { OutlineEntry } from '../model/source.js';

interface Section {
  readonly title: string;
  readonly page?: number;
  readonly children: ContentsEntry[];
}

export function contentsOf(
  articles: readonly Article[],
  outline: readonly OutlineEntry[],
): ContentsEntry[] {
  if (articles.length === 0) return fromOutline(outline);
  const list: (ContentsEntry | Section)[] = [];
  const bySection = new Map<string, Section>();
  for (const article of articles) {
    const entry = articleEntry(article);
    if (article.section === undefined) {
      list.push(entry);
      continue;
    }
    let section = bySection.get(article.section);
    if (!section) {
      section = {
        title: article.section,
        ...(entry.page === undefined ? {} : { page: entry.page }),
        children: [],
      };
      bySection.set(article.section, section);
      list.push(section);
    }
    section.children.push(entry);
  }
  return list;
}

function articleEntry(article: Article): ContentsEntry {
  const page = article.pages[0];
  return {
    title: article.title,
    ...(article.page === undefined ? {} : { href: article.page.href }),
    ...(page === undefined ? {} : { page }),
    article: article.id,
    children: [],
  };
}

const fromOutline = (outline: readonly OutlineEntry[]): ContentsEntry[] =>
  outline
    .filter((entry) => entry.title !== '')
    .map(({ title, page, children }) => ({
      title,
      ...(page === undefined ? {} : { page }),
      children: fromOutline(children),
    }));
