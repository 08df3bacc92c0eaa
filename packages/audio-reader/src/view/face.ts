/** The face of the player: one very large button, the sentence before, after and again, and the speed in words. */
import { html, nothing, type TemplateResult } from 'lit';
import { again, icon } from '@e-bulletin/core/icons.js';
import { styleMap } from '@e-bulletin/core/style-map.js';
import { messages, speedWord, timeWords } from '../messages.js';
import { bytesOf, roughly } from '../model/clock.js';
import { heardIn, stepSpeed } from '../model/pace.js';
import type { Listening } from '../controllers/listening.js';
import type { PlayerView } from './player.js';
import { nextIcon, playIcon, previousIcon, stopIcon } from './icons.js';

/** Words of the seek control change this often, in seconds: a screen reader speaks each change. */
const SPOKEN_STEP = 5;

export function renderFace(listening: Listening, view: PlayerView): TemplateResult {
  const { player } = listening;
  const { active: runs, counts } = player;
  return html`<div class="line">
      <span class="time">${timeLine(listening, view.language)}</span>
      <button
        type="button"
        class="button quiet more"
        part="button"
        aria-expanded=${view.moreOpen ? 'true' : 'false'}
        @click=${view.toggleMore}
      >
        ${messages.more()}
      </button>
    </div>
    ${renderPlace(listening)}
    <div class="row">
      <button type="button" class="button stacked step" part="button" @click=${() => player.step(-1)}>
        ${icon(previousIcon)} ${counts ? messages.previousSentence() : messages.back10()}
      </button>
      <button
        type="button"
        class="button filled play"
        part="button play"
        @click=${() => listening.toggle()}
      >
        ${icon(runs ? stopIcon : playIcon)} ${runs ? messages.stop() : messages.play()}
      </button>
      <button type="button" class="button stacked step" part="button" @click=${() => player.step(1)}>
        ${icon(nextIcon)} ${counts ? messages.nextSentence() : messages.on10()}
      </button>
    </div>
    ${renderRepeat(listening, view)}
    ${renderSpeed(listening)}`;
}

/** Short where room is, and the whole of it for a screen reader. */
function renderRepeat({ player }: Listening, { brief }: PlayerView): TemplateResult {
  const words = player.counts ? messages.repeat() : messages.repeat10();
  return html`<button
    type="button"
    class="button repeat"
    part="button"
    aria-label=${brief ? words : nothing}
    @click=${() => player.step(0)}
  >
    ${icon(again)} ${brief ? messages.again() : words}
  </button>`;
}

/** "Còn 3 phút 40 giây", or before anything was begun how long it is and how much it costs. */
function timeLine({ player, choice }: Listening, language: string): string {
  const { status, counts, duration, pace, track, index } = player;
  const { bytes } = choice;
  const time = player.currentTime;
  const pauses = counts ? track.sentences.length - Math.max(0, index) : 0;
  if (status === 'loading') return messages.loading();
  if (status === 'ended') return messages.ended();
  const size = bytes === undefined ? '' : bytesOf(bytes, language);
  if (!duration) return size;
  if (status === 'idle' && time === 0) {
    const length = messages.length(timeWords(roughly(heardIn(duration, pauses, pace))));
    return size ? `${length} · ${size}` : length;
  }
  return messages.left(timeWords(heardIn(duration - time, pauses, pace)));
}

function renderPlace(listening: Listening): TemplateResult {
  const { player, dragged } = listening;
  const { duration } = player;
  const time = Math.min(duration, dragged ?? player.currentTime);
  const spoken = Math.floor(time / SPOKEN_STEP) * SPOKEN_STEP;
  const valueOf = (event: Event): number => Number((event.target as HTMLInputElement).value);
  return html`<input
    class="range place-range"
    type="range"
    min="0"
    max=${Math.max(1, Math.ceil(duration))}
    step="1"
    .value=${String(time)}
    ?disabled=${!duration}
    style=${styleMap({ '--_filled': `${duration ? (time / duration) * 100 : 0}%` })}
    aria-label=${messages.place()}
    aria-valuetext=${messages.placeOf(timeWords(spoken), timeWords(duration))}
    @input=${(event: Event) => listening.preview(valueOf(event))}
    @change=${(event: Event) => {
      listening.preview(undefined);
      player.seekTime(valueOf(event));
    }}
  />`;
}

function renderSpeed(listening: Listening): TemplateResult {
  const { speed } = listening.player;
  const slower = stepSpeed(speed, -1);
  const faster = stepSpeed(speed, 1);
  const button = (to: number, word: string): TemplateResult =>
    html`<button
      type="button"
      class="button"
      part="button"
      aria-disabled=${to === speed ? 'true' : nothing}
      @click=${() => listening.setSpeed(to)}
    >
      ${word}
    </button>`;
  return html`<div class="speed" role="group" aria-label=${messages.speed()}>
    ${button(slower, messages.slower())}
    <span class="word">${speedWord(speed)}</span>
    ${button(faster, messages.faster())}
  </div>`;
}
