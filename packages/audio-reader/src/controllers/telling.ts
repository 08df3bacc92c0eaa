/** What a listener and the page are told: events, and words for those who do not see the player. */
import { audioReaderEvent } from '../audio-reader-events.js';
import { messages } from '../messages.js';
import type { PlaylistItem } from '../model/track.js';
import type { ListeningElement } from './choice.js';
import type { Parts } from './parts.js';
import type { PlayerState, Trouble } from './player-state.js';

export class Telling {
  readonly say: (text: string) => void;
  readonly #host: ListeningElement;
  readonly #parts: Parts;
  #told = '';

  constructor(host: ListeningElement, parts: Parts, say: (text: string) => void) {
    this.#host = host;
    this.#parts = parts;
    this.say = say;
  }

  /** False where it was told before. */
  state({ status: state, source, trouble }: PlayerState): boolean {
    const told = `${state} ${source}`;
    if (told === this.#told || !this.#host.isConnected) return false;
    this.#told = told;
    this.#host.dispatchEvent(audioReaderEvent('e-audio-state', { state, source }));
    if (state === 'paused' && source !== 'text' && !trouble) this.say(messages.paused());
    if (state === 'ended') this.say(this.#parts.addressed(messages.ended()));
    if (state === 'playing') {
      this.say(
        source === 'voice' ? this.#parts.addressed(messages.deviceVoice()) : messages.started(),
      );
    }
    return true;
  }

  sentence(index: number, { track }: PlayerState): void {
    const { id = '', text = '' } = track.sentences[index] ?? {};
    this.#host.dispatchEvent(audioReaderEvent('e-sentence-change', { index, id, text }));
    this.#host.requestUpdate();
  }

  track(index: number, { id, title }: PlaylistItem): void {
    this.#host.dispatchEvent(audioReaderEvent('e-track-change', { index, id }));
    this.say(title);
  }

  speed(speed: number): void {
    if (this.#host.hasUpdated) this.say(this.#parts.trouble?.speedNow(speed) ?? '');
  }

  trouble(code: Trouble): void {
    const message = this.#parts.troubleMessage(code);
    const retryable = code !== 'no-speech' && code !== 'forbidden';
    this.#host.dispatchEvent(audioReaderEvent('e-audio-error', { code, message, retryable }));
    this.say(message);
    this.#host.requestUpdate();
  }
}
