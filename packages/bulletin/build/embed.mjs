/**
 * Ready pages for `<iframe>`, from embed-template.html. The publisher writes one into each issue's folder; `cdn/` holds
 * one that opens `?src=`. All behaviour is in the loader, so that the page needs no inline script.
 *
 * Placeholders: `lang`, `title` (escaped text); `script`, `integrity` (of the loader); `src` (address of the issue, empty
 * where the query names it); `fallback` (HTML: cover in a link, article links). The comment `head` stands for more HTML of
 * the head, such as a canonical link.
 */
import { readFile } from 'node:fs/promises';

const template = new URL('embed-template.html', import.meta.url);

export async function embedPage(values) {
  const text = (await readFile(template, 'utf8')).replace(
    /^ *<!-- head -->\n/m,
    () => values.head && `    ${values.head}\n`,
  );
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`embed page: no value for "${name}"`);
    return value;
  });
}
