/**
 * Types of an element in the templates of frameworks, made from its custom-elements manifest: `node ../../tools/frameworks.ts`
 * in the folder of an element package, after `manifest`. Writes `dist/react.d.ts` (JSX of React 19) and `dist/vue.d.ts`
 * (`GlobalComponents` of Vue 3), the exports `./react` and `./vue`. Types alone: an element needs no wrapper. And what editors read (`editors.ts`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { vscodeData, webTypes, type EditedElement } from './editors.ts';

interface Declaration extends EditedElement {
  readonly name: string;
  readonly members?: readonly { kind: string; name: string; readonly?: boolean }[];
  readonly attributes?: readonly { name: string; fieldName?: string; type?: { text: string } }[];
  readonly events?: readonly { name: string }[];
}

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
  modules: readonly { path: string; declarations: readonly Declaration[] }[];
};

const faces = manifest.modules.flatMap(({ path, declarations }) =>
  declarations.filter(({ tagName }) => tagName).map((declaration) => faceOf(declaration, path)),
);
const elements = manifest.modules.flatMap(({ declarations }) => declarations);
const own = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
writeFileSync('dist/web-types.json', JSON.stringify(webTypes(elements, own)));
writeFileSync('dist/vscode.html-custom-data.json', JSON.stringify(vscodeData(elements)));

/** What a template may say of an element. */
function faceOf(
  { name, tagName, members = [], attributes = [], events = [] }: Declaration,
  path: string,
) {
  const fields = members
    .filter(({ kind, readonly }) => kind === 'field' && !readonly)
    .map((member) => member.name);
  const more = attributes.filter((one) => !fields.includes(one.name));
  return {
    tagName,
    name,
    path,
    props: `${name}Props`,
    fields,
    // An attribute that no property carries, with the type in its `@attr`, or one with a name of its own.
    attributes: more.map((one) => ({
      name: one.name,
      ownName: one.fieldName !== undefined,
      type: one.fieldName ? `${name}['${one.fieldName}']` : (one.type?.text ?? 'string'),
    })),
    events: events.map((one) => one.name),
  };
}

type Face = ReturnType<typeof faceOf>;

const quoted = (names: readonly string[]): string =>
  names.map((name) => `'${name}'`).join(' | ') || 'never';

/** `define.js` has the types of tag and events, which the class alone may not bring. */
const importOf = ({ name, path }: Face): string =>
  `import type {} from './define.js';\nimport type { ${name} } from './${path}';`;

const propsOf = (
  { props, name, fields }: Face,
  attributes: readonly { readonly name: string; readonly type: string }[],
): string =>
  `type ${props} = Partial<Pick<${name}, ${quoted(fields)}>>` +
  (attributes.length > 0
    ? ` & {\n${attributes.map((one) => `  '${one.name}'?: ${one.type};`).join('\n')}\n}`
    : '') +
  ';';

/** React 19 listens for what follows `on`, letter by letter. */
const react = (face: Face): string => `${propsOf(face, face.attributes)}

interface ${face.name}Listeners {
${face.events.map((event) => `  'on${event}'?: (event: HTMLElementEventMap['${event}']) => void;`).join('\n')}
}
`;

const camel = (text: string): string =>
  text.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What a template of Vue calls `share-url` its compiler looks up as `shareUrl`, and `@e-vote-sent` as `onEVoteSent`. */
const vue = (face: Face): string => `${propsOf(
  face,
  face.attributes.filter((one) => !one.ownName).map((one) => ({ ...one, name: camel(one.name) })),
)}

interface ${face.name}Listeners {
${face.events.map((event) => `  on${camel(`-${event}`)}?: (event: HTMLElementEventMap['${event}']) => void;`).join('\n')}
}
`;

writeFileSync(
  'dist/react.d.ts',
  `/** Generated from custom-elements.json: the element in JSX of React 19. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${faces.map(importOf).join('\n')}

${faces.map(react).join('\n')}
type Html<E> = DetailedHTMLProps<HTMLAttributes<E>, E>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${faces.map(({ tagName, name, props }) => `      '${tagName}': ${props} & ${name}Listeners & Omit<Html<${name}>, keyof ${props}>;`).join('\n')}
    }
  }
}
`,
);

writeFileSync(
  'dist/vue.d.ts',
  `/** Generated from custom-elements.json: the element in templates of Vue 3. */
import type { HTMLAttributes, PublicProps } from 'vue';
${faces.map(importOf).join('\n')}

${faces.map(vue).join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${faces
  .map(
    ({ tagName, name, props }) =>
      `    '${tagName}': new () => { $props: ${props} & ${name}Listeners & Omit<HTMLAttributes, keyof ${props}> & PublicProps };`,
  )
  .join('\n')}
  }
}
`,
);
