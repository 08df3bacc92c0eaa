/** `<e-poll>`: asks residents for their opinion; an answer counts once, in secret, and is never lost. */
import {
  adoptStyles,
  html,
  LitElement,
  nothing,
  supportsAdoptingStyleSheets,
  type CSSResult,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from '@e-bulletin/core/controls.styles.js';
import { LanguageController, registerMessages } from '@e-bulletin/core/i18n.js';
import { LiveRegion } from '@e-bulletin/core/live-region.js';
import { reset } from '@e-bulletin/core/reset.styles.js';
import { tokens } from '@e-bulletin/core/tokens.styles.js';
import { CountController } from './controllers/count-controller.js';
import { PollController, type Phase } from './controllers/poll-controller.js';
import { version } from './generated/version.js';
import { failureMessage } from './messages.js';
import type { Ballot } from './model/ballot.js';
import { formStyles } from './panels/form.styles.js';
import type { KioskController } from './panels/kiosk.js';
import { renderState } from './panels/states.js';
import { messages as stateMessages } from './panels/states-messages.js';
import { pollStyles } from './poll-element.styles.js';
import type { VoteDetail, VoteErrorDetail, VoteSentDetail } from './poll-events.js';

registerMessages('poll', { en: () => import('./generated/locales/en.js') });

/** What has an end of its own: when it comes, the heading takes the focus. */
const STATES: readonly Phase[] = ['sending', 'unsent', 'sent', 'refused', 'previewed'];

/**
 * A poll of a poll service, or of a definition in the page. An answer is kept on the device until the service says that it
 * has it; only then it reads "Đã gửi".
 *
 * ```html
 * <e-poll src="https://y-kien.senhong.example.vn/polls/gio-lam-thu-tuc">
 *   <a href="https://y-kien.senhong.example.vn/polls/gio-lam-thu-tuc">Trả lời</a>
 * </e-poll>
 * ```
 *
 * @summary Asks, keeps an unsent answer, shows counts honestly.
 * @tagname e-poll
 * @attr {'light' | 'dark' | 'auto'} theme - colours: light, dark, or as the reader's device has them; default light
 * @slot - shown until the poll is there, and where JavaScript does not run: a link to the poll's own page; a
 *   `<script type="application/json">` in it is the definition where there is no `src`
 * @slot join - beside the counts, such as `<e-qr-share code-only>` on a projector
 * @fires {CustomEvent<VoteSubmitDetail>} e-vote-submit - before an answer leaves; cancelable
 * @fires {CustomEvent<VoteSentDetail>} e-vote-sent - the service has the answer
 * @fires {CustomEvent<VoteErrorDetail>} e-vote-error - not sent yet, refused, or the poll could not be loaded
 * @csspart send - the filled button of the form
 * @csspart receipt - the ten characters
 * @csspart result - the counts
 */
export class PollElement extends LitElement {
  static readonly version = version;
  static override readonly styles = [tokens, reset, controls, pollStyles, formStyles];

  /** Address of the poll at a poll service. */
  @property() src = '';
  /** Where answers go, for a definition in the page. */
  @property() action = '';
  /** `auto`: one question at a time where it is narrow, and on a kiosk; `one`; `all`. */
  @property() view: 'auto' | 'one' | 'all' = 'auto';
  /** Counts as they change, large, for a projector. */
  @property({ type: Boolean, reflect: true }) live = false;
  /** The counts instead of the questions. */
  @property({ type: Boolean, reflect: true }) results = false;
  /** Can be tried; nothing is sent or kept. */
  @property({ type: Boolean, reflect: true }) preview = false;
  /** A tablet that many people use one after another. */
  @property({ type: Boolean, reflect: true }) kiosk = false;
  /** Seconds after which a kiosk asks whether anybody is there. */
  @property({ type: Number }) idle = 60;
  /** Definition instead of one in a child script. */
  @property({ attribute: false }) definition: unknown;
  /** One-time code; default: `#ma=…` of the page's address, else a field asks for it. */
  @property({ attribute: false }) code = '';
  /** Token that the portal signed for the person who is logged in, for polls of that level. */
  @property({ attribute: false }) token = '';

  readonly #language = new LanguageController(this);
  readonly #live = new LiveRegion(this);
  readonly #poll = new PollController(this);
  readonly #counts = new CountController(this, this.#poll);
  #kiosk: KioskController | undefined;
  readonly #sheets: CSSResult[] = [];
  #phase: Phase = 'empty';
  #focus = '';
  #sending = false;
  #settle: ((sent: VoteSentDetail | undefined) => void) | undefined;

  /** @internal What is asked about, above the counts. */
  get pollTitle(): string {
    return this.#poll.asked?.poll.title ?? '';
  }

  /** Language of the poll, which decides that of the buttons where `lang` does not. */
  get issueLanguage(): string | undefined {
    return this.#poll.asked?.poll.language;
  }

  /** What is on the screen, for portals that want to know. */
  get phase(): Phase {
    return this.#poll.phase;
  }

  /** @internal Somebody has begun here: what would end that waits. */
  get inUse(): boolean {
    const { phase, form } = this.#poll;
    return phase !== 'form' || this.#counts.showing || !!form?.inUse;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('DOMContentLoaded', this.#onContent);
  }

  /**
   * Sends the answers as if the button were pressed. Resolves to the receipt; to `undefined` where something has to be mended
   * first, a listener cancelled, or the answer waits on this device.
   */
  async submit(): Promise<VoteSentDetail | undefined> {
    if (this.#sending || this.#poll.phase !== 'form') return undefined;
    const answers = this.#poll.form?.checked();
    if (!answers || !this.#tell('e-vote-submit', { answers }, true)) return undefined;
    this.#sending = true;
    const sent = new Promise<VoteSentDetail | undefined>((resolve) => (this.#settle = resolve));
    this.#focus = 'state';
    try {
      await this.#poll.send(answers);
    } finally {
      this.#sending = false;
    }
    if (this.preview) this.#settle?.(undefined);
    return sent;
  }

  /** @internal The definition in the page. */
  inlineDefinition(): unknown {
    return (
      this.definition ??
      this.querySelector('script[type="application/json"]')?.textContent ??
      undefined
    );
  }

  /** The screen for the next person. */
  clear(): void {
    this.#live.say('');
    this.#counts.reset();
    this.#poll.restart();
  }

  /** @internal The answer that this device keeps went on: it was sent, refused, or waits. */
  ballotChanged(before: Ballot | undefined, now: Ballot | undefined): void {
    if (!before?.pending) return;
    if (!now?.pending) {
      this.#kiosk?.done();
      if (now?.refusal) {
        const { code } = now.refusal;
        void this.#poll.explain().then((why) => this.#error(code, why, false));
      } else if (now?.receipt) {
        const sent = { receipt: now.receipt };
        this.#tell('e-vote-sent', sent);
        this.#settle?.(sent);
      }
    } else if (now.tries === 1 && before.tries === 0) {
      this.#kiosk?.done();
      this.#error('unsent', stateMessages.unsent(), true);
    }
  }

  /** @internal Says a sentence through the one live region. */
  say(text: string): void {
    this.#live.say(text);
  }

  /** @internal Moves the focus to an id within the shadow root once it is drawn. */
  focusOn(id: string): void {
    this.#focus = id;
    this.requestUpdate();
  }

  /** @internal Takes the style sheet of a panel that has just come. */
  adopt(styles: CSSResult): void {
    if (this.#sheets.includes(styles)) return;
    this.#sheets.push(styles);
    const all = supportsAdoptingStyleSheets
      ? [...PollElement.elementStyles, ...this.#sheets]
      : [styles];
    adoptStyles(this.renderRoot as ShadowRoot, all);
  }

  /** @internal Tells that the poll did not come, by one of the codes of `e-vote-error`. */
  failed(code: string): void {
    this.#error(code, failureMessage(code), code === 'unreachable');
  }

  protected override firstUpdated(): void {
    if (document.readyState !== 'loading') return;
    // The parser may not have come to the definition yet.
    document.addEventListener('DOMContentLoaded', this.#onContent, { once: true });
  }

  /** What begins here is part of this update; Lit calls it in browsers only. */
  protected override update(changed: PropertyValues<this>): void {
    const asked = ['src', 'action', 'definition', 'preview', 'kiosk', 'live', 'results'] as const;
    if (!this.hasUpdated || asked.some((name) => changed.has(name))) this.#start();
    this.#lookAtPhase();
    super.update(changed);
  }

  protected override updated(): void {
    const target = this.#focus && this.renderRoot.querySelector<HTMLElement>(`#${this.#focus}`);
    if (!target) return;
    this.#focus = '';
    target.focus();
    // Of what is longer than its window a browser may show the middle.
    target.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }

  readonly #start = (): void => {
    void this.#poll.load();
    this.#counts.start();
  };

  #lookAtPhase(): void {
    const { phase, parts } = this.#poll;
    if (this.kiosk && parts.rare) this.#kiosk ??= new parts.rare.KioskController(this);
    if (phase === this.#phase) return;
    const here = STATES.includes(this.#phase) && this.shadowRoot?.activeElement;
    this.#phase = phase;
    // Also so that what was said of another screen is not found beside this one.
    this.#live.say(phase === 'sent' && !here ? stateMessages.sent() : '');
    if (here && STATES.includes(phase)) this.#focus = 'state';
  }

  #error(code: string, message: string, retryable: boolean): void {
    this.#settle?.(undefined);
    this.#tell('e-vote-error', { code, message, retryable } satisfies VoteErrorDetail);
  }

  #tell(name: string, detail: VoteDetail, cancelable = false): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
    );
  }

  readonly #onContent = (): void => {
    const { phase } = this.#poll;
    if (this.isConnected && !this.src && (phase === 'empty' || phase === 'failed')) this.#start();
  };

  readonly #onChange = (): void => {
    if (this.#poll.ballot?.refusal?.code === 'reworded') void this.#poll.load();
    this.clear();
    this.#poll.form?.focusQuestion();
  };

  #renderAnswering(
    phase: Phase,
    failure = this.#poll.failure,
  ): TemplateResult | typeof nothing | undefined {
    if (phase === 'form') return this.#poll.form?.render();
    return renderState(
      {
        poll: this.#poll,
        kiosk: this.kiosk ? this.#kiosk : undefined,
        mayShowResult: this.#counts.mayShow,
        onAgain: this.#start,
        onChange: this.#onChange,
        onResult: this.#counts.show,
      },
      phase,
      failure,
    );
  }

  override render(): TemplateResult {
    const { phase } = this.#poll;
    const { showing: counting, lost } = this.#counts;
    const away = phase === 'empty' || phase === 'loading' || phase === 'failed';
    return html`<div class="root ${this.live ? 'live' : ''}" lang=${this.#language.language}>
      ${lost ? this.#renderAnswering('failed', counting ? 'unreachable' : '') : nothing}
      ${
        counting
          ? (this.#counts.render() ?? (lost ? nothing : this.#renderAnswering('loading')))
          : this.#renderAnswering(phase)
      }
      ${this.#kiosk?.render()}
      <slot ?hidden=${!away || (counting && phase !== 'failed')} @slotchange=${this.#onContent}></slot>
      ${this.#live.render()}
    </div>`;
  }
}
