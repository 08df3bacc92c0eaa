/**
 * A listener's life around the player: where they stopped, when they want to sleep, the lock screen, the size of what they
 * fetch. Brought once a player is in view, before anybody taps it.
 */
import { forget, recall, remember } from './memory.js';
import { SleepTimer } from './sleep.js';
import { sizeOf } from '../adapters/address.js';
import {
  hideSession,
  showPosition,
  showSession,
  type SessionActions,
  type SessionInfo,
} from '../adapters/media-session.js';
import { resumeAt, secondsBack } from '../model/resume.js';
import type { Player } from './player.js';

export interface LifeHost {
  readonly player: Player;
  /** Under which name the place in this article is kept. */
  key(): string;
  info(): SessionInfo;
  readonly actions: SessionActions;
}

/** Shorter beginnings are not worth going on with, in seconds; and how often a place without sentences is kept. */
const WORTH = 5;

export class Life {
  readonly sleep: SleepTimer;
  readonly #host: LifeHost;
  #kept = 0;

  constructor(host: LifeHost) {
    this.#host = host;
    this.sleep = new SleepTimer(host.player);
  }

  /** Puts the cursor where somebody stopped, a little before. False where nothing was begun. */
  resume(): boolean {
    const { player } = this.#host;
    const bookmark = recall(this.#host.key());
    if (!bookmark) return false;
    const absence = Date.now() - bookmark.when;
    if (player.counts) {
      const texts = player.track.sentences.map(({ text }) => text);
      const index = resumeAt(bookmark, texts, Date.now());
      if (index === undefined) return false;
      player.restore(index, 0);
      return true;
    }
    const time = bookmark.time - secondsBack(absence);
    if (!player.track.src || time < WORTH) return false;
    player.restore(-1, time);
    return true;
  }

  /** Keeps the place. */
  keep(): void {
    const { player } = this.#host;
    if (player.status === 'idle' || player.status === 'ended') return;
    const { index, currentTime: time } = player;
    const text = player.track.sentences[index]?.text ?? '';
    this.#kept = time;
    if (index > 0 || time > WORTH) {
      remember(this.#host.key(), { index, text, time, when: Date.now() });
    }
  }

  /** The time moved. */
  moved(): void {
    const { player } = this.#host;
    if (player.status === 'playing' && Math.abs(player.currentTime - this.#kept) > WORTH) {
      this.keep();
    }
  }

  /** Something began or stopped. */
  changed(): void {
    const { player } = this.#host;
    if (player.status === 'paused') this.keep();
    if (player.source !== 'recording' || player.status === 'idle') return hideSession();
    if (player.status === 'playing') showSession(this.#host.info(), this.#host.actions);
    showPosition(player.active, player.currentTime, player.duration, player.pace.rate);
  }

  /** The article was heard to its end. True when the listener wanted to sleep then. */
  ended(): boolean {
    forget(this.#host.key());
    const asleep = this.sleep.value === 'end';
    if (asleep) this.sleep.clear();
    return asleep;
  }

  forget(): void {
    forget(this.#host.key());
  }

  sizeOf(src: string, signal: AbortSignal): Promise<number | undefined> {
    return /^(blob|data):/.test(src) ? Promise.resolve(undefined) : sizeOf(src, signal);
  }

  end(): void {
    this.keep();
    this.sleep.clear();
    hideSession();
  }
}
