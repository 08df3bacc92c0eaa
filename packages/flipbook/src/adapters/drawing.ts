/**
 * Pictures of pages on canvases, with the rest that comes after the first page. Chromium keeps some 500 MB of decoded `<img>` pictures
 * whatever a page does with its elements, and a trace of every one of them; a canvas ends with its page (docs/adr/0043). What is
 * not surely drawn alike is left to `<img>`.
 */
import { HEAD, isCut, pictureSize, TAIL } from '../model/picture-size.js';
import type { Half } from '../view/sheet.js';
import type { Book } from './source.js';

/** What is asked for. */
export interface DrawRequest {
  /** Absolute, as the carrier gave it. */
  readonly url: string;
  /** Width at which it is shown, in device pixels. */
  readonly pixels: number;
  readonly urgent: boolean;
  /** Bytes that it may cost. */
  readonly cap: number;
  /** Ends the transfer; afterwards it gives the pixels back. */
  readonly signal: AbortSignal;
}

/** Resolves with the canvas, or with nothing where the picture is one for `<img>`; rejects where half of it is missing. */
export type Draw = (request: DrawRequest) => Promise<HTMLCanvasElement | undefined>;

/** Old phones have no larger textures. */
const LONGEST = 4096;
/** The compositor takes the mean of two pixels in a row; of more it would leave some out, and `<img>` does not. */
const SHRUNK = 2;
/** Transfers that were refused in a row: `fetch` is not allowed what `<img>` is. */
const REFUSALS = 2;

/** Draws the pictures of `book`; `undefined` where all of them are for `<img>`. */
export function drawingOf({ carrier }: Book): Draw | undefined {
  // Where the manifest came from by `fetch`, the pictures beside it do as well: neither CSP nor CORS has anything to report.
  if (carrier.kind !== 'folder' || !carrier.base || !canDraw()) return undefined;
  const { origin } = new URL(carrier.base);
  let refused = 0;
  return async (request) => {
    const { url, signal } = request;
    if (refused >= REFUSALS || new URL(url).origin !== origin) return undefined;
    let blob: Blob | undefined;
    try {
      blob = await bytesOf(request);
      refused = 0;
    } catch {
      // Without network `<img>` fares no better.
      if (!signal.aborted && navigator.onLine) refused++;
    }
    // Asked before it is drawn: Safari draws what there is.
    if (blob && !signal.aborted && (await isCutOff(blob))) throw new RangeError(url);
    return blob && (await drawn(blob, request).catch(() => undefined));
  };
}

/** A book on the stage; `BookController` fits. */
export interface LyingBook {
  readonly book: Book | undefined;
  readonly draw: Draw | undefined;
  readonly view: { readonly lying: readonly Half[] } | undefined;
  /** Loads a page anew. */
  retry(page: number): void;
}

/** Addresses of pictures that were looked at. */
const looked = new WeakMap<Book, Set<string>>();

/**
 * Pictures that were shown before they could be drawn are looked at once: one that is cut off is a white page which nobody speaks
 * of.
 */
export function lookAgain(lying: LyingBook): void {
  const { book, draw, view } = lying;
  if (!book || !draw || !view) return;
  const known = looked.get(book) ?? new Set();
  looked.set(book, known);
  for (const { face, page } of view.lying) {
    const { src } = face.element.querySelector('img') ?? {};
    // A part of another host's file asks for leave first, in many browsers.
    if (!src?.includes(origin) || known.has(src)) continue;
    known.add(src);
    void isCutWhereItLies(src)
      .then((cut) => cut && lying.retry(page.number))
      .catch(() => undefined);
  }
}

/**
 * Asks for the first bytes of a file and how long it is: of the browser's own copy, else of the server, which is not to send the
 * whole a second time. `only-if-cached` would put an error into the console of every page where nothing is kept.
 */
async function isCutWhereItLies(src: string): Promise<boolean> {
  const answer = await fetch(src, { cache: 'force-cache', headers: { range: 'bytes=0-15' } });
  const file = await answer.blob();
  const size = answer.headers.get('content-range')?.split('/')[1];
  if (!answer.ok) return false;
  return size ? isCut(await readBytes(file), undefined, Number(size)) : isCutOff(file);
}

const isCutOff = async (file: Blob): Promise<boolean> =>
  isCut(await readBytes(file.slice(0, 16)), await readBytes(file.slice(-TAIL)), file.size);

const readBytes = async (part: Blob): Promise<Uint8Array> =>
  new Uint8Array(await part.arrayBuffer());

/** Safari has all of it from 15 on, Chromium and Firefox for long. */
const canDraw = (): boolean =>
  typeof createImageBitmap === 'function' && typeof ImageBitmapRenderingContext === 'function';

async function bytesOf({ url, urgent, signal }: DrawRequest): Promise<Blob | undefined> {
  const response = await fetch(url, { signal, priority: urgent ? 'high' : 'low' });
  return response.ok ? response.blob() : undefined;
}

async function drawn(
  blob: Blob,
  { url, pixels, cap, signal }: DrawRequest,
): Promise<HTMLCanvasElement | undefined> {
  const size = pictureSize(await readBytes(blob.slice(0, HEAD)));
  if (!size || Math.max(size.width, size.height) > LONGEST) return undefined;
  if (size.width > pixels * SHRUNK || size.width * size.height * 4 > cap) return undefined;
  const bitmap = await createImageBitmap(blob);
  // Another size is one that a camera's note about "up" has turned over.
  if (signal.aborted || bitmap.width !== size.width) {
    bitmap.close();
    return undefined;
  }
  const { width, height } = bitmap;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('bitmaprenderer');
  if (!context) return undefined;
  context.transferFromImageBitmap(bitmap);
  canvas.setAttribute('role', 'img');
  // Which file it is, for whoever inspects the page.
  canvas.dataset['src'] = url;
  // In this order: the other way round, or with one side left, Chromium (156) clears as many pixels first (docs/adr/0047). To keep
  // the canvas for the next page would turn a tenth quicker, and hold 30 MB (docs/adr/0051).
  signal.addEventListener('abort', () => {
    canvas.width = canvas.height = 0;
    context.transferFromImageBitmap(null);
  });
  return canvas;
}
