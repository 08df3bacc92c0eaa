/** What happens to a code between the drawing and the camera: blur, angle, perspective, pale ink, laser printers, noise. */
import sharp, { type Sharp } from 'sharp';

/** Grey pixels, one byte each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const fromRaw = ({ width, height, data }: Picture): Sharp =>
  sharp(Buffer.from(data), { raw: { width, height, channels: 1 } });

async function toPicture(image: Sharp): Promise<Picture> {
  const { data, info } = await image
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

/** Draws SVG on a page of its own colour with a margin, as a host page or a sheet of paper around the code. */
export function rasterise(
  svg: string,
  side: number,
  ground = '#ffffff',
  margin = 24,
): Promise<Picture> {
  return toPicture(
    sharp(Buffer.from(svg), { density: 300 })
      .resize(side, side, { kernel: 'lanczos3' })
      .extend({ top: margin, bottom: margin, left: margin, right: margin, background: ground }),
  );
}

const map = (picture: Picture, change: (value: number, i: number) => number): Picture => ({
  ...picture,
  data: picture.data.map((value, i) => Math.max(0, Math.min(255, Math.round(change(value, i))))),
});

/** A small random generator, so that noise is the same in every run. */
function random(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Looks at the picture from the side: the far edge is `part` shorter than the near one. */
function perspective(picture: Picture, part: number): Picture {
  const { width, height, data } = picture;
  const out = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    // A projective map that keeps straight lines straight.
    const t = y / (height - 1);
    const w = 1 - part * (1 - t);
    const sy = (t / w) * (1 - part) + (t * part * t) / w;
    for (let x = 0; x < width; x++) {
      const u = (x / (width - 1) - 0.5) / w + 0.5;
      const px = Math.round(u * (width - 1));
      const py = Math.round(Math.min(1, sy) * (height - 1));
      if (px >= 0 && px < width) out[y * width + x] = data[py * width + px] ?? 255;
    }
  }
  return { width, height, data: out };
}

/** What a phone makes of a sheet of paper: its lens softens, its sensor has fewer pixels than the print has grains. */
const photograph = (picture: Picture): Promise<Picture> =>
  toPicture(
    fromRaw(picture)
      .blur(0.9)
      .resize(Math.round(picture.width * 0.65)),
  );

export const degradations: Record<string, (picture: Picture) => Promise<Picture> | Picture> = {
  clean: (picture) => picture,
  'out of focus': (picture) => toPicture(fromRaw(picture).blur(1 + picture.width / 300)),
  'turned 7 degrees': (picture) => toPicture(fromRaw(picture).rotate(7, { background: '#fff' })),
  'turned 90 degrees': (picture) => toPicture(fromRaw(picture).rotate(90)),
  'seen from the side': (picture) => photograph(perspective(picture, 0.05)),
  'pale ink on grey paper': (picture) =>
    photograph(map(picture, (value) => 100 + (value / 255) * 110)),
  '1-bit laser, worn drum': (picture) => {
    const dice = random(11);
    return photograph(
      map(picture, (value) => (value < 128 ? (dice() < 0.05 ? 255 : 0) : dice() < 0.01 ? 0 : 255)),
    );
  },
  'noise of a cheap camera': async (picture) => {
    const dice = random(23);
    return map(await photograph(picture), (value) => value * 0.8 + 30 + (dice() - 0.5) * 24);
  },
  'small on the screen': (picture) =>
    toPicture(fromRaw(picture).resize(Math.round(picture.width / 2))),
};
