/** What the page says about itself. */

/** The page's canonical address, else its own without the fragment: what a link to this page should be. */
export function canonicalAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href;
  return canonical ?? location.href.split('#')[0] ?? '';
}
