/**
 * The child process that reads, renders and encodes pages and makes pictures, one request at a time. It may be ended at any moment: whatever it
 * writes is written beside and renamed, so a half-written file never carries a final name.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EXIT, PublisherError } from '../errors.js';
import { say } from '../model/say.js';
import { openDocument, readMetadata, readOutline, type OpenDocument } from '../pdf/document.js';
import { readPage } from '../pdf/page.js';
import { renderPage, type Raster } from '../pdf/render.js';
import { photoShare } from '../pdf/photos.js';
import { nodeFiles, writeWhole } from '../files.js';
import {
  encodeAvif,
  encodeJpeg,
  encodeWebp,
  PHOTO_PAGE,
  type Codec,
  type Encoded,
} from './encode.js';
import type {
  PageFile,
  WireError,
  WorkedPage,
  WorkerReply,
  WorkerRequest,
  WorkerSetup,
} from './protocol.js';
import { changed } from './input.js';
import { makePicture } from './pictures.js';
import { JPEG_TIER, tiersOf, type Tier } from './tiers.js';

let setup: WorkerSetup | undefined;
let document: OpenDocument | undefined;

async function opened(): Promise<OpenDocument> {
  if (!setup) throw new Error('no setup');
  document ??= await openDocument(await sameFile(setup), setup.password);
  return document;
}

/** Workers are replaced now and then, and each reads the file for itself. */
async function sameFile({ file, hash }: WorkerSetup): Promise<Buffer> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== hash) throw changed(file);
  return bytes;
}

async function workPage(number: number): Promise<WorkedPage> {
  const pdf = await opened();
  const { page, fonts } = readPage(pdf, number);
  const tiers = tiersOf(page.widthPt, page.heightPt, setup?.sharp ?? false);
  const largest = tiers[tiers.length - 1];
  if (!setup || !largest) throw new Error('no setup');
  const first = await rasterOf(pdf, number, largest);
  const rasterHash = createHash('sha256')
    .update(setup.recipe)
    .update(`${first.raster.width} ${first.raster.height} ${tiers.map((t) => t.width).join()}`)
    .update(first.raster.data)
    .digest('hex');
  const record = join(setup.rasters, `${rasterHash}.json`);
  const known = await readRecord(record, setup.blobs);
  if (known) return { source: page, fonts, files: known, reused: true, huge: first.huge };
  const files: PageFile[] = [];
  let codec: Codec | undefined = photoShare(page.images) > PHOTO_PAGE ? 'lossy' : undefined;
  for (const tier of tiers) {
    const raster = tier === largest ? first.raster : (await rasterOf(pdf, number, tier)).raster;
    const webp = await encodeWebp(raster, codec, tier.name >= JPEG_TIER);
    codec = webp.next;
    files.push(await store(webp, raster, tier, setup.blobs));
    if (tier.name === JPEG_TIER || (tier === largest && largest.name < JPEG_TIER))
      files.push(await store(await encodeJpeg(raster), raster, tier, setup.blobs));
    if (setup.avif) files.push(await store(await encodeAvif(raster), raster, tier, setup.blobs));
  }
  await writeWhole(nodeFiles, record, JSON.stringify(files));
  return { source: page, fonts, files, reused: false, huge: first.huge };
}

async function rasterOf(
  pdf: OpenDocument,
  number: number,
  tier: Pick<Tier, 'width' | 'height'>,
): ReturnType<typeof renderPage> {
  return renderPage(pdf, number, tier.width, tier.height);
}

async function store(
  encoded: Encoded,
  raster: Raster,
  tier: Tier,
  folder: string,
): Promise<PageFile> {
  const hash = createHash('sha256').update(encoded.bytes).digest('hex');
  await writeWhole(nodeFiles, join(folder, hash), encoded.bytes);
  return {
    hash,
    bytes: encoded.bytes.length,
    width: raster.width,
    height: raster.height,
    tier: tier.name,
    type: encoded.type,
    lossless: encoded.lossless,
  };
}

/** What an equal raster gave before, if every file of it is still there. */
async function readRecord(record: string, blobs: string): Promise<PageFile[] | undefined> {
  try {
    const files = JSON.parse(await readFile(record, 'utf8')) as PageFile[];
    for (const file of files) {
      if ((await nodeFiles.stat(join(blobs, file.hash))).size !== file.bytes) return undefined;
    }
    return files;
  } catch {
    return undefined;
  }
}

async function answer(request: WorkerRequest): Promise<WorkerReply | undefined> {
  const rss = (): number => process.memoryUsage.rss();
  switch (request.kind) {
    case 'setup':
      setup = request.setup;
      return undefined;
    case 'open': {
      const pdf = await opened();
      return {
        kind: 'opened',
        document: {
          pageCount: pdf.pageCount,
          metadata: readMetadata(pdf),
          outline: readOutline(pdf),
        },
        rss: rss(),
      };
    }
    case 'page':
      return { kind: 'page', result: await workPage(request.page), rss: rss() };
    case 'read': {
      const { page, fonts } = readPage(await opened(), request.page);
      return { kind: 'read', result: { source: page, fonts }, rss: rss() };
    }
    case 'picture': {
      const { raster } = await renderPage(
        await opened(),
        request.page,
        request.width,
        request.height,
      );
      await writeWhole(nodeFiles, request.file, (await encodeJpeg(raster)).bytes);
      return { kind: 'picture', rss: rss() };
    }
    case 'make':
      return { kind: 'made', picture: await makePicture(request.file, request.work), rss: rss() };
  }
}

function wireError(error: unknown, request: WorkerRequest): WireError {
  if (error instanceof PublisherError) {
    return {
      code: error.code,
      exit: error.exit,
      message: error.say,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      ...(error.page === undefined ? {} : { page: error.page }),
    };
  }
  const detail = error instanceof Error ? error.message : String(error);
  if (request.kind === 'make') {
    const name = basename(request.file);
    return {
      code: 'picture.broken',
      exit: EXIT.input,
      message: say(`Không mở được ảnh ${name}.`, `The picture ${name} failed (${detail}).`),
    };
  }
  const page = 'page' in request ? request.page : undefined;
  return {
    code: page === undefined ? 'pdf.broken' : 'page.broken',
    exit: page === undefined ? EXIT.input : EXIT.findings,
    message:
      page === undefined
        ? say('Không đọc được tệp PDF.', `The PDF cannot be read (${detail}).`)
        : say(`Không dựng được trang ${page}.`, `Page ${page} failed (${detail}).`),
    ...(page === undefined ? {} : { page }),
  };
}

async function serve(request: WorkerRequest): Promise<void> {
  const reply = await answer(request).catch((error: unknown): WorkerReply => ({
    kind: 'error',
    error: wireError(error, request),
    rss: process.memoryUsage.rss(),
  }));
  if (reply) process.send?.(reply);
}

process.on('message', (request: WorkerRequest) => void serve(request));
// The parent is gone: nobody wants the result.
process.on('disconnect', () => process.exit(0));
// While PDFium works, this thread hears nothing; a second one notices that the parent was killed and this became an orphan.
new Worker(
  `setInterval(() => { if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL'); }, 2000);`,
  {
    eval: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 },
  },
).unref();
// Ctrl+C reaches the whole group; the parent decides.
process.on('SIGINT', () => undefined);
