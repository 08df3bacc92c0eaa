/** Small guided documents, and what is said of them. */
import type { Problem } from '../../src/problems.js';
import type { Fields } from './manifests.js';

/** `code at` of each problem. */
export const plainSaid = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, at }) => `${code} ${at}`);

export const article = (...children: unknown[]): Fields => ({
  guided: [{ role: ['article'], children }],
});

/** As it arrives over a wire. */
export const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
