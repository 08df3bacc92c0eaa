/** What lies over the pictures of pages: text, marks, hotspots. Like all that it holds it comes after the first page. */
import type { BookView } from './book-view.js';
import { create } from './page-face.js';
import type { Half } from './sheet.js';

/** The lowest first. */
const LAYERS = ['text', 'marks', 'hotspots'] as const;
export type LayerName = (typeof LAYERS)[number];

/** Goes with its half of a sheet. */
const drawn = new WeakMap<Half, HTMLElement>();

/** Puts `element` over the picture of `page`, in place of what the layer held; it goes with the page's sheet. */
export function attach(view: BookView, page: number, layer: LayerName, element: HTMLElement): void {
  const half = halfOf(view, page);
  if (half) slotOf(drawn.get(half) ?? begin(half), layer)?.replaceChildren(element);
}

/** What a layer holds over `page`. */
export function held(view: BookView, page: number, layer: LayerName): Element | undefined {
  const half = halfOf(view, page);
  const layers = half && drawn.get(half);
  return layers && slotOf(layers, layer)?.children[0];
}

const halfOf = ({ sheets }: BookView, page: number): Half | undefined =>
  [...sheets].flatMap(({ halves }) => halves).find(({ face }) => face.page.number === page);

const slotOf = (layers: HTMLElement, layer: LayerName): Element | undefined =>
  layers.children[LAYERS.indexOf(layer)];

function begin(half: Half): HTMLElement {
  const layers = create('div', 'layers');
  layers.append(...LAYERS.map((name) => create('div', `layer ${name}`)));
  // Over both halves of a page across the spine lies one layer: its lines are not cut in two.
  if (half.divided) half.element.parentElement?.append(layers);
  else half.face.hold(layers);
  drawn.set(half, layers);
  return layers;
}
