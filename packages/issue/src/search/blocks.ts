/** The text layer's words in the order that search and boxes share. */
import { jointOf } from '../model/text/lines.js';
import type { TextBlock, TextLine } from '../types.js';
import { CUT } from './codes.js';

/** What shows nothing. Whitespace but the space itself parts no words in a text layer, so it shows as one that does not break. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u00ad\u200b-\u200d\u2060\ufeff]/g; // eslint-disable-line no-control-regex
const OTHER_SPACE = /[^\S ]/g;
const NO_BREAK = '\u00a0';
const SOFT_HYPHEN = '\u00ad';

export function isSearched(block: TextBlock): boolean {
  return block.role !== 'artifact';
}

export function wordsOfLine(line: TextLine): string[] {
  return line.text.split(' ').filter((word) => word !== '');
}

/**
 * Text of a block, words separated by one space. Where the PDF cut a word at a line end its halves are joined by `CUT`,
 * so that spaces and cuts together still count the text layer's words.
 */
export function textOfBlock(block: TextBlock): string {
  let text = '';
  let started = false;
  let cut = false;
  for (const line of block.lines) {
    const found = wordsOfLine(line);
    if (found.length === 0) continue;
    const soft = found[found.length - 1]!.endsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : '';
    const part = found.map(clean).join(' ') + soft;
    if (started) {
      const joint = jointOf(text, part, cut);
      if (joint === 'drop') text = text.slice(0, -1);
      text += joint === 'space' ? ' ' : CUT;
    }
    text += part;
    started = true;
    cut = line.joins === true;
  }
  return text.replaceAll(SOFT_HYPHEN, '');
}

function clean(word: string): string {
  // A word of nothing visible still counts as one.
  return word.normalize('NFC').replace(INVISIBLE, '').replace(OTHER_SPACE, NO_BREAK) || NO_BREAK;
}
