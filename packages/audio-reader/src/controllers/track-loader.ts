/** Brings what a track is made of: the map of the recording, the text on the page or of the map itself, woven together. */
import type { OwnArticle } from '../adapters/timing.js';
import type { Lend, Track, TrackWish } from '../model/track.js';
import type { Recorded } from '../model/weave.js';
import { TextController, type TextHost } from './text-controller.js';

/** For editors: the map cannot be read, there is no text, the text was edited after it was recorded. */
export type TrackFault = 'timing' | 'no-text' | 'stale-narration';

export interface LoaderHost extends TextHost {
  /** The element's own children hold a text. */
  slotted(): boolean;
  /** Draws the blocks of the map, and gives the element that holds them. */
  draw(article: OwnArticle): Promise<HTMLElement | undefined>;
  onTrack(track: Track, again: boolean): Promise<void> | void;
  onFault(fault: TrackFault, sentences: readonly string[]): void;
}

interface Loaded {
  readonly wish: TrackWish;
  /** Of its map. */
  readonly own: OwnArticle | undefined;
  /** Another track came. */
  readonly signal: AbortSignal;
}

export class TrackLoader {
  readonly #host: LoaderHost;
  #loading: AbortController | undefined;
  #done: Promise<void> | undefined;
  #loaded: Loaded | undefined;
  #recorded: readonly Recorded[] = [];
  #src = '';
  #lend: Lend | undefined;
  /** What was last told about edited sentences. */
  #told = '';
  text: TextController | undefined;
  stale = false;
  /** Address of the clearer recording that the map names. */
  clearer = '';

  constructor(host: LoaderHost) {
    this.#host = host;
  }

  /** Loads once; a second call waits for the first. */
  load(wish: TrackWish): Promise<void> {
    return (this.#done ??= this.#load(wish));
  }

  /** Reads the text again, because it changed or stands somewhere else. */
  async readAgain(): Promise<void> {
    if (this.#loaded) await this.#read(this.#loaded, true);
  }

  /** Asks again for a map that did not come, and what is heard goes on; undefined where nothing is missing. */
  mend(): Promise<void> | undefined {
    const loaded = this.#loaded;
    return loaded?.wish.timing && !loaded.own ? this.#mend(loaded) : undefined;
  }

  async #mend({ wish, signal }: Loaded): Promise<void> {
    const own = await this.#fetchTiming(wish, signal);
    if (own && !signal.aborted) await this.#read((this.#loaded = { wish, own, signal }), true);
  }

  clear(): void {
    this.#loading?.abort();
    this.#loading = this.#done = this.#loaded = undefined;
    this.text?.destroy();
    this.text = undefined;
    this.#recorded = [];
    this.#told = this.clearer = '';
    this.stale = false;
  }

  async #load(wish: TrackWish): Promise<void> {
    const loading = new AbortController();
    this.#loading = loading;
    const { signal } = loading;
    this.#src = wish.src;
    this.#lend = wish.lend;
    const own = await this.#fetchTiming(wish, signal);
    if (signal.aborted) return;
    await this.#read((this.#loaded = { wish, own, signal }), false);
  }

  async #fetchTiming(wish: TrackWish, signal: AbortSignal): Promise<OwnArticle | undefined> {
    if (!wish.timing) return undefined;
    try {
      const { fetchTiming } = await import('../adapters/timing.js');
      const timing = await fetchTiming(wish, signal);
      const { sentences, stale, src, clear } = timing;
      this.#recorded = sentences;
      this.#src = src;
      // Where nobody knows its address it is the other.
      if (clear !== wish.src) this.clearer = clear;
      if (stale.length) this.#tell(stale);
      return timing;
    } catch {
      if (!signal.aborted) this.#host.onFault('timing', []);
      return undefined;
    }
  }

  async #rootOf(id: string, own: OwnArticle | undefined): Promise<HTMLElement | undefined> {
    const { element } = this.#host;
    if (id) {
      const tree = element.getRootNode() as Document | ShadowRoot;
      const found = tree.getElementById?.(id) ?? document.getElementById(id);
      if (found) return found;
    }
    if (this.#host.slotted()) return element;
    return own && this.#host.draw(own);
  }

  async #read({ wish, own, signal }: Loaded, again: boolean): Promise<void> {
    const lent = (): HTMLElement | undefined => wish.text?.() as HTMLElement | undefined;
    const found = lent() ?? (await this.#rootOf(wish.for, own));
    if (signal.aborted) return;
    // It may have come while another was drawn.
    const root = lent() ?? found;
    if (!root) {
      if (!this.#src) this.#host.onFault('no-text', []);
      return this.#give([], again);
    }
    if (root !== this.text?.root) {
      this.text?.destroy();
      this.text = new TextController(root, this.#host);
    }
    const { sentences, stale } = this.text.read(this.#recorded);
    if (stale.length) this.#tell(stale);
    if (!sentences.length && !this.#src) this.#host.onFault('no-text', []);
    await this.#give(sentences, again);
  }

  async #give(sentences: Track['sentences'], again: boolean): Promise<void> {
    await this.#host.onTrack({ src: this.#src, sentences, lend: this.#lend }, again);
  }

  #tell(stale: readonly string[]): void {
    this.stale = true;
    const told = stale.join('\n');
    if (told === this.#told) return;
    this.#told = told;
    this.#host.onFault('stale-narration', stale);
  }
}
