/**
 * Where a book comes from: an address (folder, manifest or ZIP), or the `<img>` children of the element. Either
 * way the element gets an issue and a carrier for its files.
 */
import {
  IssueError,
  parseManifest,
  type Issue,
  type Page,
  type PageImage,
} from '@e-bulletin/issue';
import { openCarrier, type Carrier } from '@e-bulletin/issue/carrier.js';
import { msg } from '@e-bulletin/core/i18n.js';
import type { Failure } from '../model/book.js';

export interface Book {
  readonly issue: Issue;
  readonly carrier: Carrier;
}

/** @throws IssueError */
export async function openBook(src: string, signal: AbortSignal): Promise<Book> {
  const carrier = await openCarrier(src, { signal });
  try {
    const { issue } = parseManifest(await carrier.manifest(), carrier.base);
    return { issue, carrier };
  } catch (error) {
    carrier.close();
    throw error;
  }
}

/** What to tell the reader about an error of any kind. */
export async function failureOf(error: unknown, language: 'vi' | 'en'): Promise<Failure> {
  if (error instanceof IssueError) {
    const { code, retryable, message, hint } = error;
    // Vietnamese is in the error, also without network; English is fetched, and done without if it cannot be.
    const english =
      language === 'en' && (await import('@e-bulletin/issue/errors.en.js').catch(() => undefined));
    return { code, retryable, message, hint, ...(english && english.inEnglish(error)) };
  }
  return {
    code: 'unexpected',
    retryable: true,
    message: msg('Chưa mở được bản tin.', { id: 'flipbook.openFailed' }),
    hint: msg('Đợi một lát rồi bấm Thử lại.', { id: 'flipbook.openFailedHint' }),
  };
}

/** A book of pictures that stand in the page already, which is how it looks without JavaScript. */
export function bookOfImages(images: readonly HTMLImageElement[], title: string): Book {
  const pages = images.map((image, index): Page => {
    const rasters = rastersOf(image);
    const { width, height } = rasters[0] as PageImage;
    const alt = image.alt.trim();
    return {
      number: index + 1,
      label: image.dataset['label']?.trim() || String(index + 1),
      width,
      height,
      images: rasters,
      ...(alt && { alt }),
    };
  });
  const issue: Issue = {
    title,
    language: 'vi',
    progression: 'ltr',
    pages,
    contents: [],
    articles: [],
    polls: [],
    source: {},
  };
  return { issue, carrier: imageCarrier };
}

/** `src` and the candidates of `srcset` that state their width. */
function rastersOf(image: HTMLImageElement): readonly PageImage[] {
  const width = image.naturalWidth || Number(image.getAttribute('width')) || 210;
  const height = image.naturalHeight || Number(image.getAttribute('height')) || 297;
  const rasters: PageImage[] = [{ href: image.currentSrc || image.src, width, height }];
  for (const candidate of image.srcset.split(/,\s+/)) {
    const [href, size] = candidate.trim().split(/\s+/);
    const wide = Number(/^(\d+)w$/.exec(size ?? '')?.[1]);
    if (!href || !wide) continue;
    const address = new URL(href, image.baseURI).href;
    if (address === rasters[0]?.href) continue;
    rasters.push({ href: address, width: wide, height: Math.round((wide * height) / width) });
  }
  return rasters;
}

const imageCarrier: Carrier = {
  kind: 'folder',
  base: '',
  manifest: () => Promise.resolve({}),
  json: () => Promise.reject(new TypeError('A book of images has no files')),
  url: (href) => href,
  release: () => undefined,
  close: () => undefined,
};
