/**
 * An old reader with a keyboard and a screen reader: goes to a control by Tab, counts every key, hears what is said of it,
 * and never loses sight of the focus.
 */
import type { Page } from 'puppeteer-core';
import { listenTo, type Tree } from './accessibility-tree.ts';

type Key = 'Tab' | 'Enter' | 'Space' | 'ArrowDown' | 'ArrowRight' | 'Escape';

const PATIENCE = 30_000;
/** Who has not come to a thing by then has given up. */
const MOST_TABS = 40;

export class KeyWalk {
  readonly page: Page;
  readonly #tree: Tree;
  #lines: string[] = [];
  #keys = 0;

  private constructor(page: Page, tree: Tree) {
    this.page = page;
    this.#tree = tree;
  }

  static async on(page: Page): Promise<KeyWalk> {
    return new KeyWalk(page, await listenTo(page));
  }

  /** Keys that were pressed so far; a word that is typed counts for each letter. */
  get keys(): number {
    return this.#keys;
  }

  /** What was pressed and what was said, a line for each step. */
  get transcript(): readonly string[] {
    return this.#lines;
  }

  /** Tab, or Shift and Tab, until something is said that begins so. */
  async tabTo(name: string, { backwards = false } = {}): Promise<void> {
    const word = backwards ? 'Shift+Tab' : 'Tab';
    const passed: string[] = [];
    for (let times = 1; times <= MOST_TABS; times++) {
      if (backwards) await this.page.keyboard.down('Shift');
      await this.page.keyboard.press('Tab');
      if (backwards) await this.page.keyboard.up('Shift');
      this.#keys += 1;
      const said = await this.#said();
      passed.push(said);
      await this.#expectSeen(passed.join('\n'));
      if (nameIn(said).startsWith(name)) {
        this.#lines.push(`${word}${times > 1 ? ` × ${times}` : ''}: ${said}`);
        return;
      }
    }
    throw new Error(`${name} was not come to, but:\n${passed.join('\n')}`);
  }

  /** Presses a key; `name` is what has the focus after it, which may take a while. */
  async press(key: Key, name: string, ...others: readonly string[]): Promise<void> {
    await this.page.keyboard.press(key);
    this.#keys += 1;
    const said = await this.hears([name, ...others]);
    this.#lines.push(`${key}: ${said}`);
  }

  /** Types into what has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.#keys += text.length;
    this.#lines.push(`gõ “${text}”`);
  }

  /** Notes what is said without the focus moving: the words of a live region. */
  async isTold(words: string): Promise<void> {
    const found = await this.page.waitForFunction(liveWords, { timeout: PATIENCE }, words);
    this.#lines.push(`nghe: “${String(await found.jsonValue())}”`);
  }

  /** Waits until the focus is on something of which this is said. */
  async hears(names: readonly string[]): Promise<string> {
    let said = '';
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      said = await this.#said();
      if (names.some((name) => said.includes(name))) {
        await this.#expectSeen(said);
        return said;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`“${names.join('” or “')}” was never said, but ${said}`);
  }

  async #said(): Promise<string> {
    // Focus moves in a microtask after what it moves to is drawn.
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    );
    return (await this.#tree.spoken()).replace(/còn \d+ ngày/, 'còn … ngày');
  }

  /** Some of what has the focus is in sight, and nothing lies over that (WCAG 2.4.11). */
  async #expectSeen(said: string): Promise<void> {
    const seen = await this.page.waitForFunction(focusIsSeen, { timeout: 3000 }).catch(() => null);
    if (!seen) throw new Error(`The focus is out of sight: ${said}`);
  }
}

const nameIn = (said: string): string => /“(.*)”/.exec(said)?.[1] ?? '';

/** Runs in the page. */
function focusIsSeen(): boolean {
  let focus: Element | null = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  if (!focus || focus === document.body) return true;
  // What is ticked is a small thing that cannot be seen, under a label that can.
  const face = focus.closest('label') ?? focus;
  const box = face.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (right - left < 1 || bottom - top < 1) return false;
  const root = face.getRootNode() as ShadowRoot | Document;
  return [0.1, 0.3, 0.5, 0.7, 0.9].some((part) => {
    const x = left + (right - left) * part;
    const at = root.elementFromPoint(x, top + (bottom - top) * part);
    return at !== null && face.contains(at);
  });
}

/** Runs in the page: the live region whose words hold these. */
function liveWords(words: string): string | undefined {
  const look = (root: ParentNode): string | undefined => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches('[role=status], [role=alert], [aria-live]')) {
        const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
        if (text.includes(words)) return text;
      }
      const inner = element.shadowRoot && look(element.shadowRoot);
      if (inner) return inner;
    }
    return undefined;
  };
  return look(document);
}
