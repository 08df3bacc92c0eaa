/**
 * The dialog in which a hotspot shows what it has. A modal `<dialog>`: over the portal, over full view, whatever lies there.
 * Views are drawn by kind, each in a chunk of its own.
 */
import { html, render } from 'lit';
import type { Hotspot, HotspotKind } from '@e-bulletin/issue';
import type { Reader } from '../controllers/reader.js';
import { closeButton } from '../view/close-button.js';
import { dialogStyles } from './dialog.styles.js';
import { unreachable } from './sentences.js';
import { verbOf } from './words.js';

/** Draws a hotspot into `place`; stops what it began when `signal` is aborted. */
export type HotspotView = (show: Show) => void | Promise<void>;

export interface Show {
  readonly reader: Reader;
  readonly hotspot: Hotspot;
  readonly place: HTMLElement;
  readonly signal: AbortSignal;
}

const player = (): Promise<HotspotView> => import('./player.js').then(({ show }) => show);
const others = (): Promise<HotspotView> => import('./others.js').then(({ show }) => show);

const VIEWS: Readonly<Record<HotspotKind, () => Promise<HotspotView>>> = {
  video: player,
  audio: player,
  gallery: () => import('./gallery.js').then(({ show }) => show),
  chart: () => import('./chart.js').then(({ show }) => show),
  poll: others,
  file: others,
  map: others,
  link: others,
};

/** `signal` closes it: the page it belongs to has gone. */
export function openDialog(reader: Reader, hotspot: Hotspot, signal: AbortSignal): void {
  const { root } = reader;
  reader.adopt(dialogStyles);
  const back = root.activeElement;
  const ended = new AbortController();
  const dialog = document.createElement('dialog');
  dialog.className = `hotspot ${hotspot.kind}`;
  dialog.setAttribute('part', 'hotspot');
  dialog.setAttribute('aria-labelledby', 'hotspot-title');

  const close = (): void => {
    if (ended.signal.aborted) return;
    ended.abort();
    // Closing gives the focus back to what had it, where the browser knows how.
    if (dialog.open && typeof dialog.close === 'function') dialog.close();
    dialog.remove();
    (back as HTMLElement | null)?.focus({ preventScroll: true });
    // Back turned the page it was on.
    if (root.activeElement !== back)
      root.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true });
  };
  dialog.addEventListener('close', close);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
  signal.addEventListener('abort', close);

  render(
    html`<div class="hotspot-head">
        <h2 id="hotspot-title" tabindex="-1" lang=${reader.book.issue.language}>
          ${hotspot.title || verbOf(hotspot)}
        </h2>
        ${closeButton('hotspot-close', close)}
      </div>
      <div class="hotspot-body"></div>`,
    dialog,
  );
  // Over an article it has the article's colours.
  root.querySelector('.reading:not([hidden]), .frame:not(.reads)')?.append(dialog);
  if (typeof dialog.showModal === 'function') dialog.showModal();
  else dialog.setAttribute('open', '');
  dialog.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });

  const place = dialog.querySelector('.hotspot-body') as HTMLElement;
  const fill = async (): Promise<void> => {
    const show = await VIEWS[hotspot.kind]();
    if (!ended.signal.aborted) await show({ reader, hotspot, place, signal: ended.signal });
  };
  fill().catch(() => {
    if (!ended.signal.aborted) render(html`<p class="hotspot-note">${unreachable()}</p>`, place);
  });
}
