/** The device's voice as a source: which voices there are, one sentence at a time, the screen kept on. Fetched when needed. */
import { findVoices, Speech, type SpeechEvents } from '../adapters/speech.js';
import { spoken, type SpokenOptions } from '../adapters/spoken.js';
import { WakeLock } from '../adapters/wake-lock.js';
import type { Pace } from '../model/pace.js';

export class Voice {
  readonly #speech: Speech;
  readonly #events: SpeechEvents;
  readonly #lock = new WakeLock();
  #voices: readonly SpeechSynthesisVoice[] = [];
  #turn = 0;

  constructor(events: SpeechEvents) {
    this.#events = events;
    this.#speech = new Speech(events);
  }

  get voices(): readonly SpeechSynthesisVoice[] {
    return this.#voices;
  }

  /** Looks for Vietnamese voices, for at most 1.5 s. */
  async find(chosen: string): Promise<boolean> {
    this.#voices = await findVoices(chosen);
    return this.#voices.length > 0;
  }

  async say(
    sentence: string,
    { rate }: Pace,
    volume: number,
    options: SpokenOptions,
  ): Promise<void> {
    const turn = ++this.#turn;
    this.#lock.hold();
    const text = await spoken(sentence, options);
    const voice = this.#voices[0];
    if (turn !== this.#turn) return;
    if (voice) this.#speech.speak(text, { voice, rate, volume });
    else this.#events.onFailure('silent');
  }

  stop(): void {
    this.#turn++;
    this.#speech.cancel();
    this.#lock.release();
  }
}
