/** The whole player: what is in the way, the reading card or the face, notes, articles, and what "Thêm" reveals. */
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from '@e-bulletin/core/style-map.js';
import type { Listening } from '../controllers/listening.js';
import type { Opened } from '../controllers/place.js';
import { renderFace } from './face.js';

export interface PlayerView {
  readonly language: string;
  readonly opened: Opened;
  /** Little room: a row of short words. */
  readonly brief: boolean;
  /** Opens that panel, or closes it. */
  readonly open: (panel: Opened) => void;
}

export function renderPlayer(listening: Listening, view: PlayerView): TemplateResult {
  const { player, place, parts, choice, ownText } = listening;
  const { title } = choice;
  const reading = player.source === 'text' && parts.trouble !== undefined;
  // Where nothing can be heard no button says that it can.
  const bare = reading || (parts.trouble && /^no-/.test(player.trouble ?? ''));
  const { opened } = view;
  const panel =
    opened === 'list'
      ? parts.list?.renderList(listening)
      : opened && parts.more?.renderMore(listening, view.language);
  const kind = opened ? 'open' : view.brief ? 'brief' : '';
  return html`<div class="place ${kind} ${place.docked ? 'docked' : ''}">
    <div class="player" part="player" style=${styleMap({ '--_reading': String(ownText.scale) })}>
      ${title ? html`<p class="title">${title}</p>` : nothing}
      ${parts.trouble?.renderTrouble(listening)}
      ${bare ? nothing : renderFace(listening, view)}
      ${parts.trouble?.renderNotes(listening)}
      ${bare ? nothing : panel}
    </div>
  </div>`;
}
