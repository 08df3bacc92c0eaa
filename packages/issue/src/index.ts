/** The issue format: normal form, parser and writer, errors, safe addresses. Pure; carriers are in `./carrier.js`. */
export type * from './guided/types.js';
export type * from './types.js';
export { parseManifest, type ParsedIssue } from './parse.js';
export { composeManifest, type ComposableIssue } from './compose.js';
export { IssueError, issueError, type IssueErrorCode } from './errors.js';
export type { Problem, ProblemCode } from './problems.js';
export { safeHref, type HrefUse } from './href.js';
export { DIVINA, GUIDED_TYPE, MANIFEST_TYPE, NS, PROFILE } from './names.js';
