// Lets Node run our TypeScript sources as they are: an import of './x.js' that does not exist is served by './x.ts'.
// Node strips the types itself. Use: node --import ./tools/ts-hooks.mjs file.ts
import module from 'node:module';

const relative = /^\.{1,2}\/.*\.js$/;

if (module.registerHooks) {
  module.registerHooks({
    resolve(specifier, context, next) {
      try {
        return next(specifier, context);
      } catch (error) {
        if (error.code !== 'ERR_MODULE_NOT_FOUND' || !relative.test(specifier)) throw error;
        return next(specifier.replace(/\.js$/, '.ts'), context);
      }
    },
  });
} else {
  // Node before 22.15 has the older, asynchronous hooks only.
  module.register(
    'data:text/javascript,' +
      encodeURIComponent(`export async function resolve(specifier, context, next) {
        try { return await next(specifier, context); } catch (error) {
          if (error.code !== 'ERR_MODULE_NOT_FOUND' || !${relative}.test(specifier)) throw error;
          return next(specifier.replace(/\\.js$/, '.ts'), context);
        }
      }`),
  );
}
