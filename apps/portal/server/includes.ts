/**
 * Server-side includes, the two directives that the portal's pages use, in the
 * syntax Apache, nginx and IIS share: `<!--#include virtual="/path" -->` and
 * `<!--#echo var="NAME" -->`. Whoever takes these pages to a real server can
 * serve them as .shtml there.
 */
const DIRECTIVE = /<!--#(include virtual|echo var)="([^"]*)" -->/g;
const DEPTH = 4;

export interface IncludeSource {
  /** Text of an included path, or undefined when there is none. */
  include(path: string): Promise<string | undefined>;
  /** Value of a variable, already safe in HTML text. */
  variable(name: string): string | undefined;
}

/** `html` with every directive replaced; what cannot be found becomes a comment that says so. */
export async function expandIncludes(
  html: string,
  source: IncludeSource,
  depth = DEPTH,
): Promise<string> {
  const parts: string[] = [];
  let from = 0;
  for (const match of html.matchAll(DIRECTIVE)) {
    const name = match[2] ?? '';
    parts.push(html.slice(from, match.index), await one(match[1] === 'echo var', name));
    from = match.index + match[0].length;
  }
  parts.push(html.slice(from));
  return parts.join('');

  async function one(isVariable: boolean, name: string): Promise<string> {
    const text = isVariable ? source.variable(name) : await source.include(name);
    if (text === undefined) return `<!-- không có: ${name} -->`;
    return isVariable || depth === 0 ? text : await expandIncludes(text, source, depth - 1);
  }
}
