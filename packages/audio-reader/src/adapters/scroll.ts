/** Keeps the sentence that is heard in view, without animation, until the reader scrolls somewhere else themself. */

/** Space kept free above and below the sentence, in pixels. */
const ROOM = 24;
const KEYS = /^(Page(Up|Down)|Home|End|Arrow(Up|Down)| )$/;

/** Brings a range into view where it is not. @param covered pixels at the bottom of the window that something covers */
export function reveal(range: Range, covered: number): void {
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  for (const box of scrollersOf(element)) {
    const port = portOf(box);
    const top = port.top + ROOM;
    const bottom = Math.min(port.bottom, window.innerHeight - covered) - ROOM;
    const bounds = boundsOf(range);
    if (!bounds || (bounds.top >= top && bounds.bottom <= bottom)) continue;
    const height = bounds.bottom - bounds.top;
    const room = bottom - top;
    // A third down, so that what comes is seen too; a sentence higher than the window shows its beginning.
    const lead = height >= room ? 0 : Math.min(room - height, room / 3);
    box.scrollBy({ top: bounds.top - top - lead, behavior: 'instant' });
  }
}

function boundsOf(range: Range): { top: number; bottom: number } | undefined {
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  if (!rects.length) return undefined;
  return {
    top: Math.min(...rects.map(({ top }) => top)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}

/** What scrolls around an element, from the inside out. */
function scrollersOf(element: Element | null): Element[] {
  const found: Element[] = [];
  const page = document.scrollingElement ?? document.documentElement;
  for (let at = element; at && at !== page && at !== document.body; at = parentOf(at)) {
    const { overflowY } = getComputedStyle(at);
    if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight + 1) found.push(at);
  }
  return [...found, page];
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function portOf(box: Element): { top: number; bottom: number } {
  if (box === (document.scrollingElement ?? document.documentElement)) {
    return { top: 0, bottom: window.innerHeight };
  }
  const { top, bottom } = box.getBoundingClientRect();
  return { top: Math.max(0, top), bottom: Math.min(window.innerHeight, bottom) };
}

/** Calls `scrolled` when a person scrolls: wheel, finger, keys, the bar. Listens until the answer is called. */
export function watchHand(scrolled: () => void): () => void {
  const key = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0] as Element;
    if (KEYS.test(event.key) && !target.closest('input,select,textarea,button')) scrolled();
  };
  const press = (event: MouseEvent): void => {
    // Only the scroll bar lies outside the client area of the root.
    const { clientWidth } = document.documentElement;
    if (event.clientX >= clientWidth) scrolled();
  };
  const passive = { passive: true, capture: true };
  const hear = (change: 'addEventListener' | 'removeEventListener'): void => {
    document[change]('wheel', scrolled, passive);
    document[change]('touchmove', scrolled, passive);
    document[change]('keydown', key as EventListener, passive);
    document[change]('mousedown', press as EventListener, passive);
  };
  hear('addEventListener');
  return () => hear('removeEventListener');
}
