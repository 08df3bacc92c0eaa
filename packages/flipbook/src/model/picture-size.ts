/**
 * The size in pixels that a WebP, JPEG or PNG names in its first bytes: known before anything is decoded, because decoding is what
 * an enormous picture must not cost. Pure.
 */

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Bytes of a file's beginning that hold its size; a JPEG may have a colour profile and a small picture before it. */
export const HEAD = 256 * 1024;

/** `undefined` where it is another type, moves, or is cut off before its size. */
export function pictureSize(head: Uint8Array): PictureSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    const size = webp(view) ?? png(view) ?? jpeg(view);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    // Read over the end.
    return undefined;
  }
}

/** Bytes of a file's end in which a JPEG's last mark lies; some cameras write notes after it. */
export const TAIL = 4096;

/**
 * Whether a file of `size` bytes ends before its own end, half on its way to the server: browsers show a WebP of which one byte is
 * missing as an empty page, and of a JPEG what there is, and tell nobody. Only what the file itself says counts: a WebP in its first
 * bytes, a JPEG in its last, of which nothing is known without `tail`.
 */
export function isCut(head: Uint8Array, tail: Uint8Array | undefined, size: number): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (size > 12 && name(view, 0) === 'RIFF' && name(view, 8) === 'WEBP')
    return size < view.getUint32(4, true) + 8;
  return (
    !!tail &&
    size > 2 &&
    view.getUint16(0) === 0xffd8 &&
    !tail.some((byte, at) => byte === 0xff && tail[at + 1] === 0xd9)
  );
}

/** Four letters, as chunks of both WebP and PNG are named. */
const name = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));

/** RFC 9649: one chunk says all, of three kinds. */
function webp(view: DataView): PictureSize | undefined {
  if (name(view, 0) !== 'RIFF' || name(view, 8) !== 'WEBP') return undefined;
  switch (name(view, 12)) {
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      // Bit 1: an animation, which a canvas would show as its first frame.
      if (view.getUint8(20) & 2) return undefined;
      return {
        width: (view.getUint32(23, true) >>> 8) + 1,
        height: (view.getUint32(26, true) >>> 8) + 1,
      };
    default:
      return undefined;
  }
}

function png(view: DataView): PictureSize | undefined {
  if (view.getUint32(0) !== 0x89504e47 || name(view, 12) !== 'IHDR') return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** ITU T.81: segments, each with its length, until the one that begins the frame. */
function jpeg(view: DataView): PictureSize | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    // Any number of FF may come before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    // C4, C8 and CC are tables among the frames' codes.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
