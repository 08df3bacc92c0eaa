/**
 * Ballots on paper. Two clerks count a box and enter it without seeing what the other entered; only where both agree does the
 * box count, and then in a row of its own: paper and online ballots are never added up silently.
 */
import {
  counterKey,
  resultOf,
  whole,
  type PaperResult,
  type Poll,
  type Question,
} from '@e-bulletin/issue/poll.js';
import type { PollBook } from '../book.js';
import { ServiceError } from '../errors.js';
import type { Transaction } from '../store/db.js';
import { readPoll, writeAudit } from '../store/records.js';
import { BLANK, paperCells, type PaperCell } from './cells.js';

/** Counts by question and name of its cells. */
export type BoxCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface BoxEntry {
  /** "Hòm số 1, nhà văn hoá khu phố 2". */
  readonly box: string;
  /** Name of the clerk, as it stands in the minutes. */
  readonly clerk: string;
  readonly ballots: number;
  readonly counts: BoxCounts;
}

export interface Box {
  readonly box: string;
  readonly clerks: readonly string[];
  /** `one`: the second clerk is missing. `differs`: they disagree on `differences`. */
  readonly state: 'one' | 'differs' | 'agreed';
  /** Once both agree. */
  readonly ballots?: number;
  /** Names of the counts that differ, never their values: whoever recounts shall not be led. */
  readonly differences: readonly string[];
}

interface StoredBox {
  readonly ballots: number;
  readonly counts: BoxCounts;
}

const MOST = 1_000_000;

export class PaperDesk {
  readonly #book: PollBook;

  constructor(book: PollBook) {
    this.#book = book;
  }

  async boxes(id: string): Promise<readonly Box[]> {
    await this.#book.current(id);
    return this.#book.transact((tx) => readBoxes(tx, id));
  }

  /** One clerk's count of a box; entered again by the same clerk it replaces the first. @throws ServiceError */
  async enter(id: string, given: BoxEntry): Promise<Box> {
    const { poll } = await this.#book.current(id);
    const entry = { ...given, box: tidy(given.box), clerk: tidy(given.clerk) };
    const faults = checkBox(poll, entry);
    if (faults.length) throw new ServiceError('bad-paper', faults);
    const day = this.#book.today(poll);
    return this.#book.transact(async (tx) => {
      if ((await readPoll(tx, id))?.minutes) throw new ServiceError('signed');
      const before = (await readBoxes(tx, id)).find(({ box }) => sameName(box, entry.box));
      const box = before?.box ?? entry.box;
      if (before?.state === 'agreed') throw new ServiceError('box-agreed');
      const known = before?.clerks.find((one) => sameName(one, entry.clerk));
      if (before && before.clerks.length > 1 && !known) throw new ServiceError('two-clerks');
      await tx.run(
        `INSERT INTO paper (poll_id, box, clerk, body) VALUES (?, ?, ?, ?)
         ON CONFLICT (poll_id, box, clerk) DO UPDATE SET body = excluded.body`,
        [id, box, known ?? entry.clerk, JSON.stringify(canonical(poll, entry))],
      );
      const after = (await readBoxes(tx, id)).find((one) => one.box === box)!;
      await writeAudit(tx, id, { day, event: `paper-${after.state}` });
      return after;
    });
  }

  /** Takes a box out that still is as `seen`, to be counted again; a public line says so. @throws ServiceError `box-changed` */
  async remove(id: string, box: string, seen?: Box['state']): Promise<void> {
    const { poll } = await this.#book.current(id);
    const day = this.#book.today(poll);
    await this.#book.transact(async (tx) => {
      if ((await readPoll(tx, id))?.minutes) throw new ServiceError('signed');
      const there = (await readBoxes(tx, id)).find((one) => sameName(one.box, tidy(box)));
      if (seen !== undefined && there?.state !== seen) throw new ServiceError('box-changed');
      if (!there) return;
      await tx.run('DELETE FROM paper WHERE poll_id = ? AND box = ?', [id, there.box]);
      await writeAudit(tx, id, { day, event: 'paper-removed' });
    });
  }
}

/** A name as two people would write it: how letters are composed and spaces too many do not make another one. */
function tidy(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Written in other capitals it is still the same person, the same box. */
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export async function readBoxes(tx: Transaction, id: string): Promise<readonly Box[]> {
  const byBox = new Map<string, { clerk: string; body: StoredBox }[]>();
  const rows = await tx.all<{ box: string; clerk: string; body: string }>(
    'SELECT box, clerk, body FROM paper WHERE poll_id = ? ORDER BY box, clerk',
    [id],
  );
  for (const { box, clerk, body } of rows) {
    byBox.set(box, [...(byBox.get(box) ?? []), { clerk, body: JSON.parse(body) as StoredBox }]);
  }
  return [...byBox].map(([box, entries]): Box => {
    const clerks = entries.map(({ clerk }) => clerk);
    const [one, two] = entries;
    if (!one || !two) return { box, clerks, state: 'one', differences: [] };
    const differences = differencesOf(one.body, two.body);
    return differences.length
      ? { box, clerks, state: 'differs', differences }
      : { box, clerks, state: 'agreed', ballots: one.body.ballots, differences };
  });
}

/** The row for paper, where a box was agreed upon. */
export async function paperResult(
  tx: Transaction,
  poll: Poll,
  audience: 'public' | 'office',
): Promise<{ paper?: PaperResult }> {
  const agreed = (await readBoxes(tx, poll.id)).filter(({ state }) => state === 'agreed');
  if (!agreed.length) return {};
  const tally = new Map<string, number>();
  let ballots = 0;
  for (const { box } of agreed) {
    const [row] = await tx.all<{ body: string }>(
      'SELECT body FROM paper WHERE poll_id = ? AND box = ? LIMIT 1',
      [poll.id, box],
    );
    const stored = JSON.parse(row!.body) as StoredBox;
    ballots += stored.ballots;
    for (const { id } of poll.questions) {
      const { blank = 0, ...counts } = stored.counts[id] ?? { blank: stored.ballots };
      const add = (option: string, n: number): void => {
        const key = counterKey({ question: id, option, group: '' });
        tally.set(key, (tally.get(key) ?? 0) + n);
      };
      add('', stored.ballots - blank);
      for (const [name, n] of Object.entries(counts)) add(name, n);
    }
  }
  // The same guards as online: too few ballots, or all alike, and the counts stay away.
  const { questions } = resultOf(poll, { ballots, tally }, { state: 'final', audience });
  return {
    paper: { ballots, questions: questions.filter(({ type }) => type !== 'text') },
  };
}

/** What cannot be: a name that is none, more than there are ballots, choices that do not add up. */
function checkBox(poll: Poll, { box, clerk, ballots, counts }: BoxEntry): object[] {
  const faults: object[] = [];
  const wrong = (question: string, message: string): void => {
    faults.push({ question, message });
  };
  const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= MOST;
  if (!box || !clerk) return [{ question: '', message: 'Ghi tên hòm phiếu và tên người nhập.' }];
  if (!isCount(ballots)) return [{ question: '', message: 'Số phiếu phải là số nguyên.' }];
  for (const id of Object.keys(counts)) {
    if (!poll.questions.some((one) => one.id === id)) wrong(id, 'Không có câu hỏi này.');
  }
  for (const question of poll.questions) {
    const cells = paperCells(question);
    if (!cells.length) continue;
    const given = counts[question.id] ?? {};
    const n = (name: string): number => (Object.hasOwn(given, name) ? given[name]! : 0);
    const answered = ballots - n(BLANK.name);
    for (const name of Object.keys(given)) {
      const cell = [...cells, BLANK].find((one) => one.name === name);
      if (!cell) wrong(question.id, `Không có ô “${name}”.`);
      else if (!isCount(n(name)) || n(name) > (cell === BLANK ? ballots : answered)) {
        wrong(question.id, `Ô “${cell.label}” lớn hơn số phiếu hoặc không phải số nguyên.`);
      }
    }
    for (const group of groupsOf(question, cells)) {
      const sum = group.names.reduce((all, name) => all + n(name), 0);
      if (group.exact ? sum !== answered : sum > answered) {
        wrong(
          question.id,
          `Cộng các ô được ${whole(sum)}, cần ${group.exact ? '' : 'không quá '}${whole(answered)} (số phiếu trừ phiếu để trống).`,
        );
      }
    }
  }
  return faults;
}

/** Counts that add up to the ballots with an answer, or to no more than them. */
function groupsOf(
  question: Question,
  cells: readonly PaperCell[],
): readonly { names: readonly string[]; exact: boolean }[] {
  const names = cells.map(({ name }) => name);
  switch (question.type) {
    case 'likert':
      return question.statements.map(({ id }) => ({
        names: names.filter((name) => name.startsWith(`${id}:`)),
        exact: false,
      }));
    case 'ranking':
      return Array.from({ length: question.max }, (_, i) => ({
        names: names.filter((name) => name.endsWith(`@${i + 1}`)),
        exact: false,
      }));
    case 'multiple':
    case 'text':
      return [];
    default:
      return [{ names, exact: true }];
  }
}

/** Every count by name, in one order, zeros among them: equal counts are equal texts. */
function canonical(poll: Poll, { ballots, counts }: BoxEntry): StoredBox {
  const all: Record<string, Record<string, number>> = {};
  for (const question of poll.questions) {
    const cells = paperCells(question);
    if (!cells.length) continue;
    const given = counts[question.id] ?? {};
    all[question.id] = Object.fromEntries(
      [...cells, BLANK].map(({ name }) => [name, Object.hasOwn(given, name) ? given[name]! : 0]),
    );
  }
  return { ballots, counts: all };
}

function differencesOf(a: StoredBox, b: StoredBox): string[] {
  const names = a.ballots === b.ballots ? [] : ['ballots'];
  for (const [question, counts] of Object.entries(a.counts)) {
    for (const [name, n] of Object.entries(counts)) {
      if (b.counts[question]?.[name] !== n) names.push(`${question}.${name}`);
    }
  }
  return names;
}
