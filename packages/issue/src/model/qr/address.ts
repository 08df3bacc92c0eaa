/**
 * What may stand in a QR code that an office prints: one web address that says where it leads.
 *
 * Sticker attacks ("quishing") live from addresses that look like another. So a code is refused where its host is not
 * written in Latin letters and digits (Vietnamese diacritics included), where a name and password precede the host, and
 * where characters hide; and the address stands in words under every code.
 */
import { decodePunycode } from './punycode.js';

export type AddressFault =
  | 'empty'
  | 'not-address'
  | 'scheme'
  | 'credentials'
  | 'hidden-characters'
  | 'foreign-letters'
  | 'too-long';

export interface CheckedAddress {
  /** The address as a browser opens it. */
  readonly href: string;
  /** What people read under the code: no scheme, no final slash, diacritics restored. */
  readonly words: string;
  /** What goes into the matrix: as `href`, in upper case where that changes nothing and makes the code smaller. */
  readonly text: string;
}

/** Longest text that is still a code for a wall: version 20 at level Q holds 482 bytes, 97 modules a side. */
export const MAX_BYTES = 480;

/** Controls, spaces and the invisible: separators, joiners, marks of direction. */
const HIDDEN = /[\p{C}\p{Z}\u00ad\u180e]/u;
/** Letters of a host that a Vietnamese reader can tell apart. */
const READABLE_HOST = /^[\p{Script=Latin}\p{M}0-9.-]*$/u;
/** The alphanumeric mode of ISO/IEC 18004, table 5. */
const ALPHANUMERIC = /^[0-9A-Z $%*+./:-]*$/;

/** Checks an address that is to be printed. */
export function checkAddress(input: string): CheckedAddress | AddressFault {
  const text = input.trim();
  if (!text) return 'empty';
  if (HIDDEN.test(text)) return 'hidden-characters';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  // "localhost:8080" and "senhong.vn:8443/x" are hosts with a port, not schemes.
  if (scheme && !/^[^/:]+:\d+(\/|$)/.test(text) && scheme !== 'http' && scheme !== 'https')
    return 'scheme';
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'not-address';
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'not-address';
  if (url.username || url.password) return 'credentials';
  const host = url.hostname.split('.').map(readableLabel).join('.');
  if (!READABLE_HOST.test(host)) return 'foreign-letters';
  const rest = url.href.slice(url.href.indexOf(url.host) + url.host.length);
  const codeText = smallest(url, rest);
  if (new TextEncoder().encode(codeText).length > MAX_BYTES) return 'too-long';
  const port = url.port ? `:${url.port}` : '';
  return {
    href: url.href,
    text: codeText,
    words: host + port + readablePath(rest).replace(/\/$/, ''),
  };
}

/** `xn--…` as people read it. A label that does not decode stays, and so does not pass as another. */
function readableLabel(label: string): string {
  if (!label.startsWith('xn--')) return label;
  return decodePunycode(label.slice(4)) ?? label;
}

/** Percent signs are not for reading; a path that hides something behind them stays encoded. */
function readablePath(path: string): string {
  try {
    const decoded = decodeURI(path);
    return HIDDEN.test(decoded) ? path : decoded.normalize('NFC');
  } catch {
    return path;
  }
}

/**
 * Scheme and host mean the same in any case (RFC 3986, 6.2.2.1). A path does not, so it is only kept. In upper case the
 * first part takes 5.5 bits a character instead of 8, and often saves a version.
 */
function smallest({ protocol, host }: URL, rest: string): string {
  const head = `${protocol}//${host}`.toUpperCase();
  const tail = rest === '/' ? '' : rest;
  return ALPHANUMERIC.test(head) ? head + tail : `${protocol}//${host}${tail}`;
}
