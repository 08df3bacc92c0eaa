/** What is in the way, with the next step as buttons; and reading by oneself, one large sentence at a time. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { copy } from '@e-bulletin/core/copy.js';
import { isDefined } from '@e-bulletin/core/define.js';
import { icon, warning } from '@e-bulletin/core/icons.js';
import type { Listening } from '../controllers/listening.js';
import type { Trouble } from '../controllers/player-state.js';
import { messages } from '../messages.js';
import { outside } from '../model/web-view.js';
import { button } from './button.js';
import { dockStyles } from './dock.styles.js';
import { agoWords, choices } from './trouble-messages.js';
import { nextIcon, playIcon, previousIcon } from './icons.js';
import { troubleStyles } from './trouble.styles.js';

export { speedNow } from './speed-messages.js';
export { addressed, troubleMessage } from './trouble-messages.js';

export const styles = css`${troubleStyles}${dockStyles}`;

const CODE = 'e-qr-share';
const RETRY: readonly Trouble[] = ['stalled', 'network', 'not-found', 'wrong-type', 'voice-failed'];

export function renderTrouble(listening: Listening): TemplateResult {
  const { player, loader } = listening;
  return html`${player.trouble ? renderBox(listening, player.trouble) : nothing}
  ${player.source === 'text' ? renderReading(listening) : nothing}
  ${loader?.text?.away ? button(choices.comeBack(), () => comeBack(listening), 'wide') : nothing}`;
}

function renderBox(listening: Listening, trouble: Trouble): TemplateResult {
  const { player, parts } = listening;
  const hasText = player.track.sentences.length > 0;
  const voice = hasText && player.voicing.found && trouble !== 'voice-failed';
  const read =
    hasText && player.source !== 'text' && trouble !== 'blocked'
      ? button(
          choices.bySentence(),
          () => player.choose('text'),
          trouble === 'no-voice' ? 'filled' : '',
        )
      : nothing;
  const again = RETRY.includes(trouble);
  return html`<div class="trouble ${again || voice ? 'first' : ''}" part="error">
    <p class="message">${icon(warning)} ${parts.troubleMessage(trouble)}</p>
    <div class="choices">
      ${again ? button(choices.retry(), () => listening.retry(), voice ? '' : 'filled') : nothing}
      ${voice ? button(choices.byVoice(), () => player.choose('voice'), 'filled') : nothing}
      ${trouble === 'no-speech' ? renderRescue(read) : read}
      ${trouble === 'no-voice' ? renderRescue(nothing) : nothing}
    </div>
  </div>`;
}

/** Out of a program that has no voice, into a browser that has one. @param read what one can do here, where the words speak of that browser */
function renderRescue(read: TemplateResult | typeof nothing): TemplateResult {
  const address = outside(location.href, navigator.userAgent);
  const first = read === nothing ? '' : 'filled';
  return html`${
    address
      ? html`<a class="button ${first}" href=${address} rel="noopener">${choices.openOutside()}</a>`
      : nothing
  }
    ${button(choices.copyLink(), onCopy, address ? '' : first)}
    <input
      class="address hidden-text"
      readonly
      aria-label=${choices.address()}
      tabindex="-1"
      aria-hidden="true"
      .value=${location.href}
    />
    <p class="note copied" role="status"></p>
    ${read}
    ${
      // Drawn once that element is here, ours and not a stranger's; nothing before.
      isDefined(CODE) || !customElements.get(CODE)
        ? html`<e-qr-share code-only size="240" label=${choices.code()}></e-qr-share>`
        : nothing
    }`;
}

/** The field comes into view only where the reader has to copy by hand. */
async function onCopy({ currentTarget }: Event): Promise<void> {
  const pressed = currentTarget as HTMLElement;
  const field = pressed.nextElementSibling as HTMLInputElement;
  const copied = await copy(location.href, field);
  field.nextElementSibling!.textContent = copied ? choices.copied() : choices.copyByHand();
  // The old way of copying leaves the keyboard in the field.
  if (copied) return pressed.focus();
  field.classList.remove('hidden-text');
  field.removeAttribute('aria-hidden');
  field.tabIndex = 0;
}

/** One sentence, large, with nothing but the way on and back. */
function renderReading(listening: Listening): TemplateResult {
  const { player } = listening;
  const { index, track } = player;
  return html`<div class="reading" part="reading">
    <p class="time">${choices.sentenceOf(index + 1, track.sentences.length)}</p>
    <p class="large" aria-live="polite">${track.sentences[index]?.text ?? ''}</p>
    ${button(html`${messages.nextSentence()} ${icon(nextIcon)}`, () => player.step(1), 'filled play', !track.sentences[index + 1])}
    ${button(html`${icon(previousIcon)} ${messages.previousSentence()}`, () => player.step(-1), 'repeat')}
    ${
      track.src || player.mapped || player.voicing.found
        ? button(html`${icon(playIcon)} ${messages.play()}`, () => listenAgain(listening), 'repeat')
        : nothing
    }
  </div>`;
}

/** What is recorded, from here on; without a map the place in it is guessed from the place in the text. */
export function listenAgain({ player }: Listening): void {
  const { index, track, mapped } = player;
  player.retry();
  if (player.source === 'recording' && !mapped && index > 0)
    player.seekTime((index / track.sentences.length) * player.duration);
}

/** What came with the text and the place. Under the controls: nobody taps past a button that moves away. */
export function renderNotes(listening: Listening): TemplateResult {
  const { player, loader } = listening;
  const { source } = player;
  return html`${source !== 'text' && player.resumed ? renderResumed(listening) : nothing}
  ${loader?.stale && source !== 'text' ? html`<p class="note">${choices.edited()}</p>` : nothing}
  ${source === 'voice' && player.active ? renderVoiceNote(listening) : nothing}`;
}

/** Some devices name a Vietnamese voice that they do not have, and read with an English one: nothing tells us, only ears do. */
const renderVoiceNote = ({ player, parts }: Listening): TemplateResult =>
  html`<div class="note">
    <p>${parts.addressed(messages.deviceVoice())}</p>
    ${button(choices.unclear(), () => player.choose('text'), 'wide')}
  </div>`;

/** How much is left stands above. */
function renderResumed(listening: Listening): TemplateResult {
  const { parts } = listening;
  return html`<p class="note">${parts.addressed(choices.resumed(agoWords(parts.life?.away ?? 0)))}</p>
    ${button(choices.fromStart(), () => fromStart(listening), 'wide')}`;
}

function fromStart(listening: Listening): void {
  const { parts, player } = listening;
  parts.life?.forget();
  player.restore(player.counts ? 0 : -1, 0);
  listening.play();
}

function comeBack(listening: Listening): void {
  listening.loader?.text?.comeBack();
  listening.update();
}
