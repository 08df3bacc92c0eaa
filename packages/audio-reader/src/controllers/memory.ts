/** Where the listener was, per article, on this device. */
import { storage } from '@e-bulletin/core/storage.js';
import { readBookmark, type Bookmark } from '../model/resume.js';

/** Articles remembered; the oldest are forgotten. */
const MOST = 40;
const KEY = 'listen';

type Kept = Record<string, Bookmark>;

const all = (): Kept => {
  const kept = storage.get(KEY);
  return typeof kept === 'object' && kept !== null ? (kept as Kept) : {};
};

export const recall = (article: string): Bookmark | undefined => readBookmark(all()[article]);

export function remember(article: string, bookmark: Bookmark): void {
  const kept = { ...all(), [article]: bookmark };
  const names = Object.keys(kept).sort((a, b) => (kept[b]?.when ?? 0) - (kept[a]?.when ?? 0));
  storage.set(KEY, Object.fromEntries(names.slice(0, MOST).map((name) => [name, kept[name]])));
}

export function forget(article: string): void {
  const kept = all();
  storage.set(
    KEY,
    Object.fromEntries(
      Object.keys(kept).flatMap((name) => (name === article ? [] : [[name, kept[name]]])),
    ),
  );
}
