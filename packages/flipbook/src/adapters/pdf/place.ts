/**
 * Where pdf.js's worker and its files are, for pages that a bundler builds: Vite, webpack and Parcel find the worker by
 * the address below and copy it. `cdn/` has a place of its own (`packages/bulletin/src/cdn/pdf-place.ts`).
 */

/** What a page may say itself; `FlipbookElement.pdf`. */
export interface PdfSettings {
  /** Address of a module worker, of the page's own origin, that imports `pdfjs-dist/legacy/build/pdf.worker.mjs`. */
  readonly worker?: string;
  /** Address of a folder with copies of pdfjs-dist's `standard_fonts`, `wasm` and `iccs`; ends with a slash. */
  readonly assets?: string;
}

/** The worker; `undefined` where it may not be started here. Whoever gets it ends it. */
export function startWorker({ worker }: PdfSettings): Promise<Worker | undefined> {
  return Promise.resolve(
    worker === undefined
      ? new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
      : new Worker(worker, { type: 'module' }),
  );
}

export function assetsOf({ assets }: PdfSettings): string | undefined {
  return assets;
}
