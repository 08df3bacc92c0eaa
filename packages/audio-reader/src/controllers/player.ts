/** The player: what a listener can do with one cursor over the sentences of a track, whoever speaks them. */
import type { Source } from '../model/chain.js';
import { clampSpeed } from '../model/pace.js';
import type { Track } from '../model/track.js';
import { Narrator } from './narrator.js';

/** Seconds that the buttons move where nothing tells sentences apart. */
const STEP = 10;
/** Milliseconds from a tap in which nothing is drawn: a browser begins to play in the thread that draws (bench/README.md). */
const SOUND_FIRST = 50;

export class Player extends Narrator {
  /** Seconds at which to begin: from another day, or chosen before anything was here. */
  #from: number | undefined;
  /** Place or id of the sentence that was asked for before the text was here. */
  aim: number | string | undefined;
  /** The sound had its moment: what was drawn before would keep the processor from it. */
  starting: Promise<unknown> | undefined;

  /** Seconds; of the device's voice as far as one can tell. */
  get currentTime(): number {
    if (this.source !== 'recording') return this.secondsTo(this.index);
    const stands = this.recording.begun && !this.moved && this.status !== 'idle';
    if (stands) return this.recording.currentTime;
    return this.track.sentences[this.index]?.clip?.start ?? this.#from ?? 0;
  }

  /** Seconds; 0 while nobody knows. */
  get duration(): number {
    return this.source === 'recording'
      ? this.recording.duration
      : this.secondsTo(this.track.sentences.length);
  }

  setSpeed(speed: number): void {
    this.speed = clampSpeed(speed);
    this.recording.setPace(this.pace);
    // A voice cannot change in the middle of an utterance; it says the sentence again.
    if (this.source === 'voice' && this.status === 'playing') this.speak(this.index);
  }

  setVolume(volume: number): void {
    this.volume = Math.min(1, Math.max(0, volume));
    this.recording.setVolume(this.volume);
  }

  /** @param keep the text was read again while it plays; the cursor stays with its sentence */
  setTrack(track: Track, keep = false): void {
    const { sentences, src } = this.track;
    const text = sentences[this.index]?.text;
    this.track = track;
    this.mapped = track.sentences.some(({ clip }) => clip);
    if (keep) {
      let at = Infinity;
      const far = (place: number): number => Math.abs(place - this.index);
      // The nearest: a sentence may stand twice.
      track.sentences.forEach((one, place) => {
        if (one.text === text && far(place) < far(at)) at = place;
      });
      this.index = Math.min(at < Infinity ? at : this.index, track.sentences.length - 1);
      this.recording.setTrack(track);
      return this.#goToAim();
    }
    this.halt('idle');
    this.index = -1;
    this.lost = this.moved = this.resumed = false;
    this.wish = this.trouble = this.#from = undefined;
    const recorded = track.src || this.mapped || !track.sentences.length;
    this.source = recorded ? 'recording' : 'voice';
    // What is known of the same recording stays known.
    if (track.lend || track.src !== src) this.recording.unload();
    this.recording.setTrack(track);
    this.recording.setPace(this.pace);
    this.events.onChange();
    this.#goToAim();
  }

  #goToAim(): void {
    const { aim } = this;
    if (aim !== undefined && this.track.sentences.length) this.seek(aim);
  }

  /** Puts the cursor where somebody was before. */
  restore(index: number, time: number): void {
    if (this.moved) return;
    this.index = index;
    this.#from = time;
    this.resumed = true;
    this.events.onChange();
  }

  /** Somebody wants to listen, and the text is not here yet. */
  expect(): void {
    this.trouble = undefined;
    this.takeTurn();
    this.wait();
  }

  /** Fetches metadata of the recording. */
  prepare(): void {
    if (this.source === 'recording') this.recording.prepare();
  }

  play(): void {
    if (this.active && this.status !== 'stalled') return;
    const { status, counts, track, trouble } = this;
    this.starting = new Promise((resolve) => setTimeout(resolve, SOUND_FIRST));
    this.takeTurn();
    if (status === 'ended') this.index = -1;
    const stands = this.source === 'recording' && this.recording.begun && !this.moved;
    if (stands && trouble && this.wish === undefined) this.retry();
    else if (stands && status === 'paused') {
      this.set('loading');
      this.recording.resume();
    } else if (counts) this.begin(Math.max(this.index, track.sentences.length ? 0 : -1));
    else this.begin(this.index, status === 'ended' ? 0 : this.#from);
  }

  pause(): void {
    if (this.active) this.halt('paused');
  }

  /** To a sentence, by its place or id; plays from there if it was playing, or when told so. */
  seek(wanted: number | string, play = this.active): void {
    const { sentences } = this.track;
    this.aim = sentences.length ? undefined : wanted;
    const known = typeof wanted === 'number';
    const index = known ? wanted : sentences.findIndex(({ id }) => id === wanted);
    if (!sentences.length || !Number.isFinite(index) || (!known && index < 0)) return;
    const to = Math.min(sentences.length - 1, Math.max(0, Math.trunc(index)));
    this.trouble = undefined;
    this.silence();
    if (play) {
      this.takeTurn();
      this.begin(to);
    } else {
      this.place(to);
      this.set(this.status === 'idle' ? 'idle' : 'paused');
      this.events.onSentence(to, true);
    }
  }

  /** To a time of the recording at the cursor, or to the sentence that the voice says about then. */
  seekTime(seconds: number): void {
    const time = Math.min(this.duration || Infinity, Math.max(0, seconds));
    if (this.source !== 'recording') return this.seek(this.indexAt(time));
    const { active, status } = this;
    const here = this.recording.hrefOf(this.index);
    const at = this.track.sentences.findIndex(
      ({ clip }) => clip?.href === here && clip.start <= time && time < (clip.end ?? Infinity),
    );
    this.silence();
    this.index = at;
    this.moved = false;
    this.#from = time;
    this.resumed = false;
    if (active) this.recording.play(at, time);
    else this.recording.seek(at, time);
    this.set(active ? 'loading' : status === 'idle' && time === 0 ? 'idle' : 'paused');
    this.events.onSentence(at, true);
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
    this.silence();
    this.wish = source;
    this.trouble = undefined;
    this.takeTurn();
    this.begin(Math.max(this.index, count ? 0 : -1));
  }

  /** Tries again what was in the way, at the same sentence. */
  retry(): void {
    this.trouble = undefined;
    this.lost = false;
    this.takeTurn();
    if (this.source === 'recording' && this.recording.begun) {
      this.set('loading');
      return this.recording.retry();
    }
    this.voicing.forget();
    this.wish = undefined;
    this.begin(this.index);
  }

  destroy(): void {
    this.halt(this.active ? 'paused' : this.status);
    this.recording.unload();
    this.moved = true;
  }
}
