/** The face of the player, five controls: one very large button, the sentence before, after and again, and "Thêm" for the rest; and where there are several articles, which one. */
import { html, nothing, type TemplateResult } from 'lit';
import { again, icon, more } from '@e-bulletin/core/icons.js';
import { messages, timeWords } from '../messages.js';
import { bytesOf, roughly } from '../model/clock.js';
import { heardIn } from '../model/pace.js';
import type { Listening } from '../controllers/listening.js';
import type { Opened } from '../controllers/place.js';
import { button } from './button.js';
import type { PlayerView } from './player.js';
import { nextIcon, playIcon, previousIcon, stopIcon } from './icons.js';

export function renderFace(listening: Listening, view: PlayerView): TemplateResult {
  const { player } = listening;
  const { counts } = player;
  const runs = player.active && !listening.parts.wordless;
  return html`<p class="time">${timeLine(listening, view.language)}</p>
    <div class="row">
      ${button(html`${icon(previousIcon)} ${counts ? messages.previousSentence() : messages.back10()}`, () => player.step(-1), 'stacked step')}
      <button
        type="button"
        class="button filled play"
        part="button play"
        @click=${() => listening.toggle()}
      >
        ${icon(runs ? stopIcon : playIcon)} ${runs ? messages.stop() : messages.play()}
      </button>
      ${button(html`${icon(nextIcon)} ${counts ? messages.nextSentence() : messages.on10()}`, () => player.step(1), 'stacked step')}
    </div>
    ${renderRepeat(listening, view)}
    <div class="pair others">
      ${listening.parts.list?.renderListButton(listening, view)}
      ${renderOpener(view, 'more', more, messages.more())}
    </div>`;
}

/** A button that opens a panel under the controls. */
export const renderOpener = (
  { brief, opened, open }: PlayerView,
  panel: Opened,
  path: string,
  word: string,
): TemplateResult =>
  html`<button
    type="button"
    class="button ${brief ? 'quiet' : ''} ${panel}"
    part="button"
    aria-expanded=${opened === panel}
    @click=${() => open(panel)}
  >
    ${icon(path)} ${word}
  </button>`;

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
function timeLine({ player, choice, parts }: Listening, language: string): string {
  const { status, counts, pace, track, index } = player;
  const { bytes, item } = choice;
  const duration = player.duration || item?.duration;
  const time = player.currentTime;
  const pauses = counts ? track.sentences.length - Math.max(0, index) : 0;
  if (parts.wordless) return messages.stalled();
  if (status === 'loading') return messages.loading();
  if (status === 'ended') return parts.addressed(messages.ended());
  const size = bytes === undefined ? '' : bytesOf(bytes, language);
  if (!duration) return size;
  if (status === 'idle' && time === 0) {
    const length = messages.length(timeWords(roughly(heardIn(duration, pauses, pace))));
    return size ? `${length} · ${size}` : length;
  }
  return messages.left(timeWords(heardIn(duration - time, pauses, pace)));
}
