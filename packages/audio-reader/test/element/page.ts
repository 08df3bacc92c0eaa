/** The test page: articles in it, what stands in a player's shadow, waiting; and nothing of it left after a test. */
import type { AudioReaderElement } from '../../src/index.js';

const undone: (() => void)[] = [];

/** What a test changes outside the page's body is given back by `clean`. */
export const later = (undo: () => void): number => undone.push(undo);

/** An article of the host page, one paragraph for each list of sentences. */
export function article(id: string, ...paragraphs: string[][]): HTMLElement {
  const root = document.createElement('div');
  root.id = id;
  for (const sentences of paragraphs) {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentences.join(' ');
    root.append(paragraph);
  }
  document.body.append(root);
  return root;
}

/** @param remembering the device keeps what it was told */
export async function clean(remembering = false): Promise<void> {
  document.body.replaceChildren();
  // Players leave in a microtask, and keep their place then.
  await new Promise((resolve) => setTimeout(resolve, 0));
  for (const undo of undone.splice(0).reverse()) undo();
  if (!remembering) localStorage.clear();
}

export const $ = <E extends HTMLElement = HTMLElement>(
  element: AudioReaderElement,
  selector: string,
): E => element.renderRoot.querySelector<E>(selector) as E;

/** The button with these words. */
export function button(element: AudioReaderElement, word: string): HTMLElement {
  const all = [...element.renderRoot.querySelectorAll<HTMLElement>('button, a.button')];
  const found = all.find((one) => one.textContent?.replace(/\s+/g, ' ').trim() === word);
  if (!found)
    throw new Error(`no button "${word}": ${all.map((one) => one.textContent?.trim()).join(', ')}`);
  return found;
}

export async function until<T>(condition: () => T, what = '', timeout = 8000): Promise<T> {
  const start = performance.now();
  for (;;) {
    let value: T | undefined;
    try {
      value = condition();
    } catch {
      value = undefined;
    }
    if (value) return value;
    if (performance.now() - start > timeout) throw new Error(`never: ${what || String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Text, map and the recording's length are here. */
export async function ready(element: AudioReaderElement): Promise<void> {
  await until(() => element.duration > 0 && button(element, 'Câu sau'), 'text and length');
}

/** Details of every event of a type, from now on. */
export function listen<T>(target: EventTarget, type: string): T[] {
  const told: T[] = [];
  target.addEventListener(type, (event) => told.push((event as CustomEvent<T>).detail));
  return told;
}
