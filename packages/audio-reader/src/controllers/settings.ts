/** What a listener may set behind "Thêm". Brought with it. */
import { storage } from '@e-bulletin/core/storage.js';
import { volumeWorks } from '../adapters/engine.js';
import type { Listening } from './listening.js';
import { CLEAR } from './choice.js';
import type { Sleep } from './sleep.js';

export class Settings {
  readonly #listening: Listening;

  constructor(listening: Listening) {
    this.#listening = listening;
  }

  get volumeWorks(): boolean {
    return this.#listening.player.source === 'voice' || volumeWorks();
  }

  /** Our own text, or what stands inside the element, can be made larger; the page's text is the page's. */
  get sizes(): boolean {
    const { ownText, loader, host } = this.#listening;
    return ownText.exists || loader?.text?.root === host;
  }

  setSleep(sleep: Sleep, words: string): void {
    this.#listening.parts.life?.sleep.set(sleep);
    this.#listening.telling.say(words);
  }

  /** @param voice address of one of the device's voices; undefined: the recording */
  async setVoice(voice: string | undefined): Promise<void> {
    const { player } = this.#listening;
    this.#listening.voice = voice ?? '';
    if (voice !== undefined) await player.voicing.find();
    player.choose(voice === undefined ? 'recording' : 'voice');
  }

  setFollow(follow: boolean): void {
    this.#listening.follow = follow;
    const text = this.#listening.loader?.text;
    if (text) text.follow = follow;
    this.#listening.update();
  }

  setStopAfterEach(stop: boolean): void {
    this.#listening.player.stopAfterEach = stop;
    this.#listening.update();
  }

  setVolume(volume: number): void {
    this.#listening.player.setVolume(volume);
    this.#listening.update();
  }

  /** The clearer recording has the same times; the device remembers it for every article. */
  async setClear(clear: boolean): Promise<void> {
    const { player } = this.#listening;
    const { currentTime, active } = player;
    this.#listening.choice.clear = clear;
    storage.set(CLEAR, clear);
    await this.#listening.reload();
    player.seekTime(currentTime);
    if (active) player.play();
  }
}
