/**
 * What ends with another page in place of this one, and takes as long as the line does. What somebody began meanwhile (a list
 * opened, a word typed, another press) would go with the page, or come over the next one.
 */
import { h } from './dom.js';

/** Milliseconds: who waits no longer than this is told nothing. */
const SOON = 1000;

/** Nothing on the page can be pressed or typed until this is done; where the page then still stands, it is as it was. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const place = document.querySelector<HTMLElement>('#desk')!;
  const view = place.firstElementChild as HTMLElement | null;
  // Something else is under way already, and ends later than this.
  if (!view || view.inert) return work();
  const focused = document.activeElement as HTMLElement;
  const note = h('p', { class: 'note busy', role: 'status' });
  place.append(note);
  const timer = setTimeout(() => note.append('Đang làm, xin chờ…'), SOON);
  view.inert = true;
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    note.remove();
    view.inert = false;
    if (view.isConnected) focused.focus({ preventScroll: true });
  }
}
