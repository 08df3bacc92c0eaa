/** From what was read to what it means: legacy text converted, scans read, articles derived, findings collected. */
import { join } from 'node:path';
import { readFile, rm } from 'node:fs/promises';
import { deriveArticles } from '../articles/index.js';
import { inspect } from '../doctor/index.js';
import { convertLegacy } from '../legacy/index.js';
import type { Derivation } from '../model/article.js';
import type { LegacyConversion } from '../model/contracts.js';
import type { DocxDocument } from '../model/docx.js';
import type { Finding } from '../model/finding.js';
import type { Sidecar } from '../model/sidecar.js';
import type { PdfSource, SourcePage } from '../model/source.js';
import type { DocxFile } from './docx-file.js';
import type { BuildOptions, Progress } from './options.js';
import type { Pool } from './pool.js';
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
  readonly legacy: LegacyConversion;
  readonly findings: readonly Finding[];
}

/** Recognition reads type best at about 300 dpi, which is this width of A4. */
const OCR_WIDTH = 2400;

export async function understand(input: UnderstandInput): Promise<Understood> {
  const legacy = convertLegacy(input.source.pages, input.source.fonts);
  const pages = input.options.ocr ? await readScans(input, legacy.pages) : legacy.pages;
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
  return { source, derivation, legacy, findings };
}

/** Loaded when asked for: Word reading and recognition are the heavy half of what this package depends on. */
async function readWord(file: DocxFile): Promise<DocxDocument> {
  const { readDocx } = await import('../docx/index.js');
  return readDocx(file.bytes);
}

/** Pages that show no text get the words that are read from their pixels. */
async function readScans(
  input: UnderstandInput,
  pages: readonly SourcePage[],
): Promise<readonly SourcePage[]> {
  const blank = pages.filter((page) => page.runs.length === 0 && !page.failed);
  if (blank.length === 0) return pages;
  const { openOcr } = await import('../ocr/index.js');
  const session = await openOcr({
    onWait: (message) => input.onProgress({ stage: 'ocr', message }),
  });
  const read = new Map<number, SourcePage>();
  try {
    for (const page of blank) {
      input.options.signal?.throwIfAborted();
      input.onProgress({ stage: 'ocr', done: read.size, total: blank.length });
      const height = Math.round((OCR_WIDTH * page.heightPt) / page.widthPt);
      const file = join(input.work.root, `scan-${page.number}.jpg`);
      try {
        await input.pool.run({
          kind: 'picture',
          page: page.number,
          width: OCR_WIDTH,
          height,
          file,
        });
        const runs = await session.recognise({
          bytes: await readFile(file),
          width: OCR_WIDTH,
          height,
          heightPt: page.heightPt,
        });
        read.set(page.number, { ...page, runs });
      } finally {
        await rm(file, { force: true });
      }
    }
  } finally {
    await session.close();
  }
  return pages.map((page) => read.get(page.number) ?? page);
}
