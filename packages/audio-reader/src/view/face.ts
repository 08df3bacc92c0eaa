/** The face of the player, five controls: one very large button, the sentence before, after and again, and "Thêm" for the rest. */
import { html, nothing, type TemplateResult } from 'lit';
import { again, icon } from '@e-bulletin/core/icons.js';
import { messages, timeWords } from '../messages.js';
import { bytesOf, roughly } from '../model/clock.js';
import { heardIn } from '../model/pace.js';
import type { Listening } from '../controllers/listening.js';
import type { PlayerView } from './player.js';
import { nextIcon, playIcon, previousIcon, stopIcon } from './icons.js';

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
    ${renderRepeat(listening, view)}`;
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
