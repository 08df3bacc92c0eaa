/**
 * Several breakdowns of one poll before a reader who puts them together: all boxes of ballots that agree with everything that is
 * printed. Each table is guarded for itself (`poll-suppress.test.ts`); here none may tell what another hides.
 */
import { describe, expect, it, random } from '@e-bulletin/tools/testing';
import { parsePoll, resultOf, type Poll, type PollResult } from '../../src/poll.js';
import { counterKey, tallyOf } from '../../src/model/poll/tally.js';

/** Small, so that all boxes can be gone through. */
const LEAST = 3;
/** How many options each question has; of the last three several may be chosen, but the third of `muc` alone only. */
const OPTIONS = { tuoi: 3, khu: 2, gio: 2, nghe: 3, viec: 2, them: 2, muc: 3 } as const;
const BOXES = 300;
/** Whether whoever is asked must answer. */
const isRequired = (id: string): boolean => id !== 'them';
const hasSeveral = (id: string): boolean => ['viec', 'them', 'muc'].includes(id);

type Pairs = readonly (readonly [by: keyof typeof OPTIONS, of: keyof typeof OPTIONS])[];

const namesOf = (id: string): string[] => ['a', 'b', 'c'].slice(0, OPTIONS[id as 'gio']);

const options = (id: string): object[] => namesOf(id).map((name) => ({ id: name, label: name }));

function definitionWith(pairs: Pairs): object {
  const ids = [...new Set(pairs.flat())];
  return {
    id: 'thu',
    title: 'Thử',
    breakdowns: pairs.map(([by, of]) => ({ by, of })),
    questions: ids.map((id) => ({
      id,
      type: hasSeveral(id) ? 'multiple' : 'single',
      title: id,
      required: isRequired(id),
      options: options(id).map((one, i) => ({ ...one, exclusive: id === 'muc' && i === 2 })),
    })),
  };
}

function pollWith(pairs: Pairs): Poll {
  return { ...parsePoll(definitionWith(pairs)).poll!, batch: LEAST, minimum: 1 };
}

type Kind = Readonly<Record<string, string | readonly string[]>>;
type Kinds = readonly Kind[];

/** Whatever option. */
const ANY = '';

function chose(said: Kind[string] | undefined, option: string): boolean {
  if (said === undefined) return false;
  return option === ANY || (typeof said === 'string' ? said === option : said.includes(option));
}

/** One option, or the sets of them that may be chosen together. */
function answersTo(id: string): readonly (string | readonly string[])[] {
  if (!hasSeveral(id)) return namesOf(id);
  return [['a'], ['b'], ['a', 'b'], ...(id === 'muc' ? [['c']] : [])];
}

/** All that a ballot may say. */
const kindsOf = ({ questions }: Poll): Kinds =>
  questions.reduce<Kinds>(
    (kinds, { id }) =>
      kinds.flatMap((kind) => [
        ...(isRequired(id) ? [] : [kind]),
        ...answersTo(id).map((answer) => ({ ...kind, [id]: answer })),
      ]),
    [{}],
  );

/** What is printed of a box with so many ballots of each kind. */
function printed(poll: Poll, kinds: Kinds, box: readonly number[]): PollResult {
  const tally = new Map<string, number>();
  box.forEach((n, kind) => {
    for (const counter of tallyOf(poll, kinds[kind]!)) {
      const key = counterKey(counter);
      tally.set(key, (tally.get(key) ?? 0) + n);
    }
  });
  const ballots = box.reduce((all, n) => all + n, 0);
  return resultOf(poll, { ballots, tally }, { state: 'final', audience: 'public' });
}

interface Cell {
  readonly name: string;
  readonly shown: number | null;
  /** The table in which it stands. */
  readonly table: string;
  /** Kinds of ballots that it counts. */
  readonly kinds: readonly number[];
}

function cellsOf(
  kinds: Kinds,
  { questions, breakdowns }: PollResult,
): { totals: Cell[]; cells: Cell[] } {
  const cell = (shown: number | null, said: Readonly<Record<string, string>>): Cell => ({
    name: JSON.stringify(said),
    shown,
    table: Object.keys(said).join(),
    kinds: kinds.flatMap((kind, i) =>
      Object.entries(said).every(([id, option]) => chose(kind[id], option)) ? [i] : [],
    ),
  });
  return {
    totals: questions.flatMap(({ id, answered, options }) => [
      cell(answered, { [id]: ANY }),
      ...options.map((option) => cell(option.count, { [id]: option.id })),
    ]),
    cells: breakdowns.flatMap(({ by, of, groups }) =>
      groups.flatMap((group) =>
        group.options.map((option) => cell(option.count, { [by]: group.id, [of]: option.id })),
      ),
    ),
  };
}

/** Hidden cells of a few people whose count is the same in every box that would be printed so,
 * while its table has something left to hide. */
function leaks(poll: Poll, box: readonly number[]): string[] {
  const kinds = kindsOf(poll);
  const { totals, cells } = cellsOf(kinds, printed(poll, kinds, box));
  const count = ({ kinds }: Cell, of: readonly number[]): number =>
    kinds.reduce((all, kind) => all + of[kind]!, 0);
  const known = [...totals, ...cells].filter(({ shown }) => shown !== null);
  const isLeft = (table: string): boolean =>
    cells.some((cell) => cell.table === table && cell.shown !== null && cell.shown > 0);
  const secret = cells.filter(
    (cell) =>
      cell.shown === null && count(cell, box) > 0 && count(cell, box) < LEAST && isLeft(cell.table),
  );
  const open = new Set(secret);
  const other = [...box.keys()].map(() => 0);
  const fill = (kind: number, left: number): void => {
    if (!open.size) return;
    if (kind === kinds.length - 1) {
      other[kind] = left;
      if (!known.every((cell) => count(cell, other) === cell.shown)) return;
      for (const cell of open) if (count(cell, other) !== count(cell, box)) open.delete(cell);
      return;
    }
    for (let n = 0; n <= left; n++) {
      other[kind] = n;
      // What is too much already.
      if (known.some((cell) => cell.kinds.at(-1)! <= kind && count(cell, other) !== cell.shown)) {
        continue;
      }
      fill(kind + 1, left - n);
    }
  };
  fill(
    0,
    box.reduce((all, n) => all + n, 0),
  );
  return [...open].map(({ name }) => name);
}

describe('breakdowns put together', () => {
  const sets: readonly (readonly [name: string, ...pairs: Pairs])[] = [
    ['one question by two others', ['tuoi', 'gio'], ['khu', 'gio']],
    ['two questions by one', ['gio', 'tuoi'], ['gio', 'khu']],
    ['one after the other', ['tuoi', 'khu'], ['khu', 'gio']],
    ['the same both ways', ['tuoi', 'nghe'], ['nghe', 'tuoi']],
    ['of several choices', ['tuoi', 'muc']],
    ['of several choices that may be left out', ['tuoi', 'them']],
    ['of several choices by two others', ['tuoi', 'viec'], ['khu', 'viec']],
  ];
  for (const [name, ...pairs] of sets) {
    it(`tell no more than each: ${name}`, () => {
      const poll = pollWith(pairs);
      const { int } = random(21);
      const kinds = kindsOf(poll);
      // The more kinds, the fewer people: all boxes are gone through.
      const few = kinds.length > 16;
      const boxes = Array.from({ length: few ? BOXES / 3 : BOXES }, () =>
        kinds.map(() => (int(few ? 4 : 3) > 0 === few ? 0 : int(6))),
      );
      const found = boxes.flatMap((box) =>
        leaks(poll, box).map((cell) => `${box.join()}: ${cell}`),
      );
      expect(found).to.deep.equal([]);
    });
  }

  it('are none that close a circle, where what one table hides may follow from the others', () => {
    const sets: readonly (readonly [pairs: Pairs, left: number])[] = [
      [
        [
          ['tuoi', 'gio'],
          ['gio', 'tuoi'],
        ],
        1,
      ],
      [
        [
          ['tuoi', 'gio'],
          ['khu', 'gio'],
          ['tuoi', 'khu'],
        ],
        2,
      ],
      [
        [
          ['tuoi', 'gio'],
          ['khu', 'nghe'],
          ['gio', 'khu'],
          ['nghe', 'tuoi'],
        ],
        3,
      ],
    ];
    for (const [pairs, left] of sets) {
      const { poll, problems } = parsePoll(definitionWith(pairs));
      expect(poll!.breakdowns).to.have.length(left);
      expect(problems.map(({ code, at }) => [code, at])).to.deep.equal([
        ['closes-circle', `/breakdowns/${left}`],
      ]);
    }
  });

  it('hide what all of a group ticked, though some ticked more', () => {
    const { poll } = parsePoll({
      id: 'thu',
      title: 'Thử',
      breakdowns: [{ by: 'khu', of: 'viec' }],
      questions: [
        { id: 'khu', type: 'single', title: 'Khu', options: options('khu') },
        { id: 'viec', type: 'multiple', title: 'Việc', options: options('tuoi') },
      ],
    });
    const tally = new Map<string, number>();
    const box = [
      [{ khu: 'a', viec: ['a', 'b'] }, 6],
      [{ khu: 'b', viec: ['a', 'c'] }, 7],
      [{ khu: 'b', viec: ['b', 'c'] }, 8],
    ] as const;
    for (const [answers, n] of box) {
      for (const counter of tallyOf(poll!, answers)) {
        const key = counterKey(counter);
        tally.set(key, (tally.get(key) ?? 0) + n);
      }
    }
    const { breakdowns } = resultOf(
      poll!,
      { ballots: 21, tally },
      { state: 'final', audience: 'public' },
    );
    const [all, others] = breakdowns[0]!.groups;
    expect(all!.options.slice(0, 2).map(({ count }) => count)).to.deep.equal([null, null]);
    // Nor does it follow from all who ticked it.
    expect(others!.options.slice(0, 2).map(({ count }) => count)).to.deep.equal([null, null]);
  });
});
