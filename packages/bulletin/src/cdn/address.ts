/**
 * Addresses as the loader needs them: enough to start a fetch and to know a link to an issue. The reading of
 * `src`, with its errors, is `@e-bulletin/issue/carrier.js`; here what is doubtful is left alone.
 */
import { manifestAddress } from '@e-bulletin/issue/carrier.js';
import { absolute } from './absolute.js';

/** A path step that ends in `.ebulletin.zip`: Liferay writes `/documents/…/so-8.ebulletin.zip/<uuid>`. */
const STORED = /\.ebulletin\.zip(\/|$)/i;
const PACKAGE = /\.(zip|divina|webpub|pdf)(\/|$)/i;

/** An address of an issue in one ZIP. */
export const isStoredIssue = (address: string): boolean => STORED.test(pathOf(address));

export const isPdf = (address: string): boolean => /\.pdf$/i.test(pathOf(address));

/** Where the manifest of `src` lies; `undefined` for a ZIP, a PDF, and what cannot be fetched. */
export function manifestOf(src: string, page: string): string | undefined {
  const address = absolute(src, page);
  return address && !PACKAGE.test(address.pathname) ? manifestAddress(address.href) : undefined;
}

const pathOf = (address: string): string => address.replace(/[?#].*$/, '');
