/** Pages that send a Content-Security-Policy, as strict portals do: nothing in them is loosened for the bulletin. */

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "media-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'";
const TRUSTED = `${STRICT}; require-trusted-types-for 'script'; trusted-types e-bulletin`;

/** By path. */
export const POLICIES: Readonly<Record<string, string>> = {
  '/nhung/chinh-sach.html': STRICT,
  '/nhung/kieu-tin-cay.html': TRUSTED,
};

/** What the pages say of their own policy. */
export const POLICY_TEXTS = { POLICY_STRICT: STRICT, POLICY_TRUSTED: TRUSTED } as const;
