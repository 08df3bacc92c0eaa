/**
 * Reads a drawing back before it is printed: the very path, as few pixels as a phone sees of it from the promised distance,
 * and a decoder. Fetched only where a page asks for it (`self-check`), because a decoder is larger than all else here.
 */
/** Pixels of a module: about what a phone's camera has for a code ten times its side away. */
const PIXELS = 3;
/** White paper around, as on the sheet. */
const PAPER = 12;

interface Detector {
  detect(image: CanvasImageSource): Promise<readonly { rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/**
 * True where the drawing, a path on a plate of `side` modules, reads as `text`, false where it does not; rejects where no
 * decoder could be had.
 */
export async function reads(side: number, path: string, text: string): Promise<boolean> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side * PIXELS + 2 * PAPER;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(PAPER, PAPER);
  context.scale(PIXELS, PIXELS);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  const { width, height } = canvas;
  const own = await detector();
  const found = own
    ? (await own.detect(canvas)).map(({ rawValue }) => rawValue)
    : [await decoded(context.getImageData(0, 0, width, height))];
  return found.includes(text);
}

/** The browser's own, where it has one that knows QR codes. */
async function detector(): Promise<Detector | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  try {
    const formats = await BarcodeDetector?.getSupportedFormats();
    return BarcodeDetector && formats?.includes('qr_code')
      ? new BarcodeDetector({ formats: ['qr_code'] })
      : undefined;
  } catch {
    return undefined;
  }
}

async function decoded({ data, width, height }: ImageData): Promise<string | undefined> {
  const module = await import('jsqr');
  // CommonJS: the function is the default, or inside it, by who loads the package.
  const decode =
    module.default.default ?? (module.default as unknown as typeof module.default.default);
  return decode(data, width, height)?.data;
}
