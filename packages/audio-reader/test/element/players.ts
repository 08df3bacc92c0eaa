/** Players on the test page. */
import '../../src/define.js';
import type { AudioReaderElement, PlaylistItem } from '../../src/index.js';
import { $, until } from './page.js';
import { mapOf, recording, TEXTS } from './recordings.js';

export function mount(
  attributes: Record<string, string> = {},
  inside: Node[] = [],
): AudioReaderElement {
  const element = document.createElement('e-audio-reader');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  document.body.append(element);
  return element;
}

/** A player of `seconds` a sentence, its map and length known. */
export async function player(
  seconds = 1,
  attributes: Record<string, string> = {},
): Promise<AudioReaderElement> {
  const element = mount({
    src: recording(TEXTS.length * seconds),
    timing: mapOf(TEXTS, { seconds }),
    ...attributes,
  });
  await until(() => $(element, '.article p') && element.duration > 0, 'ready');
  await new Promise((resolve) => setTimeout(resolve, 60));
  return element;
}

export async function playlist(...items: PlaylistItem[]): Promise<AudioReaderElement> {
  const element = mount();
  element.playlist = items;
  // A player out of view fetches nothing.
  element.scrollIntoView();
  await until(() => $(element, '.article p') && element.duration > 0, 'ready');
  await new Promise((resolve) => setTimeout(resolve, 60));
  return element;
}
