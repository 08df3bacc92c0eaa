/**
 * Canvases between two pictures. Giving pixels back costs a browser as much as clearing them, and a canvas that is shown for the
 * first time more than one that was shown before: the canvas of a page that leaves takes the next page of its size, and is
 * given back only when none comes (docs/adr/0048).
 */
import type { Ledger } from '../model/ledger.js';
import { idle } from './idle.js';

/** How long a canvas waits for its next picture. */
const WAIT_MS = 1000;

export class CanvasPool {
  readonly #waiting: HTMLCanvasElement[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** A canvas that shows `bitmap`; `undefined` where the browser makes none. */
  show(bitmap: ImageBitmap): HTMLCanvasElement | undefined {
    const { width, height } = bitmap;
    const at = this.#waiting.findIndex((one) => one.width === width && one.height === height);
    // Other sizes are wanted now: what waits would wait in vain.
    if (at < 0) this.#clear();
    const canvas = this.#waiting.splice(Math.max(0, at), 1)[0] ?? document.createElement('canvas');
    const context = canvas.getContext('bitmaprenderer');
    if (!context) return undefined;
    if (at < 0) Object.assign(canvas, { width, height });
    context.transferFromImageBitmap(bitmap);
    return canvas;
  }

  /** Nobody shows `canvas` any more. It waits as long as it fits under the cap with all that is shown. */
  take(canvas: HTMLCanvasElement, ledger: Ledger): void {
    this.#waiting.push(canvas);
    const bytes = this.#waiting.reduce((sum, { width, height }) => sum + width * height * 4, 0);
    if (!ledger.fits(bytes)) return this.#clear();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void idle(WAIT_MS).then(() => this.#clear()), WAIT_MS);
  }

  #clear(): void {
    clearTimeout(this.#timer);
    for (const canvas of this.#waiting.splice(0)) {
      // In this order, or Chromium (156) keeps the pixels.
      canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(null);
      canvas.width = 0;
    }
  }
}
