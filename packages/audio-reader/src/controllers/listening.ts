/**
 * Joins the player, the track and the page for one element: what is in view is prepared, what is heard is marked, told and
 * remembered, one article follows the other.
 */
import type { PropertyValues, ReactiveController, ReactiveElement, TemplateResult } from 'lit';
import type { ArticleBlock } from '@e-bulletin/issue';
import { saveData } from '@e-bulletin/core/environment.js';
import { NativeEngine } from '../adapters/native-engine.js';
import type { Lexicon } from '../adapters/spoken.js';
import { audioReaderEvent } from '../audio-reader-events.js';
import { messages, speedWord } from '../messages.js';
import type { PlaylistItem, Track } from '../model/track.js';
import type * as ArticleView from '../view/article.js';
import type { Life } from './life.js';
import { Parts } from './parts.js';
import { Place } from './place.js';
import { Player } from './player.js';
import type { Trouble } from './player-state.js';
import { TrackLoader, type TrackFault } from './track-loader.js';

/** What the element gives. */
export interface ListeningElement extends ReactiveElement {
  readonly src: string;
  readonly timing: string;
  readonly for: string;
  readonly label: string;
  readonly office: string;
  readonly clearSrc: string;
  readonly voiceFallback: string;
  readonly engine: string;
  readonly resumeKey: string;
  readonly dock: string;
  readonly accent: string;
  readonly lexicon: Lexicon | undefined;
  readonly playlist: readonly PlaylistItem[];
}

/** A change of these is another track. */
const TRACK = ['src', 'timing', 'for', 'playlist', 'resumeKey', 'voiceFallback'] as const;
/** Reading sizes of our own text. */
const SIZES = [1, 1.2, 1.45, 1.7, 2] as const;

export class Listening implements ReactiveController {
  readonly player: Player;
  readonly loader: TrackLoader;
  readonly place: Place;
  readonly parts: Parts;
  trackIndex = -1;
  /** Address of the device's voice that was chosen; empty: the best. */
  voice = '';
  /** Bytes of the recording, where the server tells. */
  bytes: number | undefined;
  /** Where the seek control is being dragged to. */
  dragged: number | undefined;
  clear = false;
  follow = true;
  /** Begun on an earlier day, and not yet gone on with. */
  resumed = false;
  readonly say: (text: string) => void;
  readonly host: ListeningElement;
  #size = 0;
  #article: typeof ArticleView | undefined;
  #blocks: readonly ArticleBlock[] = [];
  #ready = false;
  /** Somebody tapped before the text was here. */
  #waiting = false;
  /** It was taken out of the page, and not only moved. */
  #left = false;
  #told = '';
  #asking = new AbortController();

  constructor(host: ListeningElement, say: (text: string) => void) {
    this.host = host;
    this.say = say;
    host.addController(this);
    this.player = new Player(
      {
        onChange: () => this.#onChange(),
        onSentence: (index, asked) => this.#onSentence(index, asked),
        onTrouble: (trouble) => this.#onTrouble(trouble),
        onEnded: () => this.#onEnded(),
      },
      () => ({
        lexicon: host.lexicon,
        accent: host.accent === 'south' ? 'south' : 'north',
        voice: this.voice,
        allowed: host.voiceFallback !== 'off',
      }),
      (events) =>
        host.engine === 'howler'
          ? import('../adapters/howler-engine.js')
              .then((one) => one.createHowlerEngine(events))
              // It did not arrive, or is left out: the browser's own player reads as well.
              .catch(() => new NativeEngine(events))
          : new NativeEngine(events),
    );
    this.parts = new Parts(this, host);
    this.loader = new TrackLoader({
      element: host,
      covered: () => (this.place.docked ? (this.find('.player')?.offsetHeight ?? 0) : 0),
      active: () => this.player.status !== 'idle',
      choose: (index) => this.seek(index, true),
      changed: (what) => {
        if (what === 'text') this.loader.readAgain();
        else if (what === 'focus') say(messages.keys());
        else this.update();
      },
      slotted: () => (host.textContent ?? '').trim() !== '',
      draw: (blocks) => this.#draw(blocks),
      onTrack: (track, again) => this.#onTrack(track, again),
      onFault: (fault, sentences) => void this.#onFault(fault, sentences),
    });
    this.place = new Place({
      frame: () => this.find('.place'),
      begun: () =>
        host.dock !== 'off' &&
        !['idle', 'ended'].includes(this.player.status) &&
        this.player.source !== 'text',
      onSeen: () => void this.prepare(),
      onDock: () => this.update(),
    });
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
    if (!this.#left) return;
    this.#left = false;
    this.#reset();
    this.place.watch();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    // A move within the page disconnects and connects in one task and must cost nothing.
    void Promise.resolve().then(() => {
      if (!this.host.isConnected) this.#leave();
    });
  }

  get playlist(): readonly PlaylistItem[] {
    return this.host.playlist;
  }

  /** The article of the playlist that is heard. */
  get item(): PlaylistItem | undefined {
    return this.playlist[this.trackIndex];
  }

  get title(): string {
    return this.item?.title ?? this.host.label;
  }

  /** Address of the recording; empty where there is none. */
  get source(): string {
    const { src, clearSrc } = this.host;
    const address = this.item ? (this.item.src ?? '') : this.clear && clearSrc ? clearSrc : src;
    return address && absolute(address);
  }

  /** There is a clearer recording. */
  get hasClear(): boolean {
    return this.host.clearSrc !== '' && !this.item;
  }

  get life(): Life | undefined {
    return this.parts.life;
  }

  /** Factor of our own text's size. */
  get scale(): number {
    return SIZES[this.#size] ?? 1;
  }

  /** Our own text, or what stands inside the element, can be made larger; the page's text is the page's. */
  get sizes(): boolean {
    return this.#blocks.length > 0 || this.loader.text?.root === this.host;
  }

  /** The element's attributes or properties changed. */
  changed(changed: PropertyValues): void {
    if (changed.has('playlist')) {
      const before = changed.get('playlist') as readonly PlaylistItem[] | undefined;
      const heard = before?.[this.trackIndex]?.id;
      const at = this.playlist.findIndex(({ id }) => id === heard);
      const keeps = at >= 0 && this.player.status !== 'idle';
      this.trackIndex = keeps ? at : Math.min(0, this.playlist.length - 1);
      if (keeps) return this.update();
    }
    if (TRACK.some((name) => changed.has(name))) this.#reset();
    this.place.watch();
  }

  play(): void {
    if (this.player.active && this.player.status !== 'stalled') return;
    this.resumed = false;
    if (!this.#ready) {
      void this.prepare();
      // A recording begins at once, and its map follows; a voice must wait for the text.
      if (!this.source) {
        this.#waiting = true;
        return this.player.expect();
      }
    }
    this.player.play();
  }

  pause(): void {
    this.#waiting = false;
    this.player.pause();
  }

  toggle(): void {
    if (this.player.active) this.pause();
    else this.play();
  }

  seek(index: number, play?: boolean): void {
    this.resumed = false;
    this.player.seek(index, play);
  }

  seekTime(seconds: number): void {
    this.resumed = false;
    this.player.seekTime(seconds);
  }

  step(by: 1 | -1 | 0): void {
    this.resumed = false;
    this.player.step(by);
  }

  setSpeed(speed: number): void {
    this.player.setSpeed(speed);
    this.update();
    if (this.host.hasUpdated) this.say(messages.speedNow(speedWord(this.player.speed)));
  }

  fromStart(): void {
    this.life?.forget();
    this.player.restore(this.player.counts ? 0 : -1, 0);
    this.play();
  }

  /** To the next article or the one before; without a playlist, the sentence. */
  nextTrack(by: 1 | -1): void {
    if (this.playlist.length) this.goTo(this.trackIndex + by, this.player.active);
    else this.step(by);
  }

  /** Another article of the playlist, on the same media element. */
  goTo(index: number, play: boolean): void {
    const item = this.playlist[index];
    if (!item) return;
    this.life?.keep();
    this.trackIndex = index;
    this.#reset();
    this.host.dispatchEvent(audioReaderEvent('e-track-change', { index, id: item.id }));
    this.say(item.title);
    if (play) this.play();
  }

  /** Brings what "Thêm" reveals, and the voices it lists. */
  async openMore(): Promise<void> {
    await Promise.all([this.parts.bringMore(), this.player.voicing.find()]);
    this.update();
  }

  setSize(by: 1 | -1): void {
    this.#size = Math.min(SIZES.length - 1, Math.max(0, this.#size + by));
    this.update();
  }

  /** Nothing moves before the seek control is let go. */
  preview(time: number | undefined): void {
    this.dragged = time;
    this.update();
  }

  comeBack(): void {
    this.loader.text?.comeBack();
    this.update();
  }

  slotChanged(): void {
    if (!this.#ready || this.host.for) return;
    if (this.loader.text?.root === this.host) this.loader.readAgain();
    else if (!this.loader.text && this.player.status === 'idle') this.#reset();
  }

  /** Takes the track again, because the recording is another one. */
  reload(): Promise<void> {
    this.#reset();
    return this.prepare();
  }

  /** Fetches what a player in view needs: text, map, size, and of the recording its length only. */
  async prepare(): Promise<void> {
    const { source, item } = this;
    const { timing, for: id } = item ?? this.host;
    const { signal } = this.#asking;
    const loading = this.loader.load({ src: source, timing: timing ?? '', for: id ?? '' });
    if (source && !saveData()) this.player.prepare();
    const [life] = await Promise.all([this.parts.bring(this.playlist.length > 1), loading]);
    if (signal.aborted) return;
    if (source && this.bytes === undefined) {
      this.bytes = await life?.sizeOf(source, signal);
      if (!signal.aborted) this.update();
    }
    if (signal.aborted || this.player.source === 'recording') return;
    await this.player.voicing.find();
    if (!signal.aborted) this.player.admit();
  }

  renderArticle(): TemplateResult | undefined {
    return this.#article?.renderArticle(this.#blocks, this.scale);
  }

  update(): void {
    this.host.requestUpdate();
  }

  find<E extends HTMLElement>(selector: string): E | null {
    return this.host.renderRoot?.querySelector<E>(selector) ?? null;
  }

  #reset(): void {
    this.loader.clear();
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#blocks = [];
    this.#ready = this.#waiting = this.resumed = false;
    this.bytes = this.item?.size;
    this.player.setTrack({ src: this.source, sentences: [] });
    if (this.place.seen) void this.prepare();
  }

  async #draw(blocks: readonly ArticleBlock[]): Promise<HTMLElement | undefined> {
    this.#article = await this.parts.adopt(import('../view/article.js'));
    this.#blocks = blocks;
    this.update();
    await this.host.updateComplete;
    return this.find('.article') ?? undefined;
  }

  async #onTrack(track: Track, again: boolean): Promise<void> {
    const { player, loader } = this;
    const keep = again || (player.status !== 'idle' && !this.#waiting);
    this.#ready = true;
    player.setTrack(track, keep);
    if (loader.text) loader.text.follow = this.follow;
    if (keep) {
      loader.text?.listening(player.status !== 'idle');
      return loader.text?.show(player.counts ? player.index : -1, false);
    }
    const { signal } = this.#asking;
    const life = await this.parts.bring(false);
    if (signal.aborted || player.status !== 'idle') return;
    this.resumed = life?.resume() ?? false;
    this.update();
    if (!this.#waiting) return;
    this.#waiting = false;
    this.play();
  }

  #onChange(): void {
    this.update();
    this.life?.moved();
    const { status: state, source } = this.player;
    const told = `${state} ${source}`;
    if (told === this.#told || !this.host.isConnected) return;
    this.#told = told;
    this.host.dispatchEvent(audioReaderEvent('e-audio-state', { state, source }));
    this.loader.text?.listening(state !== 'idle');
    this.place.update();
    this.life?.changed();
    if (state === 'paused' && source !== 'text' && !this.player.trouble)
      this.say(messages.paused());
    if (state === 'ended') this.say(messages.ended());
    if (state === 'playing') {
      this.say(source === 'voice' ? messages.deviceVoice() : messages.started());
    }
  }

  #onSentence(index: number, asked: boolean): void {
    const { id = '', text = '' } = this.player.track.sentences[index] ?? {};
    this.loader.text?.show(index, asked);
    this.host.dispatchEvent(audioReaderEvent('e-sentence-change', { index, id, text }));
    this.life?.keep();
    this.update();
  }

  #onTrouble(code: Trouble): void {
    const message = this.parts.troubleMessage(code);
    const retryable = code !== 'no-speech';
    this.host.dispatchEvent(audioReaderEvent('e-audio-error', { code, message, retryable }));
    this.say(message);
    this.update();
  }

  /** For editors; people see at most a note. */
  async #onFault(code: TrackFault, sentences: readonly string[]): Promise<void> {
    await this.parts.bring(false);
    const detail = {
      code,
      message: this.parts.troubleMessage(code),
      retryable: code === 'timing',
      ...(sentences.length && { sentences }),
    };
    this.host.dispatchEvent(audioReaderEvent('e-audio-error', detail));
    this.update();
  }

  #onEnded(): void {
    this.loader.text?.show(-1, false);
    if (!this.life?.ended()) this.goTo(this.trackIndex + 1, true);
  }

  readonly #onOnline = (): void => {
    if (this.player.status === 'stalled') this.player.retry();
  };

  #leave(): void {
    this.#left = true;
    this.life?.end();
    this.player.destroy();
    this.loader.clear();
    this.place.stop();
    this.#asking.abort();
    this.#ready = false;
  }
}

function absolute(address: string): string {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}
