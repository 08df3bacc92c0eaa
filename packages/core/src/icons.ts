/**
 * Our icons: 24 px line drawings in the colour of the text, always beside a word and so hidden from screen readers. Each is
 * the data of one path, so that a bundle carries only those it draws: `icon(menu)`. Drawn for this project.
 */
import { html, type TemplateResult } from 'lit';

export const menu = 'M4 6h16M4 12h12M4 18h16';
export const close = 'M6 6l12 12M18 6L6 18';
export const search = 'M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M16 16l5 5';
export const zoom = 'M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M16 16l5 5M11 8v6M8 11h6';
export const back = 'M15 5l-7 7 7 7';
export const forward = 'M9 5l7 7-7 7';
export const read =
  'M12 6.5C10 5 7 4.5 3.5 4.5v13.5c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2V4.5C17 4.5 14 5 12 6.5zM12 6.5V20';
export const listen =
  'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11';
export const answer = 'M5.5 3.5h13v17h-13zM8.5 8.5l1 1 2-2M8.5 14.5l1 1 2-2M14 9h2M14 15h2';
export const share = 'M20.5 3.5l-7 17-3-7.5-7-3zM20.5 3.5l-10 9.5';
export const more =
  'M4 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M18 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0';
export const keys = 'M3 7h18v11H3zM6.5 10.5h.01M10.2 10.5h.01M13.8 10.5h.01M17.5 10.5h.01M8 14.5h8';
export const grid = 'M4 4h6v7H4zM14 4h6v7h-6zM4 14h6v6H4zM14 14h6v6h-6z';
export const bookmark = 'M7 3.5h10v17l-5-4.5-5 4.5z';
export const print = 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z';
export const download = 'M12 4v11M7 10.5l5 5 5-5M4.5 20h15';
export const again = 'M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4';
export const warning = 'M12 4L2.5 20h19zM12 10v4.5M12 17.2h.01';

export function icon(path: string): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d=${path}></path>
  </svg>`;
}
