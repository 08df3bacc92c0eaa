/** Articles, text layers, sections and printed page numbers from what was read of a PDF. Pure. */
import { type ArticleBlock, type DerivedArticle, type Derivation } from '../model/article.js';
import { type DeriveArticles, type DeriveInput } from '../model/contracts.js';
import { articleBlocks, countWords } from './article-blocks.js';
import { findSpans, type Span } from './boundaries.js';
import { doubtFindings } from './doubts.js';
import { rankHeadings } from './headings.js';
import { named, withLooseText } from './loose-text.js';
import { Manuscript, type Placed } from './manuscript.js';
import { type PageBlock, type PageBlocks } from './page-block.js';
import { readPages } from './pages.js';
import { textLayer } from './text-layer.js';
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

/** A paragraph that is the title, where no heading was, is its heading: it is not said twice. */
function titled([first, ...others]: readonly ArticleBlock[], title: string): ArticleBlock[] {
  if (!first) return [];
  const heading = first.role === 'paragraph' && first.text === title;
  return [heading ? { ...first, role: 'heading1' } : first, ...others];
}

function article(
  span: Span,
  all: readonly Placed[],
  input: DeriveInput,
  pages: readonly PageBlocks[],
  taken: Set<string>,
): DerivedArticle {
  const part = all.slice(span.from, span.to).filter(({ block }) => block.role !== 'artifact');
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
  const found = findSpans(text, input.outline, input.sidecar?.sections);
  const spans = found.some((span) => span.kind === 'article')
    ? withLooseText(found, text)
    : wholeDocument(text);

  const taken = new Set<string>();
  const owners = new Map<PageBlock, string>();
  const articles = spans
    .filter((span) => span.kind === 'article')
    .map((span) => {
      const derived = article(span, all, input, pages, taken);
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
