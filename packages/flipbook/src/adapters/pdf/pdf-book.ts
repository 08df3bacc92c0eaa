/**
 * A book made from a PDF while it is read: an issue whose pages are drawn when they are wanted, and a carrier that draws
 * them. A chunk of its own; a book that was built does not need it.
 */
import { lowMemory } from '@e-bulletin/core/environment.js';
import { msg } from '@e-bulletin/core/i18n.js';
import type { Issue, Page, PageText } from '@e-bulletin/issue';
import { resolveSource, type Carrier } from '@e-bulletin/issue/carrier.js';
import { isVietnamese } from '@e-bulletin/issue/text.js';
import { hotspotsOf } from '../../model/pdf/contents.js';
import { drawingOf, LIMITS, rastersOf, sameShape, type Size } from '../../model/pdf/rasters.js';
import { textOf } from '../../model/pdf/text.js';
import type { Book } from '../source.js';
import { PdfDocument, type Facts } from './document.js';
import type { PdfSettings } from './place.js';

const TEXT = /^trang-(\d+)\.json$/;
const LINKS = /^trang-(\d+)-lien-ket\.json$/;
const SEARCH = 'tim.json';
/** More pages than this are an error of the file. */
const MAX_PAGES = 5000;
/** Pages whose words are kept, some 20 kB each. */
const KEPT = 300;

/** Opens the PDF at `src`; the first page's bytes are enough. @throws IssueError */
export async function openPdf(
  src: string,
  signal: AbortSignal,
  settings: PdfSettings,
): Promise<Book> {
  const address = resolveSource(src)[0] as string;
  const pdf = new PdfDocument(address, settings);
  const close = (): void => pdf.close();
  signal.addEventListener('abort', close);
  try {
    const [told, first] = await Promise.all([pdf.facts(), pdf.size(1)]);
    const facts = { ...told, language: await languageOf(pdf, told, signal) };
    const count = Math.min(facts.pages, MAX_PAGES);
    const sizes: Size[] = [];
    for (let page = 0; page < count; page++) sizes.push(first);
    const issue = issueOf(address, facts, sizes);
    const carrier = new PdfCarrier(address, pdf, count);
    return {
      issue,
      carrier,
      revised: carrier.drawn.then(() => completed(pdf, issue, sizes, address, facts)),
      ...(pdf.slow && { notice: slowly() }),
    };
  } catch (error) {
    close();
    throw error;
  } finally {
    signal.removeEventListener('abort', close);
  }
}

/** As the file says, unless its first page is plainly Vietnamese: Word writes the language that it was bought in. */
async function languageOf(
  pdf: PdfDocument,
  { language }: Facts,
  signal: AbortSignal,
): Promise<string> {
  const named = /^[a-z]{2,3}(-|$)/i.test(language) ? language : 'vi';
  if (/^vi(-|$)/i.test(named)) return named;
  const { runs } = await pdf.words(1, signal).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return { runs: [] };
  });
  return isVietnamese(runs.map(({ text }) => text).join('')) ? 'vi' : named;
}

const slowly = (): string =>
  msg('Đang đọc thẳng tệp PDF: trang có thể hiện chậm.', {
    id: 'flipbook.pdfSlow',
  });

function issueOf(address: string, facts: Facts, sizes: readonly Size[]): Issue {
  const limits = lowMemory() ? LIMITS.phone : LIMITS.desktop;
  const name = decoded(address.replace(/[?#].*$/, '').replace(/^.*\//, ''));
  const pages = sizes.map((size, index): Page => {
    const number = index + 1;
    const images = rastersOf(number, size, limits);
    const { width, height } = images[images.length - 1] ?? size;
    return {
      number,
      label: facts.labels[index]?.trim() || String(number),
      width,
      height,
      images,
      text: { href: `trang-${number}.json` },
      guided: { href: `trang-${number}-lien-ket.json` },
    };
  });
  return {
    title: facts.title || name.replace(/\.pdf$/i, ''),
    language: facts.language,
    progression: facts.rtl ? 'rtl' : 'ltr',
    pages,
    contents: [],
    articles: [],
    polls: [],
    // Made of all pages: who asks for it has the whole file sent.
    search: { href: SEARCH, size: facts.bytes },
    pdf: { href: address, type: 'application/pdf', title: name },
    source: {},
  };
}

/** What the first page did not wait for: sizes of the other pages, and the outline. */
async function completed(
  pdf: PdfDocument,
  issue: Issue,
  assumed: readonly Size[],
  address: string,
  facts: Facts,
): Promise<Issue> {
  const sizes = [...assumed];
  for (let page = 2; page <= sizes.length; page++) {
    sizes[page - 1] = await pdf.size(page);
  }
  const contents = await pdf.outline();
  const same = sizes.every((size, index) => sameShape(size, assumed[index] as Size));
  return { ...(same ? issue : issueOf(address, facts, sizes)), contents };
}

class PdfCarrier implements Carrier {
  readonly kind = 'pdf';
  readonly base: string;
  readonly #pdf: PdfDocument;
  readonly #count: number;
  readonly #held = new Set<string>();
  readonly #closed = new AbortController();
  /** Words that were read once: while pages are drawn, pdf.js would let who asks again wait for seconds. */
  readonly #texts = new Map<number, PageText>();
  #index: Promise<unknown> | undefined;
  #onDrawn: () => void = () => undefined;
  /** Resolves when the first page was drawn: what the reader does not wait for may begin. */
  readonly drawn = new Promise<void>((resolve) => {
    this.#onDrawn = resolve;
  });

  constructor(base: string, pdf: PdfDocument, count: number) {
    this.base = base;
    this.#pdf = pdf;
    this.#count = count;
  }

  manifest(): Promise<unknown> {
    return Promise.resolve({});
  }

  async json(href: string, signal?: AbortSignal): Promise<unknown> {
    if (href === SEARCH) return (this.#index ??= this.#makeIndex());
    const text = TEXT.exec(href);
    if (text) return this.#text(Number(text[1]), signal);
    const links = LINKS.exec(href);
    if (!links) throw new TypeError(`A PDF has no ${href}`);
    const [{ composeHotspots }, found] = await Promise.all([
      import('./compose-hotspots.js'),
      this.#pdf.links(Number(links[1]), signal),
    ]);
    return composeHotspots(hotspotsOf(found.links, found.size), `trang-${links[1]}.png`);
  }

  async url(href: string, signal?: AbortSignal): Promise<string> {
    const drawing = drawingOf(href);
    if (!drawing) throw new TypeError(`A PDF has no ${href}`);
    const blob = await this.#pdf.draw(drawing, signal);
    if (signal?.aborted || this.#closed.signal.aborted)
      throw new DOMException('Aborted', 'AbortError');
    const url = URL.createObjectURL(blob);
    this.#held.add(url);
    this.#pdf.hold();
    this.#onDrawn();
    return url;
  }

  release(url: string): void {
    if (!this.#held.delete(url)) return;
    URL.revokeObjectURL(url);
    this.#pdf.release();
  }

  close(): void {
    this.#closed.abort();
    for (const url of [...this.#held]) this.release(url);
    this.#pdf.close();
  }

  async #text(page: number, signal?: AbortSignal): Promise<PageText> {
    const known = this.#texts.get(page);
    if (known) return known;
    const { runs, tags, size } = await this.#pdf.words(page, signal);
    const text = textOf(runs, tags, size);
    if (this.#texts.size < KEPT) this.#texts.set(page, text);
    return text;
  }

  /** The index that a built issue brings along, made here from every page when somebody first searches. */
  async #makeIndex(): Promise<unknown> {
    try {
      const { buildIndex } = await import('@e-bulletin/issue/search.js');
      const pages: (PageText & { page: number })[] = [];
      for (let page = 1; page <= this.#count; page++) {
        const text = await this.#text(page, this.#closed.signal).catch(withoutWords);
        pages.push({ page, ...text });
      }
      return buildIndex(pages);
    } catch (error) {
      // Made anew when it is asked for again.
      this.#index = undefined;
      throw error;
    }
  }
}

/** A page that is broken hides no other page from a search; what failed on the line is asked for again. */
function withoutWords(error: unknown): PageText {
  if ((error as { code?: unknown } | undefined)?.code === 'pdf-broken') return { blocks: [] };
  throw error;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
