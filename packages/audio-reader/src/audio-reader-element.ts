/**
 * `<e-audio-reader>`: one large button, and anyone can listen. A translator: attributes become a track, the player's state
 * becomes the template, its changes become events.
 */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController, registerMessages } from '@e-bulletin/core/i18n.js';
import { LiveRegion } from '@e-bulletin/core/live-region.js';
import { controls } from '@e-bulletin/core/range.styles.js';
import { reset } from '@e-bulletin/core/reset.styles.js';
import { styleMap } from '@e-bulletin/core/style-map.js';
import { tokens } from '@e-bulletin/core/tokens.styles.js';
import type { Lexicon } from './adapters/spoken.js';
import { audioReaderStyles } from './audio-reader-element.styles.js';
import { version } from './generated/version.js';
import { Listening } from './controllers/listening.js';
import type { Opened } from './controllers/place.js';
import { messages } from './messages.js';
import type { PlaylistItem } from './model/track.js';
import { renderPlayer } from './view/player.js';

registerMessages('audio-reader', { en: () => import('./generated/locales/en.js') });

/**
 * Reads an article aloud: from its recording, else with the device's Vietnamese voice, else sentence by sentence in large
 * letters; the sentence that is heard is marked in the text.
 *
 * ```html
 * <e-audio-reader for="article-body"></e-audio-reader>
 * ```
 *
 * @summary One large button, and anyone can listen.
 * @tagname e-audio-reader
 * @attr {'light' | 'dark' | 'auto'} theme - colours: light, dark, or as the reader's device has them; default light
 * @attr {boolean} compact - with a playlist: one row of buttons, "Thêm" for the rest, and a free corner, for docks of the page's own
 * @slot - the text to read, where neither `for` nor `timing` gives one; shown as it is
 * @fires e-sentence-change - another sentence is heard: `{index, id, text}`
 * @fires e-track-change - another article of the playlist: `{index, id}`
 * @fires e-audio-state - what the player does, and who speaks (a recording, the device, nobody): `{state, source}`
 * @fires e-audio-error - what keeps people from hearing, and text edited after its recording: `{code, message, retryable}`
 * @csspart player - the player
 * @csspart button - its buttons
 * @csspart play - the large one
 * @csspart panel - what "Thêm" reveals
 * @csspart error - the message with the next step
 * @csspart reading - one sentence in large letters
 * @csspart articles - the playlist
 * @csspart article - the text of the map, where the page has none
 */
export class AudioReaderElement extends LitElement {
  static readonly version = version;
  static override readonly styles = [tokens, reset, controls, audioReaderStyles];

  /** Address of the recording. */
  @property() src = '';
  /** Address of the Guided Navigation document that says which sentence lies where in the recording. */
  @property() timing = '';
  /** Id of the element whose text is read. */
  @property() for = '';
  /** Title of the article, above the player and on the lock screen. */
  @property() label = '';
  /** Who publishes, on the lock screen: "UBND phường Sen Hồng". */
  @property() office = '';
  /** What listeners are called in sentences to them: "bác", "cô chú", "bà con"; default nothing. Vietnamese only. */
  @property({ attribute: 'address-as' }) addressAs = '';
  /** Address of a recording made clearer for those who hear badly. */
  @property({ attribute: 'clear-src' }) clearSrc = '';
  /** `off`: the device's voice never reads. */
  @property({ attribute: 'voice-fallback' }) voiceFallback = '';
  /** What plays the recording: `native`, or `howler`, which is fetched at the first tap. */
  @property() engine: 'native' | 'howler' = 'native';
  /** Name under which this device remembers the place; default the address of the recording or page. */
  @property({ attribute: 'resume-key' }) resumeKey = '';
  /** How the device's voice says numbers: `north` ("linh, nghìn") or `south` ("lẻ, ngàn"). */
  @property() accent: 'north' | 'south' = 'north';
  /** How names and abbreviations of this office are read by the device's voice. */
  @property({ attribute: false }) lexicon: Lexicon | undefined;
  /** `off`: the player stays in its place while its text is scrolled. */
  @property() dock = '';
  /** One row of buttons and "Thêm", for a place that is small; its upper right corner is free for a button of the page's. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** Articles that follow one another. The first is taken, or the one that is heard stays. */
  @property({ attribute: false }) playlist: readonly PlaylistItem[] = [];

  readonly #language = new LanguageController(this);
  readonly #live = new LiveRegion(this);
  readonly #listening = new Listening(this, (text) => this.#live.say(text));

  /** Seconds; of the device's voice as far as one can tell. */
  get currentTime(): number {
    return this.#listening.player.currentTime;
  }

  set currentTime(seconds: number) {
    this.#listening.player.seekTime(seconds);
  }

  /** Seconds; 0 while nobody knows. */
  get duration(): number {
    return this.#listening.player.duration;
  }

  /** False while it plays, or tries to. */
  get paused(): boolean {
    return !this.#listening.player.active;
  }

  /** Speed, 0.5 to 2, 1 is as recorded. Below 1 pauses grow first, from 0.9 down speech slows too. */
  get playbackRate(): number {
    return this.#listening.player.speed;
  }

  set playbackRate(speed: number) {
    this.#listening.setSpeed(speed);
  }

  /** Place of the article in the playlist, from 0; -1 without one. */
  get trackIndex(): number {
    return this.#listening.choice.index;
  }

  /** Place of the sentence that is heard, from 0; -1 while there is none. */
  get sentenceIndex(): number {
    return this.#listening.player.index;
  }

  /** Begins, or goes on where it stopped. Browsers ask that a person tapped before. */
  play(): void {
    this.#listening.play();
  }

  /** Stops; `play()` goes on from here. */
  pause(): void {
    this.#listening.pause();
  }

  /** To sentence `n`, from 0, or the one with this id; goes on playing if it was. Before the text is here it waits for it. */
  seekToSentence(n: number | string): void {
    this.#listening.player.seek(n);
  }

  /** Says the sentence at the cursor once more. */
  repeatSentence(): void {
    this.#listening.player.step(0);
  }

  /** To article `index` of the playlist, from 0; goes on playing if it was. */
  goToTrack(index: number): void {
    this.#listening.goTo(index, !this.paused);
  }

  /** The next article of the playlist; without one, the next sentence. */
  next(): void {
    this.#listening.nextTrack(1);
  }

  /** The article before; without a playlist, the sentence before. */
  previous(): void {
    this.#listening.nextTrack(-1);
  }

  /** Looks again where the article stands: `text` of the playlist gives another element now. What is heard goes on. */
  findText(): void {
    void this.#listening.loader?.readAgain();
  }

  /** Tries again what failed, at the same sentence. */
  retry(): void {
    this.#listening.retry();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#listening.player.starting;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#listening.changed(changed as PropertyValues);
  }

  readonly #open = (panel: Opened): void => {
    const { place } = this.#listening;
    place.opened = place.opened === panel ? '' : panel;
    this.requestUpdate();
    if (place.opened === 'more') void this.#listening.openMore();
  };

  readonly #onSlotChange = (): void => this.#listening.slotChanged();

  protected override render(): TemplateResult {
    const { choice, ownText, place } = this.#listening;
    const { title } = choice;
    const { language } = this.#language;
    const { opened, docked } = place;
    return html`<div
      class="root"
      role="group"
      lang=${language}
      aria-label=${title ? messages.listenTo(title) : messages.listen()}
    >
      ${renderPlayer(this.#listening, {
        language,
        opened,
        brief: !opened && (docked || this.compact),
        open: this.#open,
      })}
      ${ownText.render()}
      <div class="text" style=${styleMap({ '--_reading': String(ownText.scale) })}>
        <slot @slotchange=${this.#onSlotChange}></slot>
      </div>
      ${this.#live.render()}
    </div>`;
  }
}
