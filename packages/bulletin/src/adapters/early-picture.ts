/**
 * The picture of the first page, asked for as soon as the manifest is here, while the reader's code is still on its way:
 * `src` alone has no cover in its HTML. The guess follows the reader's rule (flipbook, model/tiers.ts and its layouts); a
 * wrong one costs one small picture, never a wrong page.
 */

/** The reader asks for the same address; a picture that nobody holds may leave the browser's memory before. */
let held: HTMLImageElement | undefined;

/** Address of the picture that was asked for, as the document may show it too. */
export const earlyPicture = (): string | undefined => held?.src;

interface Raster {
  readonly href?: unknown;
  readonly width?: unknown;
  readonly type?: unknown;
}

/** Reads `answer` without using it up. Resolves with the picture when it is decoded. */
export async function askPicture(
  place: Element,
  answer: Promise<Response>,
): Promise<HTMLImageElement | undefined> {
  if (hasPicture(place) || startsElsewhere(place)) return undefined;
  const whole = await answer;
  // A manifest out of all proportion is refused by the reader; a second copy would be fetched to its end.
  if (Number(whole.headers.get('content-length')) > 1e8) return undefined;
  const response = whole.clone();
  const manifest = (await response.json()) as {
    readingOrder?: (Raster & { alternate?: Raster[] })[];
  };
  const first = manifest.readingOrder?.[0];
  if (!first) return undefined;
  const pixels = pageWidth(place) * Math.min(devicePixelRatio, 2.7) * 0.85;
  const best = [...(first.alternate ?? []), first]
    .filter(
      ({ type, width }) => /^image\/(webp|jpeg)$/.test(String(type)) && Number(width) >= pixels,
    )
    .sort((one, other) => Number(one.width) - Number(other.width))[0];
  if (typeof best?.href !== 'string') return undefined;
  const address = new URL(best.href, response.url);
  // Nobody else is asked before a press (docs/adr/0034).
  if (address.origin !== new URL(response.url).origin) return undefined;
  held = new Image();
  held.src = address.href;
  await held.decode();
  return held;
}

/** A cover in the fallback content is on its way already. */
const hasPicture = (place: Element): boolean => place.querySelector('img') !== null;

/** Another page or an article is asked for. */
export const startsElsewhere = (place: Element): boolean =>
  place.matches('[page],[data-page]') || /\b(page|article)=/.test(location.hash);

function pageWidth(place: Element): number {
  const { width } = place.getBoundingClientRect();
  return width < 700 ? Math.min(width - 20, 523) : Math.min((width - 32) / 2, 515);
}
