/** `<e-qr-share>`: a code that always scans, and the ways to pass its link on. */
import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '@e-bulletin/core/controls.styles.js';
import { LanguageController, registerMessages } from '@e-bulletin/core/i18n.js';
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
import { canonicalAddress } from './adapters/page.js';
import { encoder } from './adapters/symbol.js';
import { version } from './generated/version.js';
import { messages } from './messages.js';
import { withCampaign } from './model/campaign.js';
import { svgFile } from './model/drawing.js';
import type { ShareMethod } from './model/share.js';
import type { ShareDetail, ShareErrorDetail } from './qr-share-events.js';
import { qrShareStyles } from './qr-share-element.styles.js';
import type { faultMessage } from './panels/fault-messages.js';
import type { Shared, SharePanel } from './panels/share.js';
import { lengthOf } from './model/settings.js';

/** What changes the drawing. */
const DRAWN = ['url', 'campaign', 'logo', 'logoSize'] as const;

registerMessages('qr-share', { en: () => import('./generated/locales/en.js') });

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
 * @attr {'light' | 'dark' | 'auto'} theme - colours: light, dark, or as the reader's device has them; default light
 * @slot - shown where JavaScript does not run; a plain link serves best
 * @slot zalo - where Zalo draws the button of an official account
 * @fires {CustomEvent<ShareDetail>} e-share - before a link leaves; cancelable
 * @fires {CustomEvent<ShareErrorDetail>} e-share-error - the address or logo was refused, or the buttons did not arrive
 * @csspart plate - the white plate with the code
 * @csspart words - the address in words, a button that copies it
 * @csspart choices - the buttons
 * @csspart poster - the picture of a poster before it is printed
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
  /** Address of the office's seal or emblem on posters. */
  @property() seal = '';
  /** Name of a campaign: puts `utm_campaign` and `utm_medium` into code and links. Nothing is added without it. */
  @property() campaign = '';
  /** The office's official account at Zalo: adds a button that fetches Zalo's script when it is tapped. */
  @property({ attribute: 'zalo-oa' }) zaloOa = '';
  /** Reads the code of a poster back before it is printed. */
  @property({ type: Boolean, attribute: 'self-check' }) selfCheck = false;
  /** Shows the code and its words only. */
  @property({ type: Boolean, attribute: 'code-only' }) codeOnly = false;

  @state() private _failed = false;
  @state() private _panel: SharePanel | undefined;
  @state() private _faultMessage: typeof faultMessage | undefined;

  readonly #language = new LanguageController(this);
  readonly #live = new LiveRegion(this);
  #address: CheckedAddress | AddressFault = 'empty';
  #matrix: Matrix | undefined;
  #reported: AddressFault | 'logo' | undefined;

  /** Version of the symbol (1 to 40), 0 where there is none. */
  get codeVersion(): number {
    return this.#matrix?.version ?? 0;
  }

  /** The SVG file of the code, for print programs; empty until it is drawn. */
  toSVG(): string {
    const { address } = this;
    if (!this.#matrix || !address) return '';
    const size = lengthOf(this.size);
    return svgFile(
      this.#matrix,
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
    if (!this.hasUpdated || DRAWN.some((name) => changed.has(name))) {
      this.#address = this.#checked();
      const { address } = this;
      this.#matrix = address && encode(address.text, encoder, this.logoAccepted);
      this._panel?.reset();
      void this.#reportFault();
    }
  }

  /** The address as it is coded and shared; its words stay those of the plain one. */
  #checked(): CheckedAddress | AddressFault {
    const plain = checkAddress(this.url || canonicalAddress());
    if (!this.campaign || typeof plain === 'string') return plain;
    const marked = checkAddress(withCampaign(plain.href, this.campaign, 'qr'));
    return typeof marked === 'string' ? marked : { ...marked, words: plain.words };
  }

  override updated(): void {
    const plate = this.renderRoot.querySelector<HTMLElement>('.plate');
    const size = lengthOf(this.size);
    if (plate) plate.style.maxWidth = size ? `${size.value}${size.unit}` : '';
    if (!this.codeOnly && this.#matrix && !this._panel && !this._failed) void this.#loadPanel();
  }

  async #reportFault(): Promise<void> {
    const code = this.fault;
    const known = code === this.#reported;
    this.#reported = code;
    if (!code || known) return;
    // Without its words a code is refused all the same.
    const words = await import('./panels/fault-messages.js').catch(() => undefined);
    this._faultMessage = words?.faultMessage;
    this.#fire<ShareErrorDetail>('e-share-error', {
      code,
      message: words?.faultMessage(code) ?? code,
      retryable: false,
    });
  }

  #fire<T>(type: string, detail: T, cancelable = false): boolean {
    return this.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
    );
  }

  /** Asks the page; false when it shares in its own way. */
  #mayShare(method: ShareMethod): boolean {
    const shared = this.#shared();
    const onPaper = method === 'save' || method === 'print';
    const url = (onPaper ? shared?.address.href : shared?.link.url) ?? '';
    return this.#fire<ShareDetail>('e-share', { method, url }, true);
  }

  async #loadPanel(): Promise<void> {
    try {
      const { SharePanel } = await import('./panels/share.js');
      this._panel ??= new SharePanel({
        element: this,
        renderRoot: this.renderRoot,
        settled: () => this.updateComplete,
        requestUpdate: () => this.requestUpdate(),
        shared: () => this.#shared(),
        mayShare: (method) => this.#mayShare(method),
        say: (text) => this.#live.say(text),
      });
      this._failed = false;
    } catch {
      if (this._failed) return;
      this._failed = true;
      this.#fire<ShareErrorDetail>('e-share-error', {
        code: 'no-buttons',
        message: messages.noPart(),
        retryable: true,
      });
    }
  }

  #shared(): Shared | undefined {
    const { address, label, office, notes, seal, zaloOa, selfCheck } = this;
    const matrix = this.#matrix;
    if (!address || !matrix) return undefined;
    const link = { url: withCampaign(address.href, this.campaign, 'share'), title: label };
    const own = { label, office, notes, seal, zaloOa, selfCheck };
    return { ...own, address, link, matrix, language: this.#language.language };
  }

  readonly #onAgain = (): void => void this.#loadPanel();

  readonly #onWords = async (event: Event): Promise<void> => {
    const words = event.currentTarget as HTMLElement;
    if (!this._panel) await this.#loadPanel();
    await this._panel?.copy('copy', words);
  };

  #renderCode(address: CheckedAddress, matrix: Matrix): TemplateResult {
    const image = this._panel?.image;
    return html`<div class="plate" part="plate">
      ${
        image
          ? html`<img src=${image} alt=${messages.imageFor(address.words)} />`
          : this.#renderMatrix(address, matrix)
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
      aria-labelledby="code-title"
      aria-describedby="code-help"
      shape-rendering="crispEdges"
    >
      <title id="code-title">${messages.codeName(address.words)}</title>
      <desc id="code-help">${messages.codeHelp()}</desc>
      <path fill="#fff" d="M0 0h${side}v${side}H0z"></path>
      <path fill="#000" d=${pathOf(matrix, hole)}></path>
      ${
        hole
          ? svg`<image href=${this.logo} x=${at} y=${at} width=${hole} height=${hole} preserveAspectRatio="xMidYMid meet" />`
          : nothing
      }
    </svg>`;
  }

  #renderShared(address: CheckedAddress, matrix: Matrix): TemplateResult {
    return html`${this.#renderCode(address, matrix)}
      <button
        type="button"
        class="words"
        part="words"
        aria-label=${address.words}
        title=${messages.copyWords()}
        @click=${this.#onWords}
      >
        ${address.words.match(/[^./]*[./]?/g)!.map((part) => html`${part}<wbr />`)}
      </button>
      ${
        this._failed
          ? html`<p class="fault">${messages.noPart()}</p>
            <button type="button" class="button" @click=${this.#onAgain}>${messages.again()}</button>`
          : nothing
      }
      ${this.codeOnly ? this._panel?.renderCopied() : this._panel?.render()}`;
  }

  override render(): TemplateResult {
    const { address } = this;
    const matrix = this.#matrix;
    return html`<div class="root" lang=${this.#language.language}>
      ${this.label ? html`<p class="label">${this.label}</p>` : nothing}
      ${
        address && matrix
          ? (this._panel?.renderPoster() ?? this.#renderShared(address, matrix))
          : html`<slot></slot>`
      }
      ${
        this.fault && this._faultMessage
          ? html`<p class="fault" role="alert">${this._faultMessage(this.fault)}</p>`
          : nothing
      }
      ${this.#live.render()}
    </div>`;
  }
}
