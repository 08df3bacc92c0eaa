/**
 * Which sentence of a recording is heard: woken when the next begins, because a browser itself looks only four times a second;
 * and the pauses between sentences that a slow speed makes longer.
 */
import type { RecordingEngine } from '../adapters/engine.js';
import type { Pace } from '../model/pace.js';
import { Timeline } from '../model/timeline.js';
import type { Sentence } from '../model/track.js';

export interface FollowerHost {
  /** What plays, while somebody listens. */
  engine(): RecordingEngine | undefined;
  /** A sentence begins; -1 in a part of the recording that the text does not say. */
  onSentence(index: number): void;
  /** A sentence has ended. True when the player does something else than go on. */
  onLeft(index: number): boolean;
  /** The recording is shorter than its map: somebody's copy of it broke off. */
  onCut(): void;
  /** It is time to look again. */
  onDue(): void;
  /** A longer pause is over. */
  onBreath(): void;
}

/** Seconds before the end of a sentence at which a longer pause begins: within its own silence. */
const BREATH = 0.06;
/** Seconds by which a jump may fall short of where it was sent. */
const SHORT = 0.1;
/** A silence between sentences is part of the first; longer stretches say something else. */
const SILENCE = 2;
/** Seconds by which a recording may be shorter than its map. */
const CUT = 3;

export class Follower {
  readonly #host: FollowerHost;
  #sentences: readonly Sentence[] = [];
  #timeline = new Timeline([], '');
  #pace: Pace = { rate: 1, pause: 0 };
  #index = -1;
  /** The sentence after which the longer pause was made. */
  #breathed = -1;
  #breathing = false;
  #timer = 0;

  constructor(host: FollowerHost) {
    this.#host = host;
  }

  /** The sentence at the cursor; -1 between two. */
  get index(): number {
    return this.#index;
  }

  /** A longer pause is being made. */
  get breathing(): boolean {
    return this.#breathing;
  }

  /** Seconds at which the last sentence ends; 0 while nobody knows. */
  get end(): number {
    return this.#timeline.end;
  }

  setSentences(sentences: readonly Sentence[], href: string): void {
    this.#sentences = sentences;
    this.open(href);
    this.place(-1);
  }

  setPace(pace: Pace): void {
    this.#pace = pace;
    this.#arm();
  }

  /** The recording at `href` plays now. */
  open(href: string): void {
    this.#timeline = new Timeline(this.#sentences, href);
  }

  /** The cursor was sent somewhere. */
  place(index: number): void {
    this.#index = index;
    this.#breathed = -1;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#breathing = false;
  }

  /** A sentence, or at `end` the recording, has ended. True when the player does something else. */
  leave(end = Infinity): boolean {
    if (this.end - end > CUT) {
      this.#host.onCut();
      return true;
    }
    const left = this.#index;
    this.#index = -1;
    return left >= 0 && this.#host.onLeft(left);
  }

  /** The recording stands at `time`. */
  look(engine: RecordingEngine, time: number): void {
    if (!this.#timeline.length) return;
    const end = this.#endOf(this.#index);
    if (this.#pace.pause > 0 && this.#breathed !== this.#index && time >= end - BREATH) {
      this.#breathed = this.#index;
      // A hidden page cannot time a pause.
      if (!document.hidden && time < end + SILENCE) return this.#breathe(engine);
    }
    const start = this.#sentences[this.#index]?.clip?.start ?? 0;
    const at = this.#timeline.indexAt(time < start && start - time < SHORT ? start : time);
    if (at !== this.#index) {
      const left = this.#index;
      if (left >= 0 && time >= end && time < end + SILENCE) {
        if (this.leave()) return;
        this.#index = left;
      }
      const until = Math.min(this.#timeline.changeAfter(time), engine.duration || Infinity);
      const silence = at < 0 && until - end < SILENCE;
      if (!silence && (at >= 0 || this.#index >= 0)) {
        this.#index = at;
        this.#host.onSentence(at);
      } else if (silence) this.#index = -1;
    }
    this.#arm();
  }

  #breathe(engine: RecordingEngine): void {
    this.#breathing = true;
    engine.pause();
    this.#later(this.#pace.pause, () => {
      this.#breathing = false;
      this.#host.onBreath();
    });
  }

  #endOf(index: number): number {
    const clip = this.#sentences[index]?.clip;
    return clip ? (clip.end ?? this.#timeline.changeAfter(clip.start)) : Infinity;
  }

  #arm(): void {
    const engine = this.#host.engine();
    if (!engine || this.#breathing || !this.#timeline.length) return;
    const time = engine.currentTime;
    let next = this.#timeline.changeAfter(time);
    if (this.#pace.pause > 0 && this.#breathed !== this.#index) next -= BREATH;
    if (next === Infinity) return;
    this.#later(Math.max(0.01, (next - time) / this.#pace.rate), () => this.#host.onDue());
  }

  #later(seconds: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#host.engine()) then();
    }, seconds * 1000);
  }
}
