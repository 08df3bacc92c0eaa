/** The articles of a playlist: a button beside "Thêm", and what it opens, all of them by section. Fetched with the first playlist. */
import { html, nothing, type TemplateResult } from 'lit';
import { menu } from '@e-bulletin/core/icons.js';
import type { Listening } from '../controllers/listening.js';
import { timeWords } from '../messages.js';
import { roughly } from '../model/clock.js';
import { sectionsOf, type PlaylistItem } from '../model/track.js';
import { listMessages as messages } from './list-messages.js';
import { button } from './button.js';
import { renderOpener } from './face.js';
import type { PlayerView } from './player.js';

export { listStyles as styles } from './list.styles.js';

export const renderListButton = (
  { choice }: Listening,
  view: PlayerView,
): TemplateResult | typeof nothing =>
  choice.playlist.length < 2 ? nothing : renderOpener(view, 'list', menu, messages.articles());

export function renderList(listening: Listening): TemplateResult {
  const { player, choice, place } = listening;
  const { index: at, playlist } = choice;
  const go = (by: 1 | -1, word: string): TemplateResult =>
    button(word, () => listening.goTo(at + by, player.active), '', !playlist[at + by]);
  // The list closes, and what can be pressed next is the button that stops.
  const choose = (index: number): void => {
    place.opened = '';
    listening.goTo(index, true);
    listening.find('.play')?.focus();
  };
  return html`<div class="articles" part="articles">
    <p class="section">${messages.articleOf(at + 1, playlist.length)}</p>
    <div class="pair">${go(-1, messages.previousArticle())} ${go(1, messages.nextArticle())}</div>
    ${sectionsOf(playlist).map(
      ({ title, items }) => html`${title ? html`<p class="section">${title}</p>` : nothing}
        <ul>
          ${items.map((index) => {
            const item = playlist[index];
            return item && renderEntry(item, index === at, () => choose(index));
          })}
        </ul>`,
    )}
  </div>`;
}

function renderEntry(item: PlaylistItem, current: boolean, go: () => void): TemplateResult {
  return html`<li>
    <button type="button" class="entry" aria-current=${current} @click=${go}>
      <span>${item.title}</span>
      ${item.duration ? html`<small>${timeWords(roughly(item.duration))}</small>` : nothing}
    </button>
  </li>`;
}
