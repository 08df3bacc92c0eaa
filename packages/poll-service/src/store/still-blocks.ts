/**
 * Ballots and marks as they stood at one moment, read a page at a time while more are written: a block that is about to change is
 * kept as it was. In memory only; two moments side by side on a disk would tell what came between them.
 */
import type { Heap, Kind } from './block-layout.js';
import { ballotOf, markIn, pageOf } from './block-pages.js';
import type { BallotRow, StillBox } from './box.js';

export class StillBlocks implements StillBox {
  readonly #heaps: ReadonlyMap<string, Heap>;
  readonly #body: (place: number) => string;
  readonly #kept = new Map<number, string>();

  /** `body`: a block as it stands now. */
  constructor(heaps: ReadonlyMap<string, Heap>, body: (place: number) => string) {
    this.#heaps = heaps;
    this.#body = body;
  }

  /** Before a block is written over or deleted. */
  keep(place: number): void {
    if (!this.#kept.has(place)) this.#kept.set(place, this.#body(place));
  }

  async ballotPage(poll: string, after: string): Promise<readonly BallotRow[]> {
    return this.#page(poll, 'ballot', after).map(ballotOf);
  }

  async markPage(poll: string, after: string): Promise<readonly string[]> {
    return this.#page(poll, 'mark', after).map(markIn);
  }

  async count(poll: string, kind: Kind): Promise<number> {
    return this.#heaps.get(`${kind} ${poll}`)?.rows ?? 0;
  }

  #page(poll: string, kind: Kind, after: string): string[] {
    return pageOf(
      this.#heaps.get(`${kind} ${poll}`),
      kind,
      after,
      (place) => this.#kept.get(place) ?? this.#body(place),
    );
  }
}
