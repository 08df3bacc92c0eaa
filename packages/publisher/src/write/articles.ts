/** The files of an article: its document, its pictures, its card, its static page. */
import { join } from 'node:path';
import {
  GUIDED_TYPE,
  type Article,
  type FigureBlock,
  type ArticleBlock as IssueBlock,
  type PageImage,
} from '@e-bulletin/issue';
import { composeArticle } from '@e-bulletin/issue/guided.js';
import type { Staging } from '../build/staging.js';
import type { ArticleBlock, DerivedArticle } from '../model/article.js';
import type { MediaDesk } from '../media/desk.js';
import type { Finding } from '../model/finding.js';
import type { SidecarArticle } from '../model/sidecar.js';
import { attachRecording } from '../narrate/attach.js';
import { abbreviationsOf } from './article-html.js';
import { toIssueBlocks } from './article-blocks.js';
import { areaOf, cardAreaOf, writeCard, type PageRaster } from './cards.js';
import { noCard, notCut, orSaid, type Pictures } from './pictures.js';
import { shorten } from './share-words.js';

export interface ArticleInput {
  readonly staging: Staging;
  readonly pictures: Pictures;
  readonly article: DerivedArticle;
  /** Lasting id. */
  readonly id: string;
  readonly edits: Partial<SidecarArticle>;
  readonly pageHref: (page: number) => string | undefined;
  readonly raster: (page: number) => PageRaster | undefined;
  /** Brings the files of its recording. */
  readonly desk: MediaDesk;
  /** The public address is known, so that a card can be found by its absolute address. */
  readonly cards: boolean;
}

export interface WrittenArticle {
  readonly article: Article;
  readonly blocks: readonly IssueBlock[];
  readonly summary: string;
  readonly card: PageImage | undefined;
  readonly corrections: readonly { readonly date: string; readonly note: string }[];
  /** What is the matter with its pictures and its recording. */
  readonly findings: readonly Finding[];
}

/** A picture worth a place in lists: at least this wide in pixels and no narrow strip. */
const LIST_WIDTH = 240;
const LIST_RATIO = 3;
const SUMMARY = 200;

export async function writeArticle(input: ArticleInput): Promise<WrittenArticle> {
  const { staging, article, id, edits } = input;
  const said: Finding[] = [];
  const pictures = await writePictures(input, said);
  const silent = toIssueBlocks(article.blocks, {
    pageHref: input.pageHref,
    picture: (block) => pictures.get(block),
  });
  const corrections = validCorrections(edits.corrections);
  const { blocks, audio, clear, duration, findings } = await attachRecording({
    desk: input.desk,
    title: article.title,
    blocks: silent,
    recording: edits.recording,
    corrected: corrections.length > 0,
  });
  const page = `a/${id}.html`;
  const abbreviations = abbreviationsOf(blocks);
  const document = JSON.stringify(
    composeArticle(blocks, { page, ...(clear && { clear }), abbreviations }),
  );
  const guided = await staging.putHashed(`a/${id}`, 'json', document);
  const list = listPicture([...pictures.values()]);
  const newest = corrections[0];
  return {
    article: {
      id,
      title: article.title,
      ...(article.section === undefined ? {} : { section: article.section }),
      pages: article.pages,
      guided: { href: guided.path, type: GUIDED_TYPE, size: guided.bytes },
      page: { href: page, type: 'text/html' },
      ...(list === undefined ? {} : { image: list }),
      audio,
      ...(duration === undefined ? {} : { duration }),
      words: article.words,
      ...(newest === undefined ? {} : { corrected: newest }),
      doubtful: article.doubtful,
    },
    blocks,
    summary: summaryOf(article),
    card: input.cards ? await articleCard(input, list, said) : undefined,
    corrections,
    findings: [...said, ...findings],
  };
}

async function writePictures(
  { article, id, raster, pictures, staging }: ArticleInput,
  said: Finding[],
): Promise<Map<ArticleBlock, NonNullable<FigureBlock['image']>>> {
  const made = new Map<ArticleBlock, NonNullable<FigureBlock['image']>>();
  let count = 0;
  for (const block of article.blocks) {
    if (block.role !== 'image') continue;
    count += 1;
    const place = block.places[0];
    const page = place && raster(place.page);
    const area = page && areaOf(page, place.box);
    if (!area) continue;
    const cut = await orSaid(
      pictures.make(page.file, { kind: 'cut', area }),
      said,
      notCut(article.title, place.page),
    );
    if (!cut) continue;
    const stored = await staging.putHashed(`m/${id}-${count}`, 'jpg', cut.bytes);
    made.set(block, {
      href: stored.path,
      type: 'image/jpeg',
      size: stored.bytes,
      width: cut.width,
      height: cut.height,
    });
  }
  return made;
}

function listPicture(
  pictures: readonly NonNullable<FigureBlock['image']>[],
): PageImage | undefined {
  for (const { width = 0, height = 0, ...rest } of pictures) {
    const ratio = width / height;
    if (width >= LIST_WIDTH && ratio < LIST_RATIO && ratio > 1 / LIST_RATIO)
      return { ...rest, width, height };
  }
  return undefined;
}

/** Of its first good picture, else of the page where it begins. */
async function articleCard(
  input: ArticleInput,
  list: PageImage | undefined,
  said: Finding[],
): Promise<PageImage | undefined> {
  const { article, staging } = input;
  const stem = `og/${input.id}`;
  const finding = noCard(article.title);
  if (list) {
    const file = join(staging.root, list.href);
    return orSaid(writeCard(input, stem, file, { kind: 'picture-card' }), said, finding);
  }
  const place = article.blocks[0]?.places[0];
  const number = place?.page ?? article.pages[0];
  const page = number === undefined ? undefined : input.raster(number);
  if (!page) return undefined;
  const area = cardAreaOf(page, Math.max(0, (place?.box[1] ?? 0) - 200));
  return orSaid(writeCard(input, stem, page.file, { kind: 'page-card', area }), said, finding);
}

function summaryOf(article: DerivedArticle): string {
  const first = article.blocks.find(
    (block) => block.role === 'paragraph' && block.text.length > 40,
  );
  return shorten(first?.text ?? article.title, SUMMARY);
}

/** Newest first; entries without a day or a sentence say nothing. */
function validCorrections(list: SidecarArticle['corrections']): { date: string; note: string }[] {
  return (list ?? [])
    .filter(
      (one) =>
        typeof one?.note === 'string' && one.note !== '' && /^\d{4}-\d{2}-\d{2}$/.test(one.date),
    )
    .map(({ date, note }) => ({ date, note: note.normalize('NFC') }))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}
