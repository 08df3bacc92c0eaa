// What no eye should have to look for: type and template faults, the import directions of DESIGN section 2, and natives that
// old portal libraries break (docs/adr/0009).
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const browserSources = [
  'packages/{core,issue,flipbook,audio-reader,poll,qr-share,bulletin}/src/**/*.ts',
];
const elements = ['flipbook', 'audio-reader', 'poll', 'qr-share', 'bulletin'];
const banned = [
  [
    'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    'Prototype and MooTools replace Array.from: spread instead.',
  ],
  [
    'CallExpression[callee.property.name="entries"][arguments.length=0]:not([callee.object.name="Object"])',
    'Prototype breaks entries() on arrays: use forEach or an index.',
  ],
  ['NewExpression[callee.name="Event"]', 'MooTools replaces Event: use CustomEvent.'],
  [
    'ClassDeclaration[superClass.name=/Event$/]',
    'MooTools makes classes that extend Event throw: use CustomEvent with typed detail.',
  ],
  [
    'CallExpression[callee.property.name="bind"][arguments.length>1]',
    'Old bind polyfills lose arguments: use an arrow function.',
  ],
  ['ForInStatement', 'Portals extend Object.prototype: use Object.keys.'],
  [
    'TemplateElement[value.raw=/[\\d.]rem\\b/]',
    'Portals set html { font-size: 62.5% }: use px, em or tokens.',
  ],
  [
    'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/\\sstyle="/]',
    'Strict CSP refuses style attributes: use styleMap of core.',
  ],
  [
    'ImportDeclaration[source.value="lit/directives/style-map.js"]',
    'Its first value is a style attribute, which strict CSP refuses: use @e-bulletin/core/style-map.js.',
  ],
  [
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    'Issue data never passes through an HTML parser (DESIGN section 5).',
  ],
  [
    'Identifier[name=/^(unsafeHTML|unsafeSVG|DOMParser)$/]',
    'Issue data never passes through an HTML parser (DESIGN section 5).',
  ],
  ['MemberExpression[object.name="JSON"]', 'Use @e-bulletin/core/json.js: portals patch toJSON.'],
  [
    'MemberExpression[property.name=/^(localStorage|sessionStorage)$/]',
    'Use @e-bulletin/core/storage.js: it may throw.',
  ],
  ['ExportDefaultDeclaration', 'No default exports.'],
].map(([selector, message]) => ({ selector, message }));

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      'packages/bulletin/cdn/',
      '**/generated/',
      '**/storybook-static/',
      '**/.cache/',
      '**/fixtures/',
      '**/vendor/',
      'packages/issue/schemas/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: browserSources,
    ...lit.configs['flat/recommended'],
  },
  { files: browserSources, ...wc.configs['flat/recommended'] },
  {
    files: browserSources,
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-restricted-syntax': ['error', ...banned],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  // The one place where each of these is allowed, because it wraps it.
  { files: ['packages/core/src/{json,storage}.ts'], rules: { 'no-restricted-syntax': 'off' } },
  ...elements.map((name) => ({
    files: [`packages/${name}/src/**/*.ts`],
    ignores: ['packages/bulletin/src/define-all.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: elements
                .filter((other) => other !== name)
                .map((other) => `@e-bulletin/${other}*`),
              message: 'An element never imports another; events go up, properties go down.',
              allowTypeImports: true,
            },
            ...(name === 'bulletin'
              ? []
              : [{ group: ['@lit/localize*'], message: 'Only core knows lit-localize.' }]),
          ],
        },
      ],
    },
  })),
  {
    // Third-party libraries sit behind one adapter each.
    files: ['packages/{flipbook,audio-reader,poll,qr-share}/src/**/*.ts'],
    ignores: ['packages/*/src/adapters/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['swiper', 'swiper/*', 'howler', 'qrcode', 'qrcode/*', 'jsqr', 'pdfjs-dist*'],
              message: 'Only adapters import third-party libraries.',
            },
          ],
        },
      ],
    },
  },
  prettier,
);
