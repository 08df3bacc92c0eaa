/** HTML that is safe by construction: every value put into a template is escaped unless it is a template itself. */

export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type HtmlValue = Html | string | number | undefined | false | readonly HtmlValue[];

export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.reduce((all, part, i) => all + textOf(values[i - 1]) + part));
}

/** `between` stands between two of them. */
export function joined(parts: readonly HtmlValue[], between: HtmlValue): Html {
  return html`${parts.map((part, i) => (i ? html`${between}${part}` : part))}`;
}

function textOf(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(textOf).join('');
  return String(value).replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!,
  );
}
