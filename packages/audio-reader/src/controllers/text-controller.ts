/**
 * The text side of listening: reads the article wherever it stands, weaves it with the recording's map, marks the sentence
 * that is heard, keeps it in view, and takes taps and keys on sentences. Fetched when a player has a text.
 */
import { Highlighter } from '../adapters/highlighter.js';
import { readPage, rangeOf, sentenceAt, type PageSentence } from '../adapters/page-text.js';
import { reveal, watchHand } from '../adapters/scroll.js';
import type { Sentence } from '../model/track.js';
import { weave, type Recorded } from '../model/weave.js';

export interface TextHost {
  /** The element whose tokens colour the mark. */
  readonly element: HTMLElement;
  /** Pixels that the player itself covers at the bottom of the window. */
  covered(): number;
  /** The listener has opened something in the player's place: the page lies still. */
  held(): boolean;
  /** Whether taps on the text belong to us: only once somebody has begun to listen. */
  active(): boolean;
  choose(index: number): void;
  /** The text changed under us, a hand scrolled away, or the text took the focus. */
  changed(what: 'text' | 'hand' | 'focus'): void;
}

/** What a tap on it does is its own business. */
const CONTROLS =
  'a,button,input,select,textarea,summary,label,audio,video,[contenteditable],[role=button]';
/** Text that changes is read again once it is quiet, in milliseconds. */
const QUIET = 300;

export class TextController {
  readonly #host: TextHost;
  readonly #root: HTMLElement;
  readonly #highlighter = new Highlighter();
  readonly #observer: MutationObserver;
  #page: readonly PageSentence[] = [];
  #covers: readonly (readonly [number, number])[] = [];
  #index = -1;
  #aim = -1;
  #follow = true;
  #away = false;
  #unwatch: (() => void) | undefined;
  #timer = 0;
  #tabIndex: string | null = null;

  constructor(root: HTMLElement, host: TextHost) {
    this.#root = root;
    this.#host = host;
    const tree = root.getRootNode();
    if (tree instanceof Document || tree instanceof ShadowRoot) {
      this.#highlighter.attach(tree, this.#colours());
    }
    this.#observer = new MutationObserver(() => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => host.changed('text'), QUIET);
    });
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
    this.#hear('addEventListener');
    this.#tabIndex = root.getAttribute('tabindex');
  }

  /** The element whose text is read. */
  get root(): HTMLElement {
    return this.#root;
  }

  /** A hand scrolled away from what is heard. */
  get away(): boolean {
    return this.#away;
  }

  set follow(follow: boolean) {
    this.#follow = follow;
    this.#away = false;
  }

  /** Reads the text as it is now. */
  read(recorded: readonly Recorded[]): {
    sentences: readonly Sentence[];
    stale: readonly string[];
  } {
    this.#page = readPage(this.#root);
    const { sentences, covers, stale } = weave(this.#page, recorded);
    this.#covers = covers;
    this.#aim = this.#index = -1;
    return { sentences, stale };
  }

  /** Marks the sentence at `index`; -1: none. @param asked the listener chose it, so it is shown whatever was scrolled */
  show(index: number, asked: boolean): void {
    if (asked) this.#away = false;
    this.#index = index;
    this.#aimAt(-1);
    const range = this.#rangeOf(index);
    const block = this.#page[this.#covers[index]?.[0] ?? -1]?.block.element;
    this.#highlighter.show(range, block, () => this.#colours());
    if (this.#follow && !this.#away && !this.#host.held()) this.#reveal(index);
  }

  /** Scrolls back to what is heard and follows it again. */
  comeBack(): void {
    this.#away = false;
    this.#reveal(this.#index);
  }

  /** While somebody listens the text takes the focus, and a hand that scrolls is noticed. */
  listening(active: boolean): void {
    if (active === (this.#unwatch !== undefined)) return;
    this.#unwatch?.();
    this.#unwatch = undefined;
    if (active) {
      this.#unwatch = watchHand(() => this.#onHand());
      if (this.#tabIndex === null) this.#root.tabIndex = 0;
    } else if (this.#tabIndex === null) this.#root.removeAttribute('tabindex');
  }

  destroy(): void {
    this.listening(false);
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#highlighter.detach();
    this.#hear('removeEventListener');
  }

  #hear(change: 'addEventListener' | 'removeEventListener'): void {
    const root = this.#root as EventTarget;
    root[change]('click', this.#onClick as EventListener);
    root[change]('keydown', this.#onKeydown as EventListener);
    root[change]('focusin', this.#onFocusin as EventListener);
    root[change]('focusout', this.#onFocusout);
  }

  #reveal(index: number): void {
    const range = this.#rangeOf(index);
    if (range) reveal(range, this.#host.covered());
  }

  #rangeOf(index: number): Range | undefined {
    const [from, to] = this.#covers[index] ?? [];
    const first = from === undefined ? undefined : this.#page[from];
    return first && rangeOf(first, this.#page[(to ?? 0) - 1]);
  }

  #colours(): { mark: string; line: string; ink: string } {
    const style = getComputedStyle(this.#host.element);
    const value = (name: string, otherwise: string): string =>
      style.getPropertyValue(name).trim() || otherwise;
    return {
      mark: value('--_mark', '#ffe38a'),
      line: value('--_mark-line', '#7a5b00'),
      ink: value('--_ink', '#1b1a17'),
    };
  }

  #onHand(): void {
    if (this.#away || !this.#follow || this.#index < 0) return;
    this.#away = true;
    this.#host.changed('hand');
  }

  #aimAt(index: number): void {
    if (index === this.#aim) return;
    this.#aim = index;
    this.#highlighter.aim(this.#rangeOf(index));
    this.#reveal(index);
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || !this.#host.active()) return;
    const target = event.composedPath()[0] as Element;
    if (target.closest?.(CONTROLS) || String(getSelection() ?? '') !== '') return;
    const at = sentenceAt(this.#page, event.clientX, event.clientY, this.#root);
    const index = this.#covers.findIndex(([from, to]) => at >= from && at < to);
    if (index >= 0) this.#host.choose(index);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // Only while the text itself has the focus: links and fields in it keep their keys.
    if (event.composedPath()[0] !== this.#root || !this.#host.active()) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const from = this.#aim >= 0 ? this.#aim : this.#index;
    if (event.key === 'ArrowRight') this.#aimAt(Math.min(this.#covers.length - 1, from + 1));
    else if (event.key === 'ArrowLeft') this.#aimAt(Math.max(0, from - 1));
    else if (event.key === 'Enter' && from >= 0) this.#host.choose(from);
    else return;
    event.preventDefault();
  };

  readonly #onFocusin = (event: FocusEvent): void => {
    if (event.composedPath()[0] === this.#root && this.#host.active()) this.#host.changed('focus');
  };

  readonly #onFocusout = (): void => this.#aimAt(-1);
}
