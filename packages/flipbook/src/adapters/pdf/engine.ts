/**
 * The only file that imports pdf.js. Starts it beside the page in a worker, or on the page's own thread where no worker may
 * be started (a script from another origin; a policy), and leaves no name of its on the page.
 */
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { assetsOf, startWorker, type PdfSettings } from './place.js';

export type Library = typeof PdfJs;

export interface Engine {
  readonly library: Library;
  readonly worker: PdfJs.PDFWorker;
  /** Without a worker: the page's own thread reads the file. */
  readonly slow: boolean;
  /** Folder of fonts and decoders. */
  readonly assets: string | undefined;
  close(): void;
}

export async function startEngine(settings: PdfSettings): Promise<Engine> {
  const [library, worker] = await Promise.all([
    quietly(() => import('pdfjs-dist/legacy/build/pdf.mjs')),
    ownWorker(settings),
  ]);
  const assets = assetsOf(settings);
  if (worker) {
    const of = new library.PDFWorker({ port: worker as unknown as null, verbosity: 0 });
    const close = (): void => {
      of.destroy();
      worker.terminate();
    };
    return { library, worker: of, slow: false, assets, close };
  }
  const { WorkerMessageHandler } = await quietly(
    () => import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  );
  // pdf.js's own way for this is a global name, where it would also take a stranger's other version.
  const { port1, port2 } = new MessageChannel();
  const of = new library.PDFWorker({ port: port1 as unknown as null, verbosity: 0 });
  port1.start();
  WorkerMessageHandler.initializeFromPort(port2);
  port2.start();
  const close = (): void => {
    of.destroy();
    port1.close();
    port2.close();
  };
  return { library, worker: of, slow: true, assets, close };
}

/** The worker, once it has said that it runs. */
async function ownWorker(settings: PdfSettings): Promise<Worker | undefined> {
  try {
    const worker = await startWorker(settings);
    if (!worker) return undefined;
    return await new Promise((resolve) => {
      worker.onmessage = () => {
        worker.onmessage = worker.onerror = null;
        resolve(worker);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        resolve(undefined);
      };
    });
  } catch {
    // A policy (worker-src), or a browser without module workers.
    return undefined;
  }
}

/** Names that pdf.js and the polyfills in it hang on `window`. */
const NAMES = ['pdfjsLib', 'pdfjsWorker', '_pdfjsTestingUtils', '__core-js_shared__'];

/** Imports a module and gives the page its own names back, or none. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const page = globalThis as unknown as Record<string, unknown>;
  const before = NAMES.map((name) => (name in page ? { value: page[name] } : undefined));
  try {
    return await load();
  } finally {
    NAMES.forEach((name, index) => {
      const kept = before[index];
      if (kept) page[name] = kept.value;
      else delete page[name];
    });
  }
}
