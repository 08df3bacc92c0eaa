/**
 * `style=${styleMap({ '--_filled': '40%' })}`: CSS properties of one element. Lit's own directive writes its first values as a
 * `style` attribute, which `style-src 'self'` refuses, and walks them with `for…in`; this one sets each property by its name.
 */
import { noChange } from 'lit';
import { Directive, directive, type AttributePart, type DirectiveResult } from 'lit/directive.js';

/** Names as in a style sheet (`padding-top`, `--_x`), without `!important`. */
export type StyleValues = Readonly<Record<string, string>>;

class StyleMapDirective extends Directive {
  #set: readonly string[] = [];

  render(_values: StyleValues): typeof noChange {
    return noChange;
  }

  override update({ element }: AttributePart, [values]: [StyleValues]): typeof noChange {
    const { style } = element as HTMLElement;
    const names = Object.keys(values);
    for (const name of this.#set) if (!names.includes(name)) style.removeProperty(name);
    for (const name of names) style.setProperty(name, values[name] ?? '');
    this.#set = names;
    return noChange;
  }
}

export const styleMap: (values: StyleValues) => DirectiveResult = directive(StyleMapDirective);
