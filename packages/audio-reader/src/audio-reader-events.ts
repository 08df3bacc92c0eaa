/** Events of `<e-audio-reader>`: typed CustomEvents that bubble and cross shadow roots. */
import type { Status } from './controllers/player-state.js';
import type { Source } from './model/chain.js';

export interface SentenceChangeDetail {
  /** Place in the text, from 0; -1 while the recording says what the text does not. */
  readonly index: number;
  /** The publisher's id of the sentence, else `s1`, `s2` … */
  readonly id: string;
  readonly text: string;
}

export interface TrackChangeDetail {
  /** Place in the playlist, from 0. */
  readonly index: number;
  readonly id: string;
}

export interface AudioStateDetail {
  readonly state: Status;
  readonly source: Source;
}

export interface AudioErrorDetail {
  /** Stable name of the error, for programs. */
  readonly code: string;
  /** What happened, in the reader's language. */
  readonly message: string;
  /** Whether trying again may help. */
  readonly retryable: boolean;
  /** With `stale-narration`: the recorded sentences that the text no longer says. */
  readonly sentences?: readonly string[];
}

export interface AudioReaderEventMap {
  'e-sentence-change': CustomEvent<SentenceChangeDetail>;
  'e-track-change': CustomEvent<TrackChangeDetail>;
  'e-audio-state': CustomEvent<AudioStateDetail>;
  'e-audio-error': CustomEvent<AudioErrorDetail>;
}

export function audioReaderEvent<K extends keyof AudioReaderEventMap>(
  type: K,
  detail: AudioReaderEventMap[K]['detail'],
): CustomEvent<AudioReaderEventMap[K]['detail']> {
  return new CustomEvent(type, { detail, bubbles: true, composed: true });
}

declare global {
  interface HTMLElementEventMap {
    'e-sentence-change': AudioReaderEventMap['e-sentence-change'];
    'e-track-change': AudioReaderEventMap['e-track-change'];
    'e-audio-state': AudioReaderEventMap['e-audio-state'];
    'e-audio-error': AudioReaderEventMap['e-audio-error'];
  }
}
