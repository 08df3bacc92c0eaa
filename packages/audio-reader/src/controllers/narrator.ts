/**
 * Who speaks: the recording, the device's voice in its holes and after it, or the reader's own eyes (model/chain.ts). One follows
 * the other, and the cursor stays where it is when the source changes.
 */
import type { EngineMaker } from '../adapters/engine.js';
import { primeSpeech, speechExists } from '../adapters/speech-gate.js';
import { leaveTurn, takeTurn } from '@e-bulletin/core/turn.js';
import { nextRecorded, sourceFor } from '../model/chain.js';
import type { Flow } from './line-watch.js';
import { BLOCK_GAP, GAP, PlayerState, type Status, type Trouble } from './player-state.js';
import { Recording } from './recording.js';
import { Voicing, type VoicingSettings } from './voicing.js';

export interface PlayerEvents {
  readonly onChange: () => void;
  /** @param asked the listener chose it */
  readonly onSentence: (index: number, asked: boolean) => void;
  readonly onTrouble: (trouble: Trouble) => void;
  readonly onEnded: () => void;
  /** Another player of the page is heard now. */
  readonly onYield: () => void;
}

/** Milliseconds until somebody who waits is told so. */
const PATIENCE = 7000;
/** Waiting does not bring these recordings. */
const GONE: readonly Trouble[] = ['not-found', 'wrong-type', 'forbidden'];

export abstract class Narrator extends PlayerState {
  readonly voicing: Voicing;
  protected readonly events: PlayerEvents;
  readonly recording: Recording;
  /** The cursor was moved while nothing played: the recording must be sent there. */
  protected moved = false;
  #patience = 0;

  constructor(events: PlayerEvents, settings: () => VoicingSettings, make: EngineMaker) {
    super();
    this.events = events;
    this.voicing = new Voicing(
      {
        onStart: () => this.#onFlow('playing'),
        onEnd: () => this.#afterSpeech(),
        onFailure: (failure) => this.#onFault(failure),
      },
      settings,
    );
    this.recording = new Recording(
      {
        onFlow: (flow) => this.#onFlow(flow),
        onSentence: (index) => this.#onSentence(index),
        onLeft: (index) => this.#onLeft(index),
        onTime: () => events.onChange(),
        onEnded: () => this.#finish(),
        onOutside: (paused) => (paused ? this.pause() : this.play()),
        onFault: (fault) => this.#onFault(fault),
      },
      make,
    );
  }

  abstract play(): void;
  abstract pause(): void;

  protected takeTurn(): void {
    takeTurn(this.events.onYield);
  }

  protected begin(index: number, time?: number): void {
    const { sentences } = this.track;
    const source = sourceFor(sentences[index], this.means(this.voicing.found));
    this.moved = this.resumed = false;
    if (source === undefined) return this.#ask(index);
    if (source === 'voice') return this.speak(index);
    if (source === 'text') return this.#read(index);
    // A hole that nobody can fill is passed over.
    const hole = this.mapped && sentences[index] && !sentences[index]?.clip;
    const at = hole ? nextRecorded(sentences, index) : index;
    if (at === undefined) return this.#finish();
    this.index = at;
    this.set('loading', 'recording');
    this.recording.play(at, time);
    if (!this.mapped) return;
    this.events.onSentence(at, true);
    // A hole may come: by then it should be known who fills it.
    if (this.voicing.found === undefined) void this.voicing.find();
  }

  /** Whether the device has a voice must be found out first. */
  #ask(index: number): void {
    this.place(index);
    this.wait('voice');
    void this.voicing.find().then((found) => {
      // Meanwhile one may have gone to another sentence, or article.
      if (!this.active || this.source !== 'voice' || this.index !== index) return;
      if (found === undefined) this.miss();
      else this.begin(index);
    });
  }

  /** What speaks is on its way. */
  protected wait(source = this.source): void {
    primeSpeech();
    this.set('loading', source);
    this.#patience = window.setTimeout(() => this.miss(), PATIENCE);
  }

  /** A part of our own did not come, or is late. */
  miss(): void {
    this.set('stalled');
    this.tell('stalled');
  }

  protected speak(index: number): void {
    const sentence = this.track.sentences[index];
    if (!sentence) return this.#finish();
    const asked = index !== this.index + 1;
    this.recording.pause();
    this.voicing.stop();
    this.index = index;
    this.set(this.status === 'playing' ? 'playing' : 'loading', 'voice');
    this.events.onSentence(index, asked);
    this.voicing.say(sentence, this.pace, this.volume);
  }

  /** The reader's own eyes: one sentence at a time, large, at their own pace. */
  #read(index: number): void {
    if (this.wish !== 'text') this.admitSilence();
    this.wish = 'text';
    this.index = this.track.sentences.length ? Math.max(0, index) : -1;
    leaveTurn(this.events.onYield);
    this.set('paused', 'text');
    this.events.onSentence(this.index, true);
  }

  /** The voice has said its sentence, or the watchdog gave it up. */
  #afterSpeech(): void {
    if (this.source !== 'voice' || !this.active) return;
    const next = this.index + 1;
    const sentence = this.track.sentences[next];
    if (this.stopAfterEach) return this.#stopAt(next);
    if (!sentence) return this.#finish();
    const gap = GAP + this.pace.pause + (sentence.opens ? BLOCK_GAP : 0);
    this.voicing.after(gap, () => this.begin(next));
  }

  #stopAt(index: number): void {
    if (index >= this.track.sentences.length) return this.#finish();
    this.silence();
    this.place(index);
    this.halt('paused');
  }

  #finish(): void {
    this.halt('ended');
    this.events.onEnded();
  }

  protected halt(status: Status): void {
    this.silence();
    // Who waits for the line is asked to stop when another begins.
    if (status !== 'stalled') leaveTurn(this.events.onYield);
    this.set(status);
  }

  protected silence(): void {
    this.recording.pause();
    this.voicing.stop();
  }

  protected place(index: number): void {
    this.index = index;
    this.moved = true;
    this.resumed = false;
  }

  #onFlow(flow: Flow): void {
    if (!this.active) return;
    if (flow === 'playing') this.trouble = undefined;
    this.set(flow);
  }

  #onSentence(index: number): void {
    if (index >= 0) this.index = index;
    this.events.onSentence(index, false);
  }

  /** A recorded sentence has ended: does something else follow than the recording? */
  #onLeft(index: number): boolean {
    const next = this.track.sentences[index + 1];
    if (this.stopAfterEach) {
      this.#stopAt(index + 1);
      return true;
    }
    if (next?.clip) {
      // Recorded by itself, in another file.
      const goesOn = next.clip.href === this.track.sentences[index]?.clip?.href;
      if (!goesOn) this.begin(index + 1);
      return !goesOn;
    }
    if (!next || !this.voicing.found) return false;
    this.speak(index + 1);
    return true;
  }

  #onFault(fault: Trouble): void {
    if (!this.active) return;
    this.tell(fault);
    // What only waits may still come by itself.
    if (fault === 'stalled') return;
    if (GONE.includes(fault)) this.lost = true;
    this.halt(fault === 'network' ? 'stalled' : 'paused');
    if (this.voicing.found === undefined) {
      void this.voicing.find().then(() => this.events.onChange());
    }
  }

  /** Says that nothing here can be heard. */
  admitSilence(): void {
    this.tell(speechExists() ? 'no-voice' : 'no-speech');
  }

  protected tell(trouble: Trouble): void {
    if (this.trouble === trouble) return;
    this.trouble = trouble;
    this.events.onTrouble(trouble);
  }

  protected set(status: Status, source = this.source): void {
    clearTimeout(this.#patience);
    this.status = status;
    this.source = source;
    this.events.onChange();
  }
}
