/**
 * What no story may break and axe does not see, measured in the page: targets of 44 px (64 where one listens), lines high
 * enough for stacked diacritics, no letters cut, nothing that scrolls sideways. Runs in the browser; says what is wrong.
 */

/** DESIGN section 9: "line height never under 1.35, because stacked diacritics need it". */
export interface Bounds {
  readonly target: number;
  /** In `<e-audio-reader>`. */
  readonly listening: number;
  readonly lineHeight: number;
}

export function measure({ target, listening, lineHeight }: Bounds): string[] {
  const found = new Set<string>();
  const TARGETS =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=tab]';

  walk(document.querySelector('#storybook-root') ?? document.body, []);
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.add(`scrolls sideways: ${scrollWidth} of ${innerWidth}`);
  return [...found];

  function walk(element: Element, path: readonly string[]): void {
    if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert')) return;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
    const inside = /^(e|story)-/.test(element.localName) ? [...path, element.localName] : path;
    if (inside.length > 0) {
      if (element.matches(TARGETS)) checkTarget(element as HTMLElement, inside);
      checkText(element, inside);
    }
    const children = element.shadowRoot?.children ?? element.children;
    for (const child of children) walk(child, inside);
    // What stands in a slot is ours to measure only where we wrote it; stories write little.
    if (element.shadowRoot) for (const child of element.children) walk(child, path);
  }

  function nameOf(element: Element, inside: readonly string[]): string {
    const said = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const words = said.replace(/\s+/g, ' ').trim().slice(0, 40);
    const kind = element.getAttribute('class') ?? element.getAttribute('type') ?? '';
    return `${inside.at(-1) ?? ''} ${element.localName}.${kind.replace(/\s+/g, '.')} "${words}"`;
  }

  function checkTarget(element: HTMLElement, inside: readonly string[]): void {
    const own = element.getBoundingClientRect();
    const label = (element as HTMLInputElement).labels?.[0] ?? element.closest('label');
    const box = label ? union(own, label.getBoundingClientRect()) : own;
    // Out of sight until they have the focus, or for programs only.
    if (box.width <= 1 || box.height <= 1 || box.right < 0 || box.bottom < 0) return;
    if (isInSentence(element)) return;
    const least = inside.includes('e-audio-reader') ? listening : target;
    const wide = element.localName === 'input' && (element as HTMLInputElement).type === 'range';
    // Layout rounds; half a pixel is no smaller target.
    if (box.height < least - 0.5 || (!wide && box.width < least - 0.5))
      found.add(
        `target ${Math.round(box.width)}x${Math.round(box.height)} of ${least}: ${nameOf(element, inside)}`,
      );
  }

  /** WCAG 2.5.5 leaves out links in a sentence: the line they stand in says how high they are. */
  function isInSentence(element: HTMLElement): boolean {
    if (element.localName !== 'a' || getComputedStyle(element).display !== 'inline') return false;
    return [...(element.parentNode?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 1,
    );
  }

  function checkText(element: Element, inside: readonly string[]): void {
    const text = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    if (!text || /^(style|script|option|text|tspan)$/.test(element.localName)) return;
    const style = getComputedStyle(element);
    // The text over a page's picture: transparent, laid where it is printed.
    if (style.color === 'rgba(0, 0, 0, 0)') return;
    const size = parseFloat(style.fontSize);
    const line = parseFloat(style.lineHeight);
    if (!(line >= size * lineHeight - 0.05))
      found.add(`line ${style.lineHeight} for ${style.fontSize}: ${nameOf(element, inside)}`);
    const box = element as HTMLElement;
    const cuts = (overflow: string): boolean => /hidden|clip/.test(overflow);
    if (box.clientWidth <= 1 || box.clientHeight <= 1) return;
    if (cuts(style.overflowY) && box.scrollHeight > box.clientHeight + 1)
      found.add(`cut below: ${nameOf(element, inside)}`);
    if (cuts(style.overflowX) && box.scrollWidth > box.clientWidth + 1)
      found.add(`cut at the side: ${nameOf(element, inside)}`);
  }

  function union(one: DOMRect, other: DOMRect): DOMRect {
    const left = Math.min(one.left, other.left);
    const top = Math.min(one.top, other.top);
    const right = Math.max(one.right, other.right);
    return new DOMRect(left, top, right - left, Math.max(one.bottom, other.bottom) - top);
  }
}
