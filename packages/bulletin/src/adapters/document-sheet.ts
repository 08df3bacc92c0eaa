/**
 * The one rule set we give the host document: room for a bulletin before its script has run, and the cover in
 * the place where the reader will show it. `::slotted` reaches no further than the link around the cover. An
 * adopted sheet is no inline style, so CSP has nothing to report.
 */
import { DOCUMENT_RULES } from '../model/geometry.js';

const dressed = new WeakSet<Node>();

/** Gives the rules to the tree that holds `element`, once. */
export function dress(element: Element): void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot) || dressed.has(root)) return;
  dressed.add(root);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(DOCUMENT_RULES);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Safari before 16.4, Firefox before 101: the page moves a little when the reader arrives. A <style>
    // element would be an inline style to report for the very portals that forbid it.
  }
}
