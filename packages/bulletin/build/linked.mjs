/**
 * Chunks take from each other through the loader's table of parts, not by `import`: most browsers keep for the life of a page
 * that an address gave no module, so what failed is asked for at another address, which no `import` would name (docs/adr/0095).
 */
import { analyze } from 'eslint-scope';
import { edited, importsOf, program } from './fuse.mjs';

const PARTS = 'globalThis[Symbol.for("e-bulletin")]["chunks/1"].parts';

/** @param {(path: string) => string} nameOf the name of a chunk in the loader's table, by its path in an import */
export function linked(code, nameOf) {
  const edits = importsOf(code).map((statement) => {
    const { type, specifiers, source } = statement;
    if (type !== 'ImportDeclaration') throw new Error(`${type} of ${source.value}`);
    const names = specifiers.map((one) => {
      if (one.type !== 'ImportSpecifier') throw new Error(`${one.type} of ${source.value}`);
      return `${one.imported.name}:${one.local.name}`;
    });
    const taken = names.length > 0 ? `const{${names}}=${PARTS}["${nameOf(source.value)}"];` : '';
    return [statement, taken];
  });
  return edited(code, edits);
}

/**
 * What a chunk exports and gives another value after it has run. Who takes a value once would keep the old one, as no `import`
 * does.
 *
 * @returns {string[]} names under which it is exported
 */
export function changing(code) {
  const module = analyze(program(code), { ecmaVersion: 2022, sourceType: 'module' }).scopes[1];
  const later = new Set(
    module.variables
      .filter(({ references }) =>
        references.some((one) => one.isWrite() && one.from.variableScope !== module),
      )
      .map(({ name }) => name),
  );
  return module.block.body
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ specifiers }) => specifiers)
    .filter(({ local }) => later.has(local.name))
    .map(({ exported }) => exported.name);
}
