/** A PDF of any number of pages: two columns of text on each, and on every third a picture of photographic complexity. */
import { PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { random } from './corpus.ts';

const WORDS = 'phuong xa khu pho nguoi dan truong hoc thu vien cho duong nuoc sach cay xanh'.split(
  ' ',
);

export async function makePdf(pages: number): Promise<Uint8Array> {
  const next = random(300);
  const pdf = await PDFDocument.create();
  const bold = await pdf.embedFont(StandardFonts.TimesRomanBold);
  const plain = await pdf.embedFont(StandardFonts.TimesRoman);
  const line = (length: number): string => {
    const words: string[] = [];
    for (let at = 0; at < length; at += 1) words.push(WORDS[next(WORDS.length)]!);
    return words.join(' ');
  };
  for (let number = 1; number <= pages; number += 1) {
    const page = pdf.addPage([595, 842]);
    page.drawText(line(5), { x: 50, y: 770, size: 22, font: bold, color: rgb(0.05, 0.3, 0.4) });
    const picture = number % 3 === 0;
    if (picture) {
      const jpeg = await pdf.embedJpg(await photograph(next));
      page.drawImage(jpeg, { x: 50, y: 440, width: 495, height: 300 });
    }
    const top = picture ? 420 : 730;
    for (const x of [50, 310])
      for (let y = top; y > 60; y -= 14) page.drawText(line(7), { x, y, size: 10, font: plain });
    page.drawText(String(number), { x: 290, y: 30, size: 9, font: plain });
  }
  return pdf.save();
}

/** Coarse noise enlarged, with fine grain on it: edges and texture as a photograph has them. */
async function photograph(next: (below: number) => number): Promise<Buffer> {
  const [width, height] = [990, 600];
  const coarse = Buffer.alloc(33 * 20 * 3);
  for (let at = 0; at < coarse.length; at += 1) coarse[at] = next(256);
  const base = await sharp(coarse, { raw: { width: 33, height: 20, channels: 3 } })
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer();
  for (let at = 0; at < base.length; at += 1)
    base[at] = Math.min(255, Math.max(0, base[at]! + next(25) - 12));
  return sharp(base, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer();
}
