/** Whether the reader has marked text, which no tap and no stroke may undo. */

/** Chromium keeps what is marked inside a shadow to that shadow; others tell the document. */
export function isSelecting(stage: Element): boolean {
  const root = stage.getRootNode() as { getSelection?: () => Selection | null };
  return (root.getSelection?.() ?? getSelection())?.isCollapsed === false;
}
