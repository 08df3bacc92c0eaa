/** The embed snippets that the publisher printed for an issue, with the address under which this portal serves it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A: script and tag; B: the div; C: the links; D: the frame. */
export type Shape = 'A' | 'B' | 'C' | 'D';

/** Markup by shape; a shape is missing where the issue has no snippet of it. */
export type Snippets = Readonly<Partial<Record<Shape, string>>>;

/**
 * Reads embed-snippets.txt of an issue folder. The publisher writes absolute addresses below the one where the
 * office will put the issue; here they become `path`, and the folder above it `../` of `path`.
 */
export async function readSnippets(issue: string, path: string): Promise<Snippets> {
  const text = await readFile(join(issue, 'embed-snippets.txt'), 'utf8').catch(() => '');
  const base = /\ssrc="([^"]*\/)manifest\.json"/.exec(text)?.[1];
  if (base === undefined) return {};
  // What lies beside the folder may be named by a placeholder of its own.
  const zip = /\shref="([^"]*\/)[^"/]*\.ebulletin\.zip"/.exec(text)?.[1];
  const above = zip ?? new URL('..', base).href;
  const move = (markup: string): string =>
    markup.replace(addresses(base), path).replace(addresses(above), path.replace(/[^/]*\/$/, ''));
  const found: Partial<Record<Shape, string>> = {};
  let shape: Shape | undefined;
  for (const line of text.split('\n')) {
    // What follows says the same shapes again, by content system.
    if (line.startsWith('== ')) break;
    const heading = /^([ABCD])\. /.exec(line)?.[1] as Shape | undefined;
    if (heading) shape = heading;
    // The last line of a shape is what an editor pastes; the script of B stands in the theme.
    else if (shape && line.startsWith('<')) found[shape] = move(line);
  }
  return found;
}

/** The same address however its host is written: the publisher's placeholder stands in capitals. */
function addresses(address: string): RegExp {
  return new RegExp(address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
}

/** The script tag by itself, as a theme holds it. */
export function scriptOf({ A = '' }: Snippets): string {
  return /<script\b.*?<\/script>/.exec(A)?.[0] ?? '';
}

/** Markup as text to be read on a page. */
export function asCode(markup: string): string {
  return markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
