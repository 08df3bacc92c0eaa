/**
 * Ballots and marks in SQLite, in blocks that are written over in place. A row lies in the block that its name chooses
 * (`block-layout.ts`), and there in the order of the names. The same ballots in any order give the same bytes, so nothing has
 * to be mixed, and one more costs the same in any box.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  BETWEEN,
  FIRST,
  SPAN,
  addressOf,
  blocksFor,
  bodyOf,
  levelOf,
  linesOf,
  placeOf,
  type Heap,
  type Kind,
} from './block-layout.js';
import { ballotOf, indexOf, markIn, pageOf } from './block-pages.js';
import type { BallotRow, Box } from './box.js';
import { StillBlocks } from './still-blocks.js';

/** Of what was dropped and is still on the disk. */
const GONE = 'gone';
/** Blocks overwritten at a time, which takes some milliseconds. */
const PURGED = 1000;

export class Blocks implements Box {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  /** What this transaction has read and changed. */
  readonly #heaps = new Map<string, Heap | undefined>();
  readonly #lines = new Map<number, string[]>();
  readonly #changed = new Set<number>();
  #still: StillBlocks | undefined;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  async ballots(poll: string, ids: readonly string[]): Promise<readonly BallotRow[]> {
    return this.#find(poll, 'ballot', ids, (id) => `["${id}"`).map(ballotOf);
  }

  async ballotPage(poll: string, after: string): Promise<readonly BallotRow[]> {
    return this.#page(poll, 'ballot', after).map(ballotOf);
  }

  async hasBallot(poll: string, start: string): Promise<boolean> {
    return this.#find(poll, 'ballot', [start], () => `["${start}`).length > 0;
  }

  async putBallots(poll: string, rows: readonly BallotRow[]): Promise<void> {
    this.#put(
      poll,
      'ballot',
      rows.map(({ ballot_id, revision, seal, answers }) => ({
        name: ballot_id,
        start: `["${ballot_id}"`,
        line: `["${ballot_id}",${revision},"${seal}",${answers}]`,
      })),
    );
  }

  async marks(poll: string, marks: readonly string[]): Promise<readonly string[]> {
    return this.#find(poll, 'mark', marks, (mark) => `"${mark}"`).map(markIn);
  }

  async markPage(poll: string, after: string): Promise<readonly string[]> {
    return this.#page(poll, 'mark', after).map(markIn);
  }

  async putMarks(poll: string, marks: readonly string[]): Promise<void> {
    this.#put(
      poll,
      'mark',
      marks.map((mark) => ({ name: mark, start: `"${mark}"`, line: `"${mark}"` })),
    );
  }

  /** They are found no more; `purge` takes them off the disk, a few at a time. */
  async dropMarks(poll: string): Promise<void> {
    this.flush();
    this.#prepare(`UPDATE heap SET kind = '${GONE}' WHERE poll_id = ? AND kind = 'mark'`).run(poll);
    this.forget();
  }

  /** Overwrites some of what was dropped; false where nothing is left. In a transaction. */
  purge(poll: string): boolean {
    const heap = this.#prepare(
      `SELECT number, blocks FROM heap WHERE poll_id = ? AND kind = '${GONE}'`,
    ).get(poll) as { number: number; blocks: number } | undefined;
    if (!heap) return false;
    const end = heap.number * SPAN + heap.blocks;
    const from = Math.max(end - PURGED, heap.number * SPAN);
    for (let place = from; this.#still && place < end; place++) this.#still.keep(place);
    this.#prepare('DELETE FROM block WHERE place >= ? AND place < ?').run(from, end);
    const left = from - heap.number * SPAN;
    if (left) this.#prepare('UPDATE heap SET blocks = ? WHERE number = ?').run(left, heap.number);
    else this.#prepare('DELETE FROM heap WHERE number = ?').run(heap.number);
    return left > 0;
  }

  async count(poll: string, kind: Kind): Promise<number> {
    return this.#heap(poll, kind)?.rows ?? 0;
  }

  /** Everything as it stands now, until `release`; between transactions. */
  hold(): StillBlocks {
    const rows = this.#prepare(
      'SELECT kind, poll_id, number, blocks, "rows", bytes FROM heap',
    ).all() as unknown as (Heap & { kind: Kind; poll_id: string })[];
    const heaps = new Map(rows.map((row) => [`${row.kind} ${row.poll_id}`, row]));
    return (this.#still = new StillBlocks(heaps, (place) => this.#body(place)));
  }

  release(): void {
    this.#still = undefined;
  }

  /** Writes what changed; before the transaction ends. */
  flush(): void {
    if (!this.#changed.size) return;
    const write = this.#prepare(
      'INSERT INTO block (place, body) VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET body = excluded.body',
    );
    for (const place of [...this.#changed].sort((a, b) => a - b)) {
      this.#still?.keep(place);
      write.run(place, bodyOf(this.#lines.get(place)!));
    }
    const count = this.#prepare(
      'UPDATE heap SET blocks = ?, "rows" = ?, bytes = ? WHERE number = ?',
    );
    for (const heap of this.#heaps.values()) {
      if (heap) count.run(heap.blocks, heap.rows, heap.bytes, heap.number);
    }
    this.#changed.clear();
  }

  /** After the transaction, whether it was kept or not. */
  forget(): void {
    this.#heaps.clear();
    this.#lines.clear();
    this.#changed.clear();
  }

  #find(
    poll: string,
    kind: Kind,
    names: readonly string[],
    startOf: (name: string) => string,
  ): string[] {
    const heap = this.#heap(poll, kind);
    if (!heap) return [];
    const found: string[] = [];
    for (const name of names) {
      const lines = this.#read(placeOf(heap, addressOf(kind, name)));
      const start = startOf(name);
      const line = lines[indexOf(lines, start)];
      if (line?.startsWith(start)) found.push(line);
    }
    return found;
  }

  #page(poll: string, kind: Kind, after: string): string[] {
    this.flush();
    return pageOf(this.#heap(poll, kind), kind, after, (place) => this.#body(place));
  }

  #put(
    poll: string,
    kind: Kind,
    rows: readonly { name: string; start: string; line: string }[],
  ): void {
    if (!rows.length) return;
    const heap = this.#heap(poll, kind) ?? this.#create(poll, kind);
    for (const { name, start, line } of rows) {
      const place = placeOf(heap, addressOf(kind, name));
      const lines = this.#read(place);
      const i = indexOf(lines, start);
      const before = lines[i];
      const known = before?.startsWith(start) ?? false;
      lines.splice(i, known ? 1 : 0, line);
      heap.bytes += line.length - (known ? before!.length : -BETWEEN.length);
      if (!known) heap.rows++;
      this.#changed.add(place);
    }
    while (heap.blocks < blocksFor(heap)) this.#split(heap, kind);
  }

  /** Blocks split in the order of their numbers, so that how many there are says which have. */
  #split(heap: Heap, kind: Kind): void {
    const size = 1 << levelOf(heap);
    const from = heap.number * SPAN + (heap.blocks - size);
    const to = heap.number * SPAN + heap.blocks;
    heap.blocks++;
    const stay: string[] = [];
    const go: string[] = [];
    for (const line of this.#read(from)) {
      const name = kind === 'ballot' ? line.slice(2, 20) : line.slice(1, 20);
      (placeOf(heap, addressOf(kind, name)) === to ? go : stay).push(line);
    }
    this.#lines.set(from, stay);
    this.#lines.set(to, go);
    this.#changed.add(from).add(to);
  }

  #heap(poll: string, kind: Kind): Heap | undefined {
    const key = `${kind} ${poll}`;
    if (!this.#heaps.has(key)) {
      const row = this.#prepare(
        'SELECT number, blocks, "rows", bytes FROM heap WHERE poll_id = ? AND kind = ?',
      ).get(poll, kind) as unknown as Heap | undefined;
      this.#heaps.set(key, row && { ...row });
    }
    return this.#heaps.get(key);
  }

  #create(poll: string, kind: Kind): Heap {
    const heap = this.#prepare(
      `INSERT INTO heap (number, poll_id, kind, blocks, "rows", bytes)
       VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM heap), ?, ?, ?, 0, 0) RETURNING number, blocks, "rows", bytes`,
    ).get(poll, kind, FIRST) as unknown as Heap;
    const empty = bodyOf([]);
    const write = this.#prepare('INSERT INTO block (place, body) VALUES (?, ?)');
    for (let i = 0; i < FIRST; i++) write.run(heap.number * SPAN + i, empty);
    const made = { ...heap };
    this.#heaps.set(`${kind} ${poll}`, made);
    return made;
  }

  #read(place: number): string[] {
    let lines = this.#lines.get(place);
    if (!lines) this.#lines.set(place, (lines = linesOf(this.#body(place))));
    return lines;
  }

  #body(place: number): string {
    const row = this.#prepare('SELECT body FROM block WHERE place = ?').get(place);
    return (row as { body: string } | undefined)?.body ?? '';
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    return statement;
  }
}
