/** Controls from the custom-elements manifests: an attribute for each, of the kind that its type says. */
import type { ArgTypes } from '@storybook/web-components-vite';

interface Declaration {
  readonly tagName?: string;
}

interface Package {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/**
 * One manifest of several. Parts, slots and events have tables of their own (`tables.ts`): Storybook puts them into one
 * list by name, where a part called "zoom" would hide the attribute.
 */
export function joined(...packages: readonly Package[]): object {
  return {
    schemaVersion: '1.0.0',
    readme: '',
    modules: packages.flatMap(({ modules }) =>
      modules.map((module) => ({
        ...module,
        declarations: module.declarations?.map((declaration) => ({
          ...declaration,
          cssParts: [],
          cssProperties: [],
          slots: [],
          events: [],
        })),
      })),
    ),
  };
}

/**
 * `string | undefined` is text, `number | undefined` a number, `'auto' | 'one'` a choice; properties that are no attributes are shown, not set. In
 * words alone (`control: 'text'`) Storybook understands them in stories, but no more here.
 */
export function controlsByType({ argTypes }: { readonly argTypes: ArgTypes }): ArgTypes {
  const typed: ArgTypes = {};
  for (const name of Object.keys(argTypes)) {
    const one = argTypes[name];
    if (!one) continue;
    const type = one.table?.type?.summary ?? '';
    const words = [...type.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
    if (one.table?.category !== 'attributes') typed[name] = { ...one, control: false };
    else if (one.options) typed[name] = one;
    else if (words.length > 1)
      typed[name] = { ...one, control: { type: 'inline-radio' }, options: words };
    else if (type.includes('number')) typed[name] = { ...one, control: { type: 'number' } };
    else if (type.includes('string')) typed[name] = { ...one, control: { type: 'text' } };
    else if (type === 'boolean') typed[name] = { ...one, control: { type: 'boolean' } };
    else typed[name] = one;
  }
  return typed;
}
