/**
 * The recording as a source: one engine, the map of sentences, pauses made longer, and an honest watch over the network. It
 * says what it notices; what follows is the player's decision.
 */
import type { EngineEvents, EngineFailure, RecordingEngine } from '../adapters/engine.js';
import type { AddressFault } from '../adapters/address.js';
import type { Pace } from '../model/pace.js';
import { Timeline } from '../model/timeline.js';
import { NO_TRACK, type Track } from '../model/track.js';

export type Flow = 'loading' | 'playing' | 'stalled';
export type RecordingFault = AddressFault | 'stalled' | 'blocked';

export interface RecordingEvents {
  readonly onFlow: (flow: Flow) => void;
  /** A sentence begins; -1 in a part of the recording that the text does not say. */
  readonly onSentence: (index: number) => void;
  /** A sentence has ended. True when the player does something else than go on. */
  readonly onLeft: (index: number) => boolean;
  readonly onTime: () => void;
  readonly onEnded: () => void;
  readonly onOutside: (paused: boolean) => void;
  readonly onFault: (fault: RecordingFault) => void;
}

/** "Đang tải…" is shown after this long without sound, help is offered after `HELP`; milliseconds. */
const PATIENCE = 400;
const HELP = 7000;
/** Seconds before the end of a sentence at which a longer pause begins: within its own silence. */
const BREATH = 0.06;
/** A silence between sentences is part of the first; longer stretches say something else. */
const SILENCE = 2;
/** Seconds between two looks while playing, at most; a hidden page looks once a second. */
const JUMP = 3;
const RETRIES = 2;

export type EngineMaker = (events: EngineEvents) => RecordingEngine | Promise<RecordingEngine>;

export class Recording {
  readonly #events: RecordingEvents;
  readonly #make: EngineMaker;
  #engine: RecordingEngine | undefined;
  #track: Track = NO_TRACK;
  #timeline = new Timeline([], '');
  #pace: Pace = { rate: 1, pause: 0 };
  #volume = 1;
  #index = -1;
  /** The sentence after which the longer pause was made. */
  #breathed = -1;
  #breathing = false;
  #active = false;
  #timer = 0;
  #watch = 0;
  #moved = 0;
  #last = Number.NaN;
  #played = false;
  /** Where it was sent; a server without ranges may not follow. */
  #target: number | undefined;
  /** Recordings that had to be fetched whole, by address. */
  readonly #whole = new Map<string, string>();
  #retries = 0;
  #asking = new AbortController();

  constructor(events: RecordingEvents, make: EngineMaker) {
    this.#events = events;
    this.#make = make;
  }

  get currentTime(): number {
    return this.#engine?.currentTime ?? 0;
  }

  /** Seconds; 0 while nobody knows. */
  get duration(): number {
    const { duration } = this.#engine ?? { duration: 0 };
    return Number.isFinite(duration) && duration > 0 ? duration : this.#timeline.end;
  }

  /** Whether something was loaded and can go on from where it stands. */
  get begun(): boolean {
    return (this.#engine?.src ?? '') !== '';
  }

  setTrack(track: Track): void {
    this.#track = track;
    this.#timeline = new Timeline(track.sentences, this.#hrefOf(this.#index));
    this.#index = this.#breathed = -1;
  }

  setPace(pace: Pace): void {
    this.#pace = pace;
    this.#engine?.setRate(pace.rate);
    this.#arm();
  }

  setVolume(volume: number): void {
    this.#volume = volume;
    this.#engine?.setVolume(volume);
  }

  /** Fetches metadata, for a player that is in view; an engine that comes later waits for the tap. */
  prepare(): void {
    if (this.begun || !this.#hrefOf(0)) return;
    const engine = this.#ready();
    if (!(engine instanceof Promise)) this.#load(engine, this.#hrefOf(0), 0);
  }

  /** Plays sentence `index` from its start, or from `time`. */
  play(index: number, time?: number): void {
    this.#activate();
    this.#index = index;
    this.#breathed = -1;
    const start = time ?? this.#track.sentences[index]?.clip?.start ?? 0;
    this.#withEngine((engine) => this.#playAt(engine, this.#hrefOf(index), start));
  }

  /** Goes on from where it stands. */
  resume(): void {
    this.#activate();
    this.#withEngine((engine) => engine.play());
  }

  /** Moves without playing. */
  seek(index: number, time: number): void {
    this.#index = index;
    this.#breathed = -1;
    const engine = this.#ready();
    if (engine instanceof Promise) return;
    const href = this.#hrefOf(index);
    this.#target = time;
    if (engine.src === this.#addressOf(href)) engine.currentTime = time;
    else if (href) this.#load(engine, href, time);
  }

  pause(): void {
    this.#active = false;
    clearTimeout(this.#timer);
    clearInterval(this.#watch);
    this.#breathing = false;
    this.#asking.abort();
    this.#engine?.pause();
  }

  /** Fetches again, from the start of the sentence that was lost. */
  retry(): void {
    const start = this.#track.sentences[this.#index]?.clip?.start ?? this.currentTime;
    this.#activate();
    this.#withEngine((engine) => {
      this.#load(engine, this.#hrefOf(this.#index), start);
      engine.play();
    });
  }

  unload(): void {
    this.pause();
    this.#engine?.unload();
    this.#whole.forEach((address) => URL.revokeObjectURL(address));
    this.#whole.clear();
    this.#index = -1;
  }

  #hrefOf(index: number): string {
    const { sentences, src } = this.#track;
    return (
      sentences[index]?.clip?.href ??
      (src || (sentences.find(({ clip }) => clip)?.clip?.href ?? ''))
    );
  }

  #ready(): RecordingEngine | Promise<RecordingEngine> {
    if (this.#engine) return this.#engine;
    const made = this.#make({
      onMetadata: () => this.#events.onTime(),
      onTime: () => this.#tick(),
      onEnded: () => this.#onEnded(),
      onOutside: (paused) => this.#events.onOutside(paused),
      onFailure: (failure) => void this.#onFailure(failure),
    });
    if (!(made instanceof Promise)) this.#engine = made;
    return made;
  }

  /** Now where the engine is here, so that the tap counts. */
  #withEngine(use: (engine: RecordingEngine) => void): void {
    const engine = this.#ready();
    const set = (ready: RecordingEngine): void => {
      this.#engine ??= ready;
      if (!this.#active) return;
      this.#engine.setRate(this.#pace.rate);
      this.#engine.setVolume(this.#volume);
      use(this.#engine);
    };
    if (engine instanceof Promise) engine.then(set, () => this.#events.onFault('network'));
    else set(engine);
  }

  #playAt(engine: RecordingEngine, href: string, start: number): void {
    this.#target = start;
    if (engine.src !== this.#addressOf(href)) this.#load(engine, href, start);
    else if (Math.abs(engine.currentTime - start) > 0.02) engine.currentTime = start;
    engine.play();
  }

  #load(engine: RecordingEngine, href: string, start: number): void {
    this.#target = start;
    this.#timeline = new Timeline(this.#track.sentences, href);
    engine.load(this.#addressOf(href), start, true);
  }

  #addressOf(href: string): string {
    return this.#whole.get(href) ?? href;
  }

  /** Browsers cannot jump where the server knows no ranges: all of it is fetched then. */
  async #fetchWhole(engine: RecordingEngine): Promise<void> {
    const href = this.#hrefOf(this.#index);
    const start = this.#target ?? 0;
    const { signal } = this.#asking;
    this.#target = undefined;
    engine.pause();
    try {
      const { fetchWhole } = await import('../adapters/address.js');
      this.#whole.set(href, await fetchWhole(href, signal));
      if (signal.aborted) return;
      this.#load(engine, href, start);
    } catch {
      // It plays from where the server lets it.
    }
    if (!signal.aborted) engine.play();
  }

  #activate(): void {
    this.#active = true;
    this.#breathing = false;
    this.#last = Number.NaN;
    this.#moved = performance.now();
    this.#asking.abort();
    this.#asking = new AbortController();
    clearInterval(this.#watch);
    this.#watch = window.setInterval(() => this.#look(), PATIENCE);
  }

  /** The time was looked at: by the browser, by our timer. */
  #tick(): void {
    const engine = this.#engine;
    if (!engine) return;
    const time = engine.currentTime;
    if (!this.#active || this.#breathing) return this.#events.onTime();
    const step = time - this.#last;
    this.#last = time;
    // A jump is no proof of sound.
    if (step > 0 && step < JUMP && !engine.paused) {
      if (this.#target !== undefined && time < this.#target - 1)
        return void this.#fetchWhole(engine);
      this.#target = undefined;
      this.#moved = performance.now();
      this.#retries = 0;
      this.#played = true;
      this.#events.onFlow('playing');
    }
    if (this.#timeline.length) this.#follow(engine, time);
    if (this.#active) this.#events.onTime();
  }

  #follow(engine: RecordingEngine, time: number): void {
    const end = this.#endOf(this.#index);
    if (this.#pace.pause > 0 && this.#breathed !== this.#index && time >= end - BREATH) {
      this.#breathed = this.#index;
      if (!document.hidden && time < end + SILENCE) return this.#breathe(engine);
    }
    const at = this.#timeline.indexAt(time);
    if (at !== this.#index) {
      const left = this.#index;
      if (left >= 0 && time >= end && time < end + SILENCE) {
        this.#index = -1;
        if (this.#events.onLeft(left)) return;
        this.#index = left;
      }
      const until = Math.min(this.#timeline.changeAfter(time), engine.duration || Infinity);
      const silence = at < 0 && until - end < SILENCE;
      if (!silence && (at >= 0 || this.#index >= 0)) {
        this.#index = at;
        this.#events.onSentence(at);
      } else if (silence) this.#index = -1;
    }
    this.#arm();
  }

  /** A longer pause, between two sentences, which a hidden page cannot time. */
  #breathe(engine: RecordingEngine): void {
    this.#breathing = true;
    engine.pause();
    this.#later(this.#pace.pause, () => {
      this.#breathing = false;
      this.#moved = performance.now();
      engine.play();
      this.#tick();
    });
  }

  #endOf(index: number): number {
    const clip = this.#track.sentences[index]?.clip;
    return clip ? (clip.end ?? this.#timeline.changeAfter(clip.start)) : Infinity;
  }

  /** Wakes when the next sentence begins; the browser itself looks only four times a second. */
  #arm(): void {
    const engine = this.#engine;
    if (!this.#active || this.#breathing || !engine || !this.#timeline.length) return;
    const time = engine.currentTime;
    let next = this.#timeline.changeAfter(time);
    if (this.#pace.pause > 0 && this.#breathed !== this.#index) next -= BREATH;
    if (next !== Infinity)
      this.#later(Math.max(0.01, (next - time) / this.#pace.rate), () => this.#tick());
  }

  #later(seconds: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#active) then();
    }, seconds * 1000);
  }

  #look(): void {
    this.#tick();
    if (!this.#active) return;
    const silent = this.#breathing ? 0 : performance.now() - this.#moved;
    if (silent > HELP) {
      this.#events.onFlow('stalled');
      this.#events.onFault('stalled');
    } else if (silent > PATIENCE) this.#events.onFlow('loading');
  }

  #onEnded(): void {
    if (!this.#active) return;
    const left = this.#index;
    this.#index = -1;
    if (left >= 0 && this.#events.onLeft(left)) return;
    this.#events.onEnded();
  }

  async #onFailure(failure: EngineFailure): Promise<void> {
    // Metadata that could not be fetched says nothing before somebody wants to listen.
    if (!this.#active) return;
    if (failure === 'blocked') return this.#events.onFault('blocked');
    if (
      (failure === 'network' || this.#played) &&
      this.#retries < RETRIES &&
      navigator.onLine !== false
    ) {
      this.#retries++;
      this.#later(this.#retries, () => this.retry());
      return;
    }
    const { signal } = this.#asking;
    const fault = await askWhy(this.#hrefOf(this.#index), signal);
    if (!signal.aborted) this.#events.onFault(fault);
  }
}

/** A media element tells only that it failed; the server is asked once more. */
async function askWhy(src: string, signal: AbortSignal): Promise<AddressFault> {
  try {
    const { faultOf } = await import('../adapters/address.js');
    return await faultOf(src, signal);
  } catch {
    return 'network';
  }
}
