/**
 * A listener's life around the player: where they stopped, when they want to sleep, the lock screen, the size of what they
 * fetch. Brought once a player is in view, before anybody taps it.
 */
import { keepKeyboard } from './keyboard.js';
import { forget, recall, remember } from './memory.js';
import { SleepTimer } from './sleep.js';
import { sizeOf } from '../adapters/address.js';
import {
  hideSession,
  looksPaused,
  showPosition,
  showSession,
  type SessionActions,
  type SessionInfo,
} from '../adapters/media-session.js';
import { speechExists } from '../adapters/speech-gate.js';
import { resumeAt, secondsBack } from '../model/resume.js';
import type { Listening } from './listening.js';
import type { Place } from './place.js';

/** Shorter beginnings are not worth going on with, in seconds; and how often a place without sentences is kept. */
const WORTH = 5;

/** Of the player that was heard last: the foot of the window has room for one. */
let foot: Place | undefined;

export class Life {
  readonly sleep: SleepTimer;
  /** Milliseconds since somebody stopped in this article, as it is gone on with. */
  away = 0;
  readonly #listening: Listening;
  readonly #actions: SessionActions;
  #kept = 0;
  /** As fast as the lock screen runs. */
  #rate = 1;
  #shown: MediaMetadata | undefined;

  constructor(listening: Listening) {
    this.#listening = listening;
    this.sleep = new SleepTimer(listening.player, () => {
      listening.pause();
      // Its panel may be open, and nothing have been heard.
      listening.update();
    });
    keepKeyboard(listening);
    this.#actions = {
      play: () => listening.play(),
      pause: () => listening.pause(),
      nexttrack: () => listening.nextTrack(1),
      previoustrack: () => listening.nextTrack(-1),
    };
    this.resume();
  }

  /** Under which name the place in this article is kept on this device. */
  get #key(): string {
    const { choice, host } = this.#listening;
    const { item, source } = choice;
    if (host.resumeKey && !item) return host.resumeKey;
    return `${location.pathname}#${item?.id ?? (source || host.for)}`;
  }

  get #info(): SessionInfo {
    const { choice, host } = this.#listening;
    const { item, title } = choice;
    return {
      title: title || document.title,
      artist: host.office || (item?.section ?? ''),
      album: document.title,
      artwork: item?.picture ? [{ src: item.picture }] : [],
    };
  }

  /** Puts the cursor where somebody stopped, a little before. What was begun before this part was here goes there too. */
  resume(): void {
    const { player } = this.#listening;
    const bookmark = recall(this.#key);
    const begun = player.active && player.starting && player.currentTime < WORTH;
    if (!bookmark || (player.status !== 'idle' && !begun)) return;
    this.away = Date.now() - bookmark.when;
    if (player.counts) {
      const texts = player.track.sentences.map(({ text }) => text);
      const index = resumeAt(bookmark, texts, bookmark.when + this.away);
      if (index === undefined) return;
      if (begun) player.seek(index);
      player.restore(index, 0);
      return;
    }
    const time = bookmark.time - secondsBack(this.away);
    if (!player.track.src || time < WORTH) return;
    if (begun) player.seekTime(time);
    player.restore(-1, time);
  }

  /** Keeps the place. */
  keep(): void {
    const { player } = this.#listening;
    if (player.status === 'idle' || player.status === 'ended') return;
    const { index, currentTime: time } = player;
    const text = player.track.sentences[index]?.text ?? '';
    this.#kept = time;
    if (index > 0 || time > WORTH) {
      remember(this.#key, { index, text, time, when: Date.now() });
    }
  }

  /** The time moved. */
  moved(): void {
    const { player } = this.#listening;
    if (player.status !== 'playing') return;
    if (Math.abs(player.currentTime - this.#kept) > WORTH) this.keep();
    if (player.pace.rate !== this.#rate || looksPaused()) this.changed();
  }

  /** Something began or stopped. */
  changed(): void {
    const { player, place } = this.#listening;
    if (player.active && place !== foot) {
      if (foot) foot.aside = true;
      place.aside = false;
      foot?.update();
      place.update();
      foot = place;
    }
    if (player.status === 'paused') this.keep();
    const none = (): boolean => player.source !== 'recording' || player.status === 'idle';
    if (none()) {
      // From one article to the next iPhones keep what is there.
      void Promise.resolve().then(() => none() && hideSession(this.#shown));
      return;
    }
    if (player.status === 'playing') this.#shown = showSession(this.#info, this.#actions);
    this.#rate = player.pace.rate;
    showPosition(player.active, player.currentTime, player.duration, this.#rate);
  }

  /** The article was heard to its end. True when the listener wanted to sleep then. */
  ended(): boolean {
    forget(this.#key);
    const asleep = this.sleep.value === 'end';
    if (asleep) this.sleep.clear();
    return asleep;
  }

  /** Says before the first tap that nothing here can be heard, until the browser tells of voices after all. */
  async admit(signal: AbortSignal): Promise<void> {
    const { player } = this.#listening;
    const { voicing } = player;
    await voicing.find();
    if (signal.aborted) return;
    if (voicing.found && /^no-/.test(player.trouble ?? '')) player.trouble = undefined;
    if (voicing.found === false && player.source === 'voice') player.admitSilence();
    this.#listening.update();
    if (voicing.found || !speechExists()) return;
    speechSynthesis.addEventListener?.('voiceschanged', () => void this.admit(signal), {
      once: true,
      signal,
    });
  }

  forget(): void {
    forget(this.#key);
  }

  /** Asks how many bytes the recording has. */
  async weigh(signal: AbortSignal): Promise<void> {
    const { choice } = this.#listening;
    const { source, lend, bytes } = choice;
    if (lend || bytes !== undefined || !/^http/.test(source)) return;
    const size = await sizeOf(source, signal);
    if (signal.aborted) return;
    choice.bytes = size;
    this.#listening.update();
  }

  end(): void {
    this.keep();
    this.sleep.clear();
    hideSession(this.#shown);
  }
}
