/**
 * Dresses a story as a portal would: the toolbar's language and theme, and what was chosen under Controls, are written to
 * its elements as attributes, before they are in the document.
 */
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';

const ELEMENTS = 'e-flipbook, e-bulletin, e-audio-reader, e-poll, e-qr-share, story-tokens';

interface Chosen {
  readonly tag: string | undefined;
  readonly attributes: readonly (readonly [name: string, value: unknown])[];
}

export const dress: Decorator = (story, context) => {
  const { lang, theme } = context.globals as { lang: string; theme: string };
  document.body.style.background = theme === 'dark' ? '#171614' : '#ffffff';
  // The page's own words and links beside the element.
  document.body.style.colorScheme = theme === 'dark' ? 'dark' : 'light';
  document.body.style.color = theme === 'dark' ? '#f4f1ea' : '';
  const chosen: Chosen = {
    tag: context.component,
    attributes: Object.keys(context.args).flatMap((name) => {
      const { category } = context.argTypes[name]?.table ?? {};
      const value = (context.args as Record<string, unknown>)[name];
      const initial = (context.initialArgs as Record<string, unknown>)[name];
      return category === 'attributes' && value !== initial ? [[name, value] as const] : [];
    }),
  };
  return html`${story()}<i
      hidden
      ${ref((end) => {
        if (end) write(end.getRootNode() as ParentNode & Node, lang, theme, chosen);
      })}
    ></i>`;
};

function write(root: ParentNode, lang: string, theme: string, { tag, attributes }: Chosen): void {
  for (const element of root.querySelectorAll(ELEMENTS)) {
    if (element.hasAttribute('data-fixed')) continue;
    element.setAttribute('lang', lang);
    element.setAttribute('theme', theme);
  }
  const first = tag === undefined ? null : root.querySelector(tag);
  for (const [name, value] of attributes) {
    if (value === undefined || value === null || value === false) first?.removeAttribute(name);
    else first?.setAttribute(name, value === true ? '' : String(value));
  }
}
