/** One-time codes, from a card's QR (`#ma=…` of the page's address) or typed from its words. */
import { readCode } from '@e-bulletin/issue/poll/receipt.js';

/** Lengths that a service may print, check character included; ours prints 12. */
const LENGTHS = [10, 11, 12, 13, 14, 15, 16];

/** The code as the service knows it: capitals without gaps. `undefined` where a character is wrong. */
export function codeOfText(text: string): string | undefined {
  for (const length of LENGTHS) {
    const code = readCode(text, length);
    if (code !== undefined) return code;
  }
  return undefined;
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
