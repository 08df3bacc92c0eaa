/**
 * What can be heard of an issue, as the audio reader takes it. It comes with the views behind "Nghe"; what the home has as well
 * is handed over, because code that two chunks import becomes a third.
 */
import type { Issue } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';
import type { Track } from '../model/tracks.js';

interface Heard {
  readonly issue: Issue;
  readonly carrier: Carrier;
  /** In their order. */
  readonly tracks: readonly Track[];
  /** Makes an address absolute. */
  readonly at: (href: string) => string;
  /** Where the text of an article stands, while it does. */
  readonly textOf: (id: string) => HTMLElement | undefined;
  /** Aborts when the issue is closed. */
  readonly signal: AbortSignal;
}

export function playlistOf(heard: Heard): readonly { readonly id: string }[] {
  const { issue, carrier, tracks, at, textOf, signal } = heard;
  const { articles, cover } = issue;
  // Out of a ZIP nothing has an address: the player asks for what it needs, when it needs it, until its signal aborts.
  const lend = async (href: string, until: AbortSignal, seconds?: number): Promise<string> => {
    const url = await carrier.url(href, until, seconds);
    until.addEventListener('abort', () => carrier.release(url));
    return url;
  };
  const placed = carrier.kind === 'folder';
  return tracks.flatMap(({ id, title, section }) => {
    const article = articles.find((one) => one.id === id);
    if (!article) return [];
    const { guided, duration } = article;
    const [recording] = article.audio;
    return {
      id,
      title,
      section,
      text: () => textOf(id),
      ...(recording && {
        src: placed ? at(recording.href) : recording.href,
        size: recording.size,
        duration,
      }),
      ...(placed ? cover && { picture: at(cover.href) } : { lend }),
      ...(guided && {
        timing: placed ? at(guided.href) : () => carrier.json(guided.href, signal),
      }),
    };
  });
}
