/**
 * The player: one cursor over the sentences of a track, whoever speaks them. It chooses between the recording, the device's
 * voice and the reader's own eyes (model/chain.ts), and the cursor stays where it is when the source changes.
 */
import { primeSpeech, speechExists } from '../adapters/speech-gate.js';
import { leaveTurn, takeTurn } from '../adapters/turn.js';
import { nextRecorded, sourceFor, type Source } from '../model/chain.js';
import { clampSpeed } from '../model/pace.js';
import type { Track } from '../model/track.js';
import { BLOCK_GAP, GAP, PlayerState, type Status, type Trouble } from './player-state.js';
import { Recording, type EngineMaker, type Flow } from './recording.js';
import { Voicing, type VoicingSettings } from './voicing.js';

export interface PlayerEvents {
  readonly onChange: () => void;
  /** @param asked the listener chose it */
  readonly onSentence: (index: number, asked: boolean) => void;
  readonly onTrouble: (trouble: Trouble) => void;
  readonly onEnded: () => void;
}

/** Seconds that the buttons move where nothing tells sentences apart. */
const STEP = 10;

export class Player extends PlayerState {
  readonly voicing: Voicing;
  readonly #events: PlayerEvents;
  readonly #recording: Recording;
  /** Seconds at which to begin, from another day. */
  #from: number | undefined;
  /** The cursor was moved while nothing played: the recording must be sent there. */
  #moved = false;

  constructor(events: PlayerEvents, settings: () => VoicingSettings, make: EngineMaker) {
    super();
    this.#events = events;
    this.voicing = new Voicing(
      {
        onStart: () => this.#onFlow('playing'),
        onEnd: () => this.#afterSpeech(),
        onFailure: (failure) => this.#onFault(failure),
      },
      settings,
    );
    this.#recording = new Recording(
      {
        onFlow: (flow) => this.#onFlow(flow),
        onSentence: (index) => this.#onSentence(index),
        onLeft: (index) => this.#onLeft(index),
        onTime: () => this.#events.onChange(),
        onEnded: () => this.#finish(),
        onOutside: (paused) => (paused ? this.pause() : this.play()),
        onFault: (fault) => this.#onFault(fault),
      },
      make,
    );
  }

  /** Seconds; of the device's voice as far as one can tell. */
  get currentTime(): number {
    if (this.source !== 'recording') return this.secondsTo(this.index);
    const stands = this.#recording.begun && !this.#moved && this.status !== 'idle';
    if (stands) return this.#recording.currentTime;
    return this.track.sentences[this.index]?.clip?.start ?? this.#from ?? 0;
  }

  /** Seconds; 0 while nobody knows. */
  get duration(): number {
    return this.source === 'recording'
      ? this.#recording.duration
      : this.secondsTo(this.track.sentences.length);
  }

  setSpeed(speed: number): void {
    this.speed = clampSpeed(speed);
    this.#recording.setPace(this.pace);
    // A voice cannot change in the middle of an utterance; it says the sentence again.
    if (this.source === 'voice' && this.status === 'playing') this.#speak(this.index);
  }

  setVolume(volume: number): void {
    this.volume = Math.min(1, Math.max(0, volume));
    this.#recording.setVolume(this.volume);
  }

  /** @param keep the text was read again while it plays; the cursor stays with its sentence */
  setTrack(track: Track, keep = false): void {
    const text = this.track.sentences[this.index]?.text;
    this.track = track;
    this.mapped = track.sentences.some(({ clip }) => clip);
    if (keep) {
      const at = track.sentences.findIndex((one) => one.text === text);
      this.index = at >= 0 ? at : Math.min(this.index, track.sentences.length - 1);
      return this.#recording.setTrack(track);
    }
    this.#halt('idle');
    this.index = -1;
    this.lost = this.#moved = false;
    this.wish = this.trouble = this.#from = undefined;
    const recorded = track.src || this.mapped || !track.sentences.length;
    this.source = recorded ? 'recording' : 'voice';
    this.#recording.unload();
    this.#recording.setTrack(track);
    this.#recording.setPace(this.pace);
    this.#events.onChange();
  }

  /** Puts the cursor where somebody was before. */
  restore(index: number, time: number): void {
    this.index = index;
    this.#from = time;
    this.#events.onChange();
  }

  /** Somebody wants to listen, and the text is not here yet. */
  expect(): void {
    primeSpeech();
    this.#set('loading');
  }

  /** Says before the first tap that nothing here can be heard. */
  admit(): void {
    if (this.source === 'voice' && this.voicing.found === false) this.#tell(silence());
  }

  /** Fetches metadata of the recording. */
  prepare(): void {
    if (this.source === 'recording') this.#recording.prepare();
  }

  play(): void {
    if (this.active && this.status !== 'stalled') return;
    const { status, counts, track, trouble } = this;
    takeTurn(this.#yield);
    if (status === 'ended') this.index = -1;
    const stands = this.source === 'recording' && this.#recording.begun && !this.#moved;
    if (stands && trouble && this.wish === undefined) this.retry();
    else if (stands && status === 'paused') {
      this.#set('loading');
      this.#recording.resume();
    } else if (counts) this.#begin(Math.max(this.index, track.sentences.length ? 0 : -1));
    else this.#begin(this.index, status === 'ended' ? 0 : this.#from);
  }

  pause(): void {
    if (this.active) this.#halt('paused');
  }

  /** To sentence `index`; plays from there if it was playing, or when told so. */
  seek(index: number, play = this.active): void {
    const last = this.track.sentences.length - 1;
    if (last < 0 || !Number.isFinite(index)) return;
    const to = Math.min(last, Math.max(0, Math.trunc(index)));
    this.trouble = undefined;
    this.#silence();
    if (play) {
      takeTurn(this.#yield);
      this.#begin(to);
    } else {
      this.#place(to);
      this.#set(this.status === 'idle' ? 'idle' : 'paused');
      this.#events.onSentence(to, true);
    }
  }

  /** To a time of the recording, or to the sentence that the voice says about then. */
  seekTime(seconds: number): void {
    const time = Math.min(this.duration || Infinity, Math.max(0, seconds));
    if (this.source !== 'recording') return this.seek(this.indexAt(time));
    const { active, status } = this;
    const at = this.track.sentences.findIndex(
      ({ clip }) => clip && clip.start <= time && time < (clip.end ?? Infinity),
    );
    this.#silence();
    this.index = at;
    this.#moved = false;
    if (active) this.#recording.play(at, time);
    else this.#recording.seek(at, time);
    this.#set(active ? 'loading' : status === 'idle' && time === 0 ? 'idle' : 'paused');
    this.#events.onSentence(at, true);
  }

  /** One sentence on (1), back (-1) or again (0); ten seconds where nothing tells them apart. */
  step(by: 1 | -1 | 0): void {
    if (!this.counts) {
      this.seekTime(this.currentTime + (by || -1) * STEP);
      if (by === 0) this.play();
      return;
    }
    const to = Math.max(0, this.index) + by;
    if (to < this.track.sentences.length) this.seek(to, this.active || by === 0);
  }

  /** What the listener chose when something was in the way. */
  choose(source: Source): void {
    const count = this.track.sentences.length;
    // Without a map, the place in the text is guessed from the place in the recording.
    if (source !== 'recording' && !this.counts && this.duration > 0) {
      this.index = Math.min(count - 1, Math.floor((this.currentTime / this.duration) * count));
    }
    this.#silence();
    this.wish = source;
    this.trouble = undefined;
    takeTurn(this.#yield);
    this.#begin(Math.max(this.index, count ? 0 : -1));
  }

  /** Tries again what was in the way, at the same sentence. */
  retry(): void {
    this.trouble = undefined;
    this.lost = false;
    takeTurn(this.#yield);
    if (this.source === 'recording' && this.#recording.begun) {
      this.#set('loading');
      return this.#recording.retry();
    }
    this.voicing.forget();
    this.wish = undefined;
    this.#begin(this.index);
  }

  destroy(): void {
    this.#halt(this.active ? 'paused' : this.status);
    this.#recording.unload();
    this.#moved = true;
  }

  readonly #yield = (): void => this.pause();

  #begin(index: number, time?: number): void {
    const { sentences } = this.track;
    const source = sourceFor(sentences[index], this.means(this.voicing.found));
    this.#moved = false;
    if (source === undefined) return this.#ask(index);
    if (source === 'voice') return this.#speak(index);
    if (source === 'text') return this.#read(index);
    // A hole that nobody can fill is passed over.
    const hole = this.mapped && sentences[index] && !sentences[index]?.clip;
    const at = hole ? nextRecorded(sentences, index) : index;
    if (at === undefined) return this.#finish();
    this.index = at;
    this.#set('loading', 'recording');
    this.#recording.play(at, time);
    if (!this.mapped) return;
    this.#events.onSentence(at, true);
    // A hole may come: by then it should be known who fills it.
    if (this.voicing.found === undefined) void this.voicing.find();
  }

  /** Whether the device has a voice must be found out first. */
  #ask(index: number): void {
    this.#place(index);
    this.#set('loading', 'voice');
    primeSpeech();
    void this.voicing.find().then(() => {
      if (this.status === 'loading' && this.source === 'voice') this.#begin(index);
    });
  }

  #speak(index: number): void {
    const sentence = this.track.sentences[index];
    if (!sentence) return this.#finish();
    const asked = index !== this.index + 1;
    this.#recording.pause();
    this.voicing.stop();
    this.index = index;
    this.#set(this.status === 'playing' ? 'playing' : 'loading', 'voice');
    this.#events.onSentence(index, asked);
    this.voicing.say(sentence, this.pace, this.volume);
  }

  /** The reader's own eyes: one sentence at a time, large, at their own pace. */
  #read(index: number): void {
    if (this.wish !== 'text') this.#tell(silence());
    this.wish = 'text';
    this.index = this.track.sentences.length ? Math.max(0, index) : -1;
    leaveTurn(this.#yield);
    this.#set('paused', 'text');
    this.#events.onSentence(this.index, true);
  }

  /** The voice has said its sentence, or the watchdog gave it up. */
  #afterSpeech(): void {
    if (this.source !== 'voice' || !this.active) return;
    const next = this.index + 1;
    const sentence = this.track.sentences[next];
    if (this.stopAfterEach) return this.#stopAt(next);
    if (!sentence) return this.#finish();
    const gap = GAP + this.pace.pause + (sentence.opens ? BLOCK_GAP : 0);
    this.voicing.after(gap, () => this.#begin(next));
  }

  #stopAt(index: number): void {
    if (index >= this.track.sentences.length) return this.#finish();
    this.#silence();
    this.#place(index);
    this.#halt('paused');
  }

  #finish(): void {
    this.#halt('ended');
    this.#events.onEnded();
  }

  #halt(status: Status): void {
    this.#silence();
    leaveTurn(this.#yield);
    this.#set(status);
  }

  #silence(): void {
    this.#recording.pause();
    this.voicing.stop();
  }

  #place(index: number): void {
    this.index = index;
    this.#moved = true;
  }

  #onFlow(flow: Flow): void {
    if (!this.active) return;
    if (flow === 'playing') this.trouble = undefined;
    this.#set(flow);
  }

  #onSentence(index: number): void {
    if (index >= 0) this.index = index;
    this.#events.onSentence(index, false);
  }

  /** A recorded sentence has ended: does something else follow than the recording? */
  #onLeft(index: number): boolean {
    const next = this.track.sentences[index + 1];
    if (this.stopAfterEach) {
      this.#stopAt(index + 1);
      return true;
    }
    if (!next || next.clip || !this.voicing.found) return false;
    this.#speak(index + 1);
    return true;
  }

  #onFault(fault: Trouble): void {
    if (!this.active) return;
    this.#tell(fault);
    // What only waits may still come by itself.
    if (fault === 'stalled') return;
    if (fault === 'not-found' || fault === 'wrong-type') this.lost = true;
    this.#halt(fault === 'network' ? 'stalled' : 'paused');
    if (this.voicing.found === undefined) {
      void this.voicing.find().then(() => this.#events.onChange());
    }
  }

  #tell(trouble: Trouble): void {
    if (this.trouble === trouble) return;
    this.trouble = trouble;
    this.#events.onTrouble(trouble);
  }

  #set(status: Status, source = this.source): void {
    this.status = status;
    this.source = source;
    this.#events.onChange();
  }
}

const silence = (): Trouble => (speechExists() ? 'no-voice' : 'no-speech');
