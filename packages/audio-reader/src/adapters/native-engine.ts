/**
 * One `<audio>` for as long as the player lives: iPhones grant playback to an element, and lose the lock screen with it. The
 * engine in use unless a page asks for howler (docs/adr/0011).
 */
import type { EngineEvents, RecordingEngine } from './engine.js';
import { watchMedia } from './media-watch.js';

export class NativeEngine implements RecordingEngine {
  readonly #audio = document.createElement('audio');
  readonly #events: EngineEvents;
  #src = '';
  /** Where to begin once metadata is here. */
  #pending = 0;
  #wanted = false;
  #rate = 1;
  #unwatch: (() => void) | undefined;

  constructor(events: EngineEvents) {
    this.#events = {
      ...events,
      onMetadata: () => {
        this.#settle();
        events.onMetadata();
      },
      onEnded: () => {
        this.#wanted = false;
        events.onEnded();
      },
      onOutside: (paused) => {
        this.#wanted = !paused;
        events.onOutside(paused);
      },
    };
  }

  get src(): string {
    return this.#src;
  }

  get duration(): number {
    return this.#audio.duration;
  }

  get paused(): boolean {
    return !this.#wanted;
  }

  get currentTime(): number {
    return this.#audio.readyState > 0 && !this.#pending ? this.#audio.currentTime : this.#pending;
  }

  set currentTime(time: number) {
    if (this.#audio.readyState > 0) this.#audio.currentTime = time;
    else this.#pending = time;
  }

  load(src: string, time: number, eager: boolean): void {
    this.#unwatch ??= watchMedia(this.#audio, this.#events, { playing: () => this.#wanted });
    this.#src = src;
    this.#pending = time;
    this.#wanted = false;
    this.#audio.preload = eager ? 'metadata' : 'none';
    this.#audio.src = src;
    // A new address sets the rate back.
    this.#audio.defaultPlaybackRate = this.#rate;
    this.#audio.load();
  }

  play(): void {
    this.#wanted = true;
    this.#audio.preload = 'auto';
    this.#audio.playbackRate = this.#rate;
    this.#audio.play().catch((error: unknown) => {
      // Broken off by pause() or load() is nothing; failures of the file come as events.
      if ((error as Error).name !== 'NotAllowedError') return;
      this.#wanted = false;
      this.#events.onFailure('blocked');
    });
  }

  pause(): void {
    this.#wanted = false;
    this.#audio.pause();
  }

  setRate(rate: number): void {
    this.#rate = rate;
    this.#audio.playbackRate = rate;
  }

  setVolume(volume: number): void {
    this.#audio.volume = volume;
  }

  unload(): void {
    this.#wanted = false;
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#src = '';
    this.#pending = 0;
    this.#audio.pause();
    // An empty address would be an error; without one, load() lets go of the connection and the memory.
    this.#audio.removeAttribute('src');
    this.#audio.load();
  }

  #settle(): void {
    if (!this.#pending || this.#audio.readyState === 0) return;
    const time = this.#pending;
    this.#pending = 0;
    this.#audio.currentTime = time;
  }
}
