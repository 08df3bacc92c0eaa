/**
 * Which files of an issue lie beside its ZIP and under which address. Audio and video over 3 MB (and the PDF) stay plain
 * files so that the browser itself asks for ranges of them. Upload forms know no folders: the file's name alone counts,
 * and content hashes keep names apart.
 */

/** Audio and video larger than this (bytes) are left out of the ZIP. */
export const BESIDE_ZIP_FROM = 3_000_000;

/** File name of an issue's path: `m/loa-phuong.1a2b.mp3` lies beside the ZIP as `loa-phuong.1a2b.mp3`. */
export function nameBesideZip(href: string): string {
  const path = href.replace(/[?#].*$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Address of a file that lies beside the ZIP. */
export function addressBesideZip(zip: string, href: string): string {
  return new URL(nameBesideZip(href), zip).href;
}

/** Name of an entry for an address as the manifest writes it; `undefined` where it leaves the issue. */
export function entryName(href: string): string | undefined {
  try {
    const url = new URL(href, 'https://zip.invalid/');
    if (url.host !== 'zip.invalid') return undefined;
    return decodeURIComponent(url.pathname.slice(1)).normalize('NFC');
  } catch {
    return undefined;
  }
}
