/** What the document shows in each of its fonts, to judge them by. */
import { type SourcePage } from '../model/source.js';

/** Enough text to judge a font by, in UTF-16 units. */
const SAMPLE = 20_000;

export function samples(pages: readonly SourcePage[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const page of pages) {
    for (const run of page.runs) {
      // Words read from pixels are Unicode already.
      if (run.confidence !== undefined) continue;
      const text = texts.get(run.font) ?? '';
      if (text.length < SAMPLE)
        texts.set(
          run.font,
          text + ' '.repeat(run.spaceBefore ? 1 : 0) + run.text + (run.lineEnd ? ' ' : ''),
        );
    }
  }
  return texts;
}
