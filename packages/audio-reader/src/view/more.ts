/** What "Thêm" reveals: the place, the speed, sleep timer, voice, size, what happens while listening, volume, download. Fetched when opened. */
import { html, nothing, type TemplateResult } from 'lit';
import { messages as face, timeWords } from '../messages.js';
import { voiceName } from '../model/voices.js';
import type { Listening } from '../controllers/listening.js';
import {
  hasSizes,
  resize,
  hasVolume,
  setClear,
  setFollow,
  setVoice,
  setVolume,
} from '../controllers/settings.js';
import type { Sleep } from '../controllers/sleep.js';
import { button } from './button.js';
import { renderDownload } from './download.js';
import { renderPlace, renderSpeed } from './pace.js';
import { moreMessages as messages } from './more-messages.js';

export { moreStyles as styles } from './more.styles.js';

const MINUTES = [15, 30, 45] as const;

export function renderMore(listening: Listening, language: string): TemplateResult {
  const { player, loader, choice, host } = listening;
  return html`<div class="panel" part="panel">
    <div>${renderPlace(listening)} ${renderSpeed(listening)}</div>
    ${renderSleep(listening)} ${renderVoices(listening)}
    ${
      hasSizes(listening)
        ? html`<div class="pair" role="group" aria-label=${messages.size()}>
          <span class="legend">${messages.size()}</span>
          ${button(messages.smaller(), () => resize(listening, -1))}
          ${button(messages.larger(), () => resize(listening, 1))}
        </div>`
        : nothing
    }
    <fieldset>
      <legend>${messages.options()}</legend>
      ${
        loader?.text
          ? option('', messages.follow(), listening.follow, (on) => setFollow(listening, on))
          : nothing
      }
      ${
        player.counts
          ? option('', messages.stopAfterEach(), player.stopAfterEach, (on) => {
              player.stopAfterEach = on;
            })
          : nothing
      }
      ${
        loader?.clearer || (host.clearSrc && !choice.item)
          ? option('', messages.clear(), choice.clear, (on) => void setClear(listening, on))
          : nothing
      }
    </fieldset>
    ${hasVolume(listening) ? renderVolume(listening) : nothing}
    ${renderDownload(listening, language)}
  </div>`;
}

function renderSleep(listening: Listening): TemplateResult {
  const { parts, telling } = listening;
  const { value: sleep, left = 0 } = parts.life?.sleep ?? {};
  const choice = (value: Sleep, word: string, said: string): TemplateResult =>
    option('sleep', word, sleep === value, () => {
      parts.life?.sleep.set(value);
      telling.say(said);
      // Else what is drawn next differs in nothing from what was drawn last, and the tap stays to be seen.
      listening.update();
    });
  return html`<fieldset>
    <legend>
      ${messages.sleep()}${left > 0 ? ` · ${face.left(timeWords(left * 60))}` : ''}
    </legend>
    ${choice(undefined, messages.sleepOff(), messages.sleepUnset())}
    ${MINUTES.map((minutes) => {
      const time = timeWords(minutes * 60);
      return choice(minutes, messages.sleepIn(time), messages.sleepSet(time));
    })}
    ${choice('end', messages.sleepEnd(), messages.sleepSetEnd())}
  </fieldset>`;
}

function renderVoices(listening: Listening): TemplateResult | typeof nothing {
  const { player, voice } = listening;
  const { voices } = player.voicing;
  const { source, track, mapped } = player;
  const hasRecording = track.src !== '' || mapped;
  if (voices.length + (hasRecording ? 1 : 0) < 2) return nothing;
  const chosen =
    source === 'voice'
      ? (voices.find(({ voiceURI }) => voiceURI === voice) ?? voices[0])
      : undefined;
  return html`<fieldset>
    <legend>${messages.voice()}</legend>
    ${
      hasRecording
        ? option(
            'voice',
            messages.recording(),
            source === 'recording',
            () => void setVoice(listening, undefined),
          )
        : nothing
    }
    ${voices.map((one) =>
      option(
        'voice',
        voices.length > 1 ? `${messages.machine()}: ${voiceName(one)}` : messages.machine(),
        one === chosen,
        () => void setVoice(listening, one.voiceURI),
      ),
    )}
  </fieldset>`;
}

function renderVolume(listening: Listening): TemplateResult {
  const percent = Math.round(listening.player.volume * 100);
  return html`<label class="volume">
    <span class="legend">${messages.volume()}</span>
    <input
      class="range"
      type="range"
      min="0"
      max="100"
      step="10"
      .value=${String(percent)}
      aria-valuetext=${messages.percent(percent)}
      @input=${(event: Event) => setVolume(listening, Number((event.target as HTMLInputElement).value) / 100)}
    />
  </label>`;
}

/** One of several under a `name`, or a box of its own without. */
const option = (
  name: string,
  word: string,
  checked: boolean,
  action: (on: boolean) => void,
): TemplateResult =>
  html`<label class="option">
    <input
      type=${name ? 'radio' : 'checkbox'}
      name=${name}
      .checked=${checked}
      @click=${(event: Event) => action((event.target as HTMLInputElement).checked)}
    /><span>${word}</span>
  </label>`;
