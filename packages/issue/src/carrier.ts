/**
 * Where an issue's files come from. Two carriers, one interface: a folder on any web server, and one ZIP that any upload
 * form takes. The ZIP half is imported only when an address asks for it.
 */
import { openFolder } from './carriers/folder.js';
import { issueError } from './errors.js';

export interface Carrier {
  /** `pdf`: pages drawn from a PDF by the reader itself. */
  readonly kind: 'folder' | 'zip' | 'pdf';
  /** Absolute address that the manifest's relative ones resolve against: pass it to `parseManifest`. */
  readonly base: string;
  /** The manifest as JSON gave it. Fetched once, by `openCarrier`. */
  manifest(): Promise<unknown>;
  /** A JSON file of the issue. @throws IssueError */
  json(href: string, signal?: AbortSignal): Promise<unknown>;
  /**
   * An address for `<img>`, `<audio>` or `<video>`. A folder answers at once; a ZIP reads the file first and
   * gives a blob address, to be given back with `release`. @throws IssueError `unsafe-file`
   * @param seconds how long a recording is that one `<audio>` shall play while it is still read
   */
  url(href: string, signal?: AbortSignal, seconds?: number): string | Promise<string>;
  /** A file that a reader wants to keep, for `<a download>`; absent where a carrier holds pictures only. @throws IssueError `unsafe-file` */
  file?(href: string, signal?: AbortSignal): Promise<IssueFile>;
  /** Gives an address of `url` or `file` back. Addresses of a folder need no release and ignore it. */
  release(url: string): void;
  /** Ends what is under way and revokes every blob address. */
  close(): void;
}

export interface IssueFile {
  readonly url: string;
  readonly name: string;
}

export interface CarrierOptions {
  /** For tests and tools; the page's own by default. */
  readonly fetch?: typeof fetch;
  /** Ends the opening. */
  readonly signal?: AbortSignal;
  /** The manifest's fetch where a loader has started it already. If it fails, it is fetched again. */
  readonly manifest?: Promise<Response>;
  /** Address that a relative `src` resolves against; the page's own by default. */
  readonly page?: string;
  /** Bytes so far, while a ZIP is downloaded whole because its server knows no ranges. */
  readonly onProgress?: (received: number, total: number | undefined) => void;
}

/** `.zip` at the end of any step of the path: Liferay writes `/documents/…/so-8.ebulletin.zip/<uuid>`. */
const PACKAGE = /\.(zip|divina|webpub)(\/|$)/i;

/**
 * Opens the issue at `src`: its folder, its manifest, its ready page, or its ZIP.
 * @throws IssueError
 */
export async function openCarrier(src: string, options: CarrierOptions = {}): Promise<Carrier> {
  const addresses = resolveSource(src, options.page);
  const first = addresses[0] as string;
  if (PACKAGE.test(new URL(first).pathname)) {
    return (await import('./carriers/zip.js')).openZip(addresses, options);
  }
  const opened = await openFolder(addresses.map(manifestAddress), options);
  // A download page (`LinkClick.aspx?…`) may hold a ZIP under a name that does not say so.
  return typeof opened === 'string'
    ? (await import('./carriers/zip.js')).openZip([opened], options)
    : opened;
}

/**
 * Absolute addresses to try for a `src` as editors leave it: curly quotes and spaces go, the page's own address counts
 * first and a foreign `<base href>` only after it, and the page's host is not asked over `http` from `https`.
 * @throws IssueError `bad-address`, `mixed-content`
 */
export function resolveSource(src: string, page?: string): string[] {
  const clean = src.replace(/^[\s"'“”‘’«»]+|[\s"'“”‘’«»]+$/g, '');
  const home = page ?? globalThis.location?.href;
  const bases = [home, page === undefined ? globalThis.document?.baseURI : undefined];
  const found: string[] = [];
  for (const base of bases) {
    if (!clean || (base === undefined && found.length)) continue;
    try {
      const url = new URL(clean, base);
      if (!/^https?:$/.test(url.protocol)) continue;
      if (url.protocol === 'http:' && home?.startsWith('https:')) {
        if (url.hostname !== new URL(home).hostname) throw issueError('mixed-content');
        url.protocol = 'https:';
      }
      url.hash = '';
      if (!found.includes(url.href)) found.push(url.href);
    } catch (error) {
      if (error instanceof TypeError) continue;
      throw error;
    }
  }
  if (!found.length) throw issueError('bad-address', src.slice(0, 80));
  return found;
}

/** The manifest's address for that of a folder, a ready page, or the manifest itself. */
export function manifestAddress(address: string): string {
  const url = new URL(address);
  const last = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  if (/^(index|embed)\.html?$/i.test(last)) url.pathname = url.pathname.slice(0, -last.length);
  else if (last.includes('.') || url.search) return address;
  else if (last) url.pathname += '/';
  return new URL('manifest.json', url).href;
}
