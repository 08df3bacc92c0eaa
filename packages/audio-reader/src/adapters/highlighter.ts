/**
 * Paints the sentence that is heard: background and a thick underline, because colour alone says nothing to many. By the CSS
 * Custom Highlight API, which touches no node; browsers without it get the whole block marked. `aria-current` tells screen
 * readers, who would otherwise hear everything twice.
 */

interface HighlightLike {
  clear(): void;
  add(range: Range): unknown;
}

interface Registry {
  set(name: string, highlight: HighlightLike): unknown;
  delete(name: string): boolean;
}

interface Colours {
  readonly mark: string;
  readonly line: string;
  readonly ink: string;
}

const registry = (): Registry | undefined =>
  (CSS as unknown as { highlights?: Registry }).highlights;

const HighlightClass = (): (new () => HighlightLike) | undefined =>
  (globalThis as unknown as { Highlight?: new () => HighlightLike }).Highlight;

/** Names are global to the page, and two players must not paint each other's. */
let count = 0;
const unique = (): string => `e-listen-${Date.now().toString(36)}-${++count}`;

export class Highlighter {
  readonly #name = unique();
  #root: Document | ShadowRoot | undefined;
  #sheet: CSSStyleSheet | undefined;
  #now: HighlightLike | undefined;
  /** The sentence that the keyboard stands on. */
  #aim: HighlightLike | undefined;
  #block: HTMLElement | undefined;
  #restore: (() => void) | undefined;

  /** The tree whose text is painted: a style rule of a highlight reaches only its own tree. */
  attach(root: Document | ShadowRoot, colours: Colours): void {
    const Highlight = HighlightClass();
    const known = registry();
    if (!Highlight || !known || !('adoptedStyleSheets' in root)) return;
    this.#root = root;
    this.#now = new Highlight();
    this.#aim = new Highlight();
    known.set(this.#name, this.#now);
    known.set(`${this.#name}-aim`, this.#aim);
    this.#sheet = new CSSStyleSheet();
    this.#sheet.replaceSync(rules(this.#name, colours));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  show(range: Range | undefined, block: Element | undefined, colours: () => Colours): void {
    this.#now?.clear();
    if (range) this.#now?.add(range);
    if (block === this.#block) return;
    this.#restore?.();
    this.#restore = this.#block = undefined;
    if (!(block instanceof HTMLElement)) return;
    this.#block = block;
    this.#restore = markBlock(block, this.#now ? undefined : colours());
  }

  aim(range: Range | undefined): void {
    this.#aim?.clear();
    if (range) this.#aim?.add(range);
  }

  detach(): void {
    this.#restore?.();
    this.#restore = this.#block = undefined;
    registry()?.delete(this.#name);
    registry()?.delete(`${this.#name}-aim`);
    const sheet = this.#sheet;
    if (this.#root && sheet) {
      this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((one) => one !== sheet);
    }
    this.#root = this.#sheet = this.#now = this.#aim = undefined;
  }
}

function rules(name: string, { mark, line, ink }: Colours): string {
  return `::highlight(${name}){background-color:${mark};color:${ink};text-decoration:underline 3px ${line}}
::highlight(${name}-aim){text-decoration:underline 3px dotted ${line}}
@media (forced-colors:active){::highlight(${name}){background-color:Highlight;color:HighlightText;text-decoration:underline 3px}}`;
}

/** Says where we are, and paints the block where single sentences cannot be; nothing that moves the text. */
function markBlock(block: HTMLElement, colours: Colours | undefined): () => void {
  const before = block.getAttribute('aria-current');
  block.setAttribute('aria-current', 'true');
  const { style } = block;
  const old = [style.backgroundColor, style.boxShadow] as const;
  if (colours) {
    style.backgroundColor = colours.mark;
    style.boxShadow = `-6px 0 ${colours.line}`;
  }
  return () => {
    if (before === null) block.removeAttribute('aria-current');
    else block.setAttribute('aria-current', before);
    if (!colours) return;
    [style.backgroundColor, style.boxShadow] = old;
    if (!block.getAttribute('style')) block.removeAttribute('style');
  };
}
