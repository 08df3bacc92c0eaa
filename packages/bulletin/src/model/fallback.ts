/**
 * Which children of the element are the fallback content an editor wrote, and which are the rest of the page,
 * swallowed because the tag was written `<e-bulletin … />` or never closed: HTML knows no self-closing here.
 */

/** What the decision needs to know of a child node. */
export interface ChildNode {
  /** Lower-case tag; empty for text and comments. */
  readonly tag: string;
  /** It names a slot, so it was meant for us. */
  readonly slotted: boolean;
  /** It is, or holds, a link or a picture. */
  readonly leads: boolean;
}

/** Elements without a link that still read as "loading…" inside a closed tag. */
const BARE = 'span strong em b i small br noscript slot template'.split(' ');

/** Elements that may open a fallback in a tag that was then not closed. */
const LEADING = 'a img picture figure'.split(' ');

/** What our own snippets, wpautop and editors make of a fallback. */
const FALLBACK = [...BARE, ...LEADING, 'p', 'ul', 'ol', 'script'];

/**
 * Index of the first child that belongs to the page, or -1 when all are fallback. A fallback begins with a link
 * or a picture; once something else follows that no snippet of ours holds, the tag was not closed.
 */
export function swallowedFrom(children: readonly ChildNode[]): number {
  const firstElement = children.findIndex(({ tag, slotted }) => tag !== '' && !slotted);
  const first = children[firstElement];
  if (!first) return -1;
  const foreign = children.some(
    ({ tag, slotted }) => tag !== '' && !slotted && !FALLBACK.includes(tag),
  );
  if (!first.leads) return BARE.includes(first.tag) && !foreign ? -1 : firstElement;
  if (!foreign) return -1;
  return children.findIndex(
    ({ tag, slotted, leads }) => tag !== '' && !slotted && !(leads && LEADING.includes(tag)),
  );
}
