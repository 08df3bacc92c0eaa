/** The device's voice, from the player's side: brought when needed, asked whether it is there, silent gaps between sentences. */
import { speechExists } from '../adapters/speech-gate.js';
import type { SpokenOptions } from '../adapters/spoken.js';
import type { Pace } from '../model/pace.js';
import type { Sentence } from '../model/track.js';
import type { Voice } from './voice.js';

export interface VoicingEvents {
  readonly onStart: () => void;
  readonly onEnd: () => void;
  readonly onFailure: (failure: 'blocked' | 'voice-failed') => void;
}

export interface VoicingSettings extends SpokenOptions {
  /** Address of the voice chosen; empty: the best. */
  readonly voice: string;
  /** The device's voice may read at all. */
  readonly allowed: boolean;
}

export class Voicing {
  readonly #events: VoicingEvents;
  readonly #settings: () => VoicingSettings;
  #voice: Voice | undefined;
  #found: boolean | undefined;
  #gap = 0;

  constructor(events: VoicingEvents, settings: () => VoicingSettings) {
    this.#events = events;
    this.#settings = settings;
  }

  /** Whether a Vietnamese voice is here; undefined while nobody knows. */
  get found(): boolean | undefined {
    return this.#settings().allowed && speechExists() ? this.#found : false;
  }

  get voices(): readonly SpeechSynthesisVoice[] {
    return this.#voice?.voices ?? [];
  }

  /** Looks for voices, for at most 1.5 s. @returns undefined where it cannot be found out, because what looks did not come */
  async find(): Promise<boolean | undefined> {
    if (this.found === false && !speechExists()) return false;
    try {
      const { Voice } = await import('./voice.js');
      this.#voice ??= new Voice({
        onStart: () => this.#events.onStart(),
        onEnd: () => this.#events.onEnd(),
        onFailure: (failure) => {
          if (failure === 'silent') this.#found = false;
          this.#events.onFailure(failure === 'silent' ? 'voice-failed' : failure);
        },
      });
      this.#found = await this.#voice.find(this.#settings().voice);
    } catch {
      this.#found = undefined;
    }
    return this.found;
  }

  /** Another look may find what was not there. */
  forget(): void {
    this.#found = undefined;
  }

  say(sentence: Sentence, pace: Pace, volume: number): void {
    clearTimeout(this.#gap);
    void this.#voice?.say(sentence.say ?? sentence.text, pace, volume, this.#settings());
  }

  /** Goes on after some silence, unless it is stopped before. */
  after(seconds: number, then: () => void): void {
    clearTimeout(this.#gap);
    this.#gap = window.setTimeout(then, seconds * 1000);
  }

  stop(): void {
    clearTimeout(this.#gap);
    this.#voice?.stop();
  }
}
