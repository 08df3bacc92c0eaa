/**
 * The device's voice, made dependable: one piece of a sentence per utterance, never a voice of another language, a bounded
 * wait for voices, a watchdog for utterances that end without a word. Pausing does not exist: Android cancels, Chrome cannot
 * go on after some seconds. Whoever pauses cancels and remembers the sentence.
 */
import { piecesOf, secondsFor } from '../model/utterance.js';
import { isVietnamese, vietnameseVoices } from '../model/voices.js';

/** Chrome and Android tell their voices late, Safari never says when; after this long there are none. */
const VOICES_PATIENCE = 1500;
const POLL = 100;
/** Silent pieces in a row before the voice counts as broken. */
const MOST_SILENT = 2;

export interface SpeechEvents {
  /** The first sound of what `speak` was given. */
  readonly onStart: () => void;
  /** All of it was said, or given up by the watchdog. */
  readonly onEnd: () => void;
  readonly onFailure: (failure: 'blocked' | 'silent') => void;
}

export interface SpeechSettings {
  readonly voice: SpeechSynthesisVoice;
  readonly rate: number;
  readonly volume: number;
}

/** The device's Vietnamese voices, best first, after at most 1.5 s. Asked again each time: voices come and go. */
export async function findVoices(chosen = ''): Promise<SpeechSynthesisVoice[]> {
  const until = Date.now() + VOICES_PATIENCE;
  for (;;) {
    const found = vietnameseVoices(speechSynthesis.getVoices(), chosen);
    // A list without Vietnamese may be half a list: online voices follow.
    if (found.length || Date.now() >= until) return found;
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

export class Speech {
  readonly #events: SpeechEvents;
  /** Kept, or Chrome's garbage collector takes it and its events. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #watchdog = 0;
  #silent = 0;

  constructor(events: SpeechEvents) {
    this.#events = events;
  }

  speak(text: string, settings: SpeechSettings): void {
    this.cancel();
    this.#say(piecesOf(text), settings, true);
  }

  cancel(): void {
    clearTimeout(this.#watchdog);
    const busy = this.#utterance;
    this.#utterance = undefined;
    // Stand-ins for the browser's own come and go.
    if (busy) (window as Partial<Window>).speechSynthesis?.cancel();
  }

  #say(pieces: readonly string[], settings: SpeechSettings, first: boolean, again = false): void {
    const [piece, ...rest] = pieces;
    const { voice, rate, volume } = settings;
    if (piece === undefined) return this.#events.onEnd();
    // A voice list may change under us; another language is never spoken.
    if (!isVietnamese(voice.lang)) return this.#events.onFailure('silent');
    const utterance = new SpeechSynthesisUtterance(piece);
    this.#utterance = utterance;
    Object.assign(utterance, { voice, lang: 'vi-VN', rate, volume });
    let heard = false;
    const mine = (): boolean => this.#utterance === utterance;
    // An utterance that has not ended by then never will: it is given up and the next begins.
    const guard = (): void => {
      clearTimeout(this.#watchdog);
      this.#watchdog = window.setTimeout(
        () => {
          if (!mine()) return;
          speechSynthesis.cancel();
          next();
        },
        secondsFor(piece, rate) * 2000,
      );
    };
    utterance.onstart = () => {
      if (!mine()) return;
      heard = true;
      this.#silent = 0;
      guard();
      if (first) this.#events.onStart();
    };
    const next = (): void => {
      if (!mine()) return;
      clearTimeout(this.#watchdog);
      this.#utterance = undefined;
      this.#silent = heard ? 0 : this.#silent + 1;
      if (this.#silent >= MOST_SILENT) return this.#events.onFailure('silent');
      this.#say(rest, settings, first && !heard);
    };
    utterance.onend = next;
    utterance.onerror = ({ error }) => {
      if (!mine()) return;
      if (error === 'not-allowed') {
        this.cancel();
        return this.#events.onFailure('blocked');
      }
      // Safari breaks off what follows a cancel() at once; once more is enough.
      if (!again && (error === 'interrupted' || error === 'canceled')) {
        clearTimeout(this.#watchdog);
        this.#watchdog = window.setTimeout(() => {
          if (mine()) this.#say(pieces, settings, first, true);
        }, POLL);
        return;
      }
      next();
    };
    guard();
    speechSynthesis.speak(utterance);
  }
}
