/**
 * Finds the shapes an embed may have after an editor and its filters were through with it, and makes each an
 * `<e-bulletin>`:
 *
 *     <e-bulletin src="…">                                   stays as it is
 *     <div class="e-bulletin" data-src="…">                  gets a shadow root with an <e-bulletin> in it
 *     <a href="so-8.pdf">…</a> <a href="so-8.ebulletin.zip">   are moved into an <e-bulletin> as its fallback
 *
 * The fourth shape, a framed page, is frames.ts.
 */
import { isPdf, isStoredIssue } from './address.js';
import { dress } from '../adapters/document-sheet.js';

export interface ShapeOptions {
  /** Tag under which our element is, or will be, registered. */
  readonly tag: () => string;
  /** Called with the address as written of every bulletin found, and the element that holds its fallback content. */
  readonly found: (src: string, place: Element, bulletin: HTMLElement) => void;
  /** Called with the tag of each element of ours that stands without a bulletin around it. */
  readonly alone: (tag: string) => void;
}

const DIV = 'div.e-bulletin[data-src]';
/** Elements that a page may use by themselves. */
const ALONE = 'e-poll,e-audio-reader,e-qr-share,e-flipbook';
const LINK = 'a[href*=".ebulletin.zip" i]';

/** A list of old issues stays a list of links, and so does a link that offers the file itself. */
const LIST = 'li, dl, nav, header, footer, aside, [role="navigation"], e-bulletin, .e-bulletin';

const seen = new WeakSet<Element>();

/** Upgrades every shape in `root` and every one that is added later. */
export function watch(root: Document, options: ShapeOptions): void {
  const visit = (node: ParentNode): void => {
    for (const element of matching(node, `${tagSelector(options)}${DIV}`)) {
      if (seen.has(element)) continue;
      seen.add(element);
      dress(element);
      if (element.localName === 'div') fillDiv(element as HTMLElement, options);
      else options.found(element.getAttribute('src') ?? '', element, element as HTMLElement);
    }
    for (const { localName } of matching(node, ALONE)) options.alone(localName);
    // A link is complete only when the parser is past it and past its neighbours.
    if (root.readyState !== 'loading') {
      for (const link of matching(node, LINK)) upgradeLink(link as HTMLAnchorElement, options);
    }
  };
  visit(root);
  root.addEventListener('DOMContentLoaded', () => visit(root));
  new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.addedNodes) if (node instanceof Element) visit(node);
    }
  }).observe(root, { childList: true, subtree: true });
}

const tagSelector = ({ tag }: ShapeOptions): string =>
  tag() === 'e-bulletin' ? 'e-bulletin,' : '';

function matching(node: ParentNode, selector: string): Element[] {
  const found = [...node.querySelectorAll(selector)];
  if (node instanceof Element && node.matches(selector)) found.unshift(node);
  return found;
}

const PASSED_ON = 'src page hash start share-url lang theme address-as'.split(' ');

/** The div's own content stays where it is: what a page builder saves later is what the editor wrote. */
function fillDiv(div: HTMLElement, options: ShapeOptions): void {
  const src = div.getAttribute('data-src') ?? '';
  const bulletin = document.createElement(options.tag());
  for (const name of PASSED_ON) {
    const value = div.getAttribute(`data-${name}`);
    if (value !== null) bulletin.setAttribute(name, value);
  }
  if (div.lang) bulletin.lang = div.lang;
  bulletin.appendChild(document.createElement('slot'));
  const root = div.shadowRoot ?? div.attachShadow({ mode: 'open' });
  root.appendChild(bulletin);
  dress(bulletin);
  options.found(src, div, bulletin);
}

function upgradeLink(link: HTMLAnchorElement, options: ShapeOptions): void {
  if (seen.has(link) || !isStoredIssue(link.href)) return;
  seen.add(link);
  if (link.hasAttribute('download') || link.closest(LIST)) return;
  const pdf = pdfBefore(link);
  const bulletin = document.createElement(options.tag());
  seen.add(bulletin);
  bulletin.setAttribute('src', link.href);
  link.parentNode?.insertBefore(bulletin, link);
  if (pdf) {
    bulletin.appendChild(pdf);
    bulletin.appendChild(document.createTextNode(' '));
  }
  bulletin.appendChild(link);
  dress(bulletin);
  options.found(link.href, bulletin, bulletin);
}

/** The PDF link written before the ZIP link, with nothing but separators between the two. */
function pdfBefore(link: HTMLAnchorElement): HTMLAnchorElement | undefined {
  let node: Node | null = link.previousSibling;
  while (node && isSeparator(node)) node = node.previousSibling;
  if (!node && link.parentElement instanceof HTMLParagraphElement) {
    // wpautop and editors give each link a paragraph of its own.
    node = link.parentElement.previousElementSibling;
  }
  const found = node instanceof HTMLParagraphElement ? onlyLink(node) : node;
  return found instanceof HTMLAnchorElement && isPdf(found.href) ? found : undefined;
}

const isSeparator = (node: Node): boolean =>
  node instanceof HTMLBRElement ||
  (node.nodeType === Node.TEXT_NODE && /^[\s|\u00b7,;\u2013\u2014-]*$/.test(node.nodeValue ?? ''));

function onlyLink(paragraph: HTMLParagraphElement): Element | null {
  const link = paragraph.querySelector('a');
  return link?.textContent?.trim() === paragraph.textContent?.trim() ? link : null;
}
