/** What both engines share: what is wanted of the `<audio>`, and a time that waits until the recording is known. */
import type { EngineEvents, RecordingEngine } from './engine.js';
import { watchMedia } from './media-watch.js';

export abstract class MediaEngine implements RecordingEngine {
  protected readonly events: EngineEvents;
  protected address = '';
  /** Where to begin once metadata is here. */
  protected pending = 0;
  protected wanted = false;
  protected rate = 1;
  #unwatch: (() => void) | undefined;

  constructor(events: EngineEvents) {
    this.events = {
      ...events,
      onMetadata: () => {
        this.#settle();
        events.onMetadata();
      },
      onEnded: () => {
        this.wanted = false;
        events.onEnded();
      },
      onOutside: (paused) => {
        this.wanted = !paused;
        events.onOutside(paused);
      },
    };
  }

  /** The element that plays; undefined before there is one. */
  protected abstract get audio(): HTMLAudioElement | undefined;
  abstract load(src: string, time: number, eager: boolean): void;
  abstract play(): void;
  abstract setRate(rate: number): void;
  abstract setVolume(volume: number): void;

  get src(): string {
    return this.address;
  }

  get duration(): number {
    return this.audio?.duration ?? Number.NaN;
  }

  get paused(): boolean {
    return !this.wanted;
  }

  get currentTime(): number {
    const { audio, pending } = this;
    return audio?.readyState && !pending ? audio.currentTime : pending;
  }

  set currentTime(time: number) {
    this.sent(time);
    if (this.audio?.readyState) this.audio.currentTime = time;
    else this.pending = time;
  }

  pause(): void {
    this.wanted = false;
    this.audio?.pause();
  }

  unload(): void {
    this.wanted = false;
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.address = '';
    this.pending = 0;
  }

  /** For a library that keeps the time as well. */
  protected sent(_time: number): void {}

  protected watch(audio: HTMLAudioElement): void {
    this.#unwatch ??= watchMedia(audio, this.events, { playing: () => this.wanted });
  }

  /** The browser wants a tap first. */
  protected refuse(): void {
    this.wanted = false;
    this.events.onFailure('blocked');
  }

  #settle(): void {
    const { audio, pending } = this;
    if (!pending || !audio?.readyState) return;
    this.pending = 0;
    audio.currentTime = pending;
  }
}
