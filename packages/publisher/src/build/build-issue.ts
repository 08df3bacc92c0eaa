/** `buildIssue`: from one PDF to an issue folder. The order of work, and nothing else; each step has its own file. */
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { nameBesideZip } from '@e-bulletin/issue/zip-address.js';
import { nodeFiles, type Files } from '../files.js';
import { areSame } from '../media/desk.js';
import type { Finding } from '../model/finding.js';
import { say } from '../model/say.js';
import type { Sidecar } from '../model/sidecar.js';
import { rememberBuild } from '../narrate/remembered.js';
import { formatSidecar, readSidecar, sidecarPath, writeSidecar } from '../sidecar/file.js';
import { VERSION } from '../version.js';
import { writeIssue } from '../write/issue.js';
import { findReader, type ReaderFiles } from '../write/reader.js';
import { liesBeside, writeZip, zipName } from '../write/zip.js';
import { readDocxFile, type DocxFile } from './docx-file.js';
import { readInput, type InputFile } from './input.js';
import { lock } from './lock.js';
import { openDocumentInPool } from './open.js';
import type { BuildOptions, BuildReport, Progress } from './options.js';
import { checkOutput, finishPublishing, publish } from './output.js';
import { Pace } from './pace.js';
import { workPages, type PagesResult } from './pages.js';
import { planIssue, type IssuePlan } from './plan.js';
import { Pool } from './pool.js';
import { isWhole, readRecord, type BuildRecord } from './record.js';
import { toSource } from './source.js';
import { Staging } from './staging.js';
import { understand } from './understand.js';
import { openWorkFolder, prune, type WorkFolder } from './work-folder.js';
import { maxWorkerRss, PAGE_TIMEOUT, workersFor } from './limits.js';

/** Bumped whenever the same pixels give other files. */
const RECIPE = 'webp76-jpeg76-4';
/** Bumped whenever the same page is read in another way. */
const READING = 4;

/** What is known before the PDF is opened. */
interface Job {
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

/**
 * Builds the issue of `options.input` in `options.out`. Rejects with `PublisherError` for everything that an editor can cause,
 * with the signal's reason when it is aborted; the old issue then stands untouched and finished pages are kept for the next run.
 */
export async function buildIssue(
  options: BuildOptions,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<BuildReport> {
  const job = await prepare(options, onProgress);
  try {
    return await buildLocked(job);
  } finally {
    await job.unlock();
  }
}

async function buildLocked(job: Job): Promise<BuildReport> {
  const { options, previous } = job;
  if (previous && !options.force && previous.state === stateOf(job, job.sidecar)) {
    const same = await areSame(dirname(job.input.path), previous.media ?? []);
    if (same && (await isWhole(job.files, job.out, previous))) return unchanged(job, previous);
  }
  const pool = new Pool({
    workers: options.workers ?? workersFor(job.input.bytes),
    timeout: options.pageTimeout ?? PAGE_TIMEOUT,
    maxRss: maxWorkerRss(job.input.bytes),
    setup: {
      file: job.input.path,
      blobs: job.work.blobs,
      rasters: job.work.rasters,
      sharp: options.sharp ?? false,
      avif: options.avif ?? false,
      recipe: RECIPE,
      ...(options.password === undefined ? {} : { password: options.password }),
    },
  });
  const stop = (): void => void pool.close();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    return await build(job, pool);
  } catch (error) {
    // A closed pool rejects with its own words; the caller asked for the stop and gets its reason.
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await pool.close();
  }
}

async function prepare(
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

async function build(job: Job, pool: Pool): Promise<BuildReport> {
  const { options, onProgress, files, work, input } = job;
  options.signal?.throwIfAborted();
  onProgress({ stage: 'open' });
  const document = await openDocumentInPool(pool);
  const pace = new Pace(document.pageCount, onProgress);
  const worked = await workPages({
    pool,
    files,
    work,
    pageCount: document.pageCount,
    key: [RECIPE, READING, input.hash, options.sharp ?? false, options.avif ?? false].join(' '),
    strict: options.strict ?? false,
    fresh: options.force ?? false,
    signal: options.signal,
    onPage: (done, cached) => pace.page(done, cached),
  });
  onProgress({ stage: 'text' });
  const source = toSource(input, document, worked.pages);
  const understood = await understand({
    source,
    hash: input.hash,
    options,
    sidecar: job.sidecar,
    docx: job.docx,
    pool,
    work,
    onProgress,
  });
  options.signal?.throwIfAborted();
  // Writing needs no page worker, and cards and cut-out pictures need the memory.
  await pool.close();
  onProgress({ stage: 'write' });
  const plan = planIssue({
    options,
    input,
    understood,
    sidecar: job.sidecar,
    previous: job.previous,
  });
  const kept = await keepSidecar(job, plan.nextSidecar);
  const staging = new Staging(files, work.next);
  await staging.open();
  const { record, findings } = await writeIssue({
    staging,
    blobs: work.blobs,
    options,
    input,
    pages: worked.pages,
    plan,
    reader: job.reader,
    state: stateOf(job, kept.sidecar),
  });
  options.signal?.throwIfAborted();
  let zip: string | undefined;
  if (options.zip) {
    onProgress({ stage: 'zip' });
    zip = await writeZip({ files, staging, out: job.out });
    await removeOldBeside(job, staging);
  }
  onProgress({ stage: 'publish' });
  await replaceOld(job, staging, worked, understood.records);
  return {
    unchanged: false,
    out: job.out,
    ...(zip === undefined ? {} : { zip }),
    ...(options.sidecar === false ? {} : { sidecar: job.sidecarFile }),
    title: plan.facts.title ?? input.name,
    pages: document.pageCount,
    encodedPages: worked.encoded,
    articles: plan.articles.length,
    words: plan.words,
    bytes: sizeOf(record),
    seconds: (performance.now() - job.started) / 1000,
    peakMemory: Math.max(pool.peakRss, process.memoryUsage.rss()),
    findings: [
      ...worked.findings,
      ...understood.findings,
      ...plan.findings,
      ...findings,
      ...kept.findings,
      ...deliveryFindings(plan, job),
    ],
  };
}

/** Plain files that lay beside the last ZIP and belong to no new one: an old PDF, a recording that was made anew. */
async function removeOldBeside(job: Job, staging: Staging): Promise<void> {
  const fresh = new Set(staging.list.filter(liesBeside).map((file) => nameBesideZip(file.path)));
  for (const file of job.previous?.files ?? []) {
    const name = nameBesideZip(file.path);
    if (liesBeside(file) && !fresh.has(name)) await job.files.rm(join(dirname(job.out), name));
  }
}

async function replaceOld(
  job: Job,
  staging: Staging,
  worked: PagesResult,
  scans: readonly string[],
): Promise<void> {
  const { files, work, out, previous } = job;
  await publish(
    files,
    work,
    out,
    staging.list.map((file) => file.path),
    (previous?.files ?? []).map((file) => file.path),
  );
  await prune(
    files,
    work,
    new Set(worked.pages.flatMap((page) => page.files.map((file) => file.hash))),
    new Set([...worked.records, ...scans]),
  );
}

/** Writes the sidecar when it says something new; an unwritable folder is no reason to fail. */
async function keepSidecar(
  job: Job,
  next: Sidecar,
): Promise<{ sidecar: Sidecar | undefined; findings: readonly Finding[] }> {
  const before = job.sidecar;
  if (job.options.sidecar === false) return { sidecar: undefined, findings: [] };
  if (before && formatSidecar(before) === formatSidecar(next))
    return { sidecar: before, findings: [] };
  try {
    await writeSidecar(job.files, job.sidecarFile, next);
    return { sidecar: next, findings: [] };
  } catch {
    return {
      sidecar: before,
      findings: [
        {
          code: 'sidecar.not-written',
          severity: 'warning',
          message: say(
            `Không ghi được tệp ${job.sidecarFile}.`,
            `${job.sidecarFile} could not be written.`,
          ),
          remedy: say(
            'Đặt PDF ở thư mục ghi được: tệp này giữ địa chỉ của các bài qua mỗi lần làm lại.',
            'Keep the PDF in a folder that can be written: that file keeps the articles’ addresses.',
          ),
        },
      ],
    };
  }
}

/** Everything that the result depends on. Equal on the next run means there is nothing to do. */
function stateOf(job: Job, sidecar: Sidecar | undefined): string {
  const { options } = job;
  const asked = {
    zip: options.zip ? zipName(job.out) : false,
    ocr: options.ocr ?? false,
    locked: options.password !== undefined,
    address: options.address,
    script: options.script,
    sharp: options.sharp ?? false,
    avif: options.avif ?? false,
    noPdf: options.noPdf ?? false,
    title: options.title,
    series: options.series,
    number: options.number,
    date: options.date,
    publisher: options.publisher,
  };
  return createHash('sha256')
    .update(
      JSON.stringify([
        VERSION,
        RECIPE,
        READING,
        job.input.hash,
        job.input.name,
        job.docx?.hash,
        job.reader?.hash,
        asked,
        sidecar ? formatSidecar(sidecar) : null,
      ]),
    )
    .digest('hex');
}

function deliveryFindings(plan: IssuePlan, job: Job): Finding[] {
  const findings: Finding[] = [];
  if (plan.address === undefined) {
    findings.push({
      code: 'address.unknown',
      severity: 'info',
      message: say(
        'Chưa có địa chỉ công khai nên trang chia sẻ chưa có ảnh và lời giới thiệu cho Zalo, Facebook.',
        'No public address is known, so the share pages have no preview for Zalo and Facebook yet.',
      ),
      remedy: say(
        'Thêm --address https://… (thư mục sẽ đặt bản tin), hoặc ghi "address" trong tệp .ban-tin.json.',
        'Add --address https://… (the folder that will hold the issue), or write "address" in the .ban-tin.json file.',
      ),
    });
  }
  if (!job.reader && job.options.script === undefined) {
    findings.push({
      code: 'reader.missing',
      severity: 'info',
      message: say(
        'Trang index.html chưa có trình đọc: không thấy gói @e-bulletin/bulletin.',
        'index.html has no reader: the package @e-bulletin/bulletin is not installed.',
      ),
      remedy: say(
        'Cài gói đó, hoặc thêm --script với địa chỉ của e-bulletin.js.',
        'Install that package, or add --script with the address of e-bulletin.js.',
      ),
    });
  }
  return findings;
}

const sizeOf = (record: BuildRecord): number =>
  record.files.reduce((sum, file) => sum + file.bytes, 0);

function unchanged(job: Job, record: BuildRecord): BuildReport {
  return {
    unchanged: true,
    out: job.out,
    sidecar: job.sidecarFile,
    title: job.sidecar?.title ?? job.input.name,
    pages: 0,
    encodedPages: 0,
    articles: record.articles.filter((article) => !article.removed).length,
    words: 0,
    bytes: sizeOf(record),
    seconds: (performance.now() - job.started) / 1000,
    peakMemory: process.memoryUsage.rss(),
    findings: [],
  };
}
