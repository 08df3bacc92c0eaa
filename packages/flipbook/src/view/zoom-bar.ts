/** The bar over an enlarged book: smaller, larger, the whole page. Comes with `controllers/zoom.ts`. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { icon, search as glass, zoom as zoomIcon } from '@e-bulletin/core/icons.js';
import { ZOOM } from '../model/zoom.js';

export interface ZoomActions {
  readonly step: (step: 1 | -1) => void;
  readonly whole: () => void;
}

const smaller = `${glass}M8 11h6`;
const whole = 'M6 3.5h12v17H6zM9 7.5h6M9 11h6M9 14.5h4';

/** The height it takes from the stage, in CSS pixels. */
export const ZOOM_BAR = 72;

export const zoomWord = (): string => msg('Phóng to', { id: 'flipbook.zoomIn' });

/** "Phóng to 250 phần trăm" */
export const spokenZoom = (zoom: number): string => {
  const percent = Math.round(zoom * 100);
  return zoom === 1
    ? msg('Vừa trang', { id: 'flipbook.zoomWhole' })
    : msg(str`Phóng to ${percent} phần trăm`, { id: 'flipbook.zoomSpoken' });
};

export function renderZoomBar(
  zoom: number,
  covered: boolean,
  { step, whole: toWhole }: ZoomActions,
): TemplateResult | typeof nothing {
  if (zoom === 1) return nothing;
  const button = (
    name: string,
    path: string,
    word: string,
    off: boolean,
    press: () => void,
  ): TemplateResult => html`<button
    type="button"
    class="button quiet"
    data-zoom=${name}
    aria-disabled=${off}
    @click=${press}
  >
    ${icon(path)}<span>${word}</span>
  </button>`;
  return html`<div class="zoom-lay" ?inert=${covered}>
    <div class="zoom-bar" part="zoom" role="group" aria-label=${zoomWord()}>
    ${button('out', smaller, msg('Thu nhỏ', { id: 'flipbook.zoomOut' }), false, () => step(-1))}
    <span class="percent" aria-hidden="true">${Math.round(zoom * 100)} %</span>
    ${button('in', zoomIcon, zoomWord(), zoom >= ZOOM.most, () => step(1))}
    ${button('whole', whole, msg('Vừa trang', { id: 'flipbook.zoomWhole' }), false, toWhole)}
    </div>
  </div>`;
}
