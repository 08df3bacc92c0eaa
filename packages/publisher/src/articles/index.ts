/** Articles, text layers, sections and printed page numbers from what was read of a PDF. Pure. */
import { type ArticleBlock, type DerivedArticle, type Derivation } from '../model/article.js';
import { type DeriveArticles, type DeriveInput } from '../model/contracts.js';
import { articleBlocks, countWords } from './article-blocks.js';
import { findSpans, type Span } from './boundaries.js';
import { doubtFindings } from './doubts.js';
import { rankHeadings } from './headings.js';
import { named, withLooseText } from './loose-text.js';
import { Manuscript, type Placed } from './manuscript.js';
import { blockText, isHeading, type PageBlock, type PageBlocks } from './page-block.js';
import { readPages } from './pages.js';
import { textLayer } from './text-layer.js';
import { titleKey } from './titles.js';
import { applyDocx } from '../docx/match.js';
import { freeId } from '../sidecar/slug.js';

/** Doubts that make an article doubtful; a table read by layout is only told. */
const SERIOUS = new Set(['order', 'overlap', 'untagged-rest', 'ocr', 'turned']);

function origin(span: readonly Placed[]): DerivedArticle['origin'] {
  const modes = new Set(span.map(({ mode }) => mode));
  return modes.has('ocr') ? 'ocr' : modes.has('layout') ? 'layout' : 'tags';
}

/** With no heading at all, everything is one article; ornaments alone are none. */
function wholeDocument(text: Manuscript): Span[] {
  const whole = named(text, 0, text.all.length);
  return whole ? [whole] : [];
}

/**
 * Where no title of a section stands between the articles, the heads of their pages may name it: most of the articles, and more of them than
 * sections, or it is their own titles that stand there.
 */
function inSections(spans: readonly Span[], text: Manuscript): readonly Span[] {
  if (spans.some(({ section }) => section !== undefined)) return spans;
  const articles = spans.filter(({ kind }) => kind === 'article');
  const named = new Map<Span, string>();
  for (const span of articles) {
    const pages = new Set(text.all.slice(span.from, span.to).map(({ page }) => page));
    const section = text.sections.of([...pages]);
    if (section !== undefined) named.set(span, section);
  }
  const sections = new Set(named.values()).size;
  if (named.size < articles.length / 2 || named.size < sections * 1.5) return spans;
  return spans.map((span) => {
    const section = named.get(span);
    return section === undefined ? span : { ...span, section };
  });
}

/** A paragraph that is the title, where no heading was, is its heading: it is not said twice. */
function titled([first, ...others]: readonly ArticleBlock[], title: string): ArticleBlock[] {
  if (!first) return [];
  const heading = first.role === 'paragraph' && first.text === title;
  return [heading ? { ...first, role: 'heading1' } : first, ...others];
}

function article(
  span: Span,
  text: Manuscript,
  input: DeriveInput,
  pages: readonly PageBlocks[],
  taken: Set<string>,
): DerivedArticle {
  // The name of its section is shown with it: it is not said twice.
  const isSection = (block: PageBlock): boolean =>
    !isHeading(block) &&
    span.section !== undefined &&
    text.sections.names(titleKey(blockText(block)));
  const part = text.all
    .slice(span.from, span.to)
    .filter(({ block }) => block.role !== 'artifact' && !isSection(block));
  const blocks = titled(articleBlocks(part, input.pages), span.title);
  const numbers = [...new Set(part.map(({ page }) => page))].sort((a, b) => a - b);
  const doubts = numbers.flatMap((page) => pages.find((one) => one.page === page)?.doubts ?? []);
  return {
    id: freeId(span.title, taken),
    title: span.title,
    ...(span.section === undefined ? {} : { section: span.section }),
    pages: numbers,
    blocks,
    words: countWords(blocks),
    origin: origin(part),
    doubtful: span.guessed === true || doubts.some((doubt) => SERIOUS.has(doubt)),
  };
}

export const deriveArticles: DeriveArticles = (input): Derivation => {
  const read = readPages(input.pages);
  const pages = rankHeadings(read.pages, read.style, input.outline);
  const text = new Manuscript(pages);
  const { all } = text;
  const found = inSections(findSpans(text, input.outline, input.sidecar?.sections), text);
  const spans = found.some((span) => span.kind === 'article')
    ? withLooseText(found, text)
    : wholeDocument(text);

  const taken = new Set<string>();
  const owners = new Map<PageBlock, string>();
  const articles = spans
    .filter((span) => span.kind === 'article')
    .map((span) => {
      const derived = article(span, text, input, pages, taken);
      for (const { block } of all.slice(span.from, span.to)) owners.set(block, derived.id);
      return derived;
    });
  const derivation: Derivation = {
    articles,
    pages: input.pages.map((page, i) =>
      textLayer(pages[i]?.blocks ?? [], page, (block) => owners.get(block)),
    ),
    sections: [...new Set(articles.flatMap(({ section }) => section ?? []))],
    labels: input.pages.map((page, i) => page.label ?? read.labels[i]),
    findings: doubtFindings(pages, articles, spans),
  };
  return input.docx ? applyDocx(derivation, input.docx) : derivation;
};
