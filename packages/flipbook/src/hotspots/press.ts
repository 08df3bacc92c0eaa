/**
 * What a press on a hotspot does, on a page and in an article: tells the portal, which may refuse (`e-hotspot-open`), then turns
 * to what lies in the issue, follows a link, or opens the dialog with the rest.
 */
import { safeHref, type Hotspot } from '@e-bulletin/issue';
import type { Reader } from '../controllers/reader.js';
import type { HotspotOpenDetail } from '../flipbook-events.js';
import { unreachable } from './sentences.js';

export interface Press {
  readonly reader: Reader;
  readonly hotspot: Hotspot;
  /** Ordinal of the page it lies on. */
  readonly page: number;
  readonly event: Event;
  /** It was a button, which no browser follows: a link stands in the dialog. */
  readonly button?: boolean;
}

/** What is open because of a press. */
export interface Pressed {
  readonly page: number;
  readonly close: () => void;
}

/** `undefined` where nothing was opened that would have to be closed. */
export function press({ reader, hotspot, page, event, button }: Press): Pressed | undefined {
  const { kind, href = '' } = hotspot;
  if (!mayOpen(reader, { kind, href, page })) {
    event.preventDefault();
    return undefined;
  }
  if (hotspot.article !== undefined) void reader.read(hotspot.article);
  else if (hotspot.page !== undefined) reader.go(hotspot.page);
  // Links are followed by the browser.
  else if (button || !linkOf(hotspot, reader.book.carrier.base)) return open(reader, hotspot, page);
  return undefined;
}

/** Tells the portal; false where it refuses. */
export function mayOpen({ host }: Reader, detail: HotspotOpenDetail): boolean {
  const init = { detail, bubbles: true, composed: true, cancelable: true };
  return host.dispatchEvent(new CustomEvent('e-hotspot-open', init));
}

function open(reader: Reader, hotspot: Hotspot, page: number): Pressed {
  const closed = new AbortController();
  void import('./dialog.js').then(
    ({ openDialog }) => {
      if (!closed.signal.aborted) openDialog(reader, hotspot, closed.signal);
    },
    () => reader.tell(unreachable()),
  );
  return { page, close: () => closed.abort() };
}

export interface Link {
  readonly href: string;
  /** Leads out of this page. */
  readonly outside: boolean;
}

/** The address of a hotspot that is an ordinary link. */
export function linkOf(
  { kind, href, page, article, poster }: Hotspot,
  base: string,
): Link | undefined {
  const isLink = kind === 'link' || (kind === 'map' && poster === undefined);
  if (!isLink || page !== undefined || article !== undefined) return undefined;
  const address = safeHref(href, base, 'link');
  return address === undefined ? undefined : { href: address, outside: /^https?:/.test(address) };
}
