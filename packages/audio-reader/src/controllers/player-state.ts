/** What a player is doing, and what follows from it. The player changes it; the face and the page read it. */
import { storage } from '@e-bulletin/core/storage.js';
import type { Means, Source } from '../model/chain.js';
import { clampSpeed, paceOf, type Pace } from '../model/pace.js';
import { NO_TRACK, type Track } from '../model/track.js';
import { secondsFor } from '../model/utterance.js';
import { SPEED } from './choice.js';
import type { RecordingFault } from './line-watch.js';

export type Status = 'idle' | 'loading' | 'playing' | 'paused' | 'stalled' | 'ended';
/** What keeps a listener from hearing, with words and choices in view/trouble.ts. */
export type Trouble = RecordingFault | 'no-voice' | 'no-speech' | 'voice-failed';

/** Seconds of silence after a sentence of the device's voice, and more before a new block. */
export const GAP = 0.3;
export const BLOCK_GAP = 0.6;

export class PlayerState {
  status: Status = 'idle';
  source: Source = 'recording';
  /** Place of the sentence at the cursor; -1 while there is none. */
  index = -1;
  trouble: Trouble | undefined;
  stopAfterEach = false;
  track: Track = NO_TRACK;
  speed = clampSpeed(Number(storage.get(SPEED) ?? 1));
  volume = 1;
  /** It is told which sentence lies where in the recording. */
  mapped = false;
  /** The recording cannot be had. */
  lost = false;
  /** Begun on an earlier day, and not yet gone on with. */
  resumed = false;
  /** What the listener asked for. */
  wish: Source | undefined;

  get active(): boolean {
    return !['idle', 'paused', 'ended'].includes(this.status);
  }

  /** Whether the cursor counts sentences; a recording without a map has seconds only. */
  get counts(): boolean {
    return this.mapped || this.source !== 'recording' || (!this.track.src && this.#count > 0);
  }

  get pace(): Pace {
    return paceOf(this.speed);
  }

  /** Seconds that the device's voice needs up to sentence `index`, as far as one can tell. */
  secondsTo(index: number): number {
    let seconds = 0;
    for (let at = 0; at < index && at < this.#count; at++) {
      seconds += secondsFor(this.track.sentences[at]?.text ?? '') + GAP;
    }
    return seconds;
  }

  /** The sentence that the device's voice says at about `seconds`. */
  indexAt(seconds: number): number {
    let at = 0;
    while (at < this.#count - 1 && this.secondsTo(at + 1) <= seconds) at++;
    return at;
  }

  means(voice: boolean | undefined): Means {
    const { mapped, lost, wish, track } = this;
    return { whole: track.src !== '', mapped, lost, wish, voice };
  }

  get #count(): number {
    return this.track.sentences.length;
  }
}
