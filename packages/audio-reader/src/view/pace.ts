/** Where one is and how fast it goes: the first that "Thêm" reveals. */
import { html, type TemplateResult } from 'lit';
import { styleMap } from '@e-bulletin/core/style-map.js';
import type { Listening } from '../controllers/listening.js';
import { keepSpeed } from '../controllers/settings.js';
import { timeWords } from '../messages.js';
import { stepSpeed } from '../model/pace.js';
import { button } from './button.js';
import { moreMessages } from './more-messages.js';
import { speedNow } from './speed-messages.js';

/** Words of the seek control change this often, in seconds: a screen reader speaks each change. */
const SPOKEN_STEP = 5;

export function renderPlace(listening: Listening): TemplateResult {
  const { player, dragged } = listening;
  const { duration } = player;
  const time = Math.min(duration, dragged ?? player.currentTime);
  const spoken = Math.floor(time / SPOKEN_STEP) * SPOKEN_STEP;
  const valueOf = (event: Event): number => Number((event.target as HTMLInputElement).value);
  return html`<label
    ><span class="legend">${moreMessages.place()}</span>
    <input
    class="range place-range"
    type="range"
    min="0"
    max=${Math.max(1, Math.ceil(duration))}
    step="1"
    .value=${String(time)}
    ?disabled=${!duration}
    style=${styleMap({ '--_filled': `${duration ? (time / duration) * 100 : 0}%` })}
    aria-valuetext=${moreMessages.placeOf(timeWords(spoken), timeWords(duration))}
    @input=${(event: Event) => {
      // Nothing moves before it is let go.
      listening.dragged = valueOf(event);
      listening.update();
    }}
    @change=${(event: Event) => {
      listening.dragged = undefined;
      player.seekTime(valueOf(event));
    }}
  /></label>`;
}

export function renderSpeed(listening: Listening): TemplateResult {
  const { speed } = listening.player;
  const words = speedNow(speed);
  const step = (by: 1 | -1, word: string): TemplateResult => {
    const to = stepSpeed(speed, by);
    return button(word, () => keepSpeed(listening, to), '', to === speed);
  };
  return html`<div class="pair" role="group" aria-label=${words}>
    <span class="legend">${words}</span>
    ${step(-1, moreMessages.slower())} ${step(1, moreMessages.faster())}
  </div>`;
}
