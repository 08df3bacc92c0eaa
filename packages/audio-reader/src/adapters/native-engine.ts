/**
 * One `<audio>` for as long as the player lives: iPhones grant playback to an element, and lose the lock screen with it. The
 * engine in use unless a page asks for howler (docs/adr/0011).
 */
import { MediaEngine } from './media-engine.js';

export class NativeEngine extends MediaEngine {
  protected readonly audio = document.createElement('audio');

  load(src: string, time: number, eager: boolean): void {
    this.watch(this.audio);
    this.address = src;
    this.pending = time;
    this.wanted = false;
    this.audio.preload = eager ? 'metadata' : 'none';
    this.audio.src = src;
    // A new address sets the rate back.
    this.audio.defaultPlaybackRate = this.rate;
    this.audio.load();
  }

  play(): void {
    this.wanted = true;
    this.audio.preload = 'auto';
    this.audio.playbackRate = this.rate;
    this.audio.play().catch((error: unknown) => {
      // Broken off by pause() or load() is nothing; failures of the file come as events.
      if ((error as Error).name === 'NotAllowedError') this.refuse();
    });
  }

  setRate(rate: number): void {
    this.rate = rate;
    this.audio.playbackRate = rate;
  }

  setVolume(volume: number): void {
    this.audio.volume = volume;
  }

  override unload(): void {
    super.unload();
    this.audio.pause();
    // An empty address would be an error; without one, load() lets go of the connection and the memory.
    this.audio.removeAttribute('src');
    this.audio.load();
  }
}
