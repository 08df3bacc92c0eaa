/**
 * Watches a page for anything of an issue that runs, leads or asks where it must not: a canary, dialogs, requests, and a
 * look at every node of every shadow root.
 */
import type { Page } from 'puppeteer-core';

export interface Guard {
  /** What happened that must not: scripts that ran, strangers that were asked, nodes that could run. Empty is good. */
  look(): Promise<string[]>;
}

/** Call before the page is opened. @param allowed origins that may be asked */
export async function guard(page: Page, allowed: readonly string[]): Promise<Guard> {
  const seen: string[] = [];
  await page.exposeFunction('canary', (place: unknown) => void seen.push(`ran: ${String(place)}`));
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:|^wss?:|^ftp:|^file:/.test(protocol) && !allowed.includes(origin))
      seen.push(`asked: ${request.url()}`);
  });
  page.on('popup', (popup) => seen.push(`opened: ${popup?.url() ?? ''}`));
  return { look: async () => [...new Set([...seen, ...(await page.evaluate(suspicious))])] };
}

/** Runs in the page. */
function suspicious(): string[] {
  const found: string[] = [];
  const safe = ['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'blob:'];
  const leads =
    /^(href|xlink:href|src|action|formaction|poster|data|cite|background|ping|manifest)$/;
  const visit = (root: ParentNode): void => {
    for (const node of root.querySelectorAll('*')) {
      const what = node.outerHTML.slice(0, 160);
      // A film of YouTube, after a press, is the one frame there is.
      const film =
        node instanceof HTMLIFrameElement &&
        /^https:\/\/www\.youtube-nocookie\.com\/embed\//.test(node.src) &&
        !node.sandbox.contains('allow-top-navigation');
      if (
        /^(script|object|embed|base|meta|link|foreignobject|iframe)$/.test(node.localName) &&
        !film
      )
        found.push(`node: ${what}`);
      for (const { name, value } of node.attributes) {
        if (/^on/.test(name) || name === 'srcdoc' || name === 'is')
          found.push(`attribute: ${what}`);
        if (name === 'style' && /url\(|evil|expression|@import/i.test(value))
          found.push(`style: ${what}`);
        if (!leads.test(name)) continue;
        // No address at all leads nowhere.
        if (!URL.canParse(value, document.baseURI)) continue;
        const { protocol } = new URL(value, document.baseURI);
        if (!safe.includes(protocol)) found.push(`address: ${what}`);
      }
      if (node.localName === 'style' && /evil|@import/.test(node.textContent ?? ''))
        found.push(`style: ${what}`);
      if (node.shadowRoot) visit(node.shadowRoot);
    }
  };
  for (const bulletin of document.querySelectorAll('e-bulletin')) {
    visit(bulletin);
    if (bulletin.shadowRoot) visit(bulletin.shadowRoot);
  }
  if ('polluted' in {}) found.push('Object.prototype is polluted');
  return found;
}
