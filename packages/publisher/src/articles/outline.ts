/** The PDF's outline, matched with the headings on its pages. */
import { type OutlineEntry } from '../model/source.js';
import { type Head } from './manuscript.js';
import { titleKey } from './titles.js';

export interface Entry {
  readonly title: string;
  readonly key: string;
  readonly page: number | undefined;
  readonly parent: Entry | undefined;
  readonly children: readonly Entry[];
}

/** Every entry, a parent before its children. */
export function flatten(outline: readonly OutlineEntry[], parent?: Entry): Entry[] {
  return outline.flatMap((one) => {
    const children: Entry[] = [];
    const entry: Entry = {
      title: one.title,
      key: titleKey(one.title),
      page: one.page,
      parent,
      children,
    };
    const below = flatten(one.children, entry);
    children.push(...below.filter((other) => other.parent === entry));
    return [entry, ...below];
  });
}

/** "2.1 Naming" is the heading of the entry "Naming": one of them has its number, the other has not. */
const plain = (key: string) => key.replace(/^\d{1,4}/, '');

/** The heading of each entry that has one. */
export function matchOutline(entries: readonly Entry[], heads: readonly Head[]): Map<Head, Entry> {
  const found = new Map<Head, Entry>();
  for (const entry of entries) {
    if (entry.key === '') continue;
    const near = heads.filter(
      (head) =>
        !found.has(head) && (entry.page === undefined || Math.abs(head.page - entry.page) <= 1),
    );
    const here = near.filter((head) => head.page === entry.page);
    const head =
      near.find((one) => one.key === entry.key) ??
      here.find((one) => plain(one.key) === plain(entry.key)) ??
      here.find(
        (one) =>
          one.key.length > 5 && (one.key.startsWith(entry.key) || entry.key.startsWith(one.key)),
      );
    if (head) found.set(head, entry);
  }
  return found;
}
