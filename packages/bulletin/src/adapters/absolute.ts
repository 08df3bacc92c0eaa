/** `href` of an issue that lies at `base`, made absolute; as it is where nobody could open it. */
export function absolute(href: string, base: string | undefined): string {
  try {
    return new URL(href, base || document.baseURI).href;
  } catch {
    return href;
  }
}
