/** Joins player, track and page for one element: what is in view is prepared, what is heard is marked, told and remembered. */
import type { PropertyValues, ReactiveController } from 'lit';
import { saveData } from '@e-bulletin/core/environment.js';
import type { Track } from '../model/track.js';
import { Choice, type ListeningElement } from './choice.js';
import { makeEngine } from './make-engine.js';
import { OwnText } from './own-text.js';
import { Parts } from './parts.js';
import { Place } from './place.js';
import { Player } from './player.js';
import { Telling } from './telling.js';
import type { TrackLoader } from './track-loader.js';

export class Listening implements ReactiveController {
  readonly player: Player;
  /** Text and map, once a player was in view. */
  loader: TrackLoader | undefined;
  readonly place: Place;
  readonly parts: Parts;
  readonly choice: Choice;
  readonly telling: Telling;
  readonly ownText: OwnText;
  /** Address of the device's voice that was chosen; empty: the best. */
  voice = '';
  /** Where the seek control is being dragged to. */
  dragged: number | undefined;
  follow = true;
  readonly host: ListeningElement;
  #ready = false;
  /** Somebody tapped before the text was here. */
  #waiting = false;
  #asked = false;
  /** It was taken out of the page, and not only moved. */
  #left = false;
  #asking = new AbortController();

  constructor(host: ListeningElement, say: (text: string) => void) {
    this.host = host;
    host.addController(this);
    this.choice = new Choice(host);
    this.parts = new Parts(this, host);
    this.ownText = new OwnText(host, this.parts);
    this.telling = new Telling(host, this.parts, say);
    this.player = new Player(
      {
        onChange: () => this.#onChange(),
        onSentence: (index, asked) => this.#onSentence(index, asked),
        onTrouble: (trouble) => this.telling.trouble(trouble),
        onEnded: () => this.#onEnded(),
        onYield: () => this.pause(),
      },
      () => ({
        lexicon: host.lexicon,
        accent: host.accent === 'south' ? 'south' : 'north',
        voice: this.voice,
        allowed: host.voiceFallback !== 'off',
      }),
      (events) => makeEngine(host.engine, events),
    );
    this.place = new Place({
      frame: () => this.find('.place'),
      begun: () =>
        host.dock !== 'off' &&
        !['idle', 'ended'].includes(this.player.status) &&
        this.player.source !== 'text',
      onSeen: () => void this.prepare(),
      onDock: () => {
        this.update();
        return host.updateComplete;
      },
    });
  }

  /** Address of what is heard, plain or clear, or what `lend` takes. */
  get source(): string {
    return this.player.track.src || this.choice.source;
  }

  hostConnected(): void {
    this.#hear('addEventListener');
    if (!this.#left) return;
    this.#left = false;
    this.reset();
  }

  hostDisconnected(): void {
    this.#hear('removeEventListener');
    // A move within the page disconnects and connects in one task and must cost nothing.
    void Promise.resolve().then(() => {
      if (!this.host.isConnected) this.#leave();
    });
  }

  /** Attributes or properties change: what is drawn next is of the new track. A script may set it up and play it in one go. */
  changed(changed: PropertyValues): void {
    const asked = this.#asked || this.#waiting;
    this.#asked = false;
    if (!this.choice.differs(changed, this.player.status !== 'idle')) return;
    this.reset();
    if (asked) this.play();
  }

  hostUpdated(): void {
    this.place.watch();
  }

  play(): void {
    this.#asked = this.host.isUpdatePending;
    if (this.player.active && this.player.status !== 'stalled') return;
    void this.parts.bring(false);
    if (!this.#ready) {
      void this.prepare();
      this.parts.life?.resume();
      // A recording begins at once, and its map follows; a voice waits for the text, a certain sentence and the clearer one for the map.
      const { source, clear, wish } = this.choice;
      const aimed = this.player.aim !== undefined || !this.host.hasUpdated;
      if (!source || aimed || (clear && wish.timing)) {
        this.#waiting = true;
        return this.player.expect();
      }
    }
    this.player.play();
  }

  pause(): void {
    // Nothing has begun that could go on.
    if (this.#waiting) this.#empty();
    this.player.pause();
  }

  toggle(): void {
    if (this.player.active && !this.parts.wordless) return this.pause();
    void this.loader?.mend();
    this.play();
  }

  /** Asks again for what was in the way, at the same sentence: a part of our own, the map, the recording. */
  retry(): void {
    if (this.#waiting) this.play();
    else if (!this.loader?.mend() || this.player.trouble) this.player.retry();
  }

  setSpeed(speed: number): void {
    this.player.setSpeed(speed);
    this.update();
    this.telling.speed(this.player.speed);
  }

  /** To the next article or the one before; without a playlist, the sentence. */
  nextTrack(by: 1 | -1): void {
    const { playlist, index } = this.choice;
    if (playlist.length) this.goTo(index + by, this.player.active);
    else this.player.step(by);
  }

  /** Another article of the playlist, on the same media element. */
  goTo(index: number, play: boolean): void {
    const item = this.choice.playlist[index];
    if (!item) return;
    this.parts.life?.keep();
    this.choice.index = index;
    this.reset();
    this.telling.track(index, item);
    if (play) this.play();
  }

  /** Brings what "Thêm" reveals, and the voices it lists. */
  async openMore(): Promise<void> {
    await Promise.all([this.parts.bringMore(), this.player.voicing.find()]);
    this.update();
  }

  slotChanged(): void {
    if (!this.#ready || this.host.for) return;
    if (this.loader?.text?.root === this.host) void this.loader?.readAgain();
    else if (!this.loader?.text && this.player.status === 'idle') this.reset();
  }

  /** Takes the track anew, because it or its recording is another one. */
  reset(): void {
    this.loader?.clear();
    this.#asking.abort();
    this.#asking = new AbortController();
    this.ownText.clear();
    this.#ready = false;
    // What a script asks for while it sets a player up is of that track.
    if (this.host.hasUpdated) this.player.aim = undefined;
    this.choice.forget();
    this.#empty();
    if (this.place.seen) void this.prepare();
  }

  /** Fetches what a player in view needs: text, map, size, and of the recording its length only. */
  async prepare(): Promise<void> {
    const { source, playlist } = this.choice;
    const { signal } = this.#asking;
    const loading = this.load();
    if (source && !saveData()) this.player.prepare();
    const [life] = await Promise.all([this.parts.bring(playlist.length > 1), loading]);
    await life?.weigh(signal);
    if (this.player.source !== 'recording') await life?.admit(signal);
  }

  /** Brings text and map; once for a track. */
  async load(): Promise<void> {
    const { signal } = this.#asking;
    const { wish } = this.choice;
    try {
      const { openTextSide } = await import('./text-side.js');
      this.loader ??= openTextSide(this);
    } catch {
      if (signal.aborted) return;
      // It did not arrive: the recording is heard alone, and the next tap asks again.
      if (wish.src) await this.takeTrack({ ...wish, sentences: [] }, false);
      else if (this.#waiting) this.player.miss();
      this.#ready = false;
      return;
    }
    if (!signal.aborted) await this.loader.load(wish);
  }

  /** Text and map are here, or read `again`. */
  async takeTrack(track: Track, again: boolean): Promise<void> {
    const { player } = this;
    const { signal } = this.#asking;
    // Before the track: whoever begins elsewhere meanwhile is not cut off by it.
    const life = again ? undefined : await this.parts.bring(false);
    if (signal.aborted) return;
    const text = this.loader?.text;
    const keep = again || (player.status !== 'idle' && !this.#waiting);
    this.#ready = true;
    player.setTrack(track, keep);
    this.update();
    if (text) text.follow = this.follow;
    if (keep) {
      text?.listening(player.status !== 'idle');
      return text?.show(player.counts ? player.index : -1, false);
    }
    life?.resume();
    if (!this.#waiting) return;
    this.#waiting = false;
    this.play();
  }

  update(): void {
    this.host.requestUpdate();
  }

  find<E extends HTMLElement>(selector: string): E | null {
    return this.host.renderRoot?.querySelector<E>(selector) ?? null;
  }

  #empty(): void {
    const { source: src, lend } = this.choice;
    this.#waiting = false;
    this.player.setTrack({ src, sentences: [], lend });
  }

  #onChange(): void {
    this.update();
    this.parts.life?.moved();
    if (!this.telling.state(this.player)) return;
    this.loader?.text?.listening(this.player.status !== 'idle');
    this.place.update();
    this.parts.life?.changed();
  }

  #onSentence(index: number, asked: boolean): void {
    this.place.update();
    this.loader?.text?.show(index, asked);
    this.telling.sentence(index, this.player);
    this.parts.life?.keep();
  }

  #onEnded(): void {
    this.loader?.text?.show(-1, false);
    if (!this.parts.life?.ended()) this.goTo(this.choice.after(this.player.voicing.found), true);
  }

  #hear(change: 'addEventListener' | 'removeEventListener'): void {
    window[change]('online', this.#onOnline);
    window[change]('pagehide', this.#onPageHide);
  }

  readonly #onOnline = (): void => {
    if (this.player.status === 'stalled') this.retry();
  };

  /** A page that is put aside is silent, and when it comes back nothing sounds before a tap. */
  readonly #onPageHide = (): void => this.pause();

  #leave(): void {
    this.#left = true;
    this.parts.life?.end();
    this.player.destroy();
    this.loader?.clear();
    this.place.stop();
    this.#asking.abort();
    this.#ready = false;
  }
}
