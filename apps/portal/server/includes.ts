/**
 * Server-side includes, the three directives that the portal's pages use, in the syntax that Apache and nginx share:
 * `<!--#include virtual="/path" -->`, `<!--#echo var="NAME" -->`, and `<!--#set var="NAME" value="text with $OTHER" -->`.
 * What a page sets, the parts that it includes after that can echo. Whoever takes these pages to a real
 * server can serve them as .shtml there.
 */
const DIRECTIVE = /<!--#(include virtual|echo var|set var)="([^"]*)"(?:\s+value="([^"]*)")?\s*-->/g;
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
  const own = new Map<string, string>();
  const inner: IncludeSource = {
    include: (path) => source.include(path),
    variable: (name) => own.get(name) ?? source.variable(name),
  };
  let from = 0;
  for (const match of html.matchAll(DIRECTIVE)) {
    const [whole, directive, name = '', value = ''] = match;
    parts.push(html.slice(from, match.index));
    from = match.index + whole.length;
    if (directive === 'set var') {
      const text = value.replace(/\$(\w+)/g, (_, other: string) => variable(other));
      own.set(name, text);
    } else parts.push(directive === 'echo var' ? variable(name) : await part(name));
  }
  parts.push(html.slice(from));
  return parts.join('');

  function variable(name: string): string {
    return inner.variable(name) ?? missing(name);
  }

  async function part(path: string): Promise<string> {
    const text = await inner.include(path);
    if (text === undefined) return missing(path);
    return depth === 0 ? text : await expandIncludes(text, inner, depth - 1);
  }
}

const missing = (name: string): string => `<!-- không có: ${name} -->`;
