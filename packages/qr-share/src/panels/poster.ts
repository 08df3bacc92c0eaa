/**
 * The poster panel of `<e-qr-share>`, fetched when somebody wants to print: how far away will it be read, a preview, and the
 * print. The drawing is that of `e-bulletin poster`.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { pathOf, sideOf, type Matrix } from '@e-bulletin/issue/qr.js';
import {
  layoutPoster,
  reachOf,
  type Measure,
  type Poster,
  type PosterContent,
  type PosterFormat,
  type PosterItem,
} from '@e-bulletin/issue/poster.js';
import { icon, back as backIcon } from '@e-bulletin/core/icons.js';
import { printDrawing } from '../adapters/print.js';
import { posterMessages } from './poster-messages.js';

export { posterStyles } from './poster.styles.js';

const FORMATS: readonly PosterFormat[] = ['strip', 'A5', 'A4', 'A3', 'slide'];

export interface PosterPanel {
  readonly format: PosterFormat;
  readonly content: PosterContent;
  readonly matrix: Matrix;
  readonly choose: (format: PosterFormat) => void;
  readonly close: () => void;
  /** Asked before the print; false when the page prints in its own way. */
  readonly mayPrint: () => boolean;
  /** Address of the office's seal; empty for none. */
  readonly seal: string;
  /** What the code must read as. */
  readonly text: string;
  /** Read the code back before the print. */
  readonly selfCheck: boolean;
  readonly say: (text: string) => void;
  /** What was said last. */
  readonly note: string;
}

const canvas = (): CanvasRenderingContext2D | null =>
  document.createElement('canvas').getContext('2d');
let context: CanvasRenderingContext2D | null | undefined;

const FAMILY = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

/** Measured with the type that is drawn; half an em a letter where there is no canvas. */
const measure: Measure = (text, bold) => {
  context = context === undefined ? canvas() : context;
  if (!context) return text.length * 0.6;
  context.font = `${bold ? 700 : 400} 100px ${FAMILY}`;
  return context.measureText(text).width / 100;
};

/** "0,8 m": distances as people say them here. */
const metres = (value: number, language: string): string =>
  value.toLocaleString(language, { maximumFractionDigits: 1 });

export function renderPosterPanel(panel: PosterPanel, language: string): TemplateResult {
  const { format, content, matrix, seal } = panel;
  const poster = layoutPoster(format, content, matrix, measure, { seal: seal !== '' });
  const picture = drawing(poster, matrix, seal);
  const print = async (): Promise<void> => {
    if (!panel.mayPrint()) return;
    if (panel.selfCheck && !(await isReadable(panel))) return;
    await printDrawing(picture, poster.width, poster.height);
  };
  return html`<section class="poster" aria-label=${posterMessages.title()}>
    <button type="button" class="button quiet back" @click=${panel.close}>
      ${icon(backIcon)} ${posterMessages.back()}
    </button>
    <fieldset class="distances">
      <legend>${posterMessages.distance()}</legend>
      ${FORMATS.map(
        (format) =>
          html`<label class="distance">
            <input
              type="radio"
              name="format"
              .checked=${format === panel.format}
              @change=${() => panel.choose(format)}
            />
            <span>
              <b>${format === 'slide' ? posterMessages.hall() : posterMessages.metres(metres(reachOf(format), language))}</b>${
                // With its space in a text of its own Chromium runs the two together in the choice's name.
                ` ${posterMessages.sheet(format)}`
              }
            </span>
          </label>`,
      )}
    </fieldset>
    <div class="preview" part="poster">${picture}</div>
    ${panel.note ? html`<p class="note">${panel.note}</p>` : nothing}
    <button type="button" class="button filled print" @click=${print}>${posterMessages.print()}</button>
  </section>`;
}

/** False where the code was read and is not what it should be. What could not be tried is said, and printed. */
async function isReadable({ matrix, text, say }: PosterPanel): Promise<boolean> {
  say(posterMessages.checking());
  try {
    const { reads } = await import('../adapters/self-check.js');
    const readable = await reads(sideOf(matrix), pathOf(matrix), text);
    say(readable ? posterMessages.checked() : posterMessages.unreadable());
    return readable;
  } catch {
    say(posterMessages.unchecked());
    return true;
  }
}

function drawing(poster: Poster, matrix: Matrix, seal: string): TemplateResult {
  return html`<svg viewBox="0 0 ${poster.width} ${poster.height}" role="img" aria-label=${posterMessages.title()}>
    <path fill="#fff" d="M0 0h${poster.width}v${poster.height}H0z"></path>
    ${poster.items.map((item) => drawItem(item, matrix, seal))}
  </svg>`;
}

function drawItem(item: PosterItem, matrix: Matrix, seal: string): SVGTemplateResult {
  switch (item.kind) {
    case 'text':
      return svg`<text x=${item.x} y=${item.y} font-size=${item.size} font-weight=${item.bold ? 700 : 400} font-family=${FAMILY} text-anchor="middle" fill="#000">${item.text}</text>`;
    case 'code':
      return svg`<path transform="translate(${item.x} ${item.y}) scale(${item.side / sideOf(matrix)})" d=${pathOf(matrix)} shape-rendering="crispEdges" fill="#000" />`;
    case 'cut':
      return svg`<path d="M${item.x1} ${item.y1}L${item.x2} ${item.y2}" stroke="#000" stroke-width="0.2" stroke-dasharray="2 2" />`;
    case 'seal':
      return svg`<image href=${seal} x=${item.x} y=${item.y} width=${item.side} height=${item.side} preserveAspectRatio="xMidYMid meet" />`;
  }
}
