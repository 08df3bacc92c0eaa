/**
 * Films and recordings. The browser's own player, so that nothing has to be learnt; captions as cues of ours, so that they come
 * from any host and from a ZIP; the words under it. One thing plays at a time in the whole page.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { icon } from '@e-bulletin/core/icons.js';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { safeHref, type Caption } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';
import { leaveTurn, takeTurn } from '@e-bulletin/core/turn.js';
import { hostOf, sourceOf, youtubePlayer, type Playable } from '../model/media.js';
import { retryButton } from '../view/page-face.js';
import type { Show } from './dialog.js';
import { away } from './icons.js';
import { unreachable } from './sentences.js';

export interface PlayerOptions {
  readonly carrier: Carrier;
  readonly language: string;
  readonly film: boolean;
  readonly item: Playable & {
    readonly title: string;
    readonly poster?: string;
    readonly captions?: readonly Caption[];
    readonly transcript?: string;
  };
  /** The reader goes: playing stops and files are given back. */
  readonly signal: AbortSignal;
}

const HLS = 'application/vnd.apple.mpegurl';

export function show({ reader, hotspot, place, signal }: Show): void {
  const { issue, carrier } = reader.book;
  const film = hotspot.kind === 'video';
  place.append(createPlayer({ carrier, language: issue.language, film, item: hotspot, signal }));
}

/** A player that begins by itself: it is made because somebody pressed. */
export function createPlayer(options: PlayerOptions): HTMLElement {
  const { item, film, language, signal } = options;
  const figure = document.createElement('figure');
  figure.className = 'player';
  const streams = document.createElement('video').canPlayType(HLS) !== '';
  const source = sourceOf(item, streams);
  const words = renderWords(options);
  if (source?.kind === 'youtube') {
    render(
      html`${renderYoutube(source.id, item.title, language)}${renderOutside(source.href)}${words}`,
      figure,
    );
    const stop = (): void => figure.querySelector('iframe')?.remove();
    takeTurn(stop);
    signal.addEventListener('abort', () => {
      leaveTurn(stop);
      stop();
    });
  } else if (source?.kind === 'file') {
    const media = document.createElement(film ? 'video' : 'audio');
    render(html`${media}<div class="trouble" role="alert" tabindex="-1"></div>${words}`, figure);
    play(
      media,
      [source.href, ...source.others],
      options,
      figure.querySelector('.trouble') as HTMLElement,
    );
  } else {
    const note = msg('Máy này không phát được phim ở đây.', { id: 'flipbook.cannotPlay' });
    render(
      html`<p class="hotspot-note">${note}</p>${source && renderOutside(source.href)}${words}`,
      figure,
    );
  }
  return figure;
}

function play(
  media: HTMLMediaElement,
  addresses: readonly string[],
  { carrier, item, language, signal }: PlayerOptions,
  trouble: HTMLElement,
): void {
  media.controls = true;
  media.preload = 'metadata';
  media.setAttribute('aria-label', item.title);
  if (media instanceof HTMLVideoElement) media.playsInline = true;
  caption(media, item.captions, language);
  const lent: string[] = [];
  const borrow = async (href: string): Promise<string> => {
    const url = await carrier.url(href, signal);
    lent.push(url);
    return url;
  };
  if (item.poster !== undefined && media instanceof HTMLVideoElement) {
    borrow(item.poster).then((url) => (media.poster = url), ignore);
  }

  let next = 0;
  let last: string | undefined;
  const load = async (): Promise<void> => {
    const href = addresses[next++];
    if (href === undefined) return fail();
    try {
      const url = await borrow(href);
      if (signal.aborted) return;
      media.src = last = url;
      // Refused where no press was seen; the button in the player is there.
      await media.play().catch(ignore);
    } catch {
      if (!signal.aborted) await load();
    }
  };
  const fail = (): void => {
    // What lies in memory is there: the page does not let it play (CSP `media-src`).
    const refused = last?.startsWith('blob:');
    // What says so has the focus of what goes.
    if (media.matches(':focus')) trouble.focus();
    media.hidden = true;
    const retry = (): void => {
      next = 0;
      media.hidden = false;
      media.focus();
      render(nothing, trouble);
      void load();
    };
    render(
      html`<p class="hotspot-note">${refused ? refusal() : unreachable()}</p>
        ${refused ? nothing : retryButton(retry)}`,
      trouble,
    );
  };
  const stop = (): void => media.pause();
  media.addEventListener('play', () => takeTurn(stop));
  media.addEventListener('error', () => {
    if (media.getAttribute('src')) void load();
  });
  signal.addEventListener('abort', () => {
    leaveTurn(stop);
    media.pause();
    // Without this the browser goes on fetching.
    media.removeAttribute('src');
    media.load();
    for (const url of lent) carrier.release(url);
  });
  void load();
}

/** A policy of the page (CSP), which no retry changes. */
const refusal = (): string =>
  msg('Trang này không cho phép phát phim và bản ghi.', { id: 'flipbook.mediaForbidden' });

function caption(
  media: HTMLMediaElement,
  captions: readonly Caption[] | undefined,
  language: string,
): void {
  if (!captions?.length || typeof VTTCue === 'undefined') return;
  const track = media.addTextTrack(
    'captions',
    msg('Phụ đề', { id: 'flipbook.captions' }),
    language,
  );
  for (const { start, end, text } of captions) {
    // Cues are a markup of their own; ours are plain words.
    const words = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    track.addCue(new VTTCue(start, end, words));
  }
  track.mode = 'showing';
}

function renderWords({ item, film, language }: PlayerOptions): TemplateResult | typeof nothing {
  const words = item.transcript ?? item.captions?.map(({ text }) => text).join('\n');
  if (!words) return nothing;
  // Nothing else can be seen of a recording.
  return html`<details ?open=${!film}>
    <summary>${msg('Lời ghi lại', { id: 'flipbook.transcript' })}</summary>
    <p class="said" lang=${language}>${words}</p>
  </details>`;
}

function renderYoutube(id: string, title: string, language: string): TemplateResult {
  return html`<iframe
    title=${title}
    src=${youtubePlayer(id, language.slice(0, 2))}
    allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
    allowfullscreen
    referrerpolicy="strict-origin-when-cross-origin"
    sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
  ></iframe>`;
}

function renderOutside(href: string): TemplateResult | typeof nothing {
  const address = safeHref(href, location.href, 'link');
  if (address === undefined) return nothing;
  return html`<a class="button" href=${address} target="_blank" rel="noopener"
    >${icon(away)}<span>${msg(str`Mở ở ${hostOf(address)}`, { id: 'flipbook.openAt' })}</span></a
  >`;
}

function ignore(): void {
  // The player's own controls say what there is to say.
}
