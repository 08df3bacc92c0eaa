/** Encodes every PPM below a folder as WebP (and the 1080 px ones as JPEG with `--jpeg`), as a script of a webmaster would. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

const [folder = '.', jpeg] = process.argv.slice(2);
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.ppm')) continue;
  const file = join(folder, name);
  const picture = openPpm(file);
  await picture.clone().webp({ quality: 76, effort: 4 }).toFile(file.replace(/ppm$/, 'webp'));
  if (jpeg && name.startsWith('1080'))
    await picture.jpeg({ quality: 76, mozjpeg: true }).toFile(file.replace(/ppm$/, 'jpg'));
}

/** pdftoppm writes `P6`, width, height, 255 and three bytes a pixel. */
function openPpm(file: string): Sharp {
  const bytes = readFileSync(file);
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (!head) throw new Error(`${file} is not what pdftoppm writes`);
  const [width, height] = [Number(head[1]), Number(head[2])];
  return sharp(bytes.subarray(head[0].length), { raw: { width, height, channels: 3 } });
}
