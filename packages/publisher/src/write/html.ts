/** HTML by template: every value is escaped, except what was made by the same template. */

export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[] | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  // Control characters are not allowed in HTML and help only attackers.
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const toMarkup = (value: Value): string => {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map((one) => one.markup).join('');
};

export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let markup = strings[0] ?? '';
  values.forEach((value, index) => {
    markup += toMarkup(value) + (strings[index + 1] ?? '');
  });
  return { markup };
}

/** Data inside a `script` element: valid JSON that cannot end the element. */
export const jsonForScript = (value: unknown): Markup => ({
  markup: JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029'),
});

/** What browsers pass over in an address; left in, it would hide the scheme from us. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /^[\u0000-\u0020]+|[\u0000-\u001f]/g;

/** An address for `href` or `src`: only web, mail and phone addresses, or a relative one; else `undefined`. */
export function safeAddress(href: string): string | undefined {
  const trimmed = href.replace(UNSEEN, '').trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme === undefined) return trimmed;
  return ['http', 'https', 'mailto', 'tel'].includes(scheme) ? trimmed : undefined;
}
