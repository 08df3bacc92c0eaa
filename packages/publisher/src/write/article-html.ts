/** An article's blocks as HTML for its static page. */
import type { Abbreviation, ArticleBlock, Mark, RichText, TableCell } from '@e-bulletin/issue';
import { html, safeAddress, type Markup } from './html.js';
import { Shorts } from './shorts.js';

const none: Markup = { markup: '' };

/** `base` leads from the page to the issue's folder. The title is on the page already: a heading that repeats it is left out. */
export function articleHtml(blocks: readonly ArticleBlock[], base: string, title: string): Markup {
  const [first, ...rest] = blocks;
  const repeated = first?.kind === 'heading' && sameWords(first.text, title);
  const shorts = new Shorts();
  const body = (repeated ? rest : blocks).map((block) => blockHtml(block, base, shorts));
  // The page has it as its own title.
  if (repeated) shorts.mark(first.text);
  return html`${body}${shorts.list()}`;
}

/** What abbreviations of an article stand for, for readers that draw it themselves. */
export function abbreviationsOf(blocks: readonly ArticleBlock[]): Abbreviation[] {
  const shorts = new Shorts();
  for (const text of blocks.flatMap(textsOf)) shorts.meet(text);
  return shorts.found;
}

/** What is read of a block, piece by piece. */
function textsOf(block: ArticleBlock): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.items.map(({ text }) => text);
    case 'table':
      return block.rows.flat().map(({ text }) => text);
    case 'figure':
      return block.caption ? [block.caption.text] : [];
    default:
      return 'text' in block ? [block.text] : [];
  }
}

/** Letters and digits alone: capitals and line breaks are matters of layout. */
const sameWords = (a: string, b: string): boolean => {
  const plain = (text: string): string =>
    text
      .toLocaleLowerCase('vi')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
};

function blockHtml(block: ArticleBlock, base: string, shorts: Shorts): Markup {
  const id = block.id ?? '';
  switch (block.kind) {
    case 'heading': {
      // The article's title is the page's h1.
      const tag = { markup: `h${Math.min(6, Math.max(2, block.level))}` };
      return html`<${tag} id="${id}">${richHtml(block, shorts)}</${tag}>
`;
    }
    case 'list':
      return html`<ul id="${id}">${block.items.map(
        (item) =>
          html`<li id="${item.id ?? ''}">${item.label === undefined ? undefined : `${item.label} `}${richHtml(item, shorts)}</li>`,
      )}</ul>
`;
    case 'table':
      return html`<div class="wide"><table id="${id}">${
        block.caption === undefined ? undefined : html`<caption>${block.caption}</caption>`
      }${block.rows.map((row) => html`<tr>${row.map((cell) => cellHtml(cell, shorts))}</tr>`)}</table></div>
`;
    case 'figure': {
      if (!block.image) return none;
      const { href, width, height } = block.image;
      return html`<figure id="${id}"><img src="${base}${href}"${
        width && height ? html` width="${width}" height="${height}"` : undefined
      } alt="${block.alt}" loading="lazy">${
        block.caption
          ? html`<figcaption>${richHtml(block.caption, shorts)}</figcaption>`
          : undefined
      }</figure>
`;
    }
    case 'video':
    case 'recording': {
      const href = safeAddress(block.href);
      return href === undefined
        ? none
        : html`<p id="${id}"><a href="${base}${href}">${block.title || 'Nghe, xem'}</a></p>
`;
    }
    case 'separator':
      return html`<hr id="${id}">
`;
    case 'quote':
    case 'pullquote':
      return html`<blockquote id="${id}"><p>${richHtml(block, shorts)}</p></blockquote>
`;
    case 'note':
      return html`<aside id="${id}" class="note">${richHtml(block, shorts)}</aside>
`;
    case 'preformatted':
      return html`<p id="${id}" class="lines">${richHtml(block, shorts)}</p>
`;
    default:
      return html`<p id="${id}">${richHtml(block, shorts)}</p>
`;
  }
}

function cellHtml(cell: TableCell, shorts: Shorts): Markup {
  const span = html`${cell.columns > 1 ? html` colspan="${cell.columns}"` : undefined}${
    cell.rows > 1 ? html` rowspan="${cell.rows}"` : undefined
  }`;
  return cell.header === undefined
    ? html`<td${span}>${richHtml(cell, shorts)}</td>`
    : html`<th scope="${cell.header === 'column' ? 'col' : 'row'}"${span}>${richHtml(cell, shorts)}</th>`;
}

/** Links only; strong and emphasis carry no meaning that a crawler needs. */
function richHtml({ text, marks }: Pick<RichText, 'text' | 'marks'>, shorts: Shorts): Markup {
  const parts: Markup[] = [];
  let at = 0;
  const links = marks.filter((mark): mark is Mark & { href: string } => mark.kind === 'link');
  for (const { start, end, href } of links) {
    const address = safeAddress(href);
    if (start < at || address === undefined) continue;
    parts.push(
      html`${shorts.mark(text.slice(at, start))}<a href="${address}">${text.slice(start, end)}</a>`,
    );
    at = end;
  }
  parts.push(shorts.mark(text.slice(at)));
  return html`${parts}`;
}
