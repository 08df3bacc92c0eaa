/**
 * What play functions share: looking through shadow roots for what a reader sees, and pressing it. Everything is found by
 * what it is, never by its words, so that each story can be played in every language.
 */
import { expect, waitFor } from 'storybook/test';

/** Milliseconds; a busy machine decodes pictures slowly. */
const PATIENCE = { timeout: 20_000 };

export interface Stage {
  readonly canvasElement: HTMLElement;
}

export type Play = (stage: Stage) => Promise<void>;

/** Every element under `root` that matches, shadow roots included. */
export function deep<T extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): T[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element as T] : []),
    ...(element.shadowRoot ? deep<T>(element.shadowRoot, selector) : []),
  ]);
}

const isSeen = (element: HTMLElement): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  element.getBoundingClientRect().height > 0 &&
  !(element instanceof HTMLImageElement && !(element.complete && element.naturalWidth > 0));

/** The first such element that is seen; waits for it. Pictures are seen when they are decoded. */
export async function seen<T extends HTMLElement = HTMLElement>(
  { canvasElement }: Stage,
  selector: string,
): Promise<T> {
  return await waitFor(() => {
    const found = deep<T>(canvasElement, selector).find(isSeen);
    if (!found) throw new Error(`${selector} is not to be seen.`);
    return found;
  }, PATIENCE);
}

/** Waits until nothing like that is seen. */
export async function gone({ canvasElement }: Stage, selector: string): Promise<void> {
  await waitFor(
    () => expect(deep(canvasElement, selector).filter(isSeen)).toHaveLength(0),
    PATIENCE,
  );
}

export async function press(stage: Stage, selector: string): Promise<HTMLElement> {
  const target = await seen(stage, selector);
  target.click();
  return target;
}

/** A play function that waits until these are seen, one after the other. */
export const shows =
  (...selectors: string[]): Play =>
  async (stage) => {
    for (const selector of selectors) await seen(stage, selector);
  };

/** A play function that presses one after the other, and waits for what the last one brings. */
export const pressing =
  (...selectors: string[]): Play =>
  async (stage) => {
    for (const selector of selectors.slice(0, -1)) await press(stage, selector);
    await seen(stage, selectors.at(-1) ?? '*');
  };

export async function until(condition: () => boolean, what: string): Promise<void> {
  await waitFor(() => {
    if (!condition()) throw new Error(`Not yet: ${what}.`);
  }, PATIENCE);
}
