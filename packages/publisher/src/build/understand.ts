/** From what was read to what it means: legacy text converted, scans read, articles derived, findings collected. */
import { deriveArticles } from '../articles/index.js';
import { inspect } from '../doctor/index.js';
import { convertLegacy } from '../legacy/index.js';
import type { Derivation } from '../model/article.js';
import type { LegacyConversion } from '../model/contracts.js';
import type { DocxDocument } from '../model/docx.js';
import type { Finding } from '../model/finding.js';
import type { Sidecar } from '../model/sidecar.js';
import type { PdfSource } from '../model/source.js';
import type { DocxFile } from './docx-file.js';
import type { BuildOptions, Progress } from './options.js';
import type { Pool } from './pool.js';
import { readScans } from './scans.js';
import type { WorkFolder } from './work-folder.js';

export interface UnderstandInput {
  readonly source: PdfSource;
  /** Hash of the PDF. */
  readonly hash: string;
  readonly options: BuildOptions;
  readonly sidecar: Sidecar | undefined;
  readonly docx: DocxFile | undefined;
  readonly pool: Pool;
  readonly work: WorkFolder;
  readonly onProgress: (progress: Progress) => void;
}

export interface Understood {
  /** With legacy text converted and scans read. */
  readonly source: PdfSource;
  readonly derivation: Derivation;
  readonly legacy: LegacyConversion;
  readonly findings: readonly Finding[];
  /** Names of the page records that this run used. */
  readonly records: readonly string[];
}

export async function understand(input: UnderstandInput): Promise<Understood> {
  const legacy = convertLegacy(input.source.pages, input.source.fonts);
  const scans = input.options.ocr
    ? await readScans(input, legacy.pages)
    : { pages: legacy.pages, records: [] };
  const { pages } = scans;
  const source: PdfSource = { ...input.source, pages };
  const docx = input.docx === undefined ? undefined : await readWord(input.docx);
  const derivation = deriveArticles({
    pages,
    outline: source.outline,
    ...(input.sidecar === undefined ? {} : { sidecar: input.sidecar }),
    ...(docx === undefined ? {} : { docx }),
  });
  // The doctor looks at the PDF as it is, not as we mended it.
  const findings = inspect({
    source: input.source,
    derivation,
    legacy,
    ...(input.options.ocr === undefined ? {} : { ocr: input.options.ocr }),
  });
  return { source, derivation, legacy, findings, records: scans.records };
}

/** Loaded when asked for: Word reading and recognition are the heavy half of what this package depends on. */
async function readWord(file: DocxFile): Promise<DocxDocument> {
  const { readDocx } = await import('../docx/index.js');
  return readDocx(file.bytes);
}
