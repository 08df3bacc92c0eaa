/** An old reader with one finger, or with a keyboard: finds a control by the word on it, counts every tap, keeps pictures. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';

const PATIENCE = 30_000;
/** A folder for pictures to look at; without it none are taken. */
export const SHOTS = process.env['ELDERS_SHOTS'];

export class Walk {
  readonly page: Page;
  readonly #name: string;
  #taps: string[] = [];
  #finger = { x: NaN, y: NaN };

  readonly #inside: string;

  /** @param inside the element that is walked through: the first of its kind */
  constructor(page: Page, name: string, inside = 'e-bulletin') {
    this.page = page;
    this.#inside = inside;
    this.#name = name;
  }

  /** Words that were tapped since the last call. */
  taken(): readonly string[] {
    const taken = this.#taps;
    this.#taps = [];
    return taken;
  }

  /** Waits until a control whose words begin so can be seen. */
  async find(word: string): Promise<ElementHandle<HTMLElement>> {
    const handle = this.page.waitForFunction(
      findControl,
      { timeout: PATIENCE },
      word,
      this.#inside,
    );
    return (await handle.catch(async (cause: unknown) => {
      const all = await this.page.evaluate(wordsInSight, this.#inside);
      throw new Error(`“${word}” never came in sight; there is: ${all}`, { cause });
    })) as ElementHandle<HTMLElement>;
  }

  async tap(word: string): Promise<void> {
    this.#taps.push(word);
    for (;;) {
      const target = await this.find(word);
      await this.#still(target);
      try {
        await this.#meant(target);
        return await target.tap();
      } catch (error) {
        // The home, with words of its own, gives way to what was opened; a finger then meets that.
        if (!/not clickable/.test(String(error))) throw error;
      }
    }
  }

  /** Where the finger was last, a tap that means something new comes when that has been seen; a second tap comes sooner. */
  async #meant(target: ElementHandle<HTMLElement>): Promise<void> {
    await target.scrollIntoView();
    const { x, y } = await target.clickablePoint();
    const { x: left, y: top } = this.#finger;
    if (Math.hypot(x - left, y - top) < 40)
      await new Promise((resolve) => setTimeout(resolve, 600));
    this.#finger = { x, y };
  }

  /** Writes into the field of this name, once the caret is in it: nobody has to tap it first. */
  async write(field: string, text: string): Promise<void> {
    await this.page.waitForFunction(hasCaret, { timeout: PATIENCE }, field);
    await this.page.keyboard.type(text);
  }

  /** Waits until words are to be read somewhere in the bulletin. */
  async reads(words: string): Promise<void> {
    await this.page.waitForFunction(findWords, { timeout: PATIENCE }, words);
  }

  /** How far down the first screen the control ends, in screens: at most 1 without scrolling. */
  async depth(word: string): Promise<number> {
    const target = await this.find(word);
    return await target.evaluate(
      (element) => (element.getBoundingClientRect().bottom + scrollY) / innerHeight,
    );
  }

  async picture(name: string): Promise<void> {
    if (!SHOTS) return;
    const folder = join(SHOTS, this.#name);
    await mkdir(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  /** A finger meets what lies still. */
  async #still(target: ElementHandle<HTMLElement>): Promise<void> {
    await target.evaluate(
      (element) =>
        new Promise<void>((resolve) => {
          let before = '';
          let frames = 0;
          const look = (): void => {
            const { x, y } = element.getBoundingClientRect();
            frames = before === `${x} ${y}` ? frames + 1 : 0;
            // A tenth of a second: nobody is quicker, and tools move when a view comes after its page.
            if (frames === 6) return resolve();
            before = `${x} ${y}`;
            requestAnimationFrame(look);
          };
          look();
        }),
    );
  }
}

/** Runs in the page. The first control in sight whose words, seen or said, begin so; what lies in a dialog comes first. */
function findControl(word: string, inside: string): Element | null {
  const wanted = word.toLocaleLowerCase('vi');
  const found: Element[] = [];
  const look = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches('button, a[href], label, summary, input, [role=button]')) {
        const said = element.getAttribute('aria-label') ?? element.textContent ?? '';
        const begins = said.replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi').startsWith(wanted);
        // What is ticked is a small thing that cannot be seen, under a label that can.
        const face = element.closest('label') ?? element;
        const inSight =
          face.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          face.getBoundingClientRect().width > 1 &&
          !face.closest('[inert]');
        if (begins && inSight) found.push(face);
      }
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  // What the page shows without our script gives way to the element, and has links of the same first words.
  const root = document.querySelector(inside)?.shadowRoot;
  if (root) look(root);
  return found.find((element) => element.closest('dialog[open]')) ?? found[0] ?? null;
}

/** Runs in the page. What a reader sees instead. */
function wordsInSight(inside: string): string {
  const look = (root: ParentNode): string[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
      ...(element.matches('button, a[href], h1, h2, h3, [role=status], [role=alert]') &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        ? [element.innerText.replace(/\s+/g, ' ').trim()]
        : []),
      ...(element.shadowRoot ? look(element.shadowRoot) : []),
    ]);
  const root = document.querySelector(inside)?.shadowRoot;
  return root ? look(root).filter(Boolean).join(' | ').slice(0, 2000) : 'nothing of ours';
}

/** Runs in the page. */
function hasCaret(field: string): boolean {
  let at: Element | null = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLInputElement && at.getAttribute('aria-label') === field;
}

/** Runs in the page. */
function findWords(words: string): boolean {
  const look = (root: ParentNode): boolean =>
    [...root.querySelectorAll<HTMLElement>('*')].some(
      (element) =>
        (element.childElementCount === 0 &&
          (element.textContent ?? '').includes(words) &&
          element.checkVisibility({ visibilityProperty: true })) ||
        (element.shadowRoot !== null && look(element.shadowRoot)),
    );
  return look(document);
}
