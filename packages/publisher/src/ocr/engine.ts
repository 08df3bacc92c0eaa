/** Adapter of tesseract.js: found where it is installed, data from its npm package, nothing from the network or to the disk. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EXIT, PublisherError } from '../errors.js';
import { say } from '../model/say.js';

export interface OcrBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface OcrWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly bbox: OcrBox;
}

export interface OcrLine {
  readonly words: readonly OcrWord[];
  readonly bbox: OcrBox;
  /** Height of the line's type (ascender to descender) in pixels. */
  readonly rowAttributes?: { readonly rowHeight?: number; readonly row_height?: number };
}

interface OcrPage {
  readonly blocks:
    readonly { readonly paragraphs: readonly { readonly lines: readonly OcrLine[] }[] }[] | null;
}

export interface OcrEngine {
  recognise(image: Uint8Array, dpi: number): Promise<readonly OcrLine[]>;
  close(): Promise<void>;
}

interface TesseractWorker {
  /** The thread; not in the library's types. */
  readonly worker?: { on(event: string, listener: (value: unknown) => void): void };
  setParameters(parameters: Readonly<Record<string, string>>): Promise<unknown>;
  recognize(image: Buffer, options: object, output: object): Promise<{ readonly data: OcrPage }>;
  terminate(): Promise<unknown>;
}

interface Tesseract {
  createWorker(languages: string, engine: number, options: object): Promise<TesseractWorker>;
}

const ENGINE = 'tesseract.js';
const DATA = '@tesseract.js-data/vie';
/** The neural engine, and full page segmentation (names of Tesseract's own enumerations). */
const LSTM_ONLY = 1;
const SEGMENT_PAGE = '3';

/** @param from a file beside whose packages they are looked for */
async function load(from: string): Promise<{ tesseract: Tesseract; langPath: string }> {
  try {
    const { resolve } = createRequire(from);
    const langPath = join(dirname(resolve(`${DATA}/package.json`)), '4.0.0_best_int');
    const module = (await import(pathToFileURL(resolve(ENGINE)).href)) as
      Tesseract | { default: Tesseract };
    return { tesseract: 'default' in module ? module.default : module, langPath };
  } catch (error) {
    throw new PublisherError({
      code: 'ocr.missing',
      exit: EXIT.missing,
      message: say(
        'Chưa cài phần nhận dạng chữ (OCR).',
        'The recognition of text (OCR) is not installed.',
      ),
      hint: say(
        `Cài một lần bằng lệnh: npm install ${ENGINE} ${DATA} rồi chạy lại với --ocr. Không cần mạng khi chạy.`,
        `Install it once with: npm install ${ENGINE} ${DATA}, then run again with --ocr. It needs no network to run.`,
      ),
      cause: error,
    });
  }
}

function failed(cause: unknown): PublisherError {
  return new PublisherError({
    code: 'ocr.failed',
    exit: EXIT.findings,
    message: say(
      'Không nhận dạng được chữ của trang.',
      'The text of the page could not be recognised.',
    ),
    hint: say(
      'Chạy lại; nếu vẫn lỗi, quét lại trang rõ hơn.',
      'Run again; if it fails again, scan the page more clearly.',
    ),
    cause,
  });
}

/** @throws PublisherError `ocr.missing`, `ocr.failed` */
export async function openEngine(from: string): Promise<OcrEngine> {
  const { tesseract, langPath } = await load(from);
  // The library reports some failures only here, and would wait for ever.
  let fail: (error: unknown) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  failure.catch(() => undefined);
  const guarded = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await Promise.race([work, failure]);
    } catch (error) {
      throw failed(error);
    }
  };
  const worker = await guarded(
    tesseract.createWorker('vie', LSTM_ONLY, {
      langPath,
      gzip: true,
      cacheMethod: 'none',
      errorHandler: fail,
      logger: () => undefined,
    }),
  );
  worker.worker?.on('error', fail);
  let closing = false;
  worker.worker?.on('exit', (code) => {
    if (!closing) fail(new Error(`OCR thread ended with ${String(code)}`));
  });
  return {
    recognise: async (image, dpi) => {
      await guarded(
        worker.setParameters({
          tessedit_pageseg_mode: SEGMENT_PAGE,
          user_defined_dpi: String(Math.round(dpi)),
        }),
      );
      const { data } = await guarded(
        worker.recognize(
          Buffer.from(image.buffer, image.byteOffset, image.byteLength),
          {},
          { blocks: true, text: false },
        ),
      );
      return (data.blocks ?? []).flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ lines }) => lines),
      );
    },
    close: async () => {
      closing = true;
      await worker.terminate();
    },
  };
}
