/** Ways of passing a link on, as plain addresses. Nothing here asks anybody for anything: a person must tap. */

export type ShareMethod =
  'native' | 'copy' | 'zalo' | 'facebook' | 'email' | 'sms' | 'save' | 'print';

export interface SharedLink {
  readonly url: string;
  /** What it is called; empty where the page gave no name. */
  readonly title: string;
}

/**
 * Where each method leads. Facebook's sharer takes the address only and reads the rest from the page's Open Graph tags.
 * `sms:?&body=` is the one form that both iOS and Android understand.
 */
export function targetOf(method: 'facebook' | 'email' | 'sms', { url, title }: SharedLink): string {
  const address = encodeURIComponent(url);
  const text = encodeURIComponent(title ? `${title}\n${url}` : url);
  switch (method) {
    case 'facebook':
      return `https://www.facebook.com/sharer/sharer.php?u=${address}`;
    case 'email':
      return `mailto:?subject=${encodeURIComponent(title || url)}&body=${text}`;
    case 'sms':
      return `sms:?&body=${text}`;
  }
}

/** A file name for the picture of a code, from the words under it: `qr-senhong-example-vn-p-k7q2`. */
export function fileNameOf(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `qr-${plain.slice(0, 60) || 'code'}`;
}

/**
 * Whether the page is inside another program's web view, by the marks such programs put into the user agent. Only for the
 * choice of words: a mark may be missing or lie, so nothing may depend on it.
 */
export const looksLikeWebView = (userAgent: string): boolean =>
  /zalo|FBAN|FBAV|FB_IAB|Instagram|; wv\)/i.test(userAgent);
