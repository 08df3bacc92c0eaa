/** What a build knows before the PDF is opened. */
import { resolve } from 'node:path';
import { nodeFiles, type Files } from '../files.js';
import type { Sidecar } from '../model/sidecar.js';
import { rememberBuild } from '../narrate/remembered.js';
import { readSidecar, sidecarPath } from '../sidecar/file.js';
import { findReader, type ReaderFiles } from '../write/reader.js';
import { readDocxFile, type DocxFile } from './docx-file.js';
import { readInput, type InputFile } from './input.js';
import { lock } from './lock.js';
import type { BuildOptions, Progress } from './options.js';
import { checkOutput, finishPublishing } from './output.js';
import { readRecord, type BuildRecord } from './record.js';
import { openWorkFolder, type WorkFolder } from './work-folder.js';

export interface Job {
  readonly options: BuildOptions;
  readonly onProgress: (progress: Progress) => void;
  readonly started: number;
  readonly files: Files;
  readonly out: string;
  readonly input: InputFile;
  readonly docx: DocxFile | undefined;
  readonly sidecarFile: string;
  readonly sidecar: Sidecar | undefined;
  readonly reader: ReaderFiles | undefined;
  readonly work: WorkFolder;
  readonly previous: BuildRecord | undefined;
  readonly unlock: () => Promise<void>;
}

export async function prepare(
  options: BuildOptions,
  onProgress: (progress: Progress) => void,
): Promise<Job> {
  const started = performance.now();
  const files = options.files ?? nodeFiles;
  const out = resolve(options.out);
  const input = await readInput(options.input);
  const docx = options.docx === undefined ? undefined : await readDocxFile(options.docx);
  const sidecarFile = sidecarPath(input.path);
  const sidecar = options.sidecar === false ? undefined : await readSidecar(files, sidecarFile);
  await checkOutput(files, out, options.force ?? false);
  const work = await openWorkFolder(files, out);
  const unlock = await lock(work, out);
  try {
    await finishPublishing(files, work);
    await rememberBuild(files, work.root, options, {
      input: input.path,
      out,
      ...(docx === undefined ? {} : { docx: resolve(options.docx ?? '') }),
    });
    const previous = await readRecord(files, out);
    const reader = options.script === undefined ? await findReader() : undefined;
    return {
      unlock,
      options,
      onProgress,
      started,
      files,
      out,
      input,
      docx,
      sidecarFile,
      sidecar,
      reader,
      work,
      previous,
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
