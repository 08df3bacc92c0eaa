/** The publisher as a library: `buildIssue` makes an issue of a PDF, `checkPdf` and `inspectFolder` say what is wrong. */
export { buildIssue } from './build/build-issue.js';
export { checkPdf, type CheckOptions } from './build/check-pdf.js';
export type { BuildOptions, BuildReport, Progress, Stage } from './build/options.js';
export { inspectFolder } from './doctor/index.js';
export { EXIT, PublisherError, type ExitCode } from './errors.js';
export type { Finding } from './model/finding.js';
export type { Language, Say } from './model/say.js';
export { alignRecording, type AlignOptions, type AlignReport } from './narrate/align.js';
export { narrateIssue, type NarrateOptions, type NarrateReport } from './narrate/narrate.js';
export type { Voice, VoiceRequest } from './narrate/voices/index.js';
export { previewReadings, type Readings, type ReadingsOptions } from './narrate/readings.js';
export { makePoster, type PosterOptions, type PosterResult } from './poster/poster.js';
export { preview, preview as serve, type PreviewOptions } from './serve/preview.js';
export {
  createStaticServer,
  serveFile,
  serveIssue,
  type StaticServer,
  type StaticServerOptions,
} from './serve/static-server.js';
export { writeShelf, type ShelfOptions, type ShelfReport } from './shelf/shelf.js';
export { VERSION } from './version.js';
