/** From what was read to what it means: legacy text, OCR, articles, findings. */
import type { TextBlock, TextLine } from '@e-bulletin/issue';
import type { Derivation } from '../model/article.js';
import type { DeriveInput } from '../model/contracts.js';
import type { TextRun } from '../model/source.js';

export function deriveArticles(input: DeriveInput): Derivation {
  return {
    articles: [],
    sections: [],
    labels: [],
    findings: [],
    pages: input.pages.map((page) => {
      const blocks: TextBlock[] = [];
      let mark: string | undefined;
      let lines: TextLine[] = [];
      let line: TextRun[] = [];
      const endLine = (): void => {
        if (line.length === 0) return;
        const y = Math.min(...line.map((r) => r.y));
        lines.push({
          text: line
            .map((r, i) => (i && r.spaceBefore ? ' ' : '') + r.text)
            .join('')
            .normalize('NFC'),
          y,
          h: Math.max(...line.map((r) => r.y + r.h)) - y,
          x: line.flatMap((r) => r.words ?? [r.x, r.x + r.w]),
        });
        line = [];
      };
      const endBlock = (): void => {
        endLine();
        if (lines.length > 0) blocks.push({ role: 'paragraph', lines });
        lines = [];
      };
      for (const run of page.runs) {
        if (run.mark !== mark) endBlock();
        mark = run.mark;
        line.push(run);
        if (run.lineEnd) endLine();
      }
      endBlock();
      return { blocks };
    }),
  };
}
