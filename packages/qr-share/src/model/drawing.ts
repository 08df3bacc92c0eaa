/** The standalone SVG file of a code: white plate, quiet zone, sharp edges, a title for screen readers. */
import { pathOf, sideOf, type Matrix } from '@e-bulletin/issue/qr.js';

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char,
  );

/** SVG text of a code. `millimetres` is the printed side, quiet zone included; without it the drawing scales. */
export function svgFile(matrix: Matrix, title: string, millimetres?: number): string {
  const side = sideOf(matrix);
  const size = millimetres ? ` width="${millimetres}mm" height="${millimetres}mm"` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"${size} shape-rendering="crispEdges">` +
    `<title>${escape(title)}</title>` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${pathOf(matrix)}"/></svg>\n`
  );
}
