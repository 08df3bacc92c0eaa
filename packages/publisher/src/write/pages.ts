/** The page pictures of an issue, under their lasting names, as the manifest's pages. */
import { join } from 'node:path';
import type { PageImage, Resource } from '@e-bulletin/issue';
import type { PageFile, WorkedPage } from '../build/protocol.js';
import type { Staging } from '../build/staging.js';
import { JPEG_TIER } from '../build/tiers.js';

export interface WrittenPage {
  readonly number: number;
  /** JPEG first, then by width. */
  readonly images: readonly PageImage[];
  readonly text?: Resource;
  readonly guided?: Resource;
}

const EXTENSION = { 'image/webp': 'webp', 'image/jpeg': 'jpg', 'image/avif': 'avif' } as const;

/** `012`: three digits, more when an issue has more pages. */
export const pageStem = (number: number): string => String(number).padStart(3, '0');

export async function writePageImages(
  staging: Staging,
  blobs: string,
  page: WorkedPage,
): Promise<PageImage[]> {
  const images: PageImage[] = [];
  for (const file of order(page.files)) {
    const path = `p/${imageName(page.source.number, file)}`;
    await staging.putLink(path, join(blobs, file.hash), file.bytes);
    images.push({
      href: path,
      type: file.type,
      width: file.width,
      height: file.height,
      size: file.bytes,
    });
  }
  return images;
}

function imageName(number: number, file: PageFile): string {
  // The JPEG is the page; tiers are its alternates.
  const tier = file.type === 'image/jpeg' ? '' : `-${file.tier}`;
  return `${pageStem(number)}${tier}.${file.hash.slice(0, 8)}.${EXTENSION[file.type]}`;
}

const order = (files: readonly PageFile[]): PageFile[] =>
  [...files].sort(
    (a, b) =>
      Number(b.type === 'image/jpeg') - Number(a.type === 'image/jpeg') ||
      a.width - b.width ||
      (a.type < b.type ? -1 : 1),
  );

/** The file that stands for the page where one is enough: the raster nearest to the JPEG's width. */
export const mainFile = (page: WorkedPage): PageFile | undefined =>
  page.files.find((file) => file.type === 'image/jpeg') ??
  page.files.find((file) => file.tier === JPEG_TIER);
