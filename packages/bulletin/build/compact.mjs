/**
 * Our own modules, made small before esbuild sees them: private names become plain properties with short names
 * (Safari 14.1 has no private methods, and esbuild's stand-ins for them cost a WeakSet and a call each), and the white
 * space of style sheets goes.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import { walk } from './walk.mjs';

/** Property names that esbuild may shorten; no name of anyone else begins so. */
export const SHORTENED = /^__p\d+_/;

/** @param {Map<string, string>} names of messages, by id @param edit gives more edits of a module, for its path and syntax tree */
export function compactPlugin(names, edit) {
  let classes = 0;
  const nextClass = () => `__p${classes++}_`;
  return {
    name: 'compact',
    setup(build) {
      build.onLoad(
        { filter: /[\\/]packages[\\/][\w-]+[\\/]dist[\\/].*\.js$/ },
        async ({ path }) => ({
          contents: compact(await readFile(path, 'utf8'), nextClass, (program) => [
            ...shortIds(path, program, names),
            ...(edit?.(path, program) ?? []),
          ]),
          loader: 'js',
        }),
      );
    },
  };
}

/** `{ id: 'flipbook.contents' }` becomes `'_4f'`, and core's `msg` takes that for its second argument. */
function shortIds(path, program, names) {
  const edits = [];
  const inside = new Set();
  const isCore = /[\\/]core[\\/]dist[\\/]i18n\.js$/.test(path);
  walk(program, (node) => {
    const { type, start, end } = node;
    if (type === 'ObjectExpression' && node.properties.length === 1) {
      const { key, value } = node.properties[0];
      if (key?.name !== 'id' || !names.has(value.value)) return;
      inside.add(value);
      edits.push([start, end, `'${names.get(value.value)}'`]);
    }
    if (type === 'Literal' && names.has(node.value) && !inside.has(node))
      edits.push([start, end, `'${names.get(node.value)}'`]);
    if (isCore && type === 'MemberExpression' && node.object.name === 'options')
      edits.push([start, end, 'options']);
  });
  if (isCore && edits.length !== 1)
    throw new Error('core/i18n.js: `options.id` was not found once.');
  return edits;
}

/** @param nextClass gives each class a prefix of its own, so that a subclass keeps its names apart */
export function compact(code, nextClass, edit) {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const edits = edit?.(program) ?? [];
  for (const { type, declarations, start, end } of program.body) {
    // TypeScript's helper, once in each file of its own; natives.js has it once for all.
    if (type === 'VariableDeclaration' && declarations[0].id.name === '__decorate')
      edits.push([start, end, '']);
  }
  renamePrivate(program, [], nextClass, edits);
  walk(program, (node) => {
    if (node.type !== 'TaggedTemplateExpression') return;
    const shorten = { css: compactCss, html: compactHtml, svg: compactHtml }[node.tag.name];
    if (!shorten) return;
    const { quasis } = node.quasi;
    for (const quasi of quasis) {
      const text = shorten(code.slice(quasi.start, quasi.end));
      const first = quasi === quasis[0] && shorten === compactCss;
      edits.push([quasi.start, quasi.end, first ? text.trimStart() : text]);
    }
  });
  // What lies within another edit is gone with it.
  const outer = edits.filter(
    ([start, end]) =>
      !edits.some(([from, to]) => from <= start && end <= to && to - from > end - start),
  );
  outer.sort(([a], [b]) => b - a);
  for (const [start, end, text] of outer) code = code.slice(0, start) + text + code.slice(end);
  return code;
}

function renamePrivate(node, scopes, nextClass, edits) {
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
    const names = node.body.body.flatMap(({ key }) =>
      key?.type === 'PrivateIdentifier' ? [key.name] : [],
    );
    scopes = [...scopes, { names: new Set(names), prefix: nextClass() }];
  }
  if (node.type === 'BinaryExpression' && node.left.type === 'PrivateIdentifier') {
    throw new Error('"#name in object" has no plain form.');
  }
  if (node.type === 'PrivateIdentifier') {
    const scope = scopes.findLast(({ names }) => names.has(node.name));
    edits.push([node.start, node.end, scope.prefix + node.name]);
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') renamePrivate(child, scopes, nextClass, edits);
    }
  }
}

/** Indentation; one space stays, which is what it is shown as, except before the end of a tag. */
export const compactHtml = (text) =>
  text.replace(/\s*\n\s*/g, ' ').replace(/(?<=["\w]) (?=\/?>)|^ (?=>)/g, '');

/** Comments and white space; a space that may separate values or a descendant stays. */
export function compactCss(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/((?:^|[{;(])[\w-]+): /g, '$1:')
    .replace(/([\w)\]*]) ([>~+]) (?=[.:[*]|[a-z]+[\s.:{,])/g, '$1$2')
    .replace(/, | (?=!important|\))|(?<=\() /g, (spaced) => spaced.trim())
    .replace(/ \* (?=[\d(]|var|calc)| \/ (?=[-\w(])/g, (spaced) => spaced.trim())
    .replace(/(?<=[ :,(])0(?=\.\d)/g, '');
}
