/** Text layers for tests: lines of words at plausible places. */
import type { IndexPage } from '../../src/search.js';
import type { PageText, TextBlock, TextLine, TextRole } from '../../src/types.js';

/** A line whose words lie 100 wide and 20 apart; a trailing "+" says that its last word goes on. */
export function line(text: string, y = 0): TextLine {
  const joins = text.endsWith('+');
  const shown = joins ? text.slice(0, -1) : text;
  const x = shown
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((_, index) => [index * 120, index * 120 + 100]);
  return { text: shown, y, h: 30, x, ...(joins ? { joins: true } : {}) };
}

export function block(
  role: TextRole,
  lines: string | readonly string[],
  article?: string,
): TextBlock {
  const rows = typeof lines === 'string' ? [lines] : lines;
  return {
    role,
    lines: rows.map((text, index) => line(text, index * 40)),
    ...(article === undefined ? {} : { article }),
  };
}

export function page(number: number, ...blocks: readonly (TextBlock | string)[]): IndexPage {
  return {
    page: number,
    blocks: blocks.map((entry) => (typeof entry === 'string' ? block('paragraph', entry) : entry)),
  };
}

/** The words of a text layer in the order of their ordinals. */
export function wordsOf(text: PageText): string[] {
  return text.blocks
    .filter((entry) => entry.role !== 'artifact')
    .flatMap((entry) =>
      entry.lines.flatMap((row) => row.text.split(' ').filter((word) => word !== '')),
    );
}
