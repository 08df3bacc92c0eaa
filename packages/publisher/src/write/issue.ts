/** Writes every file of the issue into the staging folder, the manifest last. */
import { dirname, join } from 'node:path';
import {
  composeManifest,
  type Hotspot,
  type Page,
  type PageImage,
  type Resource,
} from '@e-bulletin/issue';
import { composeHotspots } from '@e-bulletin/issue/guided.js';
import type { InputFile } from '../build/input.js';
import type { BuildOptions } from '../build/options.js';
import type { WorkedPage } from '../build/protocol.js';
import { GENERATOR, RECORD_NAME, type BuildRecord } from '../build/record.js';
import type { IssuePlan } from '../build/plan.js';
import { shortHash, type Staging } from '../build/staging.js';
import { MediaDesk } from '../media/desk.js';
import type { Finding } from '../model/finding.js';
import { articleHtml } from './article-html.js';
import { writeArticle, type WrittenArticle } from './articles.js';
import { writeCard, type PageRaster } from './cards.js';
import { contentsOf } from './contents.js';
import { pageHotspots } from './page-hotspots.js';
import { writeOffline } from './offline.js';
import { mainFile, pageStem, writePageImages } from './pages.js';
import { noCard, orSaid, type Pictures } from './pictures.js';
import { readerScript, writeReader, type ReaderFiles } from './reader.js';
import { searchIndex } from './search.js';
import { writeServerFiles } from './server-files.js';
import { articlePage, embedPage, issuePage, removedPage } from './share-pages.js';
import type { ShareIssue } from './share-words.js';
import { snippets } from './snippets.js';
import { writeTextLayer } from './text-layers.js';
import { zipName } from './zip.js';

export interface WriteInput {
  readonly staging: Staging;
  readonly pictures: Pictures;
  /** Folder of encoded pictures. */
  readonly blobs: string;
  readonly options: BuildOptions;
  readonly input: InputFile;
  readonly pages: readonly WorkedPage[];
  readonly plan: IssuePlan;
  readonly reader: ReaderFiles | undefined;
  /** Goes into `ban-tin.json`: equal on the next run means nothing to do. */
  readonly state: string;
}

export interface WrittenIssue {
  readonly record: BuildRecord;
  /** What is the matter with the files that hotspots asked for, and with pictures. */
  readonly findings: readonly Finding[];
}

export async function writeIssue(input: WriteInput): Promise<WrittenIssue> {
  const { staging, plan, options } = input;
  const desk = new MediaDesk(dirname(input.input.path), staging, input.pictures);
  const findings: Finding[] = [];
  const images = new Map<number, Page['images']>();
  for (const page of input.pages)
    images.set(page.source.number, await writePageImages(staging, input.blobs, page));

  const pages: Page[] = [];
  const hotspots = new Map<number, readonly Hotspot[]>();
  for (const worked of input.pages) {
    const { number } = worked.source;
    const spots = await pageHotspots(plan, number, desk, findings);
    hotspots.set(number, spots);
    pages.push(await writePage(input, worked, images.get(number) ?? [], spots));
  }
  const articles = await writeArticles(input, images, desk);
  for (const written of articles) findings.push(...written.findings);
  const { issue, card } = await assemble(input, pages, articles, hotspots, findings);
  await staging.put('manifest.json', JSON.stringify(composeManifest(issue)));

  const script = readerScript(options.script, input.reader);
  if (script && input.reader && options.script === undefined)
    await writeReader(staging, input.reader);
  const worker = options.script === undefined ? input.reader?.worker : undefined;
  const context = { issue, address: plan.address, script, card, offline: worker !== undefined };
  await staging.put('index.html', issuePage(context));
  await staging.put('embed.html', embedPage(context));
  for (const written of articles) {
    await staging.put(
      `a/${written.article.id}.html`,
      articlePage(context, {
        ...written,
        body: articleHtml(written.blocks, '../', written.article.title),
      }),
    );
  }
  for (const gone of plan.removed)
    await staging.put(`a/${gone.id}.html`, removedPage(context, gone.title, gone.removed));
  await staging.put(
    'embed-snippets.txt',
    snippets({
      issue,
      address: plan.address,
      script,
      zip: options.zip ? zipName(options.out) : undefined,
    }),
  );
  await writeServerFiles(staging);
  if (worker) await writeOffline(staging, worker, pages, shortHash(Buffer.from(input.state)));
  const record: BuildRecord = {
    version: 1,
    generator: GENERATOR,
    identifier: plan.identifier,
    state: input.state,
    articles: [...plan.recorded, ...plan.removed],
    files: [...staging.list],
    ...(desk.used.length > 0 && { media: desk.used }),
  };
  const bytes = JSON.stringify(record, null, 1);
  await staging.put(RECORD_NAME, bytes);
  return { record, findings };
}

async function writePage(
  { staging, plan }: WriteInput,
  worked: WorkedPage,
  images: Page['images'],
  hotspots: readonly Hotspot[],
): Promise<Page> {
  const { source } = worked;
  const index = source.number - 1;
  const text = plan.texts[index] ?? { blocks: [] };
  const largest = images.reduce<Page['images'][number] | undefined>(
    (best, image) => (!best || image.width > best.width ? image : best),
    undefined,
  );
  const layer = await writeTextLayer(staging, source.number, text);
  const alt = plan.alts[index];
  const guided = await writeHotspots(staging, source.number, images[0]?.href ?? '', hotspots);
  const side = plan.sides[index];
  return {
    number: source.number,
    label: plan.labels[index] ?? String(source.number),
    width: largest?.width ?? 0,
    height: largest?.height ?? 0,
    images,
    ...(side === undefined ? {} : { side }),
    ...(layer === undefined ? {} : { text: layer }),
    ...(guided === undefined ? {} : { guided }),
    ...(alt === undefined ? {} : { alt }),
  };
}

async function writeHotspots(
  staging: Staging,
  number: number,
  pageHref: string,
  hotspots: readonly Hotspot[],
): Promise<Resource | undefined> {
  if (hotspots.length === 0) return undefined;
  const document = composeHotspots(hotspots, pageHref);
  const file = await staging.putHashed(`g/${pageStem(number)}`, 'json', JSON.stringify(document));
  return { href: file.path, type: 'application/guided-navigation+json', size: file.bytes };
}

async function writeArticles(
  input: WriteInput,
  images: ReadonlyMap<number, Page['images']>,
  desk: MediaDesk,
): Promise<WrittenArticle[]> {
  const written: WrittenArticle[] = [];
  const pageHref = (page: number): string | undefined => images.get(page)?.[0]?.href;
  const raster = (page: number): PageRaster | undefined => {
    const best = input.pages[page - 1]?.files
      .filter((file) => file.type === 'image/webp')
      .sort((a, b) => b.width - a.width)[0];
    return best && { ...best, file: join(input.blobs, best.hash) };
  };
  for (const { article, id, edits } of input.plan.articles) {
    written.push(
      await writeArticle({
        staging: input.staging,
        pictures: input.pictures,
        article,
        id,
        edits,
        pageHref,
        raster,
        desk,
        cards: input.plan.address !== undefined,
      }),
    );
  }
  return written;
}

async function assemble(
  input: WriteInput,
  pages: readonly Page[],
  written: readonly WrittenArticle[],
  hotspots: ReadonlyMap<number, readonly Hotspot[]>,
  findings: Finding[],
): Promise<{ issue: ShareIssue; card: PageImage | undefined }> {
  const { staging, plan } = input;
  const { facts } = plan;
  const articles = written.map(({ article }) => article);
  const index = searchIndex({ texts: plan.texts, pages, hotspots, articles: written });
  const search = await staging.putHashed('search', 'json', JSON.stringify(index));
  const first = input.pages[0];
  const main = first && mainFile(first);
  const card = main
    ? await orSaid(
        writeCard(input, 'cover', join(input.blobs, main.hash), { kind: 'cover-card' }),
        findings,
        noCard(),
      )
    : undefined;
  const front = pages[0]?.images[0];
  const pdf = await writePdf(input);
  const issue: ShareIssue = {
    title: facts.title ?? input.input.name,
    language: facts.language ?? 'vi',
    identifier: plan.identifier,
    ...(facts.publisher === undefined ? {} : { publisher: facts.publisher }),
    ...(facts.date === undefined ? {} : { published: facts.date }),
    ...(facts.series === undefined ? {} : { series: facts.series }),
    ...(facts.number === undefined ? {} : { number: facts.number }),
    ...(facts.subtitle === undefined ? {} : { subtitle: facts.subtitle }),
    progression: plan.source.metadata.rtl ? 'rtl' : 'ltr',
    pages,
    contents: contentsOf(articles, plan.source.outline),
    articles,
    search: { href: search.path, type: 'application/json', size: search.bytes },
    ...(pdf === undefined ? {} : { pdf }),
    ...(plan.address === undefined ? {} : { canonical: plan.address }),
    ...(front === undefined ? {} : { cover: front }),
    polls: (plan.sidecar?.polls ?? []).map(({ href, title }) => ({
      href,
      ...(title === undefined ? {} : { title }),
    })),
  };
  return { issue, card };
}

/** The PDF itself, unless the office does not want it, or it would be useless without its password. */
async function writePdf({ staging, input, options }: WriteInput): Promise<Resource | undefined> {
  if (options.noPdf || options.password !== undefined) return undefined;
  const stem = input.name.replace(/\.pdf$/i, '').replace(/[^\p{L}\p{N}.-]+/gu, '-');
  const path = `m/${stem}.${input.hash.slice(0, 8)}.pdf`;
  const file = await staging.putCopy(path, input.path, input.bytes, input.hash);
  return { href: file.path, type: 'application/pdf', size: file.bytes };
}
