/** Lines of a page as facts are looked for in them. */
import type { SourcePage } from '../model/source.js';

export interface Line {
  readonly text: string;
  /** Of the type, in points. */
  readonly size: number;
  /** Upper and lower edge, in ten-thousandths of the page. */
  readonly top: number;
  readonly bottom: number;
}

/** The page's runs as lines of text. */
export function linesOf(page: SourcePage): Line[] {
  const lines: Line[] = [];
  let text = '';
  for (const [i, run] of page.runs.entries()) {
    text += (text !== '' && run.spaceBefore ? ' ' : '') + run.text;
    if (!run.lineEnd && i < page.runs.length - 1) continue;
    text = text.normalize('NFC').replace(/\s+/g, ' ').trim();
    lines.push({ text, size: run.size, top: run.y, bottom: run.y + run.h });
    text = '';
  }
  return lines;
}
