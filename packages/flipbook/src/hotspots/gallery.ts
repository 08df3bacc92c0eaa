/** Pictures one beside the other, passed by finger, by buttons or by keys; the browser's own snapping scroll is the swipe. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { back, forward, icon } from '@e-bulletin/core/icons.js';
import { prefersReducedMotion } from '@e-bulletin/core/environment.js';
import { msg, str } from '@e-bulletin/core/i18n.js';
import type { GalleryPicture } from '@e-bulletin/issue';
import { Pictures } from '../article/pictures.js';
import { goneText } from '../article/words.js';
import { loadingText } from '../view/sentences.js';
import type { Show } from './dialog.js';
import { galleryStyles } from './gallery.styles.js';

export function show({ reader, hotspot, place, signal }: Show): void {
  const { carrier, issue } = reader.book;
  const { pictures } = hotspot;
  const shots = new Pictures(carrier, () => draw());
  let at = 0;
  reader.adopt(galleryStyles);

  const strip = (): HTMLElement => place.querySelector('.strip') as HTMLElement;
  const go = (step: number): void => {
    const list = strip();
    const behavior = prefersReducedMotion() ? 'auto' : 'smooth';
    list.scrollTo({ left: (at + step) * list.clientWidth, behavior });
  };
  const onScroll = (): void => {
    const list = strip();
    const now = Math.round(list.scrollLeft / (list.clientWidth || 1));
    if (now === at || !pictures[now]) return;
    at = now;
    fetchNear();
    draw();
  };

  // The one that is seen and its neighbours; nobody pays for pictures that nobody looks at.
  const fetchNear = (): void => {
    for (const index of [at, at + 1, at - 1]) shots.ask(pictures[index]?.href);
  };

  const renderPicture = ({ href, alt, caption }: GalleryPicture, index: number): TemplateResult => {
    const number = msg(str`Ảnh ${index + 1}`, { id: 'flipbook.pictureNumber' });
    const url = shots.of(href);
    return html`<li lang=${issue.language}>
      <figure>
        ${
          url === null
            ? html`<p>${goneText()}</p>`
            : url === undefined
              ? html`<p>${loadingText()}</p>`
              : html`<img src=${url} alt=${alt || number} @error=${() => shots.gone(href)} />`
        }
        ${caption ? html`<figcaption>${caption}</figcaption>` : nothing}
      </figure>
    </li>`;
  };

  const draw = (): void => {
    const last = pictures.length - 1;
    const name = msg('Bộ ảnh', { id: 'flipbook.gallery' });
    render(
      html`<ul class="strip" tabindex="0" aria-label=${name} @scroll=${onScroll}>
          ${pictures.map(renderPicture)}
        </ul>
        <div class="steps" ?hidden=${last < 1}>
          <button type="button" class="button" aria-disabled=${at === 0} @click=${() => go(-1)}>
            ${icon(back)}<span>${msg('Trước', { id: 'flipbook.previous' })}</span>
          </button>
          <span role="status">${msg(str`Ảnh ${at + 1} / ${last + 1}`, { id: 'flipbook.pictureOf' })}</span>
          <button type="button" class="button" aria-disabled=${at === last} @click=${() => go(1)}>
            <span>${msg('Sau', { id: 'flipbook.next' })}</span>${icon(forward)}
          </button>
        </div>`,
      place,
    );
  };
  signal.addEventListener('abort', () => shots.release());
  fetchNear();
  draw();
}
