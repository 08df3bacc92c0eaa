/** Text inside a paragraph of a DOCX: runs put together, legacy fonts made Unicode, links kept with their offsets. */
import { nfc } from '@e-bulletin/issue/text.js';
import { decode, detectLegacy, type LegacyFont } from '../legacy/index.js';
import { type BlockLink } from '../model/article.js';
import { type DocxNode } from './nodes.js';

/** Schemes of addresses that an article may lead to. */
const OUTSIDE = /^(?:https?:|mailto:|tel:)/i;
/** Text enough to judge a font by. */
const SAMPLE = 20_000;

export interface Styled {
  readonly bold: boolean;
  readonly caps: boolean;
  readonly size: number | undefined;
}

export interface Piece extends Styled {
  readonly text: string;
  readonly href?: string;
}

export type Fonts = ReadonlyMap<string, LegacyFont>;

function visit(node: DocxNode, each: (node: DocxNode, parent: DocxNode) => void): void {
  for (const child of node.children ?? []) {
    each(child, node);
    visit(child, each);
  }
}

/** Legacy encodings of the fonts that the document names in its runs. */
export function legacyFonts(tree: DocxNode): Fonts {
  const samples = new Map<string, string>();
  visit(tree, (node, parent) => {
    if (node.type !== 'text' || !parent.font) return;
    const sample = samples.get(parent.font) ?? '';
    if (sample.length < SAMPLE) samples.set(parent.font, `${sample} ${node.value ?? ''}`);
  });
  const fonts = new Map<string, LegacyFont>();
  for (const [name, sample] of samples) {
    const legacy = detectLegacy(name, sample);
    if (legacy) fonts.set(name, legacy);
  }
  return fonts;
}

/** Type size of most text that names one. */
export function bodySize(tree: DocxNode): number | undefined {
  const sizes = new Map<number, number>();
  visit(tree, (node, parent) => {
    if (node.type !== 'text' || !parent.fontSize) return;
    sizes.set(parent.fontSize, (sizes.get(parent.fontSize) ?? 0) + (node.value ?? '').length);
  });
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Text of a paragraph or cell, run by run; what stands in it as a block of its own goes to `blocks`. */
export function collect(
  node: DocxNode,
  fonts: Fonts,
  style: Styled & { href?: string; font?: string },
  out: { pieces: Piece[]; blocks: DocxNode[] },
): void {
  for (const child of node.children ?? []) {
    switch (child.type) {
      case 'text': {
        const legacy = style.font === undefined ? undefined : fonts.get(style.font);
        const value = child.value ?? '';
        const text = legacy ? decode(value, legacy.encoding, legacy.capitals) : value;
        const { href, bold, caps, size } = style;
        out.pieces.push({ text, bold, caps, size, ...(href === undefined ? {} : { href }) });
        break;
      }
      case 'tab':
      case 'break':
        out.pieces.push({ ...style, text: ' ' });
        break;
      case 'run':
        collect(
          child,
          fonts,
          {
            ...style,
            bold: child.isBold ?? false,
            caps: child.isAllCaps ?? false,
            size: child.fontSize ?? undefined,
            ...(child.font ? { font: child.font } : {}),
          },
          out,
        );
        break;
      case 'hyperlink':
        collect(
          child,
          fonts,
          child.href && OUTSIDE.test(child.href) ? { ...style, href: child.href } : style,
          out,
        );
        break;
      case 'image':
      case 'paragraph':
      case 'table':
        out.blocks.push(child);
        break;
      case 'noteReference':
      case 'commentReference':
        break;
      default:
        collect(child, fonts, style, out);
    }
  }
}

/** One text of several pieces, spaces made one, with the links' offsets. */
export function join(pieces: readonly Piece[]): { text: string; links: BlockLink[] } {
  let text = '';
  const links: BlockLink[] = [];
  for (const piece of pieces) {
    let part = nfc(piece.text).replace(/[\s\u00ad]+/g, (found) =>
      found.includes('\u00ad') ? '' : ' ',
    );
    if (text === '' || text.endsWith(' ')) part = part.trimStart();
    if (part === '') continue;
    const start = text.length;
    text += part;
    if (piece.href === undefined) continue;
    const last = links.at(-1);
    const end = start + part.trimEnd().length;
    if (last?.href === piece.href && last.end >= start - 1)
      links[links.length - 1] = { ...last, end };
    else if (end > start) links.push({ start, end, href: piece.href });
  }
  const trimmed = text.trimEnd();
  return { text: trimmed, links: links.filter((link) => link.end <= trimmed.length) };
}
