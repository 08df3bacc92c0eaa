/** Where the listener was, per article, on this device. */
import { storage } from '@e-bulletin/core/storage.js';
import { readBookmark, type Bookmark } from '../model/resume.js';

/** Articles remembered; the oldest are forgotten. */
const MOST = 40;
const KEY = 'listen';

type Kept = Record<string, Bookmark | undefined>;

const all = (): Kept => {
  const kept = storage.get(KEY);
  return typeof kept === 'object' && kept !== null ? (kept as Kept) : {};
};

export const recall = (article: string): Bookmark | undefined => readBookmark(all()[article]);

export function remember(article: string, bookmark: Bookmark): void {
  const kept = Object.entries({ ...all(), [article]: bookmark } as Kept);
  kept.sort(([, a], [, b]) => (b?.when ?? 0) - (a?.when ?? 0));
  storage.set(KEY, Object.fromEntries(kept.slice(0, MOST)));
}

export function forget(article: string): void {
  const kept = { ...all() };
  Reflect.deleteProperty(kept, article);
  storage.set(KEY, kept);
}
