// Configuration of the custom-elements manifest (dist/custom-elements.json of an element package, script "manifest").
// Our elements are registered by core's define('e-x', XElement), which the analyzer does not know; and readers of the
// manifest (editors, Storybook) want the public API only.
const builtPath = (source) => source.replace(/^src\//, '').replace(/\.ts$/, '.js');

function ourDefine() {
  const tags = new Map();
  return {
    name: 'e-bulletin-define',
    analyzePhase({ ts, node }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, element] = node.arguments;
      if (tag && element && ts.isStringLiteral(tag) && ts.isIdentifier(element)) {
        tags.set(element.text, tag.text);
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        // The manifest lies in dist/ and speaks of what lies there.
        module.path = builtPath(module.path);
        for (const { declaration } of module.exports ?? []) {
          if (declaration.module) declaration.module = builtPath(declaration.module);
        }
        for (const declaration of module.declarations ?? []) {
          const tagName = tags.get(declaration.name);
          if (!tagName) continue;
          Object.assign(declaration, { tagName, customElement: true });
          declaration.members = declaration.members?.filter(
            ({ privacy, name, static: isStatic }) =>
              !privacy && !isStatic && !name.startsWith('_') && !name.startsWith('#'),
          );
          // The analyzer lists the variable by which a helper names its event, too.
          declaration.events = declaration.events?.filter(({ name }) => name.startsWith('e-'));
        }
        module.declarations = module.declarations?.filter(({ tagName }) => tagName);
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        (module) => module.declarations?.length > 0,
      );
    },
  };
}

export default {
  litelement: true,
  globs: ['src/*-element.ts', 'src/define.ts'],
  outdir: 'dist',
  packagejson: false,
  plugins: [ourDefine()],
};
