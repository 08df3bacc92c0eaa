/**
 * What is copied from a page: Vietnamese in composed letters, a line for each paragraph, cut words whole, running heads
 * left out. Browsers differ in what they make of lines that lie where they are printed.
 */

interface ShadowSelection {
  /** Chromium. Elsewhere the document's selection tells, or the composed ranges. */
  readonly getSelection?: () => Selection | null;
}

interface ComposedSelection {
  readonly getComposedRanges?: (options: { shadowRoots: ShadowRoot[] }) => StaticRange[];
}

/** The range that is selected within `root`; `undefined` where nothing is. */
export function selectedRange(root: ShadowRoot): AbstractRange | undefined {
  const selection = (root as ShadowSelection).getSelection?.() ?? getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (root.contains(range.startContainer)) return range.collapsed ? undefined : range;
  const [composed] =
    (getSelection() as ComposedSelection | null)?.getComposedRanges?.({ shadowRoots: [root] }) ??
    [];
  return composed && !composed.collapsed && root.contains(composed.startContainer)
    ? composed
    : undefined;
}

export function copyText(root: ShadowRoot, event: ClipboardEvent): void {
  const selected = selectedRange(root);
  if (!selected || !event.clipboardData) return;
  const range = document.createRange();
  range.setStart(selected.startContainer, selected.startOffset);
  range.setEnd(selected.endContainer, selected.endOffset);
  const text = textIn(root, range);
  if (text === undefined) return;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
}

/** The text of the blocks of pages in a range; `undefined` where it begins outside of them. */
export function textIn(root: ShadowRoot, range: Range): string | undefined {
  const start = range.startContainer;
  const inside = (start instanceof Element ? start : start.parentElement)?.closest('.words');
  if (!inside) return undefined;
  const blocks: string[] = [];
  const running: string[] = [];
  for (const block of root.querySelectorAll('.shown .words > :not(ul), .shown .words li')) {
    if (!range.intersectsNode(block)) continue;
    const part = range.cloneRange();
    if (!block.contains(range.startContainer)) part.setStart(block, 0);
    if (!block.contains(range.endContainer)) part.setEnd(block, block.childNodes.length);
    const text = part.toString().trim();
    if (text) (block.hasAttribute('aria-hidden') ? running : blocks).push(text);
  }
  return (blocks.length > 0 ? blocks : running).join('\n').normalize('NFC');
}
