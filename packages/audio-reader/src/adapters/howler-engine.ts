/**
 * howler core in html5 mode, fetched on the first tap of a player that asks for it. Quiet: no AudioContext, no spare elements,
 * none of its four globals left. One Howl at a time, and the element of its only sound stays ours from track to track.
 */
import type * as Library from 'howler/dist/howler.core.min.js';
import type { Howl, HowlSound } from 'howler/dist/howler.core.min.js';
import type { EngineEvents, RecordingEngine } from './engine.js';
import { MediaEngine } from './media-engine.js';

type Module = typeof Library;

const GLOBALS = ['Howl', 'Howler', 'HowlerGlobal', 'Sound'] as const;
/** howler waits for `canplaythrough`, which Firefox and iOS may never send (howler#1495). */
const PATIENCE = 1500;

/** The library, with the page's own globals of the same names as they were. */
async function loadHowler(): Promise<Module> {
  const before = GLOBALS.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  const loaded = await import('howler/dist/howler.core.min.js');
  GLOBALS.forEach((name, at) => {
    const known = before[at];
    if (known) Object.defineProperty(globalThis, name, known);
    else Reflect.deleteProperty(globalThis, name);
  });
  const howler = loaded.Howl ? loaded : (loaded as unknown as { default: Module }).default;
  // Before the first Howl: no AudioContext, and no ten spare <audio> at the first touch.
  Object.assign(howler.Howler, { usingWebAudio: false, autoUnlock: false, html5PoolSize: 1 });
  return howler;
}

let library: Promise<Module> | undefined;

/** Fetches howler; a failure is forgotten, so that the next tap tries again. */
export async function createHowlerEngine(events: EngineEvents): Promise<RecordingEngine> {
  library ??= loadHowler();
  library.catch(() => (library = undefined));
  return new HowlerEngine((await library).Howl, events);
}

class HowlerEngine extends MediaEngine {
  readonly #Howl: typeof Howl;
  #howl: Howl | undefined;
  #sound: HowlSound | undefined;
  #volume = 1;
  #patience = 0;

  constructor(howl: typeof Howl, events: EngineEvents) {
    super(events);
    this.#Howl = howl;
  }

  protected get audio(): HTMLAudioElement | undefined {
    return this.#sound?._node;
  }

  load(src: string, time: number, eager: boolean): void {
    this.unload();
    this.address = src;
    this.pending = time;
    // Unloaded and made in one task: howler's pool hands the same element back.
    this.#howl = new this.#Howl({
      src: [src],
      html5: true,
      // Addresses may end in anything; the browser looks at the bytes.
      format: ['mp3'],
      preload: eager ? 'metadata' : false,
      rate: this.rate,
      volume: this.#volume,
      onplayerror: (_id, error) => this.#refused(error),
    });
    if (eager) this.#find();
  }

  play(): void {
    const howl = this.#howl;
    if (!howl) return;
    this.wanted = true;
    if (!this.#sound) {
      howl.load();
      this.#find();
    }
    const sound = this.#sound;
    if (!sound) return;
    const audio = sound._node;
    audio.preload = 'auto';
    howl.play(sound._id);
    clearTimeout(this.#patience);
    this.#patience = window.setTimeout(() => {
      if (!this.wanted || !audio.paused || audio.error) return;
      // What waits in howler would begin again from where it was asked.
      howl._queue.length = 0;
      sound._paused = false;
      audio.play().catch((error: unknown) => this.#refused((error as Error).name));
    }, PATIENCE);
  }

  override pause(): void {
    clearTimeout(this.#patience);
    this.#howl?.pause();
    // howler forgets to pause what it has not started.
    super.pause();
  }

  setRate(rate: number): void {
    this.rate = rate;
    if (this.#sound) this.#sound._rate = rate;
    // Its own rate() takes `ended` away and polls instead.
    if (this.audio) this.audio.defaultPlaybackRate = this.audio.playbackRate = rate;
  }

  setVolume(volume: number): void {
    this.#volume = volume;
    this.#howl?.volume(volume);
  }

  override unload(): void {
    super.unload();
    clearTimeout(this.#patience);
    this.#sound = undefined;
    this.#howl?.unload();
    this.#howl = undefined;
  }

  /** Its own seek pauses and plays again; the element seeks without. */
  protected override sent(time: number): void {
    if (this.#sound) this.#sound._seek = time;
  }

  #find(): void {
    this.#sound = this.#howl?._sounds[0];
    if (!this.#sound) return;
    this.sent(this.pending);
    this.watch(this.#sound._node);
    this.setRate(this.rate);
    if (this.#sound._node.readyState > 0) this.events.onMetadata();
  }

  #refused(error: unknown): void {
    if (/NotAllowed|user interaction/i.test(String(error))) this.refuse();
  }
}
