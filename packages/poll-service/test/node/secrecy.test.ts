/**
 * An adversary with one copy of every file, who knows in which order people came and which token each of them has. All bytes
 * are read, deleted ones too. It must not order ballots in time, nor link marks to ballots, better than chance.
 */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { ballotId, markOf, replyId } from '../../src/secrets.js';
import { CLOSES, HOUR, ballot, run } from '../support/service.js';

const PEOPLE = 400;

/** All bytes of all files, one after another. */
function copyOf(folder: string): Buffer {
  const copy = mkdtempSync(join(tmpdir(), 'e-bulletin-copy-'));
  cpSync(folder, copy, { recursive: true });
  const bytes = readdirSync(copy)
    .sort()
    .map((name) => readFileSync(join(copy, name)));
  rmSync(copy, { recursive: true });
  return Buffer.concat(bytes);
}

/** Where a text stands, deleted copies too. */
function placesOf(bytes: Buffer, text: string): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) found.push(at);
  return found;
}

/** Spearman's rank correlation; over n independent values its standard deviation is about 1/√(n−1). */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (x.length - 1) / 2;
  const product = (u: readonly number[], v: readonly number[]): number =>
    u.reduce((sum, rank, i) => sum + (rank - middle) * (v[i]! - middle), 0);
  const spread = Math.sqrt(product(x, x) * product(y, y));
  return spread === 0 ? 0 : product(x, y) / spread;
}

/** Equal values share the middle of their ranks. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  sorted.forEach((value, rank) => {
    if (!first.has(value)) first.set(value, rank);
    last.set(value, rank);
  });
  return values.map((value) => (first.get(value)! + last.get(value)!) / 2);
}

/**
 * SQLite fills a page from its end: of two rows on one page, the one in front was written later. How many pairs say so,
 * in standard deviations from what chance gives.
 */
function orderOnPages(places: readonly number[]): number {
  const pages = new Map<number, { time: number; at: number }[]>();
  places.forEach((at, time) => {
    const page = Math.floor(at / 4096);
    pages.set(page, [...(pages.get(page) ?? []), { time, at }]);
  });
  let score = 0;
  let variance = 0;
  for (const rows of pages.values()) {
    const n = rows.length;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) {
        score += Math.sign(rows[i]!.time - rows[j]!.time) * Math.sign(rows[j]!.at - rows[i]!.at);
      }
    }
    // Of Kendall's S among n items (Kendall 1938).
    variance += (n * (n - 1) * (2 * n + 5)) / 18;
  }
  return score / Math.sqrt(variance);
}

/** Five standard deviations: chance alone passes it once in two million. */
const CHANCE = 5 / Math.sqrt(PEOPLE - 1);

describe('secrecy on SQLite', () => {
  it('keeps no order of time and no link, in any byte of any file', async () => {
    const running = await run();
    const { service, database, folder, clock } = running;
    const [{ poll_key: key } = { poll_key: '' }] = await database.transaction((tx) =>
      tx.all<{ poll_key: string }>('SELECT poll_key FROM poll'),
    );
    const people = Array.from({ length: PEOPLE }, (_, i) =>
      ballot({ gio: i % 2 ? 'sang' : 'toi', 'ly-do': `lý do ${i}` }),
    );
    // One after another: each has a transaction of its own, the worst case.
    for (const one of people) await service.submit('thu-gom', one);
    await service.settle();
    const names = {
      ballots: people.map(({ secret }) => ballotId('thu-gom', secret)),
      marks: people.map(({ token }) => markOf(key, token!)),
      replies: people.map(({ secret }) => replyId('thu-gom', 'ly-do', secret)),
    };
    const time = people.map((_, i) => i);

    const bytes = copyOf(folder);
    const places: Record<string, number[][]> = {};
    for (const [table, ids] of Object.entries(names)) {
      places[table] = ids.map((id) => placesOf(bytes, id));
      for (const found of places[table]) expect(found.length, table).to.be.above(0);
      const ordered = orderOnPages(places[table].map((found) => found[0]!));
      expect(Math.abs(ordered), `${table} in time on their pages`).to.be.below(5);
      for (const [how, measure] of Object.entries(measures)) {
        const r = correlation(time, places[table].map(measure));
        expect(Math.abs(r), `${table} in time by ${how}`).to.be.below(CHANCE);
      }
    }
    for (const [how, measure] of Object.entries(measures)) {
      const r = correlation(places['ballots']!.map(measure), places['marks']!.map(measure));
      expect(Math.abs(r), `marks to ballots by ${how}`).to.be.below(CHANCE);
    }
    // Neighbours in time are no neighbours on a page: the last few least of all.
    const near = (table: string): number =>
      time.filter((i) => {
        const [a, b] = [places[table]![i]!, places[table]![(i + 1) % PEOPLE]!];
        return a.some((x) => b.some((y) => Math.abs(x - y) < 400));
      }).length;
    for (const table of Object.keys(names)) {
      // By chance one pair in as many as there are rows on the pages, times the rows within reach.
      expect(near(table), `neighbours among ${table}`).to.be.below(PEOPLE * 0.1);
    }
    for (const { secret, token } of people) {
      expect(bytes.includes(secret)).to.equal(false);
      expect(bytes.includes(token!)).to.equal(false);
    }

    clock.now = CLOSES + 25 * HOUR;
    await service.settle();
    const after = copyOf(folder);
    expect(after.includes(key)).to.equal(false);
    for (const mark of names.marks) expect(after.includes(mark)).to.equal(false);
    for (const id of names.ballots) expect(placesOf(after, id)).to.have.length(1);
    await running.close();
  });
});

/** Ways to read an order from where rows and their remains stand. */
const measures: Record<string, (places: number[]) => number> = {
  'first place': (places) => places[0]!,
  'last place': (places) => places.at(-1)!,
  'place in its page': (places) => places[0]! % 4096,
  'number of copies': (places) => places.length,
};
