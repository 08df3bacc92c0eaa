/**
 * Signatures that bind the two halves of the publisher: pipeline (reading, rendering, writing) on one side, understanding
 * (`legacy/`, `articles/`, `docx/`, `ocr/`, `doctor/`) on the other. Each module exports a function of the type named here.
 */
import type { Derivation } from './article.js';
import type { DocxDocument } from './docx.js';
import type { Finding } from './finding.js';
import type { Language, Say } from './say.js';
import type { Sidecar } from './sidecar.js';
import type { OutlineEntry, PdfSource, SourceFont, SourcePage, TextRun } from './source.js';

/** `legacy/index.ts`: `convertLegacy`. Pages without legacy text are returned as they are (same object). */
export type ConvertLegacy = (
  pages: readonly SourcePage[],
  fonts: readonly SourceFont[],
) => LegacyConversion;

export interface LegacyConversion {
  readonly pages: readonly SourcePage[];
  readonly conversions: readonly {
    readonly encoding: 'TCVN3' | 'VNI' | 'VPS';
    readonly fonts: readonly string[];
    readonly pages: readonly number[];
    readonly runs: number;
  }[];
  /** Pages with words that cannot be read, which are left out of `pages`. */
  readonly unreadable: readonly number[];
  /** Pages whose hidden text a scanner read without the marks of Vietnamese; it is left out of `pages`. */
  readonly unmarked: readonly number[];
}

/** `articles/index.ts`: `deriveArticles`. Pure: same input, same output; takes converted pages. */
export type DeriveArticles = (input: DeriveInput) => Derivation;

export interface DeriveInput {
  readonly pages: readonly SourcePage[];
  readonly outline: readonly OutlineEntry[];
  readonly sidecar?: Sidecar;
  readonly docx?: DocxDocument;
}

/** `docx/index.ts`: `readDocx`. Throws `PublisherError` (`docx.broken`) for a file that is none. */
export type ReadDocx = (bytes: Uint8Array) => Promise<DocxDocument>;

/** `ocr/index.ts`: `openOcr`. Throws `PublisherError` (`ocr.missing`) where the optional packages are not installed. */
export type OpenOcr = (options?: {
  readonly onWait?: (message: Say) => void;
}) => Promise<OcrSession>;

export interface OcrSession {
  /** Words of the picture of one page, as runs with `confidence`; positions in ten-thousandths of the picture. */
  recognise(image: OcrImage): Promise<readonly TextRun[]>;
  close(): Promise<void>;
}

export interface OcrImage {
  /** PNG or JPEG. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Displayed height of the page in points, to tell type sizes. */
  readonly heightPt: number;
}

/** `doctor/index.ts`: `inspect`. What is wrong with a PDF; the pages are the unconverted ones. */
export type Inspect = (input: InspectInput) => readonly Finding[];

export interface InspectInput {
  readonly source: PdfSource;
  readonly derivation?: Derivation;
  readonly legacy?: LegacyConversion;
  /** OCR was asked for, so missing text is no warning any more. */
  readonly ocr?: boolean;
  /** Laid out so that it opens while it loads; see `isLinearized` of `doctor/index.ts`. */
  readonly linearized?: boolean;
}

/** `doctor/folder.ts`: `inspectFolder`. What is wrong with a built issue (folder or ZIP) on disk. */
export type InspectFolder = (path: string) => Promise<readonly Finding[]>;

export type { Language };
