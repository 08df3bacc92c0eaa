/**
 * The frame's side: what a ready page `embed.html` does. It opens issues of its own origin, and of the origins
 * in `embed-origins.json` beside it, so that nobody shows a stranger's bulletin under an office's address; and
 * it tells the page around it how high it would like to be. A chunk of its own: other pages have no use for it.
 */
import { absolute } from './absolute.js';
import { heightMessage, isHello } from '../model/frame-message.js';

export function serveFrame(root: Document): void {
  reportHeight(root);
  // A frame as high as its content never scrolls, and cannot ask where the window of the page around it stands: an
  // article, or the page after it, begins in sight wherever the reader had scrolled that page to.
  root.addEventListener('e-article-change', () => {
    if (window.parent !== window) root.querySelector('e-bulletin')?.scrollIntoView();
  });
  if (root.readyState !== 'loading') void chooseIssue(root);
  else root.addEventListener('DOMContentLoaded', () => void chooseIssue(root));
}

/** Gives the page's bulletin the issue named in `?src=`, when this page may show it. */
async function chooseIssue(root: Document): Promise<void> {
  const wanted = new URLSearchParams(location.search).get('src');
  const bulletin = root.querySelector('e-bulletin[src=""]');
  if (!wanted || !bulletin) return;
  const address = absolute(wanted, location.href);
  if (address && (await mayShow(address.origin))) {
    bulletin.setAttribute('src', address.href);
    return;
  }
  bulletin.textContent =
    'Trang nhúng này không được mở bản tin ở địa chỉ đã cho. ' +
    'This page may not open the bulletin at the given address (embed-origins.json).';
}

async function mayShow(origin: string): Promise<boolean> {
  if (origin === location.origin) return true;
  try {
    const response = await fetch(new URL('embed-origins.json', location.href).href);
    const listed: unknown = response.ok ? await response.json() : [];
    return Array.isArray(listed) && listed.includes(origin);
  } catch {
    return false;
  }
}

/** Tells the page around this frame its height: now, whenever it changes, and when asked. */
function reportHeight(root: Document): void {
  if (window.parent === window) return;
  let last = 0;
  const tell = (): void => {
    const bulletin = root.querySelector('e-bulletin');
    const height = bulletin ? bulletin.getBoundingClientRect().bottom + window.scrollY : 0;
    if (height <= 0 || Math.abs(height - last) < 1) return;
    last = height;
    window.parent.postMessage(heightMessage(height), '*');
  };
  addEventListener('message', (event) => {
    if (event.source !== window.parent || !isHello(event.data)) return;
    last = 0;
    tell();
  });
  const observer = new ResizeObserver(tell);
  const start = (): void => {
    if (root.body) observer.observe(root.body);
    const bulletin = root.querySelector('e-bulletin');
    if (bulletin) observer.observe(bulletin);
    tell();
  };
  start();
  root.addEventListener('DOMContentLoaded', start);
}
