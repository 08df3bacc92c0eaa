/** What the reader's device can do with a link or a picture: its share sheet, its clipboard, its downloads. */

export interface ShareData {
  readonly title: string;
  readonly url: string;
}

/** Some web views never settle the promise (w3c/web-share#221); after this many milliseconds we stop waiting. */
const SHARE_PATIENCE = 60_000;

export const canShare = (data: ShareData): boolean =>
  typeof navigator.share === 'function' && (navigator.canShare?.(data) ?? true);

/** Opens the share sheet. Call it inside the tap. True when the link went out, false when the reader changed their mind. */
export async function share(data: ShareData): Promise<boolean> {
  const timeout = new Promise<boolean>((resolve) =>
    setTimeout(() => resolve(false), SHARE_PATIENCE),
  );
  const sent = navigator.share(data).then(
    () => true,
    (error: unknown) => {
      if ((error as Error).name === 'AbortError') return false;
      throw error;
    },
  );
  return Promise.race([sent, timeout]);
}

/** A PNG of an SVG drawing, `pixels` a side, as a data address. Drawn by hand: no blob, so no CSP can refuse it. */
export function pngOf(side: number, path: string, pixels: number): string {
  const canvas = document.createElement('canvas');
  // A whole number of pixels per module keeps every edge sharp.
  const scale = Math.max(1, Math.round(pixels / side));
  canvas.width = canvas.height = side * scale;
  const context = canvas.getContext('2d');
  if (!context) return '';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  return canvas.toDataURL('image/png');
}

/** Offers a data address as a file. */
export function save(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
