/**
 * The buttons under a code: send, copy, save, print. Fetched after the code is drawn, so that a code alone stays light. It
 * keeps what a tap changed and asks the element for everything else.
 */
import {
  adoptStyles,
  html,
  nothing,
  supportsAdoptingStyleSheets,
  type CSSResult,
  type TemplateResult,
} from 'lit';
import { copy } from '@e-bulletin/core/copy.js';
import { icon, share as shareIcon } from '@e-bulletin/core/icons.js';
import { pathOf, sideOf, type CheckedAddress, type Matrix } from '@e-bulletin/issue/qr.js';
import type { PosterFormat } from '@e-bulletin/issue/poster.js';
import { canShare, pngOf, save, share } from '../adapters/device.js';
import { messages as shown } from '../messages.js';
import {
  fileNameOf,
  looksLikeWebView,
  targetOf,
  type SharedLink,
  type ShareMethod,
} from '../model/share.js';
import { loadPoster, loadZalo } from './extras.js';
import type * as PosterPanel from './poster.js';
import { shareMessages as messages } from './share-messages.js';
import { shareStyles } from './share.styles.js';

/** Pixels of a saved picture: sharp on an A4 sheet at 300 dots per inch. */
const SAVED_PIXELS = 1200;

/** What the buttons share. */
export interface Shared {
  readonly address: CheckedAddress;
  /** What leaves by the buttons: the address, with the name of a campaign where one is asked for. */
  readonly link: SharedLink;
  readonly label: string;
  readonly office: string;
  readonly notes: string;
  readonly language: string;
  readonly matrix: Matrix;
  /** Address of the office's seal on posters. */
  readonly seal: string;
  /** Official account of the office at Zalo; empty asks Zalo for nothing. */
  readonly zaloOa: string;
  /** Posters are read back before they are printed. */
  readonly selfCheck: boolean;
}

/** What the panel needs of its element. */
export interface ShareHost {
  /** Where a third party's button may stand. */
  readonly element: Element;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** What the element wears already. */
  requestUpdate(): void;
  /** When the update asked for has been rendered. */
  settled(): Promise<unknown>;
  shared(): Shared | undefined;
  /** Tells the page; false when it shares in its own way. */
  mayShare(method: ShareMethod): boolean;
  /** Says a sentence to screen readers. */
  say(text: string): void;
}

export class SharePanel {
  /** A picture of the code to hold down, once asked for inside a web view. */
  image = '';
  readonly #host: ShareHost;
  #note = '';
  /** What was said is said above the buttons, where copying, sending and a picture to hold are; else below, where saving is. */
  #above = false;
  #byHand = false;
  #poster: typeof PosterPanel | undefined;
  /** What a poster's panel wears is here. */
  #dressed = false;
  #format: PosterFormat = 'A4';

  constructor(host: ShareHost) {
    this.#host = host;
    this.#wear(shareStyles);
  }

  #wear(styles: CSSResult): void {
    const root = this.#host.renderRoot as ShadowRoot;
    // Adopting replaces the list; older browsers get one more <style> instead.
    adoptStyles(
      root,
      supportsAdoptingStyleSheets ? [...root.adoptedStyleSheets, styles] : [styles],
    );
  }

  /** Forgets what taps changed, because the address did. */
  reset(): void {
    this.image = '';
    this.#note = '';
    this.#byHand = false;
  }

  #say(text: string, above = true): void {
    this.#note = text;
    this.#above = above;
    this.#host.say(text);
    this.#host.requestUpdate();
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.settled();
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #onSend = async (): Promise<void> => {
    const shared = this.#host.shared();
    if (!shared || !this.#host.mayShare('native')) return;
    try {
      await share(shared.link);
    } catch {
      this.#say(messages.failedShare());
    }
  };

  /** Copies the address, or selects it for the reader's own copy. `back` has the focus afterwards. */
  async copy(method: 'copy' | 'zalo', back: HTMLElement): Promise<void> {
    const shared = this.#host.shared();
    if (!shared || !this.#host.mayShare(method)) return;
    this.#byHand = true;
    this.#host.requestUpdate();
    await this.#host.settled();
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('.address');
    const copied = field !== null && (await copy(shared.link.url, field));
    this.#byHand = !copied;
    this.#say(copied ? messages.copied() : messages.copyByHand());
    if (!copied) return;
    // What is said pushes the button down; it stays in sight.
    await this.#host.settled();
    back.focus();
    back.scrollIntoView({ block: 'nearest' });
  }

  readonly #onCopy = (event: Event): void =>
    void this.copy('copy', event.currentTarget as HTMLElement);

  /** Without an official account, or where Zalo does not answer, the address is copied to be pasted there. */
  readonly #onZalo = async (event: Event): Promise<void> => {
    const shared = this.#host.shared();
    if (!shared?.zaloOa || !loadZalo) return this.copy('zalo', event.currentTarget as HTMLElement);
    if (!this.#host.mayShare('zalo')) return;
    this.#say(messages.zaloOpen());
    try {
      const { showZaloButton } = await loadZalo();
      await showZaloButton(this.#host.element, shared.zaloOa, shared.link.url);
      this.#say(messages.zaloReady());
    } catch {
      this.#say(messages.zaloFailed());
    }
  };

  readonly #onLink = (event: MouseEvent): void => {
    const method = (event.currentTarget as HTMLElement).dataset['method'] as ShareMethod;
    if (!this.#host.mayShare(method)) event.preventDefault();
  };

  readonly #onSave = async (): Promise<void> => {
    const shared = this.#host.shared();
    if (!shared || !this.#host.mayShare('save')) return;
    const picture = pngOf(sideOf(shared.matrix), pathOf(shared.matrix), SAVED_PIXELS);
    if (looksLikeWebView(navigator.userAgent)) {
      // Web views drop downloads silently; a picture that is held down can be saved everywhere.
      this.image = picture;
      this.#say(messages.holdToSave());
      await this.#host.settled();
      this.#host.renderRoot.querySelector('.plate')?.scrollIntoView({ block: 'nearest' });
      return;
    }
    save(picture, `${fileNameOf(shared.address.words)}.png`);
    this.#say(messages.saved(), false);
  };

  readonly #onPoster = async (): Promise<void> => {
    try {
      const poster = await loadPoster?.();
      if (poster && !this.#dressed) this.#wear(poster.posterStyles);
      this.#dressed ||= poster !== undefined;
      this.#poster = poster;
      this.#note = '';
      await this.#focus('.back');
    } catch {
      this.#say(shown.noPart(), false);
    }
  };

  readonly #onPosterClose = async (): Promise<void> => {
    this.#poster = undefined;
    this.#note = '';
    await this.#focus('.to-poster');
  };

  /** The poster in place of everything else, while it is open. */
  renderPoster(): TemplateResult | undefined {
    const shared = this.#host.shared();
    if (!shared) return undefined;
    return this.#poster?.renderPosterPanel(
      {
        format: this.#format,
        content: {
          office: shared.office,
          title: shared.label || shared.address.words,
          call: messages.call(),
          address: shared.address.words,
          notes: shared.notes.split('\n').filter((line) => line.trim() !== ''),
        },
        matrix: shared.matrix,
        choose: (format) => {
          this.#format = format;
          this.#host.requestUpdate();
        },
        close: () => void this.#onPosterClose(),
        mayPrint: () => this.#host.mayShare('print'),
        seal: shared.seal,
        text: shared.address.text,
        selfCheck: shared.selfCheck,
        say: (text) => this.#say(text),
        note: this.#note,
      },
      shared.language,
    );
  }

  render(): TemplateResult | undefined {
    const shared = this.#host.shared();
    if (!shared) return undefined;
    const { link } = shared;
    const native = canShare(link);
    const webView = looksLikeWebView(navigator.userAgent);
    // The share sheet has Zalo in it; without a sheet, and for an office's own button, Zalo has a word of its own.
    const zalo = !native || shared.zaloOa !== '';
    const away = (method: 'facebook' | 'email' | 'sms', word: string) => html`<a
      class="button"
      href=${targetOf(method, link)}
      target=${method === 'facebook' && !webView ? '_blank' : nothing}
      rel="noopener noreferrer"
      data-method=${method}
      @click=${this.#onLink}
      >${word}</a
    >`;
    const above = this.#note !== '' && this.#above;
    return html`${above ? html`<p class="note said">${this.#note}</p>` : nothing}
      <div class="choices" part="choices">
        ${
          native
            ? html`<button type="button" class="button filled wide" @click=${this.#onSend}>
              ${icon(shareIcon)} ${messages.send()}
            </button>`
            : nothing
        }
        <button type="button" class="button copy ${native ? '' : 'filled wide'}" @click=${this.#onCopy}>
          ${messages.copy()}
        </button>
        ${
          zalo
            ? html`<button type="button" class="button zalo" @click=${this.#onZalo}>${messages.zalo()}</button>`
            : nothing
        }
        ${away('facebook', 'Facebook')} ${away('sms', messages.sms())} ${away('email', messages.email())}
        <button type="button" class="button" @click=${this.#onSave}>${messages.saveImage()}</button>
        ${
          loadPoster
            ? html`<button
              type="button"
              class="button to-poster ${native && zalo ? 'wide' : ''}"
              @click=${this.#onPoster}
            >
              ${messages.poster()}
            </button>`
            : nothing
        }
        ${this.#renderField(link.url)}
      </div>
      <slot name="zalo"></slot>
      ${above ? nothing : html`<p class="note">${this.#note || messages.quiet()}</p>`}
      ${webView ? html`<p class="note web-view">${messages.inBrowser()}</p>` : nothing}`;
  }

  /** Under a code without buttons, once its address was tapped. */
  renderCopied(): TemplateResult | undefined {
    const shared = this.#host.shared();
    if (!shared) return undefined;
    return html`${this.#renderField(shared.link.url)}
      ${this.#note ? html`<p class="note said">${this.#note}</p>` : nothing}`;
  }

  #renderField(url: string): TemplateResult {
    return html`<input
      class=${this.#byHand ? 'address wide' : 'hidden-text'}
      readonly
      aria-label=${messages.address()}
      tabindex=${this.#byHand ? 0 : -1}
      aria-hidden=${this.#byHand ? nothing : 'true'}
      .value=${url}
    />`;
  }
}
