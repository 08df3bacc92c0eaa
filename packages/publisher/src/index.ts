/** The publisher as a library: `buildIssue` makes an issue of a PDF. The command `e-bulletin` is in `cli.ts`. */
export { buildIssue } from './build/build-issue.js';
export type { BuildOptions, BuildReport, Progress, Stage } from './build/options.js';
export { EXIT, PublisherError, type ExitCode } from './errors.js';
export type { Finding } from './model/finding.js';
export type { Language, Say } from './model/say.js';
export { VERSION } from './version.js';
