/** Where the reader of an issue stopped last time, as `<e-flipbook>` keeps it on the device. */
import { storage } from '@e-bulletin/core/storage.js';
import type { Issue } from '@e-bulletin/issue';

export interface LastPlace {
  readonly page: number;
  /** What is printed on that page. */
  readonly label: string;
}

/** `undefined` where nothing was read, or nothing but the cover. The key is that of the flipbook's adapters/memory.ts. */
export function lastPlace(issue: Issue, base: string): LastPlace | undefined {
  const page = storage.get(`place:${issue.identifier ?? issue.canonical ?? base}`);
  if (typeof page !== 'number' || page < 2) return undefined;
  const label = issue.pages[page - 1]?.label;
  return label === undefined ? undefined : { page, label };
}
