/**
 * The blocks of an article as nodes: an allow-list of kinds, text as text, addresses that passed the parser. The text of the
 * element with a block's id is the block's text, letter for letter, so that a sentence can be marked by its place in it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '@e-bulletin/core/icons.js';
import { styleMap } from '@e-bulletin/core/style-map.js';
import type {
  ArticleBlock,
  FigureBlock,
  HeadingBlock,
  Hotspot,
  ListBlock,
  MediaBlock,
  Region,
  RichText,
  TableBlock,
} from '@e-bulletin/issue';
import { iconOf, nameOf, verbOf } from '../hotspots/words.js';
import { runsOf, type Run, type Segment, type Spot } from '../model/article.js';
import { tellShorts, type Shorts } from './shorts.js';
import { goneText, tableName } from './words.js';

export interface BlockContext {
  /** What abbreviations stand for; each is told where it is met first. */
  readonly shorts?: Shorts | undefined;
  /** The address of a picture; `undefined` while it is on its way, `null` where it cannot be had. */
  readonly picture: (href: string) => string | undefined | null;
  /** The picture could not be shown. */
  readonly gone: (href: string) => void;
  /** The raster that a region is cut from, and the page's shape. */
  readonly page: (
    href: string,
  ) => { readonly href: string; readonly width: number; readonly height: number } | undefined;
  readonly link: (href: string) => Link;
  /** What is printed where this block is. */
  readonly spots: (block: ArticleBlock) => readonly Spot[];
  readonly press: (spot: Spot, event: Event) => void;
  /** The player of a film or recording that the reader pressed. */
  readonly player: (spot: Spot) => HTMLElement | undefined;
}

export interface Link {
  readonly href: string;
  readonly outside: boolean;
  /** Opens within the issue instead of following the address. */
  readonly open?: () => void;
}

export function renderBlocks(
  blocks: readonly ArticleBlock[],
  title: ArticleBlock | undefined,
  context: BlockContext,
): TemplateResult {
  return html`${blocks.map(
    (block) =>
      html`${block === title ? nothing : renderBlock(block, context)}${context
        .spots(block)
        .map((spot) => renderSpot(spot, context, block.kind === 'figure'))}`,
  )}`;
}

function renderBlock(block: ArticleBlock, context: BlockContext): unknown {
  const id = block.id ?? nothing;
  switch (block.kind) {
    case 'heading':
      return renderHeading(block, context);
    case 'list':
      return renderList(block, context);
    case 'table':
      return renderTable(block, context);
    case 'figure':
      return renderFigure(block, context);
    case 'video':
    case 'recording':
      return renderSpot(spotOf(block), context);
    case 'separator':
      return html`<hr id=${id} />`;
    case 'quote':
    case 'pullquote':
      return html`<blockquote class=${block.kind}><p id=${id}>${rich(block, context)}</p></blockquote>`;
    default:
      return html`<p class=${block.kind} id=${id}>${rich(block, context)}</p>`;
  }
}

/** The article's title is the second level of whatever page this is. */
function renderHeading(block: HeadingBlock, context: BlockContext): TemplateResult {
  const id = block.id ?? nothing;
  const text = rich(block, context);
  if (block.level < 3) return html`<h3 id=${id}>${text}</h3>`;
  return block.level === 3 ? html`<h4 id=${id}>${text}</h4>` : html`<h5 id=${id}>${text}</h5>`;
}

function renderList({ items, id }: ListBlock, context: BlockContext): TemplateResult {
  return html`<ul class="items" id=${id ?? nothing}>
    ${items.map(
      (item) => html`<li class="level-${Math.min(item.level, 4)} ${item.label ? 'labelled' : ''}">
        ${item.label ? html`<span class="label" data-e-skip>${item.label}</span>` : nothing}<span
          id=${item.id ?? nothing}
          >${rich(item, context)}</span
        >
      </li>`,
    )}
  </ul>`;
}

function renderTable({ rows, caption, id }: TableBlock, context: BlockContext): TemplateResult {
  return html`<div class="wide" role="region" tabindex="0" aria-label=${caption ?? tableName()}>
    <table id=${id ?? nothing}>
      ${caption ? html`<caption data-e-skip>${caption}</caption>` : nothing}
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            ${row.map((cell) =>
              cell.header
                ? html`<th
                    class=${widthOf(cell)}
                    scope=${cell.header === 'row' ? 'row' : 'col'}
                    colspan=${cell.columns}
                    rowspan=${cell.rows}
                    >${rich(cell, context)}</th
                  >`
                : html`<td class=${widthOf(cell)} colspan=${cell.columns} rowspan=${cell.rows}
                    >${rich(cell, context)}</td
                  >`,
            )}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Numbers and single words need no more room than they have; sentences are not read one syllable a line. */
const widthOf = ({ text }: RichText): string => (text.length > 16 ? 'words' : '');

function renderFigure(block: FigureBlock, context: BlockContext): TemplateResult {
  const { image, caption, id, alt, regions } = block;
  const pictures = image
    ? renderImage(image, alt, context)
    : regions.map((region, index) => renderCrop(region, index === 0 ? alt : '', context));
  return html`<figure id=${id ?? nothing}>
    ${pictures}
    ${caption ? html`<figcaption>${rich(caption, context)}</figcaption>` : nothing}
  </figure>`;
}

function renderImage(
  { href, width, height }: NonNullable<FigureBlock['image']>,
  alt: string,
  { picture, gone }: BlockContext,
): TemplateResult {
  const url = picture(href);
  if (url === null) return renderGone(alt);
  return html`<img
    data-href=${href}
    src=${url ?? nothing}
    alt=${alt}
    width=${width ?? nothing}
    height=${height ?? nothing}
    loading="lazy"
    @error=${() => gone(href)}
  />`;
}

/** A stretch of the printed page, cut out by a window over its picture. */
function renderCrop({ href, box }: Region, alt: string, context: BlockContext): unknown {
  const page = context.page(href);
  if (!page || !box) return nothing;
  const url = context.picture(page.href);
  if (url === null) return renderGone(alt);
  const [x, y, width, height] = box;
  const ratio = (width * page.width) / (height * page.height);
  return html`<div class="crop" style=${styleMap({ 'padding-top': `${100 / ratio}%` })}>
    <img
      data-href=${page.href}
      src=${url ?? nothing}
      alt=${alt}
      loading="lazy"
      style=${styleMap({
        width: `${1e6 / width}%`,
        left: `${(-x / width) * 100}%`,
        top: `${(-y / height) * 100}%`,
      })}
      @error=${() => context.gone(page.href)}
    />
  </div>`;
}

const renderGone = (alt: string): TemplateResult =>
  html`<p class="gone" data-e-skip>${goneText()}${alt ? html`<br />${alt}` : nothing}</p>`;

/** One for each block: what plays is found again by it. */
const mediaSpots = new WeakMap<MediaBlock, Spot>();

/** A film or recording of the text itself, as if it were printed there. */
function spotOf(block: MediaBlock): Spot {
  const known = mediaSpots.get(block);
  if (known) return known;
  const { kind, href, title } = block;
  const hotspot: Hotspot = {
    kind: kind === 'video' ? 'video' : 'audio',
    href,
    title,
    box: [0, 0, 0, 0],
    pictures: [],
  };
  const spot = { page: 0, hotspot };
  mediaSpots.set(block, spot);
  return spot;
}

/** `pictured`: it lies over a picture, which its poster would show again. */
function renderSpot(spot: Spot, context: BlockContext, pictured = false): TemplateResult {
  const { hotspot } = spot;
  const player = context.player(spot);
  if (player) return html`<div class="played">${player}</div>`;
  const poster =
    hotspot.kind === 'video' && hotspot.poster && !pictured ? hotspot.poster : undefined;
  return html`<button
    type="button"
    class="button spot-in-text"
    aria-label=${nameOf(hotspot)}
    @click=${(event: Event) => context.press(spot, event)}
  >
    ${
      poster
        ? html`<img data-href=${poster} src=${context.picture(poster) ?? nothing} alt="" loading="lazy" />`
        : nothing
    }
    <span class="what">${icon(iconOf(hotspot))}<span>${verbOf(hotspot)}</span></span>
    ${hotspot.title ? html`<span class="name">${hotspot.title}</span>` : nothing}
  </button>`;
}

function rich({ text, marks }: RichText, context: BlockContext): unknown {
  return marks.length
    ? runsOf(text, marks).map((run) => renderRun(run, context))
    : tellShorts(text, context.shorts);
}

function renderRun({ href, segments }: Run, context: BlockContext): unknown {
  const text = segments.map(renderSegment);
  if (href === undefined) return text;
  const { href: address, outside, open } = context.link(href);
  const follow = (event: Event): void => {
    if (!open) return;
    event.preventDefault();
    open();
  };
  return html`<a
    href=${address}
    target=${outside ? '_blank' : nothing}
    rel="noopener"
    @click=${follow}
    >${text}</a
  >`;
}

function renderSegment({ text, strong, emphasis }: Segment): unknown {
  if (strong && emphasis) return html`<strong><em>${text}</em></strong>`;
  if (strong) return html`<strong>${text}</strong>`;
  return emphasis ? html`<em>${text}</em>` : text;
}
