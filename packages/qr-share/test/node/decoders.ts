/** Two decoders that share no code: jsQR (JavaScript) and ZXing (C++ compiled to WebAssembly). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { jsQR } from '../jsqr.js';
import type { Picture } from './degrade.js';

const require = createRequire(import.meta.url);
// From the package on disk: by default the module fetches its WebAssembly from a public network.
const wasmBinary = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')).buffer;
prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: false });

const rgba = ({ width, height, data }: Picture): Uint8ClampedArray<ArrayBuffer> => {
  const pixels = new Uint8ClampedArray(width * height * 4);
  data.forEach((value, i) => pixels.set([value, value, value, 255], i * 4));
  return pixels;
};

export const decoders: Record<string, (picture: Picture) => Promise<string | undefined>> = {
  jsQR: (picture) => Promise.resolve(jsQR(rgba(picture), picture.width, picture.height)?.data),
  ZXing: async (picture) => {
    const image = {
      data: rgba(picture),
      width: picture.width,
      height: picture.height,
      colorSpace: 'srgb',
    } as ImageData;
    const [found] = await readBarcodes(image, {
      formats: ['QRCode'],
      tryHarder: true,
      maxNumberOfSymbols: 1,
    });
    return found?.text;
  },
};
