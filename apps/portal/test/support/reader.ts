/** What a reader sees of a bulletin and does with it, in the words that stand on its buttons. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';

export type Place = Page | Frame;

/** What is seen of the first bulletin of a page. */
export interface Sight {
  readonly page: number;
  readonly pages: number;
  /** Ordinals (from the file names) of the page pictures that are drawn now; 0 for a picture out of a ZIP. */
  readonly seen: readonly number[];
  /** "Trang sau" can be used. */
  readonly more: boolean;
}

const PATIENCE = 30_000;

type Role = 'button' | 'link' | 'textbox' | 'searchbox' | 'slider';

/** The control with this accessible name, through every shadow root. */
export async function control(
  place: Place,
  name: string,
  role: Role = 'button',
): Promise<ElementHandle> {
  const found = await place.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`, {
    timeout: PATIENCE,
  });
  if (!found) throw new Error(`No ${role} "${name}".`);
  return found;
}

/** Clicks the control with this accessible name as soon as it lies still. */
export async function press(place: Place, name: string): Promise<void> {
  await place.locator(`::-p-aria([name="${name}"][role="button"])`).setTimeout(PATIENCE).click();
}

/** Waits until pages are drawn and the book can be turned; tells what is seen. On a phone it goes there by "Đọc". */
export async function opened(place: Place): Promise<Sight> {
  await place.waitForFunction(leaveHome, { timeout: PATIENCE });
  return await until(place, ({ pages, seen }) => pages > 0 && seen.length > 0);
}

/** Waits until the book lies open at `page`, its picture drawn. */
export async function lyingAt(place: Place, page: number): Promise<Sight> {
  return await until(place, (sight) => sight.page === page && drawn(sight));
}

/** Waits until the book lies open at a page other than `page`, its picture drawn. */
export async function turnedFrom(place: Place, page: number): Promise<Sight> {
  return await until(place, (sight) => sight.page !== page && drawn(sight));
}

/** Sends the book to a page as a portal's own script would. */
export async function send(place: Place, page: number): Promise<void> {
  await place.evaluate((number) => {
    const bulletin = document.querySelector('e-bulletin') as HTMLElement & { page: number };
    bulletin.page = number;
  }, page);
}

/** The page is drawn, and no more than one spread is seen: the leaf is down. */
const drawn = ({ page, seen }: Sight): boolean =>
  seen.length <= 2 && seen.some((number) => number === page || number === 0);

export async function look(place: Place): Promise<Sight> {
  return await place.evaluate(read);
}

async function until(place: Place, wanted: (sight: Sight) => boolean): Promise<Sight> {
  let sight: Sight | undefined;
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    sight = await look(place);
    if (wanted(sight)) return sight;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain; the bulletin is at ${JSON.stringify(sight)}.`);
}

/** Runs in the page. Presses "Đọc" where the home is shown; true when there is a reader. */
function leaveHome(): boolean {
  const within = (root: ParentNode | null | undefined, selector: string): Element | undefined => {
    for (const element of root?.querySelectorAll('*') ?? []) {
      if (element.matches(selector)) return element;
      const inner = within(element.shadowRoot, selector);
      if (inner) return inner;
    }
    return undefined;
  };
  const read = within(document, '.home .filled') as HTMLElement | undefined;
  if (read?.checkVisibility()) read.click();
  return within(document, 'e-flipbook') !== undefined;
}

/** Runs in the page. */
function read(): Sight {
  const within = (root: ParentNode | null | undefined, tag: string): Element | undefined => {
    for (const element of root?.querySelectorAll('*') ?? []) {
      if (element.localName === tag) return element;
      const inner = within(element.shadowRoot, tag);
      if (inner) return inner;
    }
    return undefined;
  };
  const book = within(document, 'e-flipbook') as
    (HTMLElement & { page: number; pages: number }) | undefined;
  const root = book?.shadowRoot;
  // The first page is an <img>, later ones are canvases that name their file.
  const pictures = root?.querySelectorAll<HTMLImageElement | HTMLCanvasElement>(
    'img, .face canvas',
  );
  const seen = [...(pictures ?? [])]
    .filter(
      (one) =>
        ('src' in one ? one.complete && one.naturalWidth > 0 : one.width > 0) &&
        one.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    )
    .map((one) => ('src' in one ? one.currentSrc : one.dataset['src']))
    .map((address) => Number(/\/p\/(\d+)[-.]/.exec(address ?? '')?.[1] ?? 0));
  const next = root?.querySelector('[aria-label="Trang sau"]');
  return {
    page: book?.page ?? 0,
    pages: book?.pages ?? 0,
    seen: [...new Set(seen)],
    more: next !== null && next !== undefined && next.getAttribute('aria-disabled') !== 'true',
  };
}
