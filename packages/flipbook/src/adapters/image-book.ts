/**
 * A book made of the element's `<img>` children, which is how it looks without JavaScript. A chunk of its own:
 * a book with an address does not need it.
 */
import type { Issue, Page, PageImage } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';
import type { Book } from './source.js';

/** One page for each picture, in the order of the document. */
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
