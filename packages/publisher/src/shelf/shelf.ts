/**
 * Writes a shelf into a folder of issues: `feed.json` (OPDS 2), `feed.xml` (Atom), `index.html` and the reader. Each file is
 * written under another name and renamed, the feed after what it needs.
 */
import { dirname, join } from 'node:path';
import type { PageImage, Resource } from '@e-bulletin/issue';
import {
  composeFeed,
  type ComposableFeed,
  type ComposableFeedIssue,
} from '@e-bulletin/issue/feed.js';
import { EXIT, PublisherError } from '../errors.js';
import { nodeFiles, outputError, writeWhole } from '../files.js';
import { say } from '../model/say.js';
import { findReader, readerScript, type ReaderFiles } from '../write/reader.js';
import { atomFeed } from './atom.js';
import { MARK, shelfPage } from './page.js';
import { scan, type BrokenIssue, type FoundIssue } from './scan.js';

export interface ShelfOptions {
  /** Holds issues that `build` made, each in a folder of its own. */
  readonly folder: string;
  /** Public address of the folder. */
  readonly baseUrl?: string;
  readonly title?: string;
  readonly publisher?: string;
  /** Address of `e-bulletin.js`; without it the reader is copied to `reader/`. */
  readonly script?: string;
  /** Replace an `index.html` of somebody else. */
  readonly force?: boolean;
}

export interface ShelfReport {
  readonly issues: number;
  /** Left out. */
  readonly broken: readonly BrokenIssue[];
  /** `index.html` was written. */
  readonly page: boolean;
}

/** @throws PublisherError where there is no issue, or the folder cannot be read or written */
export async function writeShelf(options: ShelfOptions): Promise<ShelfReport> {
  const { folder, script } = options;
  const { found, broken } = await scan(folder);
  if (found.length === 0) throw nothingFound(folder, broken);
  const address = options.baseUrl?.replace(/[?#].*$/, '').replace(/\/*$/, '/');
  const feed = feedOf(found, options, address);
  const atom = atomFeed(feed, absolute('feed.xml', address), address ?? 'index.html');
  const page = options.force === true || (await isOurs(join(folder, 'index.html')));
  if (page) {
    const reader = script === undefined ? await findReader() : undefined;
    if (reader) await copyReader(folder, reader);
    const html = shelfPage(feed, readerScript(script, reader), address);
    await writeWhole(nodeFiles, join(folder, 'index.html'), html);
  }
  await writeWhole(nodeFiles, join(folder, 'feed.xml'), atom);
  const json = `${JSON.stringify(composeFeed(feed), null, 1)}\n`;
  await writeWhole(nodeFiles, join(folder, 'feed.json'), json);
  return { issues: found.length, broken, page };
}

function nothingFound(folder: string, [first]: readonly BrokenIssue[]): PublisherError {
  return new PublisherError({
    code: 'shelf.empty',
    exit: EXIT.input,
    message: first
      ? say(
          `Không số nào trong ${folder} đọc được. ${first.name}: ${first.why.vi}`,
          `No issue in ${folder} can be read. ${first.name}: ${first.why.en}`,
        )
      : say(`Không thấy số báo nào trong ${folder}.`, `No issue was found in ${folder}.`),
    hint: say(
      `Tạo từng số vào đó trước: e-bulletin build so-8.pdf --out ${folder}/so-8`,
      `Make the issues there first: e-bulletin build so-8.pdf --out ${folder}/so-8`,
    ),
  });
}

function feedOf(
  found: readonly FoundIssue[],
  options: ShelfOptions,
  address: string | undefined,
): ComposableFeed {
  const issues = found.map((one) => entryOf(one, address)).sort(newestFirst);
  const newest = issues[0] as ComposableFeedIssue;
  const publisher = options.publisher ?? newest.publisher;
  const dates = issues.flatMap(({ modified, published }) => modified ?? published ?? []).sort();
  const modified = dates[dates.length - 1];
  return {
    title: options.title ?? newest.series ?? newest.title,
    language: newest.language,
    ...(publisher !== undefined && { publisher }),
    ...(modified !== undefined && { modified }),
    self: absolute('feed.json', address),
    alternates: [
      { href: absolute('feed.xml', address), type: 'application/atom+xml' },
      { href: address ?? 'index.html', type: 'text/html' },
    ],
    issues,
  };
}

function entryOf({ name, issue }: FoundIssue, address: string | undefined): ComposableFeedIssue {
  const at = (href: string): string =>
    /^[a-z][a-z\d+.-]*:/i.test(href)
      ? href
      : absolute(`${encodeURIComponent(name)}/${href}`, address);
  const moved = <T extends Resource>(one: T): T => ({ ...one, href: at(one.href) });
  const { title, language, series, number, subtitle, publisher, published, modified } = issue;
  const optional = { series, number, subtitle, publisher, published, modified } as const;
  return {
    href: at('manifest.json'),
    page: at('index.html'),
    title,
    language,
    pages: issue.pages.length,
    covers: coversOf(issue.pages[0]?.images ?? []).map(moved),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    ...(issue.identifier !== undefined && { identifier: issue.identifier }),
    ...(issue.pdf && { pdf: moved(issue.pdf) }),
  };
}

/** A WebP for shelves and a JPEG for those who know nothing newer: the lightest that is sharp on a phone. */
function coversOf(images: readonly PageImage[]): PageImage[] {
  const best = (type: string): PageImage[] =>
    images
      .filter((image) => image.type === type)
      .sort((a, b) => Math.abs(a.width - 540) - Math.abs(b.width - 540))
      .slice(0, 1);
  return [...best('image/webp'), ...best('image/jpeg')];
}

function newestFirst(one: ComposableFeedIssue, other: ComposableFeedIssue): number {
  const [a, b] = [one.published ?? '', other.published ?? ''];
  if (a !== b) return a < b ? 1 : -1;
  return (Number.parseFloat(other.number ?? '') || 0) - (Number.parseFloat(one.number ?? '') || 0);
}

const absolute = (path: string, address: string | undefined): string =>
  address === undefined ? path : new URL(path, address).href;

async function isOurs(path: string): Promise<boolean> {
  const text = await nodeFiles.readFile(path).catch(() => undefined);
  return text === undefined || text.includes(MARK);
}

async function copyReader(folder: string, { files }: ReaderFiles): Promise<void> {
  for (const [name, bytes] of files) {
    const target = join(folder, 'reader', name);
    try {
      await nodeFiles.mkdir(dirname(target));
    } catch (error) {
      throw outputError(error, target);
    }
    await writeWhole(nodeFiles, target, bytes);
  }
}
