/**
 * Registers a custom element without ever throwing. Portals load scripts twice, load two versions, and
 * sometimes own a tag that we use.
 */
import { shared } from './registry.js';

interface Definition {
  /** The tag really registered. */
  readonly tag: string;
  readonly version: string;
}

export interface VersionedElement extends CustomElementConstructor {
  /** Exact version of the package that holds the class. */
  readonly version: string;
}

const definitions = (): Map<string, Definition> =>
  shared('define/1', () => new Map<string, Definition>());

/**
 * Registers `element` under `tag` and returns the tag that now holds our element.
 *
 * - the same version again: silent;
 * - another version of ours is there: it stays, one console warning names both versions;
 * - somebody else owns the tag: `e-poll` becomes `e-bulletin-poll`, with one warning
 *   (`e-bulletin` itself has no other name: `''` is returned and only `div.e-bulletin` is served);
 * - no `customElements` (Node): nothing happens, `tag` is returned.
 */
export function define(tag: string, element: VersionedElement): string {
  if (typeof customElements === 'undefined') return tag;
  const known = definitions().get(tag);
  if (known) {
    if (known.version !== element.version) {
      console.warn(
        `<${tag}>: version ${known.version} is already on this page, version ${element.version} is not used. Load one version only.`,
      );
    }
    return known.tag;
  }
  const free = [tag, alternative(tag)].find((name) => name && !customElements.get(name)) ?? '';
  if (free !== tag) {
    console.warn(
      `<${tag}> belongs to another script on this page; ours is ${free ? `<${free}>` : 'left out'}.`,
    );
  }
  if (free) customElements.define(free, element);
  definitions().set(tag, { tag: free, version: element.version });
  return free;
}

/** The tag under which our element for `tag` is registered; `tag` itself while it is not. */
export function tagOf(tag: string): string {
  return definitions().get(tag)?.tag ?? tag;
}

/** Whether our element for `tag` is registered, under whichever name; a stranger's is not ours. */
export function isDefined(tag: string): boolean {
  return definitions().has(tag);
}

/** The tag of ours where somebody else owns `tag`; `''` where it has no other. */
export function alternative(tag: string): string {
  return tag === 'e-bulletin' ? '' : tag.replace(/^e-/, 'e-bulletin-');
}
