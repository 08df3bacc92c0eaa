/** The pages as one list of blocks, with what is asked of them again and again: their text, words and title keys. */
import { words } from '@e-bulletin/issue/text.js';
import { blockText, headingLevel, type PageBlock, type PageBlocks } from './page-block.js';
import { EdgeSections } from './sections.js';
import { titleKey } from './titles.js';

/** A block and where it stands. */
export interface Placed {
  readonly page: number;
  readonly block: PageBlock;
  readonly mode: PageBlocks['mode'];
}

/** A heading that may begin an article. */
export interface Head {
  /** Of its first block. */
  readonly index: number;
  readonly page: number;
  readonly level: number;
  readonly title: string;
  readonly key: string;
  /** An official paper, whatever its level. */
  readonly paper?: true;
}

/** "Chương 1", "Phần II": a label above the title, no title of its own. */
const LABEL = /^(?:chuong|phan|bai|ky|so|chapter|part)(?:[0-9]+|[ivxlc]+)$/;

export class Manuscript {
  readonly all: readonly Placed[];
  readonly heads: readonly Head[];
  readonly sections: EdgeSections;
  readonly #texts: string[];
  readonly #keys: string[];
  /** Words before each block. */
  readonly #before: number[] = [0];

  constructor(pages: readonly PageBlocks[]) {
    this.all = pages.flatMap(({ page, mode, blocks }) =>
      blocks.map((block) => ({ page, mode, block })),
    );
    this.#texts = this.all.map(({ block }) => (block.role === 'artifact' ? '' : blockText(block)));
    this.#keys = this.#texts.map(titleKey);
    for (const text of this.#texts) {
      this.#before.push((this.#before.at(-1) ?? 0) + words(text).length);
    }
    this.sections = new EdgeSections(pages);
    this.heads = this.#findHeads();
  }

  /** Without running heads and page numbers. */
  text(index: number): string {
    return this.#texts[index] ?? '';
  }

  key(index: number): string {
    return this.#keys[index] ?? '';
  }

  /** In the blocks from `from` up to `to`. */
  words(from: number, to: number): number {
    return (this.#before[to] ?? 0) - (this.#before[from] ?? 0);
  }

  #findHeads(): Head[] {
    const found: Head[] = [];
    this.all.forEach(({ block, page }, index) => {
      const level = block.aside || block.paper === 'part' ? 0 : headingLevel(block);
      const key = this.key(index);
      if (level === 0 || key === '') return;
      const last = found.at(-1);
      const label =
        last &&
        LABEL.test(last.key) &&
        last.page === page &&
        this.words(last.index + 1, index) === 0;
      if (label) found.pop();
      const from = label ? last.index : index;
      found.push({
        index: from,
        page,
        level: label ? Math.min(level, last.level) : level,
        title: this.text(index),
        key,
        ...(block.paper ? { paper: true as const } : {}),
      });
    });
    return found;
  }
}
