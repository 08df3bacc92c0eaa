/** Options of `buildIssue`, as the command line and programs give them. */
import type { Language } from '../model/say.js';
import type { Say } from '../model/say.js';
import type { Finding } from '../model/finding.js';
import type { Files } from '../files.js';

export interface BuildOptions {
  /** The PDF. */
  readonly input: string;
  /** Folder of the issue; made when it does not exist. */
  readonly out: string;
  /** Word file with the articles' text. */
  readonly docx?: string;
  /** Also write `<name>.ebulletin.zip` beside the folder. */
  readonly zip?: boolean;
  /** Read pages without text from their pixels. */
  readonly ocr?: boolean;
  readonly password?: string;
  /** A page that fails stops the build instead of getting a placeholder. */
  readonly strict?: boolean;
  /** Write among foreign files, and build although nothing changed. */
  readonly force?: boolean;
  /** Absolute address of the folder that will serve the issue. */
  readonly address?: string;
  /** Address of the reader's script; default `reader/e-bulletin.js`. */
  readonly script?: string;
  /** Also 2160 px wide rasters. */
  readonly sharp?: boolean;
  /** Also AVIF: smaller, much slower to make. */
  readonly avif?: boolean;
  /** Do not offer the PDF itself. */
  readonly noPdf?: boolean;
  /** `false`: neither read nor write the file beside the PDF. */
  readonly sidecar?: boolean;
  /** Overrides of the sidecar. */
  readonly title?: string;
  readonly series?: string;
  readonly number?: string;
  readonly date?: string;
  readonly publisher?: string;
  /** Language of written remarks. */
  readonly language?: Language;
  /** Milliseconds one page may take; default a minute. */
  readonly pageTimeout?: number;
  /** Page processes; default by cores and free memory. */
  readonly workers?: number;
  readonly signal?: AbortSignal;
  /** File system, for tests. */
  readonly files?: Files;
}

export type Stage =
  'open' | 'read' | 'pages' | 'text' | 'ocr' | 'write' | 'zip' | 'publish' | 'voice' | 'listen';

export interface Progress {
  readonly stage: Stage;
  /** Pages (or files) done and in all, where the stage counts them. */
  readonly done?: number;
  readonly total?: number;
  /** Seconds left, once it can be told. */
  readonly secondsLeft?: number;
  readonly message?: Say;
}

export interface BuildReport {
  /** Nothing had changed; nothing was written. */
  readonly unchanged: boolean;
  readonly out: string;
  readonly zip?: string;
  readonly sidecar?: string;
  readonly title: string;
  readonly pages: number;
  /** Pages whose pictures were encoded in this run. */
  readonly encodedPages: number;
  readonly articles: number;
  readonly words: number;
  /** Of all files of the issue. */
  readonly bytes: number;
  readonly seconds: number;
  /** Largest sum of resident memory of this process and its workers. */
  readonly peakMemory: number;
  readonly findings: readonly Finding[];
}
