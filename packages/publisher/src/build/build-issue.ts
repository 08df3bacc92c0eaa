/** `buildIssue`: from one PDF to an issue folder. The order of work, and nothing else; each step has its own file. */
import { dirname, join } from 'node:path';
import { nameBesideZip } from '@e-bulletin/issue/zip-address.js';
import { areSame } from '../media/desk.js';
import { writeIssue } from '../write/issue.js';
import { picturesOf } from '../write/pictures.js';
import { liesBeside, writeZip } from '../write/zip.js';
import { deliveryFindings, guessedFacts } from './delivery.js';
import { prepare, type Job } from './job.js';
import { keepSidecar } from './keep-sidecar.js';
import { maxWorkerRss, PAGE_TIMEOUT, workersFor } from './limits.js';
import { openDocumentInPool } from './open.js';
import type { BuildOptions, BuildReport, Progress } from './options.js';
import { publish } from './output.js';
import { Pace } from './pace.js';
import { workPages, type PagesResult } from './pages.js';
import { planIssue } from './plan.js';
import { Pool } from './pool.js';
import { isWhole, type BuildRecord } from './record.js';
import { toSource } from './source.js';
import { Staging } from './staging.js';
import { READING, RECIPE, stateOf } from './state.js';
import { understand } from './understand.js';
import { dropEmpty, prune } from './work-folder.js';

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
  } catch (error) {
    if (!job.previous) await dropEmpty(job.files, job.work);
    throw error;
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
      hash: job.input.hash,
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
  // Scans, cards and cut-out pictures are asked for one after the other, and finding articles takes memory here.
  pool.narrow(1);
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
    pictures: picturesOf(pool),
    blobs: work.blobs,
    options,
    input,
    pages: worked.pages,
    plan,
    reader: job.reader,
    state: stateOf(job, kept.sidecar),
  });
  await pool.close();
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
      ...guessedFacts(plan),
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
