/**
 * What a device keeps of an issue to read it without a network: `offline.json`, and the worker that answers from it
 * (`sw.js`, of @e-bulletin/bulletin). Of each page one width is kept, which is shown in place of the others.
 */
import type { Issue, PageImage } from '@e-bulletin/issue';
import type { Staging } from '../build/staging.js';
import { MEDIA } from './zip.js';

/** Sharp on phones, and readable on larger screens: three quarters of the bytes of all widths are saved. */
const KEPT_WIDTH = 1080;
/** Not read by the reader: settings of servers, snippets, the record of the build, frames, zips of the reader. */
const LEFT_OUT =
  /^(\.htaccess|web\.config|nginx\.conf\.txt|embed-snippets\.txt|ban-tin\.json|embed\.html|offline\.json|sw\.js)$/;
/** The printed issue is never part of it: it is offered by itself. */
const PDF = /\.pdf$/i;

export async function writeOffline(
  staging: Staging,
  worker: Uint8Array,
  pages: Issue['pages'],
  version: string,
): Promise<void> {
  const instead = replacements(pages);
  const needed = staging.list.filter(
    ({ path }) => !LEFT_OUT.test(path) && !PDF.test(path) && !(path in instead),
  );
  const list = {
    version,
    files: needed.filter(({ path }) => !MEDIA.test(path)),
    media: needed.filter(({ path }) => MEDIA.test(path)),
    instead,
  };
  const own = { path: 'offline.json', bytes: 0 };
  await staging.put('offline.json', JSON.stringify({ ...list, files: [...list.files, own] }));
  await staging.put('sw.js', worker);
}

/** Every picture of a page that is not kept, by the one that is. */
function replacements(pages: Issue['pages']): Record<string, string> {
  const instead: Record<string, string> = {};
  for (const { images } of pages) {
    const kept = keptOf(images);
    for (const { href } of images) if (kept && href !== kept.href) instead[href] = kept.href;
  }
  return instead;
}

/** The lightest of those nearest to the kept width. */
function keptOf(images: readonly PageImage[]): PageImage | undefined {
  const distance = ({ width }: PageImage): number => Math.abs(width - KEPT_WIDTH);
  return [...images].sort((a, b) => distance(a) - distance(b) || (a.size ?? 0) - (b.size ?? 0))[0];
}
