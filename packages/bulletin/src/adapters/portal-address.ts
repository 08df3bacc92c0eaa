/** The address that the portal gives the page with the bulletin: what is passed on where an issue has no share page. */

/** `share-url` of the element, else the canonical link of the document, else its address without fragment. */
export function portalAddress(element: Element): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]');
  const given = element.getAttribute('share-url') ?? canonical?.getAttribute('href');
  const own = location.href.replace(/#.*$/, '');
  try {
    const url = new URL(given ?? own, document.baseURI);
    if (/^https?:$/.test(url.protocol)) return url.href;
  } catch {
    // An address nobody can open: the page's own is better.
  }
  return own;
}
