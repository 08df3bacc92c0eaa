/** Finds each article of the PDF in the DOCX by its words, and takes the DOCX's blocks where they are the same text. */
import { countWords } from '../articles/article-blocks.js';
import { titleKey } from '../articles/titles.js';
import {
  type ArticleBlock,
  type Derivation,
  type DerivedArticle,
  type Place,
} from '../model/article.js';
import { type DocxDocument } from '../model/docx.js';
import { type Finding } from '../model/finding.js';
import { say } from '../model/say.js';
import { contained, shingles, wordCount } from './shingles.js';

/** Share of a DOCX block's word runs that an article must hold to own it. */
const OWNS = 0.5;
/** Blocks shorter than this decide nothing by themselves. */
const SHORT = 6;
/** Share of an article's word runs that the found blocks must hold to replace it. */
const REPLACES = 0.6;
/** From here on the text is beyond doubt. */
const SURE = 0.9;

export const deepText = (block: ArticleBlock): string =>
  [block.text, ...(block.children ?? []).map(deepText)].filter(Boolean).join(' ');

const allText = (blocks: readonly ArticleBlock[]): string => blocks.map(deepText).join(' \n ');

/** The article that each block of the DOCX belongs to, by index; -1 for none. */
function owners(blocks: readonly ArticleBlock[], articles: readonly DerivedArticle[]): number[] {
  const texts = articles.map((article) => shingles(allText(article.blocks)));
  const keys = articles.map(
    (article) => new Set(article.blocks.map((block) => titleKey(deepText(block)))),
  );
  const found = blocks.map((block) => {
    const text = deepText(block);
    if (wordCount(text) < SHORT) return -1;
    const runs = shingles(text);
    const shares = texts.map((whole) => contained(runs, whole));
    const best = Math.max(0, ...shares);
    return best >= OWNS ? shares.indexOf(best) : -1;
  });
  // Short headings and captions, and pictures, belong with their neighbours.
  return found.map((owner, i) => {
    if (owner >= 0) return owner;
    const block = blocks[i] as ArticleBlock;
    const before = found.slice(0, i).findLast((one) => one >= 0) ?? -1;
    const after = found.slice(i + 1).find((one) => one >= 0) ?? -1;
    if (before === after)
      return wordCount(deepText(block)) < SHORT || block.role === 'image' ? before : -1;
    const key = titleKey(deepText(block));
    if (key !== '' && after >= 0 && keys[after]?.has(key)) return after;
    if (key !== '' && before >= 0 && keys[before]?.has(key)) return before;
    // A picture or its caption at the seam stands with the text before it.
    return block.role === 'image' || (block.role === 'caption' && before >= 0) ? before : -1;
  });
}

/** Containers hold the blocks that are printed; a list has no words of its own. */
const leaves = (blocks: readonly ArticleBlock[]): ArticleBlock[] =>
  blocks.flatMap((block) =>
    block.role === 'list' ? leaves(block.children ?? []) : block.role === 'image' ? [] : [block],
  );

/**
 * Gives DOCX blocks the places of the PDF blocks with the same words. Each printed block goes to the block most like it;
 * among equals to the next one in order, for phrases come back.
 */
function place(blocks: readonly ArticleBlock[], printed: readonly ArticleBlock[]): ArticleBlock[] {
  const targets = leaves(blocks).map((block) => ({ block, runs: shingles(deepText(block)) }));
  const found = new Map<ArticleBlock, Place[]>();
  let last = 0;
  for (const block of leaves(printed)) {
    const runs = shingles(deepText(block));
    let best = { score: 0.6, distance: Infinity, at: -1 };
    targets.forEach((target, at) => {
      const score = Math.max(contained(runs, target.runs), contained(target.runs, runs) * 0.9);
      const distance = at >= last ? at - last : last - at + 0.5;
      if (
        score > best.score + 0.05 ||
        (score > best.score - 0.05 && score >= 0.6 && distance < best.distance)
      ) {
        best = { score, distance, at };
      }
    });
    const target = targets[best.at];
    if (!target) continue;
    last = best.at;
    found.set(target.block, [...(found.get(target.block) ?? []), ...block.places]);
  }
  const put = (block: ArticleBlock): ArticleBlock => {
    const places = found.get(block) ?? block.places;
    const nested = block.role === 'list' || block.role === 'listItem';
    const children = nested ? block.children?.map(put) : block.children;
    return { ...block, places, ...(children ? { children } : {}) };
  };
  return blocks.map(put);
}

/** Pictures: the DOCX's where it has as many as the PDF (both keep their order), else the PDF's, after the text they follow. */
function withPictures(
  blocks: readonly ArticleBlock[],
  printed: readonly ArticleBlock[],
): ArticleBlock[] {
  const own = blocks.filter((block) => block.role === 'image');
  const shown = printed.filter((block) => block.role === 'image');
  if (own.length === shown.length) {
    let at = 0;
    return blocks.map((block) => {
      if (block.role !== 'image') return block;
      const same = shown[at++];
      const alt = block.alt ?? same?.alt;
      return { ...block, places: same?.places ?? [], ...(alt === undefined ? {} : { alt }) };
    });
  }
  const result = blocks.filter((block) => block.role !== 'image');
  const texts = new Set(result.map((block) => titleKey(deepText(block))));
  printed.forEach((block, i) => {
    if (block.role !== 'image') return;
    const follows = printed[i + 1];
    const caption =
      follows?.role === 'caption' && !texts.has(titleKey(deepText(follows))) ? [follows] : [];
    const before = printed
      .slice(0, i)
      .findLast((one) => one.role !== 'image' && one.role !== 'caption');
    const runs = shingles(before ? deepText(before) : '');
    const anchor = result.findLastIndex((one) => contained(runs, shingles(deepText(one))) >= 0.6);
    result.splice(anchor < 0 ? Math.min(1, result.length) : anchor + 1, 0, block, ...caption);
  });
  return result;
}

/** The article's title is its first heading, of level 1; headings below keep their distance. */
function withTitle(blocks: readonly ArticleBlock[], article: DerivedArticle): ArticleBlock[] {
  const key = titleKey(article.title);
  const printed = article.blocks.find((block) => block.role === 'heading1');
  const at = blocks.findIndex((block) => titleKey(block.text) === key);
  if (at < 0) return printed ? [printed, ...blocks] : [...blocks];
  return blocks.map((block, i) => {
    if (i === at) return { ...block, role: 'heading1' };
    return block.role === 'heading1' ? { ...block, role: 'heading2' } : block;
  });
}

/** Replaces the blocks of every article that the DOCX holds. Text layers of pages stay those of the PDF. */
export function applyDocx(derivation: Derivation, docx: DocxDocument): Derivation {
  const owner = owners(docx.blocks, derivation.articles);
  const missing: DerivedArticle[] = [];
  const articles = derivation.articles.map((article, index): DerivedArticle => {
    const mine = docx.blocks.filter((_, i) => owner[i] === index);
    const share = contained(shingles(allText(article.blocks)), shingles(allText(mine)));
    if (share < REPLACES) {
      missing.push(article);
      return article;
    }
    const placed = withPictures(place(withTitle(mine, article), article.blocks), article.blocks);
    return {
      ...article,
      blocks: placed,
      words: countWords(placed),
      origin: 'docx',
      doubtful: article.doubtful && share < SURE,
    };
  });
  return {
    ...derivation,
    articles,
    findings: [...derivation.findings, ...(articles.length === 0 ? unused() : missed(missing))],
  };
}

/** Without a word in the PDF nobody knows on which page an article of the Word file stands. */
const unused = (): Finding[] => [
  {
    code: 'docx.unused',
    severity: 'warning',
    message: say(
      'Tệp Word chưa được dùng: không đọc được chữ nào trong PDF nên không biết bài nằm ở trang nào.',
      'The Word file is not used: no text of the PDF can be read, so nobody knows on which pages its articles stand.',
    ),
    remedy: say(
      'Xuất lại PDF từ chính tệp Word ấy; hoặc chạy với cả --ocr và --docx.',
      'Export the PDF from that Word file again; or run with both --ocr and --docx.',
    ),
  },
];

function missed(articles: readonly DerivedArticle[]): Finding[] {
  if (articles.length === 0) return [];
  const titles = articles.slice(0, 5).map(({ title }) => `“${title}”`);
  const list = titles.join(', ') + (articles.length > titles.length ? '…' : '');
  return [
    {
      code: 'docx.unmatched',
      severity: 'info',
      message: say(
        `Không thấy trong tệp Word: ${list}. Các bài này lấy chữ từ PDF.`,
        `Not found in the Word file: ${list}. Their text is taken from the PDF.`,
      ),
      remedy: say(
        'Nếu bài có trong tệp Word, kiểm tra xem hai tệp có cùng một bản không.',
        'If they are in the Word file, check that both files are the same version.',
      ),
      pages: articles.flatMap(({ pages: [first] }) => first ?? []),
    },
  ];
}
