/**
 * Pictures of pages on canvases, with the rest that comes after the first page. Chromium keeps some 500 MB of decoded `<img>` pictures
 * whatever a page does with its elements, and a trace of every one of them; a canvas ends with its page (docs/adr/0043). What is
 * not surely drawn alike is left to `<img>`.
 */
import { HEAD, pictureSize } from '../model/picture-size.js';
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

/** Resolves with the canvas, or with nothing where the picture is one for `<img>`. Never rejects. */
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
    return blob && (await drawn(blob, request).catch(() => undefined));
  };
}

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
  const size = pictureSize(new Uint8Array(await blob.slice(0, HEAD).arrayBuffer()));
  if (!size || Math.max(size.width, size.height) > LONGEST) return undefined;
  if (size.width > pixels * SHRUNK || size.width * size.height * 4 > cap) return undefined;
  const bitmap = await createImageBitmap(blob);
  // Another size is one that a camera's note about "up" has turned over.
  if (signal.aborted || bitmap.width !== size.width) {
    bitmap.close();
    return undefined;
  }
  const canvas = canvasOf(bitmap);
  const context = canvas.getContext('bitmaprenderer');
  if (!context) return undefined;
  context.transferFromImageBitmap(bitmap);
  canvas.setAttribute('role', 'img');
  // Which file it is, for whoever inspects the page.
  canvas.dataset['src'] = url;
  signal.addEventListener('abort', () => giveBack(canvas));
  return canvas;
}

/** Two pages leave at once where two lie open. */
const SPARES = 2;
const SPARE_MS = 1000;
/**
 * Canvases without a page wait for the next one of their size: with every new one Chromium allots the memory anew from which the
 * screen is drawn, in the middle of a turn (docs/adr/0051).
 */
let spares: readonly HTMLCanvasElement[] = [];
let waiting: ReturnType<typeof setTimeout> | undefined;

function canvasOf({ width, height }: ImageBitmap): HTMLCanvasElement {
  const spare = spares.find((one) => one.width === width && one.height === height);
  spares = spares.filter((one) => one !== spare);
  return spare ?? Object.assign(document.createElement('canvas'), { width, height });
}

function giveBack(canvas: HTMLCanvasElement): void {
  keep([...spares, canvas].slice(-SPARES));
  clearTimeout(waiting);
  waiting = setTimeout(() => keep([]), SPARE_MS);
}

/** Keeps `canvases` as spares and empties the others. */
function keep(canvases: readonly HTMLCanvasElement[]): void {
  const left = spares.filter((one) => !canvases.includes(one));
  spares = canvases;
  for (const canvas of left) {
    // In this order: the other way round, or with one side left, Chromium (156) clears as many pixels first (docs/adr/0047).
    canvas.width = canvas.height = 0;
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(null);
  }
}
