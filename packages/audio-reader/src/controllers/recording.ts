/**
 * The recording as a source: one engine, what it plays from, and an honest watch over the network. It says what it notices;
 * what follows is the player's decision.
 */
import type { EngineMaker, RecordingEngine } from '../adapters/engine.js';
import type { Pace } from '../model/pace.js';
import { NO_TRACK, recordingOf, type Track } from '../model/track.js';
import type { Follower, FollowerHost } from './follower.js';
import { LineWatch, type Flow, type RecordingFault } from './line-watch.js';
import { Supply } from './supply.js';

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

/** Seconds between two looks while playing, at most; a hidden page looks once a second. */
const JUMP = 3;

export class Recording {
  readonly #events: RecordingEvents;
  readonly #make: EngineMaker;
  readonly #supply = new Supply();
  readonly #watch: LineWatch;
  #follower: Follower | undefined;
  /** The sentence it was sent to, while nothing follows. */
  #sent = -1;
  #engine: RecordingEngine | undefined;
  /** What the track calls the recording that is loaded. */
  #loaded = '';
  #track: Track = NO_TRACK;
  #pace: Pace = { rate: 1, pause: 0 };
  #volume = 1;
  #active = false;
  #last = Number.NaN;
  /** Where it was sent; a server without ranges may not follow. */
  #target: number | undefined;

  constructor(events: RecordingEvents, make: EngineMaker) {
    this.#events = events;
    this.#make = make;
    this.#watch = new LineWatch({
      look: () => this.#tick(),
      quiet: () => this.#follower?.breathing === true,
      retry: () => this.retry(),
      onFlow: events.onFlow,
      onFault: events.onFault,
    });
  }

  /** Sentences are followed from now on. What does it comes with the first map: before, there is nothing to follow. */
  follow(make: (host: FollowerHost) => Follower): void {
    if (this.#follower) return;
    this.#follower = make({
      engine: () => (this.#active ? this.#engine : undefined),
      onSentence: this.#events.onSentence,
      onLeft: this.#events.onLeft,
      onCut: () => this.#events.onFault('cut-off'),
      onDue: () => this.#tick(),
      onBreath: () => {
        this.#watch.rest();
        this.#engine?.play();
        this.#tick();
      },
    });
    this.#follower.setPace(this.#pace);
  }

  /** Seconds; where it was sent, while it does not follow. */
  get currentTime(): number {
    const time = this.#engine?.currentTime ?? 0;
    return this.#isShort(time) ? this.#target! : time;
  }

  /** Seconds; 0 while nobody knows. */
  get duration(): number {
    const { duration } = this.#engine ?? { duration: 0 };
    return Number.isFinite(duration) && duration > 0 ? duration : (this.#follower?.end ?? 0);
  }

  /** What is loaded; empty where nothing is. */
  get address(): string {
    return this.#engine?.src ?? '';
  }

  /** Whether something was loaded and can go on from where it stands. */
  get begun(): boolean {
    return this.address !== '';
  }

  /** What the track calls the recording that sentence `index` is in; a place without one is in what is loaded. */
  hrefOf(index: number): string {
    return recordingOf(this.#track, index, this.#loaded);
  }

  setTrack(track: Track): void {
    this.#track = track;
    this.#supply.lend = track.lend;
    this.#follower?.setSentences(track.sentences, this.hrefOf(this.#index));
    this.#sent = -1;
  }

  setPace(pace: Pace): void {
    this.#pace = pace;
    this.#engine?.setRate(pace.rate);
    this.#follower?.setPace(pace);
  }

  setVolume(volume: number): void {
    this.#volume = volume;
    this.#engine?.setVolume(volume);
  }

  /** Fetches metadata, for a player that is in view; an engine that comes later, and what is lent, wait for the tap. */
  prepare(): void {
    const href = this.hrefOf(0);
    if (this.begun || !href || this.#track.lend) return;
    const engine = this.#ready();
    if (!(engine instanceof Promise)) this.#load(engine, href, 0);
  }

  /** Plays sentence `index` from its start, or from `time`. */
  play(index: number, time?: number): void {
    this.#activate();
    this.#place(index);
    const start = time ?? this.#track.sentences[index]?.clip?.start ?? 0;
    this.#withEngine((engine) => this.#playAt(engine, this.hrefOf(index), start));
  }

  /** Goes on from where it stands. */
  resume(): void {
    this.#activate();
    this.#withEngine((engine) => engine.play());
  }

  /** Moves without playing. */
  seek(index: number, time: number): void {
    this.#place(index);
    const engine = this.#ready();
    if (engine instanceof Promise) return;
    const href = this.hrefOf(index);
    this.#target = time;
    if (this.#loaded === href) engine.currentTime = time;
    else if (!this.#track.lend) this.#load(engine, href, time);
  }

  pause(): void {
    this.#active = false;
    this.#watch.stop();
    this.#follower?.stop();
    this.#engine?.pause();
  }

  /** Fetches again, from the start of the sentence that was lost. */
  retry(): void {
    const start = this.#track.sentences[this.#index]?.clip?.start ?? this.currentTime;
    this.#loaded = '';
    this.play(this.#index, start);
  }

  unload(): void {
    this.pause();
    this.#engine?.unload();
    this.#supply.clear();
    this.#loaded = '';
    this.#place(-1);
  }

  /** It has not come to where it was sent. */
  #isShort(time: number): boolean {
    return time < this.#target! - 1;
  }

  get #index(): number {
    return this.#follower?.index ?? this.#sent;
  }

  #place(index: number): void {
    this.#sent = index;
    this.#follower?.place(index);
  }

  #ready(): RecordingEngine | Promise<RecordingEngine> {
    if (this.#engine) return this.#engine;
    const made = this.#make({
      onMetadata: () => this.#tick(),
      onTime: () => this.#tick(),
      onEnded: () => this.#onEnded(),
      onOutside: (paused) => this.#events.onOutside(paused),
      onFailure: (failure) => {
        if (this.#active) void this.#watch.failed(failure, this.address);
        // Nobody wants to listen yet: the tap asks again.
        else this.#loaded = '';
      },
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
      this.#tick();
    };
    if (engine instanceof Promise) engine.then(set, () => this.#events.onFault('network'));
    else set(engine);
  }

  #playAt(engine: RecordingEngine, href: string, start: number): void {
    this.#target = start;
    if (this.#loaded !== href) {
      if (!this.#load(engine, href, start)) return void this.#bring(engine, href, start);
    } else if (Math.abs(engine.currentTime - start) > 0.02) engine.currentTime = start;
    engine.play();
  }

  /** False where it must be brought first. */
  #load(engine: RecordingEngine, href: string, start: number): boolean {
    const address = this.#supply.take(href);
    if (address === undefined) return false;
    this.#loaded = href;
    this.#follower?.open(href);
    engine.load(address, start, true);
    return true;
  }

  /** What is lent is played when it is here, all of it or its beginning. */
  async #bring(engine: RecordingEngine, href: string, start: number): Promise<void> {
    const { signal } = this.#watch;
    this.#loaded = '';
    // Phones grant playback to the element in the tap itself; what it shall play follows.
    if (this.begun) engine.pause();
    else engine.play();
    try {
      await this.#supply.bring(href);
    } catch (error) {
      if (!signal.aborted) await this.#watch.explain(href, error);
      return;
    }
    if (!signal.aborted) this.#playAt(engine, href, start);
  }

  /** Browsers cannot jump where the server knows no ranges: all of it is fetched then. */
  async #fetchWhole(engine: RecordingEngine): Promise<void> {
    const href = this.hrefOf(this.#index);
    const { signal } = this.#watch;
    engine.pause();
    // Else it plays from where the server lets it.
    const whole = await this.#supply.bring(href, engine.src).catch(() => '');
    if (signal.aborted) return;
    if (whole) this.#load(engine, href, this.#target!);
    this.#target = undefined;
    engine.play();
  }

  #activate(): void {
    this.#active = true;
    this.#follower?.stop();
    this.#last = Number.NaN;
    this.#watch.start();
  }

  /** The time was looked at: by the browser, by the follower's timer. */
  #tick(): void {
    const engine = this.#engine;
    // What is brought has no time yet, whatever was there before.
    if (!engine || !this.#loaded) return;
    const time = engine.currentTime;
    if (!this.#active || this.#follower?.breathing) return this.#events.onTime();
    const step = time - this.#last;
    this.#last = time;
    if (this.#isShort(time)) {
      if (!engine.paused) void this.#fetchWhole(engine);
    } else {
      // A jump is no proof of sound.
      if (step > 0 && step < JUMP && !engine.paused) {
        this.#target = undefined;
        this.#watch.sound();
      }
      this.#follower?.look(engine, time);
    }
    if (this.#active) this.#events.onTime();
  }

  #onEnded(): void {
    if (this.#active && !this.#follower?.leave(this.#engine!.currentTime)) this.#events.onEnded();
  }
}
