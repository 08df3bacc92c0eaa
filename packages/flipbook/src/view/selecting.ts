/** Whether the reader has marked text, which no tap and no stroke may undo. */

/**
 * Chromium keeps what is marked inside a shadow to that shadow; others tell the document. Safari calls that collapsed, for both
 * ends are the host to it (seen in WebKit 2.50), and of type "Range" all the same.
 */
export function isSelecting(stage: Element): boolean {
  const root = stage.getRootNode() as { getSelection?: () => Selection | null };
  return (root.getSelection?.() ?? getSelection())?.type === 'Range';
}
