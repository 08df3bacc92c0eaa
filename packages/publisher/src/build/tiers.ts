/** How large the rasters of a page are. */

export interface Tier {
  /** Nominal width: part of the file name. */
  readonly name: number;
  readonly width: number;
  readonly height: number;
}

/** Thumbnails and turning leaves, phones, desktops (research/flipbook.md section 5). */
export const TIERS = [540, 1080, 1600] as const;
/** Only with `--sharp`: 2160 adds two fifths to the bytes of an issue and is seen only when zoomed past 1.5. */
export const SHARP_TIER = 2160;
/** The JPEG that every reader can show. */
export const JPEG_TIER = 1080;
/** Decoded, 14 megapixels are 56 MB: the whole budget of a phone. A 5 m banner is drawn to fit in it. */
const MAX_PIXELS = 14e6;
/** Largest side of a WebP file. */
const MAX_SIDE = 16_383;
/** Landscape pages fill the spread, so they are drawn as wide as two pages would be, within reason. */
const LANDSCAPE = 1.2;

export function tiersOf(widthPt: number, heightPt: number, sharp: boolean): Tier[] {
  const ratio = heightPt > 0 && widthPt > 0 ? heightPt / widthPt : Math.SQRT2;
  const names: number[] = [...TIERS];
  if (sharp || 1 / ratio > LANDSCAPE) names.push(SHARP_TIER);
  const tiers: Tier[] = [];
  for (const name of names) {
    const scale = Math.min(
      1,
      Math.sqrt(MAX_PIXELS / (name * name * ratio)),
      MAX_SIDE / (name * ratio),
    );
    const width = Math.max(1, Math.round(name * scale));
    const height = Math.max(1, Math.round(name * scale * ratio));
    // Capped tiers would repeat the same picture.
    if (tiers.every((tier) => tier.width !== width || tier.height !== height))
      tiers.push({ name, width, height });
  }
  return tiers;
}
