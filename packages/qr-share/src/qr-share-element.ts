/** `<e-qr-share>`: a code that always scans, and the ways to pass its link on. */
import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { controls } from '@e-bulletin/core/controls.styles.js';
import { LanguageController, registerMessages } from '@e-bulletin/core/i18n.js';
import { icon } from '@e-bulletin/core/icons.js';
import { LiveRegion } from '@e-bulletin/core/live-region.js';
import { reset } from '@e-bulletin/core/reset.styles.js';
import { tokens } from '@e-bulletin/core/tokens.styles.js';
import {
  checkAddress,
  encode,
  LOGO_MAX,
  pathOf,
  QUIET_ZONE,
  sideOf,
  type AddressFault,
  type CheckedAddress,
  type Matrix,
} from '@e-bulletin/issue/qr.js';
import type { PosterFormat } from '@e-bulletin/issue/poster.js';
import { canonicalAddress, canShare, copy, pngOf, save, share } from './adapters/device.js';
import { loadEncoder } from './adapters/matrix.js';
import { version } from './generated/version.js';
import { faultMessage, messages } from './messages.js';
import { svgFile } from './model/drawing.js';
import { fileNameOf, looksLikeWebView, targetOf, type ShareMethod } from './model/share.js';
import type { ShareDetail, ShareErrorDetail } from './qr-share-events.js';
import { qrShareStyles } from './qr-share-element.styles.js';
import type * as PosterPanel from './panels/poster.js';
import { lengthOf } from './model/settings.js';

registerMessages('qr-share', { en: () => import('./generated/locales/en.js') });

/** Pixels of a saved picture: sharp on an A4 sheet at 300 dots per inch. */
const SAVED_PIXELS = 1200;

/**
 * A QR code with its address in words, and large buttons to send, copy or save it. Nothing leaves the page, and no third
 * party is asked for anything, before the reader taps.
 *
 * ```html
 * <e-qr-share url="https://senhong.example.vn/ban-tin/so-8" label="Bản tin số 8"></e-qr-share>
 * ```
 *
 * @summary A code that always scans, a link that always arrives.
 * @tagname e-qr-share
 * @slot - shown where JavaScript does not run; a plain link serves best
 * @fires {CustomEvent<ShareDetail>} e-share - before a link leaves; cancelable
 * @fires {CustomEvent<ShareErrorDetail>} e-share-error - the address or logo was refused, or the code could not be drawn
 * @csspart plate - the white plate with the code
 * @csspart words - the address in words
 * @csspart choices - the buttons
 */
export class QrShareElement extends LitElement {
  static readonly version = version;
  static override readonly styles = [tokens, reset, controls, qrShareStyles];

  /** The address; default the page's canonical link, else the page's own address without its fragment. */
  @property() url = '';
  /** What the link is called, above the code and in messages. */
  @property() label = '';
  /** Address of a picture for the middle of the code, such as the office's seal. */
  @property() logo = '';
  /** Side of the logo in per cent of the code's side, at most 20. */
  @property({ type: Number, attribute: 'logo-size' }) logoSize = 18;
  /** Side of the plate: `240` or `240px` on screen, `40mm` for print. */
  @property() size = '';
  /** Who publishes, on top of posters: "UBND phường Sen Hồng". */
  @property() office = '';
  /** Small lines of posters, one per line: dates, what is collected and what is not. */
  @property() notes = '';
  /** Shows the code and its words only. */
  @property({ type: Boolean, attribute: 'code-only' }) codeOnly = false;

  @state() private _matrix: Matrix | undefined;
  @state() private _failed = false;
  @state() private _note = '';
  @state() private _image = '';
  @state() private _byHand = false;
  @state() private _poster: typeof PosterPanel | undefined;
  @state() private _format: PosterFormat = 'A4';

  readonly #language = new LanguageController(this);
  readonly #live = new LiveRegion(this);
  #address: CheckedAddress | AddressFault = 'empty';
  #reported: AddressFault | 'logo' | undefined;

  /** Version of the symbol (1 to 40) once it is drawn, else 0. */
  get codeVersion(): number {
    return this._matrix?.version ?? 0;
  }

  /** The SVG file of the code, for print programs; empty until it is drawn. */
  toSVG(): string {
    const { address } = this;
    if (!this._matrix || !address) return '';
    const size = lengthOf(this.size);
    return svgFile(
      this._matrix,
      messages.codeName(address.words),
      size?.unit === 'mm' ? size.value : undefined,
    );
  }

  /** The checked address, or undefined while it is refused. */
  private get address(): CheckedAddress | undefined {
    return typeof this.#address === 'string' ? undefined : this.#address;
  }

  private get logoAccepted(): boolean {
    return this.logo !== '' && this.logoSize > 0 && this.logoSize <= LOGO_MAX * 100;
  }

  /** What is refused, if anything: the address, or else the logo. */
  private get fault(): AddressFault | 'logo' | undefined {
    if (typeof this.#address === 'string') return this.#address;
    return this.logo !== '' && !this.logoAccepted ? 'logo' : undefined;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('url') || changed.has('logo') || changed.has('logoSize')) {
      this.#address = checkAddress(this.url || canonicalAddress());
      this._matrix = undefined;
      this._image = '';
      this._note = '';
      void this.#draw();
      this.#reportFault();
    }
  }

  async #draw(): Promise<void> {
    const { address } = this;
    if (!address) return;
    this._failed = false;
    try {
      const encoder = await loadEncoder();
      if (address === this.address) this._matrix = encode(address.text, encoder, this.logoAccepted);
    } catch {
      this._failed = true;
      this.#fire<ShareErrorDetail>('e-share-error', {
        code: 'no-library',
        message: messages.noLibrary(),
        retryable: true,
      });
    }
  }

  #reportFault(): void {
    const code = this.fault;
    if (code && code !== this.#reported) {
      this.#fire<ShareErrorDetail>('e-share-error', {
        code,
        message: faultMessage(code),
        retryable: false,
      });
    }
    this.#reported = code;
  }

  #fire<T>(type: string, detail: T, cancelable = false): boolean {
    return this.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
    );
  }

  /** Asks the page; false when it shares in its own way. */
  #mayShare(method: ShareMethod): boolean {
    return this.#fire<ShareDetail>('e-share', { method, url: this.address?.href ?? '' }, true);
  }

  #say(text: string): void {
    this._note = text;
    this.#live.say(text);
  }

  readonly #onSend = async (): Promise<void> => {
    const { address } = this;
    if (!address || !this.#mayShare('native')) return;
    try {
      await share({ title: this.label, url: address.href });
    } catch {
      this.#say(messages.failedShare());
    }
  };

  readonly #onCopy = async (): Promise<void> => {
    const { address } = this;
    if (!address || !this.#mayShare('copy')) return;
    this._byHand = true;
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLInputElement>('.address');
    const copied = field !== null && (await copy(address.href, field));
    this._byHand = !copied;
    this.#say(copied ? messages.copied() : messages.copyByHand());
    if (copied) this.renderRoot.querySelector<HTMLElement>('.copy')?.focus();
  };

  readonly #onLink = (event: MouseEvent): void => {
    const method = (event.currentTarget as HTMLElement).dataset['method'] as ShareMethod;
    if (!this.#mayShare(method)) event.preventDefault();
  };

  readonly #onSave = (): void => {
    const { address } = this;
    if (!address || !this._matrix || !this.#mayShare('save')) return;
    const picture = pngOf(sideOf(this._matrix), pathOf(this._matrix), SAVED_PIXELS);
    if (looksLikeWebView(navigator.userAgent)) {
      // Web views drop downloads silently; a picture that is held down can be saved everywhere.
      this._image = picture;
      this.#say(messages.holdToSave());
      return;
    }
    save(picture, `${fileNameOf(address.words)}.png`);
    this.#say(messages.saved());
  };

  readonly #onPoster = async (): Promise<void> => {
    try {
      this._poster = await import('./panels/poster.js');
    } catch {
      this.#say(messages.noPoster());
    }
  };

  readonly #onPosterClose = async (): Promise<void> => {
    this._poster = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.to-poster')?.focus();
  };

  readonly #onAgain = (): void => void this.#draw();

  #renderCode(address: CheckedAddress): TemplateResult {
    const size = lengthOf(this.size);
    return html`<div
      class="plate ${this._matrix ? '' : 'waiting'}"
      part="plate"
      style=${styleMap(size ? { maxWidth: `${size.value}${size.unit}` } : {})}
    >
      ${
        this._image
          ? html`<img src=${this._image} alt=${messages.imageFor(address.words)} />`
          : this._matrix
            ? this.#renderMatrix(address, this._matrix)
            : html`<span class="hidden-text">${messages.working()}</span>`
      }
    </div>`;
  }

  #renderMatrix(address: CheckedAddress, matrix: Matrix): TemplateResult {
    const side = sideOf(matrix);
    const hole = this.logoAccepted ? (matrix.size * this.logoSize) / 100 : 0;
    const at = QUIET_ZONE + (matrix.size - hole) / 2;
    return html`<svg
      viewBox="0 0 ${side} ${side}"
      role="img"
      aria-label=${messages.codeName(address.words)}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d="M0 0h${side}v${side}H0z"></path>
      <path fill="#000" d=${pathOf(matrix, hole)}></path>
      ${
        hole
          ? svg`<image href=${this.logo} x=${at} y=${at} width=${hole} height=${hole} preserveAspectRatio="xMidYMid meet" />`
          : nothing
      }
    </svg>`;
  }

  #renderPoster(address: CheckedAddress, matrix: Matrix): TemplateResult | undefined {
    return this._poster?.renderPosterPanel(
      {
        format: this._format,
        content: {
          office: this.office,
          title: this.label || address.words,
          call: messages.call(),
          address: address.words,
          notes: this.notes.split('\n').filter((line) => line.trim() !== ''),
        },
        matrix,
        choose: (format) => (this._format = format),
        close: () => void this.#onPosterClose(),
        mayPrint: () => this.#mayShare('print'),
      },
      this.#language.language,
    );
  }

  #renderShared(address: CheckedAddress): TemplateResult {
    const poster = this._matrix && this.#renderPoster(address, this._matrix);
    if (poster) return poster;
    return html`${this.#renderCode(address)}
      <p class="words" part="words">${address.words}</p>
      ${
        this._failed
          ? html`<p class="fault">${messages.noLibrary()}</p>
            <button type="button" class="button" @click=${this.#onAgain}>
              ${icon('again')} ${messages.again()}
            </button>`
          : nothing
      }
      ${
        this.codeOnly
          ? nothing
          : html`${this.#renderChoices(address)}
            <p class="note">${this._note || messages.quiet()}</p>`
      }`;
  }

  #renderChoices(address: CheckedAddress): TemplateResult {
    const link = { url: address.href, title: this.label };
    const native = canShare(link);
    const away = (method: 'facebook' | 'email' | 'sms', word: string) => html`<a
      class="button"
      href=${targetOf(method, link)}
      target=${method === 'facebook' ? '_blank' : nothing}
      rel="noopener noreferrer"
      data-method=${method}
      @click=${this.#onLink}
      >${word}</a
    >`;
    return html`<div class="choices" part="choices">
      ${
        native
          ? html`<button type="button" class="button filled wide" @click=${this.#onSend}>
            ${icon('share')} ${messages.send()}
          </button>`
          : nothing
      }
      <button type="button" class="button copy ${native ? '' : 'filled wide'}" @click=${this.#onCopy}>
        ${messages.copy()}
      </button>
      ${away('facebook', 'Facebook')} ${away('sms', messages.sms())} ${away('email', messages.email())}
      <button type="button" class="button" @click=${this.#onSave} ?disabled=${!this._matrix}>
        ${messages.saveImage()}
      </button>
      <button
        type="button"
        class="button to-poster ${native ? '' : 'wide'}"
        @click=${this.#onPoster}
        ?disabled=${!this._matrix}
      >
        ${messages.poster()}
      </button>
      <input
        class=${this._byHand ? 'address wide' : 'off-screen'}
        readonly
        aria-label=${messages.address()}
        tabindex=${this._byHand ? 0 : -1}
        aria-hidden=${this._byHand ? nothing : 'true'}
        .value=${address.href}
      />
    </div>`;
  }

  override render(): TemplateResult {
    const { address } = this;
    return html`<div class="root" lang=${this.#language.language}>
      ${this.label ? html`<p class="label">${this.label}</p>` : nothing}
      ${address ? this.#renderShared(address) : html`<slot></slot>`}
      ${this.fault ? html`<p class="fault" role="alert">${faultMessage(this.fault)}</p>` : nothing}
      ${this.#live.render()}
    </div>`;
  }
}
