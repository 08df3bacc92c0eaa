/** Names of the wire format: our namespace and the media types (docs/issue-format.md). */

/** A name, never fetched. Keys are `NS` plus a fragment, as Readium's schema demands of extensions. */
export const NS = 'https://e-bulletin.dev/ns#';

export const GUIDED_TYPE = 'application/guided-navigation+json';
export const MANIFEST_TYPE = 'application/divina+json';
export const DIVINA = 'https://readium.org/webpub-manifest/profiles/divina';
/** Our profile, beside Divina's, in `metadata.conformsTo`. */
export const PROFILE = 'https://e-bulletin.dev/profile/1';
