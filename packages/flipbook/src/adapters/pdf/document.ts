/**
 * One PDF, read through pdf.js: pictures of pages, words, links, outline. Opened when first needed, put to sleep (worker
 * ended, memory given back) when nobody holds a picture of it, and opened again when somebody asks.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { lowMemory } from '@e-bulletin/core/environment.js';
import type { ContentsEntry } from '@e-bulletin/issue';
import { contentsOf, type LinkArea, type OutlineNode } from '../../model/pdf/contents.js';
import { fitInto, type Drawing, type Size } from '../../model/pdf/rasters.js';
import { PdfBytes, RANGE_BYTES } from './bytes.js';
import { startEngine, type Engine } from './engine.js';
import { readable } from './errors.js';
import { linksOf, runsOf, type PageRuns } from './page.js';
import type { PdfSettings } from './place.js';

/** What is known of the whole file. */
export interface Facts {
  /** Of the file. */
  readonly bytes: number;
  readonly pages: number;
  readonly title: string;
  readonly language: string;
  readonly rtl: boolean;
  /** Printed labels; empty where the file has none. */
  readonly labels: readonly string[];
}

interface Opened {
  readonly engine: Engine;
  readonly bytes: PdfBytes;
  readonly pdf: PDFDocumentProxy;
}

/** How long an unused document stays awake: an element that is moved within its page is gone for a moment. */
const SLEEP_MS = 3000;
/** Pixels of one embedded picture that a device may decode; larger ones stay white. */
const IMAGE_PIXELS = { phone: 40e6, desktop: 120e6 } as const;

const aborted = (): DOMException => new DOMException('Aborted', 'AbortError');

export class PdfDocument {
  readonly #address: string;
  readonly #settings: PdfSettings;
  #opened: Promise<Opened> | undefined;
  #drawing: Promise<unknown> = Promise.resolve();
  #users = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = new AbortController();
  #slow = false;

  constructor(address: string, settings: PdfSettings) {
    this.#address = address;
    this.#settings = settings;
  }

  /** Read on the page's own thread, which takes longer. Known once the document was open. */
  get slow(): boolean {
    return this.#slow;
  }

  /** Somebody shows a picture of it: it stays awake until `release`. */
  hold(): void {
    this.#users++;
    clearTimeout(this.#timer);
  }

  release(): void {
    if (--this.#users > 0 || this.#closed.signal.aborted) return;
    this.#timer = setTimeout(() => this.#sleep(), SLEEP_MS);
  }

  facts(): Promise<Facts> {
    return this.#use(async (pdf, bytes) => {
      const [metadata, labels, preferences] = await Promise.all([
        pdf.getMetadata().catch(() => undefined),
        pdf.getPageLabels().catch(() => undefined),
        pdf.getViewerPreferences().catch(() => undefined),
      ]);
      const info = (metadata?.info ?? {}) as Readonly<Record<string, unknown>>;
      const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
      return {
        bytes: bytes.size,
        pages: pdf.numPages,
        title: text(info['Title']),
        language: text(info['Language']),
        rtl: (preferences as { Direction?: unknown } | null | undefined)?.Direction === 'R2L',
        labels: labels ?? [],
      };
    });
  }

  /** Size of a page as it is read, turned the right way, in points. */
  size(page: number): Promise<Size> {
    return this.#use(async (pdf) => sizeOf(await pdf.getPage(page)));
  }

  outline(): Promise<readonly ContentsEntry[]> {
    return this.#use(async (pdf) => {
      const outline = (await pdf.getOutline()) as readonly OutlineNode<unknown>[] | null;
      return contentsOf(outline ?? [], (dest) => pageOf(pdf, dest));
    });
  }

  /** A picture of a page, one after another: two at once would take twice the memory and the same time. */
  draw(drawing: Drawing, signal?: AbortSignal): Promise<Blob> {
    const drawn = this.#drawing.then(() => {
      if (signal?.aborted) throw aborted();
      return this.#use(
        async (pdf) => drawPage(await pdf.getPage(drawing.page), drawing, signal),
        signal,
      );
    });
    this.#drawing = drawn.catch(() => undefined);
    return drawn;
  }

  words(page: number, signal?: AbortSignal): Promise<PageRuns> {
    return this.#use(async (pdf) => runsOf(await pdf.getPage(page)), signal);
  }

  links(page: number, signal?: AbortSignal): Promise<{ links: readonly LinkArea[]; size: Size }> {
    return this.#use(async (pdf) => {
      const proxy = await pdf.getPage(page);
      return {
        links: await linksOf(proxy, (dest) => pageOf(pdf, dest)),
        size: sizeOf(proxy),
      };
    }, signal);
  }

  close(): void {
    this.#closed.abort();
    clearTimeout(this.#timer);
    this.#sleep();
  }

  async #use<T>(
    job: (pdf: PDFDocumentProxy, bytes: PdfBytes) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const closed = this.#closed.signal;
    if (closed.aborted) throw aborted();
    this.hold();
    let stop: () => void = () => undefined;
    const stopped = new Promise<never>((_, reject) => {
      stop = () => reject(aborted());
    });
    stopped.catch(() => undefined);
    for (const one of [signal, closed]) one?.addEventListener('abort', stop);
    try {
      const { pdf, bytes } = await Promise.race([this.#open(), stopped]);
      return await Promise.race([bytes.during(() => job(pdf, bytes)), stopped]);
    } catch (error) {
      const told = readable(error);
      // Another file lies there now: nothing that is open is worth keeping.
      if ((told as { code?: unknown }).code === 'pdf-changed') this.#sleep();
      throw told;
    } finally {
      for (const one of [signal, closed]) one?.removeEventListener('abort', stop);
      this.release();
    }
  }

  #open(): Promise<Opened> {
    this.#opened ??= this.#start().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  async #start(): Promise<Opened> {
    const starting = startEngine(this.#settings);
    const { signal } = this.#closed;
    let engine: Engine | undefined;
    try {
      const bytes = await PdfBytes.open(this.#address, { signal });
      engine = await starting;
      const { library, worker, assets } = engine;
      const pdf = await bytes.during(
        () =>
          library.getDocument({
            range: bytes.transport(library),
            worker,
            rangeChunkSize: RANGE_BYTES,
            // Only what is read: the rest of the file would take the line from the page that is waited for.
            disableAutoFetch: true,
            disableStream: true,
            isEvalSupported: false,
            enableXfa: false,
            maxImageSize: lowMemory() ? IMAGE_PIXELS.phone : IMAGE_PIXELS.desktop,
            verbosity: 0,
            ...(assets !== undefined && {
              standardFontDataUrl: `${assets}standard_fonts/`,
              wasmUrl: `${assets}wasm/`,
              iccUrl: `${assets}iccs/`,
            }),
          }).promise,
      );
      if (signal.aborted) throw aborted();
      this.#slow = engine.slow;
      return { engine, bytes, pdf };
    } catch (error) {
      void starting.then((one) => one.close()).catch(() => undefined);
      throw error;
    }
  }

  #sleep(): void {
    const opened = this.#opened;
    this.#opened = undefined;
    void opened
      ?.then(async ({ engine, bytes, pdf }) => {
        bytes.close();
        await pdf.loadingTask.destroy();
        engine.close();
      })
      .catch(() => undefined);
  }
}

function sizeOf(page: PDFPageProxy): Size {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
}

async function pageOf(pdf: PDFDocumentProxy, dest: unknown): Promise<number | undefined> {
  try {
    const found: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    const target: unknown = Array.isArray(found) ? found[0] : undefined;
    if (typeof target === 'number')
      return target >= 0 && target < pdf.numPages ? target + 1 : undefined;
    if (typeof target !== 'object' || target === null) return undefined;
    return (await pdf.getPageIndex(target as { num: number; gen: number })) + 1;
  } catch {
    // A destination that leads nowhere.
    return undefined;
  }
}

async function drawPage(
  page: PDFPageProxy,
  { width, height }: Size,
  signal: AbortSignal | undefined,
): Promise<Blob> {
  const { scale, left, top } = fitInto(sizeOf(page), { width, height });
  const viewport = page.getViewport({ scale, offsetX: left, offsetY: top });
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const task = page.render({ canvas, viewport });
  const stop = (): void => task.cancel();
  signal?.addEventListener('abort', stop);
  try {
    if (signal?.aborted) stop();
    await task.promise;
    return await blobOf(canvas);
  } finally {
    signal?.removeEventListener('abort', stop);
    // iOS counts canvases until they are collected; one without pixels costs nothing.
    canvas.width = canvas.height = 0;
    page.cleanup();
  }
}

/** PNG: letters stay as they were drawn, and it is written as fast as JPEG (docs/adr/0025). */
function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))));
  });
}
