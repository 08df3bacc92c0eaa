/** One-time codes, from a card's QR (`#ma=…` of the page's address) or typed from its words. */
import { hasMarks, readCode } from '@e-bulletin/issue/poll/receipt.js';

/** Characters on a card, the check character among them. One length only: a check of another would pass now and then. */
const LENGTH = 12;

export { hasMarks };

/** The code as the service knows it: capitals without gaps. `undefined` where a character is wrong. */
export function codeOfText(text: string): string | undefined {
  return readCode(text, LENGTH);
}

const FRAGMENT = /(?:^#|[&:])(?:ma|code)=([\w.-]+)/i;

export interface FoundCode {
  readonly code: string;
  /** The fragment without it: it must not stay in an address that people share. */
  readonly rest: string;
}

/** A code in a page's fragment. */
export function codeOfFragment(hash: string): FoundCode | undefined {
  const found = FRAGMENT.exec(hash);
  const code = found ? codeOfText(found[1] as string) : undefined;
  if (!found || !code) return undefined;
  const rest = (hash.slice(0, found.index) + hash.slice(found.index + found[0].length)).replace(
    /^[#&]+/,
    '',
  );
  return { code, rest: rest && `#${rest}` };
}
