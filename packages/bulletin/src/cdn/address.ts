/**
 * Addresses as the loader needs them: enough to start a fetch and to know a link to an issue. The reading of
 * `src`, with its errors, is `@e-bulletin/issue/carrier.js`; here what is doubtful is left alone.
 */
import { manifestAddress } from '@e-bulletin/issue/carrier.js';

/** A path step that ends in `.ebulletin.zip`: Liferay writes `/documents/…/so-8.ebulletin.zip/<uuid>`. */
const STORED = /\.ebulletin\.zip(\/|$)/i;
const PACKAGE = /\.(zip|divina|webpub|pdf)(\/|$)/i;

/** An address of an issue in one ZIP. */
export const isStoredIssue = (address: string): boolean => STORED.test(pathOf(address));

export const isPdf = (address: string): boolean => /\.pdf$/i.test(pathOf(address));

/** `src` as editors leave it, made absolute: no quotes or spaces around it, https on an https page. */
export function absolute(src: string, page: string): URL | undefined {
  try {
    const address = new URL(src.replace(EDGES, ''), page);
    if (!/^https?:$/.test(address.protocol)) return undefined;
    const from = new URL(page);
    if (from.protocol === 'https:' && address.hostname === from.hostname)
      address.protocol = 'https:';
    address.hash = '';
    return address;
  } catch {
    return undefined;
  }
}

const EDGES =
  /^[\s"'\u201c\u201d\u2018\u2019\u00ab\u00bb]+|[\s"'\u201c\u201d\u2018\u2019\u00ab\u00bb]+$/g;

/** Where the manifest of `src` lies; `undefined` for a ZIP, a PDF, and what cannot be fetched. */
export function manifestOf(src: string, page: string): string | undefined {
  const address = absolute(src, page);
  return address && !PACKAGE.test(address.pathname) ? manifestAddress(address.href) : undefined;
}

const pathOf = (address: string): string => address.replace(/[?#].*$/, '');
