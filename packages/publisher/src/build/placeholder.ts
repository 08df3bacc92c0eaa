/** What stands in the place of a page that could not be drawn. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeWhole, type Files } from '../files.js';
import { encodeJpeg, encodeWebp, type Encoded } from './encode.js';
import type { PageFile, ReadResult, WorkedPage } from './protocol.js';
import type { WorkFolder } from './work-folder.js';

const WIDTH = 1080;
/** No sheet is drawn narrower or flatter. */
const LEAST = 0.25;

/** A sheet with a warning sign, drawn without type so that it needs no font. */
const sheet = (height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">
<rect width="${WIDTH}" height="${height}" fill="#f3efe7"/>
<rect x="40" y="40" width="${WIDTH - 80}" height="${height - 80}" fill="none" stroke="#7a5b00" stroke-width="6" stroke-dasharray="30 18"/>
<g transform="translate(0 ${height / 2 - 725})"><path d="M540 560 L730 890 H350 Z" fill="none" stroke="#7a5b00" stroke-width="24" stroke-linejoin="round"/>
<path d="M540 670 V780" stroke="#7a5b00" stroke-width="26" stroke-linecap="round"/>
<circle cx="540" cy="832" r="16" fill="#7a5b00"/></g></svg>`;

/** A page of the shape and with the words of `read`. */
export async function placeholder(
  files: Files,
  work: WorkFolder,
  { source, fonts }: ReadResult,
): Promise<WorkedPage> {
  const ratio = Math.min(1 / LEAST, Math.max(LEAST, source.heightPt / source.widthPt || 1));
  const drawing = Buffer.from(sheet(Math.round(WIDTH * ratio)));
  const list: PageFile[] = [];
  for (const tier of [540, WIDTH]) {
    const { data, info } = await sharp(drawing)
      .resize({ width: tier })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raster = { data, width: info.width, height: info.height };
    const made: Encoded[] = [await encodeWebp(raster, 'lossless', true)];
    if (tier === WIDTH) made.push(await encodeJpeg(raster));
    for (const { bytes, type, lossless } of made) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      await writeWhole(files, join(work.blobs, hash), bytes);
      list.push({
        hash,
        bytes: bytes.length,
        width: info.width,
        height: info.height,
        tier,
        type,
        lossless,
      });
    }
  }
  return {
    source,
    fonts,
    files: list,
    reused: false,
    huge: { reduced: 0, dropped: 0 },
  };
}
