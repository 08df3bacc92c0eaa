/** What a reader does with a bulletin, in the words that stand on its buttons. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';

type Place = Page | Frame;

/** What can be read off a bulletin on the page. */
export interface BulletinState {
  readonly page: number;
  readonly pages: number;
  /** Ordinals of the pages whose pictures are seen, complete and drawn. */
  readonly seen: readonly number[];
  /** Whether "Trang sau" can be used. */
  readonly more: boolean;
}

const PATIENCE = 30_000;

/** Waits until the first bulletin of the page shows its pages. */
export async function ready(place: Place): Promise<void> {
  await place.waitForFunction(isReady, { timeout: PATIENCE });
}

function isReady(): boolean {
  const bulletin =
    document.querySelector('e-bulletin') ??
    document.querySelector('div.e-bulletin')?.shadowRoot?.querySelector('e-bulletin');
  const book =
    bulletin?.shadowRoot?.querySelector('e-flipbook') ?? bulletin?.querySelector('e-flipbook');
  const images = [...(book?.shadowRoot?.querySelectorAll('img') ?? [])];
  return images.some(
    (image) => image.complete && image.naturalWidth > 0 && image.checkVisibility(),
  );
}

/** The control with this accessible name, through every shadow root. */
export async function control(
  place: Place,
  name: string,
  role: 'button' | 'link' | 'textbox' | 'slider' = 'button',
): Promise<ElementHandle<Element>> {
  const found = await place.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`, {
    timeout: PATIENCE,
  });
  if (!found) throw new Error(`No ${role} "${name}".`);
  return found as ElementHandle<Element>;
}
