/** The articles of a playlist: the next, the one before, and all of them by section. Fetched with the first playlist. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '@e-bulletin/core/icons.js';
import type { Listening } from '../controllers/listening.js';
import { timeWords } from '../messages.js';
import { roughly } from '../model/clock.js';
import { sectionsOf, type PlaylistItem } from '../model/track.js';
import { nextIcon, previousIcon } from './icons.js';
import { listMessages as messages } from './list-messages.js';

export { listStyles as styles } from './list.styles.js';

export function renderList(listening: Listening): TemplateResult | typeof nothing {
  const { player, choice } = listening;
  const { index: at, playlist } = choice;
  if (playlist.length < 2) return nothing;
  const go = (by: 1 | -1): void => listening.goTo(at + by, player.active);
  const end = (by: 1 | -1): 'true' | typeof nothing => (playlist[at + by] ? nothing : 'true');
  return html`<div class="articles" part="articles">
      <button type="button" class="button" aria-disabled=${end(-1)} @click=${() => go(-1)}>
        ${icon(previousIcon)} ${messages.previousArticle()}
      </button>
      <button type="button" class="button" aria-disabled=${end(1)} @click=${() => go(1)}>
        ${messages.nextArticle()} ${icon(nextIcon)}
      </button>
    </div>
    <details class="list">
      <summary class="button">
        ${messages.articles()} · ${messages.articleOf(at + 1, playlist.length)}
      </summary>
      ${sectionsOf(playlist).map(
        ({ title, items }) => html`${title ? html`<p class="section">${title}</p>` : nothing}
          <ul>
            ${items.map((index) => {
              const item = playlist[index];
              return item && renderEntry(item, index === at, () => listening.goTo(index, true));
            })}
          </ul>`,
      )}
    </details>`;
}

function renderEntry(item: PlaylistItem, current: boolean, go: () => void): TemplateResult {
  return html`<li>
    <button type="button" class="entry" aria-current=${current ? 'true' : nothing} @click=${go}>
      <span>${item.title}</span>
      ${item.duration ? html`<small>${timeWords(roughly(item.duration))}</small>` : nothing}
    </button>
  </li>`;
}
