/**
 * Our icons: 24 px line drawings in the colour of the text, always beside a word and so hidden from screen
 * readers. Drawn for this project.
 */
import { svg, type SVGTemplateResult, html, type TemplateResult } from 'lit';

const shapes = {
  menu: svg`<path d="M4 6h16M4 12h12M4 18h16" />`,
  close: svg`<path d="M6 6l12 12M18 6L6 18" />`,
  search: svg`<circle cx="11" cy="11" r="6.5" /><path d="M16 16l5 5" />`,
  zoom: svg`<circle cx="11" cy="11" r="6.5" /><path d="M16 16l5 5M11 8v6M8 11h6" />`,
  back: svg`<path d="M15 5l-7 7 7 7" />`,
  forward: svg`<path d="M9 5l7 7-7 7" />`,
  read: svg`<path d="M12 6.5C10 5 7 4.5 3.5 4.5v13.5c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2V4.5C17 4.5 14 5 12 6.5zM12 6.5V20" />`,
  listen: svg`<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11" />`,
  answer: svg`<path d="M5.5 3.5h13v17h-13zM8.5 8.5l1 1 2-2M8.5 14.5l1 1 2-2M14 9h2M14 15h2" />`,
  share: svg`<path d="M20.5 3.5l-7 17-3-7.5-7-3zM20.5 3.5l-10 9.5" />`,
  more: svg`<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3.2" />`,
  again: svg`<path d="M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4" />`,
  warning: svg`<path d="M12 4L2.5 20h19zM12 10v4.5M12 17.2h.01" />`,
} as const;

export type IconName = keyof typeof shapes;

export function icon(name: IconName): TemplateResult {
  return html`<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shapes[name] as SVGTemplateResult}</svg>`;
}
