/**
 * Lit, made fit for a stranger's page: no version arrays and no metadata table on `window`, and our Trusted Types
 * policy in place of `lit-html`, whose second creation throws (docs/adr/0009). A pattern that is not found stops the
 * build: Lit changed, and somebody must look.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const VERSIONS =
  /\(\w+\.lit(?:Html|Element)Versions\?\?=\[\]\)\.push\("[^"]+"\)|\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/;
const CREATE_POLICY = /\w+\?\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/;
const METADATA_MADE = /\w+\.litPropertyMetadata\?\?=new WeakMap/;
const METADATA_USED = /(?:globalThis\.)?\blitPropertyMetadata\b/g;

const EDITS = {
  'lit-html/lit-html.js': [
    [VERSIONS, '0'],
    [CREATE_POLICY, '__policy()'],
  ],
  'lit-element/lit-element.js': [[VERSIONS, '0']],
  '@lit/reactive-element/reactive-element.js': [
    [VERSIONS, '0'],
    [METADATA_MADE, '0'],
    [METADATA_USED, '__litMetadata'],
  ],
  '@lit/reactive-element/decorators/property.js': [[METADATA_USED, '__litMetadata']],
};

export function litPlugin(dist) {
  const policy = join(dist, 'cdn/policy.js');
  return {
    name: 'lit',
    setup(build) {
      build.onLoad(
        { filter: /[\\/](lit-html|lit-element|reactive-element)[\\/].*\.js$/ },
        async ({ path }) => {
          const name = path.replace(/\\/g, '/').replace(/^.*\/node_modules\//, '');
          const edits = EDITS[name];
          if (!edits) return undefined;
          let text = await readFile(path, 'utf8');
          for (const [pattern, replacement] of edits) {
            const edited = text.replace(pattern, replacement);
            if (edited === text)
              throw new Error(`${name}: ${pattern} was not found. Has Lit changed?`);
            text = edited;
          }
          const contents = text.includes('__policy()')
            ? `import { policy as __policy } from ${JSON.stringify(policy)};\n${text}`
            : text;
          return { contents, loader: 'js' };
        },
      );
    },
  };
}
