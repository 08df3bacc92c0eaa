/** What abbreviations of an article stand for. Not in the one file, which does not show them. */
import { NS } from '../names.js';
import type { Cursor } from '../model/cursor.js';
import type { Abbreviation } from './types.js';

/** More than a reader would look through. */
const MOST = 200;

/** Those of an `article` object that have both halves. */
export const readShorts = (article: Cursor): Abbreviation[] =>
  article
    .get(NS + 'abbreviations')
    .items(MOST)
    .flatMap((item) => {
      const abbr = item.get('abbr').text();
      const text = item.get('text').text();
      return abbr && text ? { abbr, text } : (item.lost('missing', 'abbr, text') ?? []);
    });
