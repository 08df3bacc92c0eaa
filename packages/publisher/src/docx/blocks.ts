/** Blocks from the document tree of a DOCX: headings, paragraphs, lists, tables and pictures in order. */
import { nfc } from '@e-bulletin/issue/text.js';
import { type ArticleBlock, type BlockRole, type DocxPicture } from '../model/article.js';
import {
  bodySize,
  collect,
  join,
  legacyFonts,
  type Fonts,
  type Piece,
  type Styled,
} from './inline.js';
import { type DocxNode } from './nodes.js';

/** Pictures that browsers show; the others (EMF, WMF, TIFF) are cut from the PDF. */
const SHOWN = /^image\/(?:jpeg|png|gif|webp)$/;
/** Longest heading that is only recognised by its looks. */
const HEADING_WORDS = 25;

function headingRole(
  node: DocxNode,
  pieces: readonly Piece[],
  text: string,
  body: number | undefined,
): BlockRole | undefined {
  const name = node.styleName?.toLowerCase() ?? '';
  const level = /^(?:heading|tiêu đề|đầu đề)\s*([1-6])$/.exec(name)?.[1];
  if (level) return `heading${level as '1'}`;
  if (name === 'title') return 'heading1';
  if (name === 'subtitle') return 'heading2';
  const shown = pieces.filter((piece) => piece.text.trim() !== '');
  const words = text.split(' ').length;
  if (shown.length === 0 || words > HEADING_WORDS || /[.,;:]$/.test(text)) return undefined;
  const size = Math.min(...shown.map((piece) => piece.size ?? body ?? 0));
  const large = body !== undefined && size >= body * 1.2;
  const bold = shown.every((piece) => piece.bold);
  const capitals = text === text.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(text);
  const centred = node.alignment === 'center';
  if (large && (bold || size >= (body ?? 0) * 1.4)) return 'heading1';
  if (bold && centred && (capitals || shown.every((piece) => piece.caps))) return 'heading1';
  return bold && words <= 18 ? 'heading2' : undefined;
}

const isCaption = (node: DocxNode): boolean => /^(?:caption|chú thích)/i.test(node.styleName ?? '');
const isQuote = (node: DocxNode): boolean => /quote/i.test(node.styleName ?? '');

async function picture(node: DocxNode): Promise<ArticleBlock | undefined> {
  const type = node.contentType?.toLowerCase() ?? '';
  if (!node.readAsBuffer || !SHOWN.test(type)) return undefined;
  // A linked picture that lies elsewhere, or a broken part: the PDF shows it anyway.
  const bytes = await node.readAsBuffer().catch(() => undefined);
  if (!bytes || bytes.length === 0) return undefined;
  const shown: DocxPicture = { bytes: new Uint8Array(bytes), type };
  const alt = node.altText ? nfc(node.altText).trim() : '';
  return { role: 'image', text: '', places: [], picture: shown, ...(alt === '' ? {} : { alt }) };
}

interface Reader {
  readonly fonts: Fonts;
  readonly body: number | undefined;
}

interface Flat {
  readonly block: ArticleBlock;
  /** Of a list item: how deep, and whether it is counted. */
  readonly item?: { readonly level: number; readonly ordered: boolean };
}

const PLAIN: Styled = { bold: false, caps: false, size: undefined };

async function paragraph(node: DocxNode, reader: Reader): Promise<Flat[]> {
  const out: { pieces: Piece[]; blocks: DocxNode[] } = { pieces: [], blocks: [] };
  collect(node, reader.fonts, PLAIN, out);
  const { text, links } = join(out.pieces);
  const found: Flat[] = [];
  if (text !== '') {
    const heading = headingRole(node, out.pieces, text, reader.body);
    const numbered = node.numbering && !heading;
    const role =
      heading ??
      (numbered
        ? 'listItem'
        : isCaption(node)
          ? 'caption'
          : isQuote(node)
            ? 'blockquote'
            : 'paragraph');
    const block: ArticleBlock = { role, text, places: [], ...(links.length > 0 ? { links } : {}) };
    found.push(
      numbered && node.numbering
        ? {
            block,
            item: { level: Number(node.numbering.level) || 0, ordered: node.numbering.isOrdered },
          }
        : { block },
    );
  }
  for (const inner of out.blocks) found.push(...(await read(inner, reader)));
  return found;
}

async function table(node: DocxNode, reader: Reader): Promise<Flat[]> {
  const pictures: Flat[] = [];
  const rows: ArticleBlock[] = [];
  for (const [index, row] of (node.children ?? [])
    .filter(({ type }) => type === 'tableRow')
    .entries()) {
    const cells: ArticleBlock[] = [];
    for (const cell of (row.children ?? []).filter(({ type }) => type === 'tableCell')) {
      const parts: string[] = [];
      let bold = true;
      for (const inner of cell.children ?? []) {
        const flat = await read(inner, reader);
        pictures.push(...flat.filter(({ block }) => block.role === 'image'));
        parts.push(...flat.flatMap(({ block }) => textsOf(block)));
        bold &&= flat.every(({ block }) => /^heading/.test(block.role));
      }
      const header = row.isHeader === true || (index === 0 && bold && parts.length > 0);
      const { colSpan = 1, rowSpan = 1 } = cell;
      cells.push({
        role: header ? 'columnHeader' : 'cell',
        text: parts.join(' '),
        places: [],
        ...(colSpan > 1 || rowSpan > 1 ? { span: [colSpan, rowSpan] as const } : {}),
      });
    }
    if (cells.length > 0) rows.push({ role: 'row', text: '', places: [], children: cells });
  }
  const texts = rows.flatMap((row) => row.children ?? []).filter((cell) => cell.text !== '');
  // Word's tables often only hold pictures side by side, or one text in a frame.
  const only = texts[0];
  if (texts.length === 0) return pictures;
  if (texts.length === 1 && only)
    return [...pictures, { block: { role: 'aside', text: only.text, places: [] } }];
  return [...pictures, { block: { role: 'table', text: '', places: [], children: rows } }];
}

const textsOf = (block: ArticleBlock): string[] =>
  [block.text, ...(block.children ?? []).flatMap(textsOf)].filter((text) => text !== '');

async function read(node: DocxNode, reader: Reader): Promise<Flat[]> {
  if (node.type === 'paragraph') return paragraph(node, reader);
  if (node.type === 'table') return table(node, reader);
  if (node.type === 'image') {
    const block = await picture(node);
    return block ? [{ block }] : [];
  }
  const found: Flat[] = [];
  for (const child of node.children ?? []) found.push(...(await read(child, reader)));
  return found;
}

/** Items in a row become one list; deeper ones a list inside the item before them. Counted items get their number. */
function nest(flat: readonly Flat[], level = 0): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  let items: ArticleBlock[] = [];
  let number = 0;
  const flush = (): void => {
    if (items.length > 0) blocks.push({ role: 'list', text: '', places: [], children: items });
    items = [];
    number = 0;
  };
  for (let i = 0; i < flat.length;) {
    const { block, item } = flat[i] as Flat;
    if (!item) {
      flush();
      blocks.push(block);
      i++;
      continue;
    }
    let end = i + 1;
    while ((flat[end]?.item?.level ?? -1) > level) end++;
    const inner =
      item.level > level
        ? nest(flat.slice(i, end), level + 1)
        : nest(flat.slice(i + 1, end), level + 1);
    if (item.level > level) {
      const last = items.pop() ?? { role: 'listItem' as const, text: '', places: [] };
      items.push({ ...last, children: [...(last.children ?? []), ...inner] });
    } else {
      number += 1;
      const text = item.ordered ? `${number}. ${block.text}` : block.text;
      const moved = item.ordered ? `${number}. `.length : 0;
      items.push({
        ...block,
        text,
        ...(block.links
          ? {
              links: block.links.map((l) => ({ ...l, start: l.start + moved, end: l.end + moved })),
            }
          : {}),
        ...(inner.length > 0 ? { children: inner } : {}),
      });
    }
    i = end;
  }
  flush();
  return blocks;
}

export async function readBlocks(tree: DocxNode): Promise<ArticleBlock[]> {
  return nest(await read(tree, { fonts: legacyFonts(tree), body: bodySize(tree) }));
}
