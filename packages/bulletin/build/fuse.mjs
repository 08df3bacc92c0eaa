/** Makes one chunk of several; all others then import from it, under the names that things have there. */
import { basename } from 'node:path';
import { parse } from 'acorn';
import { merge } from './merge.mjs';

export const program = (code) =>
  parse(code, { ecmaVersion: 'latest', sourceType: 'module', ranges: true });

/** Puts texts in place of nodes. */
export function edited(code, edits) {
  edits.sort(([a], [b]) => b.start - a.start);
  for (const [{ start, end }, text] of edits) code = code.slice(0, start) + text + code.slice(end);
  return code;
}

/** Statements that name another chunk. */
export const importsOf = (code) => program(code).body.filter(({ source }) => source);

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * @param {Map<string, { code: string, statics: string[], vendored?: boolean }>} chunks by path, changed in place
 * @param {readonly string[]} paths what becomes one, dependencies first
 * @param {string} target the path among them that stays
 */
export async function fuse(chunks, paths, target) {
  if (paths.length > LETTERS.length) throw new Error(`${paths.length} chunks in one are too many.`);
  const exported = (path, name) => `${LETTERS[paths.indexOf(path)]}_${name}`;
  const wanted = new Map(paths.map((path) => [path, new Set()]));
  for (const [path, chunk] of chunks) {
    if (paths.includes(path) || chunk.vendored) continue;
    chunk.code = redirect(chunk.code, paths, target, (other, name) => {
      wanted.get(other).add(name);
      return exported(other, name);
    });
    chunk.statics = [...new Set(chunk.statics.map((one) => (paths.includes(one) ? target : one)))];
  }
  const exports = [...wanted].flatMap(([path, names]) =>
    [...names]
      .sort()
      .map((name) => `export { ${name} as ${exported(path, name)} } from './${path}';`),
  );
  const loads = paths.map((path) => `import './${path}';`);
  const sources = new Map(paths.map((path) => [path, chunks.get(path).code]));
  const fused = chunks.get(target);
  const statics = new Set(paths.flatMap((path) => chunks.get(path).statics));
  fused.code = await merge([...loads, ...exports].join('\n'), sources);
  fused.statics = [...statics].filter((one) => !paths.includes(one));
  for (const path of paths) if (path !== target) chunks.delete(path);
  if (reaches(fused.statics, target, chunks)) throw new Error(`${target} would import itself.`);
}

function reaches(paths, target, chunks, seen = new Set()) {
  return paths.some((path) => {
    if (path === target) return true;
    if (seen.has(path)) return false;
    seen.add(path);
    return reaches(chunks.get(path).statics, target, chunks, seen);
  });
}

/** Imports from a chunk that is no more become imports from the one that holds it now. */
function redirect(code, paths, target, rename) {
  const edits = [];
  for (const { type, source, specifiers } of importsOf(code)) {
    const path = basename(source.value);
    if (!paths.includes(path)) continue;
    if (type !== 'ImportDeclaration') throw new Error(`${type} from a chunk that is fused`);
    for (const { imported, local, start, end } of specifiers) {
      edits.push([{ start, end }, `${rename(path, imported.name)} as ${local.name}`]);
    }
    edits.push([source, `"./${target}"`]);
  }
  return joined(edited(code, edits));
}

/** One import from each chunk: what was taken from several may now come from one. */
function joined(code) {
  const bySource = new Map();
  for (const statement of importsOf(code)) {
    if (statement.type !== 'ImportDeclaration') continue;
    if (statement.specifiers.some(({ type }) => type !== 'ImportSpecifier')) continue;
    const { value } = statement.source;
    bySource.set(value, [...(bySource.get(value) ?? []), statement]);
  }
  const edits = [...bySource].flatMap(([value, [first, ...others]]) => {
    const names = [first, ...others].flatMap(({ specifiers }) =>
      specifiers.map(({ start, end }) => code.slice(start, end)),
    );
    const from = names.length > 0 ? `{${names.join(',')}}from` : '';
    return [[first, `import${from}"${value}";`], ...others.map((one) => [one, ''])];
  });
  return edited(code, edits);
}
