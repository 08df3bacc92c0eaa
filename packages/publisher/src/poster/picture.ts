/** A poster's PDF as a picture, for a chat group or a screen. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

/** Longer side in pixels: an A4 at 250 dots per inch. */
const LONG_SIDE = 2900;

/** @param software said in the picture's own notes */
export async function pictureOf(pdf: Uint8Array, software: string): Promise<Buffer> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(Buffer.from(pdf));
    const { originalWidth, originalHeight } = document.getPage(0).getOriginalSize();
    // render() closes its page: a fresh one.
    const page = document.getPage(0);
    const scale = LONG_SIDE / Math.max(originalWidth, originalHeight);
    const { data, width, height } = await page.render({ scale, render: 'bitmap' });
    document.destroy();
    return await sharp(data, { raw: { width, height, channels: 4 } })
      .flatten({ background: '#fff' })
      .withExif({ IFD0: { Software: software } })
      .png({ palette: true, colours: 16 })
      .toBuffer();
  } finally {
    library.destroy();
  }
}
