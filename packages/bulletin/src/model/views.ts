/**
 * The views of a bulletin, which one it begins with, and where "back" leads. Pure.
 */

export type ViewName = 'home' | 'pages' | 'listen' | 'answer' | 'share';

/** From this width on, in px at normal text size, the reader itself is the first view: there is room for both. */
export const HOME_BELOW = 700;

export interface Beginning {
  /** The `start` attribute. */
  readonly start: string | undefined;
  /** Width of the element, in px, divided by its size setting; 0 while it is hidden. */
  readonly width: number;
  /** A page or an article was asked for: by attribute, property or address. */
  readonly asked: boolean;
}

/** A deep link leads to its page; otherwise a phone begins with the home of the issue. */
export function firstView({ start, width, asked }: Beginning): ViewName {
  if (asked) return 'pages';
  if (start === 'home' || start === 'pages') return start;
  return width > 0 && width < HOME_BELOW ? 'home' : 'pages';
}

/** Behind the pages that a phone was led to lies the home of the issue. */
export function firstTrail(beginning: Beginning): Trail {
  const view = firstView(beginning);
  const { width } = beginning;
  return view === 'pages' && width > 0 && width < HOME_BELOW ? ['home', view] : [view];
}

/** Whether the fragment of an address names a place of the book called `name`. */
export function namesPlace(fragment: string, name: string): boolean {
  const own = name === '' ? '' : `${name}:`;
  return fragment
    .replace(/^#/, '')
    .split('&')
    .some((part) => part.startsWith(`${own}page=`) || part.startsWith(`${own}article=`));
}

/** Views that were left for the one shown, newest last: what "back" returns to. */
export type Trail = readonly ViewName[];

/** The trail after going to `to`; a view that is on it already is returned to. */
export function went(trail: Trail, to: ViewName): Trail {
  const at = trail.indexOf(to);
  return at >= 0 ? trail.slice(0, at + 1) : [...trail, to];
}
