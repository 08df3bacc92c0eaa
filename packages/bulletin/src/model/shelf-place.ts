/**
 * The part of an address that says which issue of a shelf is open: `#issue=so-8`, or `#kho:issue=so-8` of a shelf called
 * `kho`. Pages and articles in it are the reader's part, under the name of the issue: `#issue=so-8&so-8:page=12`.
 */

const partsOf = (hash: string): string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

/** Ids are letters, digits and hyphens; a name is written as the reader writes it. */
const ownKey = (name: string): string => (name ? `${encodeURIComponent(name)}:issue=` : 'issue=');

/** The name under which the reader of an issue keeps its own part. */
export const readerName = (name: string, id: string): string => (name ? `${name}-${id}` : id);

/** Id of the issue that a fragment asks for. */
export function issueIn(hash: string, name: string): string | undefined {
  const key = ownKey(name);
  return partsOf(hash)
    .find((part) => part.startsWith(key))
    ?.slice(key.length);
}

/**
 * The fragment with another issue, or with none, in it. What the portal wrote stays; what the reader of the issue `left`
 * wrote goes with it.
 */
export function withIssue(
  hash: string,
  name: string,
  id: string | undefined,
  left: string | undefined,
): string {
  const key = ownKey(name);
  const reader = left && `${encodeURIComponent(readerName(name, left))}:`;
  const parts = partsOf(hash).filter(
    (part) => !part.startsWith(key) && !(reader && part.startsWith(reader)),
  );
  if (id !== undefined) parts.push(key + id);
  return `#${parts.join('&')}`;
}
