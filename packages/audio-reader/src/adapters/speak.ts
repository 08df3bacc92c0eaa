/** For a lazy import: what a voice needs alone. The whole module, asked for by `import()`, would bring the rest too. */
export { lexiconOf, speak } from '@e-bulletin/issue/spoken.js';
