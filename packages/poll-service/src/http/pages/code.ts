/** Addresses as codes that phones read: the drawing that posters and `<e-qr-share>` use. */
import { encode, pathOf, sideOf } from '@e-bulletin/issue/qr.js';
import { html, type Html } from '../html.js';
import { encoder } from './matrix.js';

export interface Code {
  /** In capitals, so that the code is drawn with larger modules. */
  readonly address: string;
  /** SVG path in modules, and the side of its square. */
  readonly path: string;
  readonly side: number;
}

/** The code of an address whose path is read in capitals too. */
export function qrOf(lowerCase: string): Code {
  const address = lowerCase.toUpperCase();
  const matrix = encode(address, encoder);
  return { address, path: pathOf(matrix), side: sideOf(matrix) };
}

/** On its own white plate, whatever lies under it. */
export function drawingOf({ path, side }: Code, label: string): Html {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}"><path d="M0 0h${side}v${side}h-${side}z" fill="#fff"/><path d="${path}"/></svg>`;
}
