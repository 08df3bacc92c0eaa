/**
 * Full view: the reader alone on the screen, in a modal dialog, over everything a portal may lay over it, and in the
 * browser's own full screen where it has one (an iPhone has none).
 *
 * Nothing is taken out of the document for it. The root of the element gets a shadow of its own in which everything
 * is slotted; that slot moves into the dialog and back, so players, scroll positions and the focus stay (docs/adr/0020).
 */
import { adoptStyles, html, render } from 'lit';
import { controls } from '@e-bulletin/core/controls.styles.js';
import { msg } from '@e-bulletin/core/i18n.js';
import { icon, back as backIcon } from '@e-bulletin/core/icons.js';
import { reset } from '@e-bulletin/core/reset.styles.js';
import { flipbookEvent } from '../flipbook-events.js';
import { fullViewStyles } from '../view/full-view.styles.js';
import { create } from '../view/page-face.js';

export { lowStyles } from '../view/full-view.styles.js';

export interface FullViewOptions {
  /** The inner root, which keeps its place in the portal's page. */
  readonly root: HTMLElement;
  /** What the dialog is called. */
  readonly title: () => string;
  /** Escape was pressed: true when it had something else to close first. */
  readonly onEscape: () => boolean;
  readonly onClose: () => void;
}

/** The slot beside the way back. */
const TOOLS = 'full-tools';

export class FullView {
  readonly #options: FullViewOptions;
  readonly #slot = document.createElement('slot');
  readonly #shadow: ShadowRoot;
  #dialog: HTMLElement | undefined;
  #screen: HTMLElement | undefined;
  #back: HTMLElement | null = null;
  #scroll: readonly [x: number, y: number] = [0, 0];
  #onScreen = false;

  constructor(options: FullViewOptions) {
    this.#options = options;
    const { root } = options;
    this.#shadow = root.shadowRoot ?? root.attachShadow({ mode: 'open' });
    this.#shadow.replaceChildren(this.#slot);
    // Buttons of others go through two slots: that of the element, and that of the bar.
    const tools = document.createElement('slot');
    tools.name = tools.slot = TOOLS;
    root.append(tools);
    adoptStyles(this.#shadow, [reset, controls, fullViewStyles]);
  }

  get isOpen(): boolean {
    return this.#dialog !== undefined;
  }

  /** What covers the screen; keys and pointers of all that is in it pass through. */
  get screen(): HTMLElement | undefined {
    return this.#screen;
  }

  /** Opens; `bare` without the bar that leads back. Resolves when the size is final. */
  async open(bare = false): Promise<void> {
    if (this.#dialog) {
      this.#screen?.classList.toggle('bare', bare);
      return;
    }
    const { root, title } = this.#options;
    const tree = root.getRootNode() as ShadowRoot;
    this.#back = tree.activeElement as HTMLElement | null;
    this.#scroll = [scrollX, scrollY];
    // The page below must not become shorter, and jump, while its bulletin is away.
    root.style.minHeight = `${root.offsetHeight}px`;
    const dialog = document.createElement('dialog');
    dialog.className = 'root full';
    dialog.setAttribute('aria-label', title());
    dialog.addEventListener('cancel', this.#onCancel);
    // Told in a task of its own, when there may be another dialog.
    dialog.addEventListener('close', () => this.#dialog === dialog && this.close());
    dialog.addEventListener('keydown', this.#onKeydown);
    const screen = create('div', bare ? 'screen bare' : 'screen');
    const bar = create('div', 'bar');
    this.#renderLeave(bar);
    screen.append(bar, this.#slot);
    dialog.append(screen);
    this.#dialog = dialog;
    this.#screen = screen;
    this.#shadow.append(dialog);
    this.#show(dialog);
    this.#tell();
    (this.#back ?? tree.querySelector<HTMLElement>('.stage'))?.focus({ preventScroll: true });
    await this.#cover(screen);
  }

  /** Closes; the page below is where it was, and so is the focus. */
  readonly close = (): void => {
    const dialog = this.#dialog;
    if (!dialog) return;
    this.#dialog = this.#screen = undefined;
    const { root, onClose } = this.#options;
    document.removeEventListener('fullscreenchange', this.#onFullscreen);
    if (this.#onScreen && document.fullscreenElement) {
      void document.exitFullscreen().catch(() => undefined);
    }
    this.#onScreen = false;
    const tree = root.getRootNode() as ShadowRoot;
    const focused = tree.activeElement as HTMLElement | null;
    if (dialog instanceof HTMLDialogElement && dialog.open) dialog.close?.();
    this.#shadow.append(this.#slot);
    dialog.remove();
    root.style.minHeight = '';
    scrollTo(...this.#scroll);
    // A presentation hides what the focus goes back to.
    onClose();
    (this.#back?.isConnected ? this.#back : focused)?.focus({ preventScroll: true });
    this.#back = null;
    this.#tell();
  };

  /** Tells those outside, who have buttons to move. */
  #tell(): void {
    const { host } = this.#options.root.getRootNode() as ShadowRoot;
    host.toggleAttribute('full', this.isOpen);
    host.dispatchEvent(flipbookEvent('e-full-change', { full: this.isOpen }));
  }

  #show(dialog: HTMLDialogElement): void {
    if (typeof dialog.showModal === 'function') {
      dialog.showModal();
      return;
    }
    // Safari before 15.4: not modal for the browser, but over the page and closed by Escape.
    dialog.classList.add('fixed');
    dialog.setAttribute('role', 'dialog');
    dialog.setAttribute('aria-modal', 'true');
  }

  /** The browser's full screen, where it has one and lets us. */
  async #cover(screen: HTMLElement): Promise<void> {
    if (!document.fullscreenEnabled || document.fullscreenElement) return;
    document.addEventListener('fullscreenchange', this.#onFullscreen);
    try {
      await screen.requestFullscreen({ navigationUI: 'hide' });
      this.#onScreen = true;
      // Closed while the browser was at it.
      if (!this.isOpen) await document.exitFullscreen();
    } catch {
      // Without a press of the reader, and in frames that do not allow it, the dialog is enough.
    }
  }

  #renderLeave(bar: HTMLElement): void {
    render(
      html`<button type="button" class="button quiet leave" @click=${this.close}>
          ${icon(backIcon)}<span>${msg('Trang web', { id: 'flipbook.leaveFull' })}</span>
        </button>
        <slot name=${TOOLS}></slot>`,
      bar,
    );
  }

  /** Before the browser closes the dialog; it asks (`cancel`) only readers who have just pressed something. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (this.#options.onEscape()) event.preventDefault();
    else if (this.#dialog?.classList.contains('fixed')) this.close();
  };

  readonly #onCancel = (event: Event): void => {
    if (event.target === this.#dialog && this.#options.onEscape()) event.preventDefault();
  };

  /** The reader left the browser's full screen: that was meant for all of it. */
  readonly #onFullscreen = (): void => {
    if (this.#onScreen && !document.fullscreenElement) this.close();
  };
}
