/**
 * What editors offer while somebody writes a tag: attributes, their values and sentences, made from the custom-elements manifest.
 * `web-types.json` is found by JetBrains' editors through package.json; `vscode.html-custom-data.json` is named in the settings of VS Code.
 */
interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Typed extends Named {
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface EditedElement {
  readonly tagName: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Typed[];
  readonly members?: readonly (Typed & { readonly kind: string; readonly readonly?: boolean })[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
}

/** Without the examples: editors show it in a small window. */
const about = ({ description = '' }: { readonly description?: string }): string =>
  description.replace(/```[^]*?```/g, '').trim();

/** The words that an attribute may hold, where its type names them. */
const valuesOf = ({ type }: Typed): string[] =>
  [...(type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, word = '']) => word);

const isSwitch = ({ type }: Typed): boolean => type?.text === 'boolean';

export function vscodeData(elements: readonly EditedElement[]): unknown {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName,
      description: { kind: 'markdown', value: about(element) },
      attributes: (element.attributes ?? []).map((attribute) => {
        const values = valuesOf(attribute);
        return {
          name: attribute.name,
          description: about(attribute),
          // Written without a value.
          ...(isSwitch(attribute) ? { valueSet: 'v' } : {}),
          ...(values.length > 0 ? { values: values.map((name) => ({ name })) } : {}),
        };
      }),
    })),
  };
}

export function webTypes(
  elements: readonly EditedElement[],
  { name, version }: { readonly name: string; readonly version: string },
): unknown {
  const told = (one: Named) => ({ name: one.name, description: about(one) });
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: about(element),
          attributes: (element.attributes ?? []).map((attribute) => ({
            ...told(attribute),
            value: isSwitch(attribute)
              ? { kind: 'no-value', type: 'boolean' }
              : { type: attribute.type?.text ?? 'string' },
            ...(attribute.default === undefined ? {} : { default: attribute.default }),
          })),
          slots: (element.slots ?? []).map(told),
          js: {
            properties: (element.members ?? [])
              .filter(({ kind }) => kind === 'field')
              .map((member) => ({
                ...told(member),
                type: member.type?.text ?? 'unknown',
                ...(member.readonly ? { 'read-only': true } : {}),
              })),
            events: (element.events ?? []).map(told),
          },
          css: { parts: (element.cssParts ?? []).map(told) },
        })),
      },
    },
  };
}
