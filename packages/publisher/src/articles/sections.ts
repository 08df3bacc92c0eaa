/** Sections that only the edges of the pages name: journals print the name of a section over its pages, beside their own. */
import { words } from '@e-bulletin/issue/text.js';
import { blockText, type PageBlocks } from './page-block.js';
import { titleKey } from './titles.js';

/** Ten-thousandths of a page within which its head stands: at the foot are publishers and years. */
const HEAD = 1500;
/** What stands over more of the issue than this is its own name. */
const WHOLE = 0.85;
const LONGEST = 20;

interface Edge {
  readonly name: string;
  /** Its first page and its last. */
  readonly from: number;
  readonly to: number;
  /** Pages that have it. */
  readonly count: number;
}

const length = ({ from, to }: Edge): number => to - from + 1;

export class EdgeSections {
  readonly #edges: readonly Edge[];
  readonly #keys: ReadonlySet<string>;

  constructor(pages: readonly PageBlocks[]) {
    const edges = new Map<string, Edge>();
    for (const { page, blocks } of pages) {
      for (const block of blocks.filter(({ role, box }) => role === 'artifact' && box[1] < HEAD)) {
        const name = blockText(block).trim();
        const key = titleKey(name);
        if (!/\p{L}{2}/u.test(name) || words(name).length > LONGEST) continue;
        const edge = edges.get(key) ?? { name, from: page, to: page, count: 0 };
        edges.set(key, { ...edge, to: page, count: edge.count + 1 });
      }
    }
    const parts = [...edges.values()]
      .filter((edge) => edge.count > 1 && length(edge) < pages.length * WHOLE)
      .sort((a, b) => length(b) - length(a));
    // Under the name of a section that of an article may stand, on the other page: the wider is the section.
    const found: Edge[] = [];
    for (const edge of parts)
      if (found.every(({ from, to }) => edge.to < from || edge.from > to)) found.push(edge);
    this.#edges = found.length > 1 ? found : [];
    this.#keys = new Set(this.#edges.map(({ name }) => titleKey(name)));
  }

  /** Is this the name of a section, where it begins? */
  names(key: string): boolean {
    return this.#keys.has(key);
  }

  /** The section that most of these pages are in. */
  of(pages: readonly number[]): string | undefined {
    return this.#edges.find(
      ({ from, to }) =>
        pages.filter((page) => page >= from && page <= to).length > pages.length / 2,
    )?.name;
  }
}
