/** The few words above a title that belong to it, told apart from the name under the article before it. */
import { bottom, right, type Rect } from './lines.js';
import { type Manuscript, type Placed } from './manuscript.js';
import { type PageBlock } from './page-block.js';
import { FIGURE } from './paragraphs.js';

const WORDS = 10;
/** What no kicker has: an end, two sentences, a source or whose picture it is. */
const SENTENCE = /[.!?:;,)]$|[.!?…]\s|^\(|(?:^|[\s,])(?:ảnh|bài|nguồn|tin|theo)\s*:/iu;
/** The line under a masthead: which number this is, of when. */
const NUMBER = /^(?:số\s*:?\s*\d|(?:quý|kỳ)\s+[ivx\d]+\b|tháng\s+\d)/iu;
/** "PV", "BBT", "TTXVN" sign a text as names do. */
const INITIALS = /^\p{Lu}{2,5}$/u;
/** Part of the column that stays free to the left of a name set to the right. */
const INDENT = 0.35;

/** Does block `index` stand above a title as its kicker ("Hạ tầng")? */
export function isKicker(text: Manuscript, index: number): boolean {
  const block = text.all[index]?.block;
  // Lines that end where their author wants it are who signed.
  if (block?.role !== 'paragraph' || block.verse) return false;
  if (text.words(index, index + 1) > WORDS) return false;
  const words = text.text(index);
  if (SENTENCE.test(words) || NUMBER.test(words) || FIGURE.test(words)) return false;
  // In capitals it is a section's name wherever it stands.
  return (words === words.toUpperCase() && !INITIALS.test(words)) || !isByline(text, index);
}

/** A name under the text that it signs: set to its right, or nearer to it than to the title that comes next. */
function isByline(text: Manuscript, index: number): boolean {
  const own = text.all[index];
  const before = text.all.slice(0, index).findLast(({ block }) => block.role !== 'artifact');
  const after = text.all[index + 1];
  if (!own) return false;
  // At the head of a page, or under a short last line, a name is set to the right of what follows.
  if (before && own.page !== before.page) return isRight(own, after);
  if (before?.block.role !== 'paragraph') return false;
  const [name, above] = [rect(own.block), rect(before.block)];
  const gap = name.y - bottom(above);
  const sameColumn = name.x < right(above) && right(name) > above.x;
  // At the head of the next column, too.
  if (gap < -name.h) return isRight(own, after);
  if (!sameColumn) return isRight(own, after);
  // What comes next stands in another column, and no kicker is parted from its title.
  if (after && rect(after.block).y < name.y) return true;
  if (name.x > above.x + above.w * INDENT && after && rect(after.block).x < name.x) return true;
  return after !== undefined && gap < (rect(after.block).y - bottom(name)) * 0.75;
}

function isRight({ block }: Placed, after: Placed | undefined): boolean {
  if (!after) return false;
  const [x, , w] = after.block.box;
  return block.box[0] > x + w / 2;
}

function rect({ box: [x, y, w, h] }: PageBlock): Rect {
  return { x, y, w, h };
}
