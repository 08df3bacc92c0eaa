/** A result as a service told it, read with care, and how it is drawn. */
import type { PollResult } from '@e-bulletin/issue/poll/types.js';
import type * as json from './json.js';

export interface Line {
  readonly label: string;
  /** null: hidden so that nobody can be told from it. */
  readonly count: number | null;
  readonly percent: number | null;
}

/** One table: a question, a statement of one, a group of a breakdown. */
export interface Table {
  readonly title: string;
  /** What stands above it: the question of a statement, the two questions of a breakdown. */
  readonly of?: string;
  readonly answered?: number | null;
  /** Those among which it was counted, where these are not all. */
  readonly ballots?: number | null;
  /** Counts are first places of a ranking. */
  readonly ranking?: boolean;
  /** None where none has a count to show. */
  readonly lines: readonly Line[];
}

export interface Told {
  readonly state: PollResult['state'];
  /** `few`, `not-final`; whatever else it says is the policy. */
  readonly withheld: string | undefined;
  /** With fewer ballots there are no counts yet. */
  readonly least: number | null;
  readonly ballots: number | undefined;
  readonly disclosure: string;
  /** Ballots on paper: counted apart, never added to those above. */
  readonly paper: { readonly ballots: number; readonly tables: readonly Table[] } | undefined;
  /** As a projector shows them one after another. */
  readonly tables: readonly Table[];
}

const STATES: readonly PollResult['state'][] = ['draft', 'scheduled', 'open', 'grace', 'final'];

/** A count; anything else is none. */
function countOf(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value < 1e12 ? value : null;
}

/**
 * Reads the result of a service; `undefined` where it is none. How values of JSON are read is given, because the counts are a
 * chunk of their own.
 */
export function resultReader({
  field,
  listOf,
  textOf,
}: Pick<typeof json, 'field' | 'listOf' | 'textOf'>): (value: unknown) => Told | undefined {
  return readResult;

  function readResult(value: unknown): Told | undefined {
    const state = STATES.find((one) => one === field(value, 'state'));
    const withheld = textOf(field(value, 'withheld'));
    const ballots = countOf(field(value, 'ballots'));
    if (!state || (!withheld && ballots === null)) return undefined;
    const asked = listOf(field(value, 'questions'));
    const breakdowns = listOf(field(value, 'breakdowns')).flatMap((one) => {
      // Of the question that is told, and of the one that makes groups.
      const of = ['of', 'by']
        .map((name) =>
          wordsOf(
            asked.find((each) => field(each, 'id') === field(one, name)),
            'title',
          ),
        )
        .join(' · ');
      const groups = listOf(field(one, 'groups')).map((group): Table => ({
        title: wordsOf(group, 'label'),
        of,
        lines: linesOf(field(group, 'options')),
      }));
      // Thirty small ones would be pages of the same sentence.
      const silent = groups.filter(({ lines }) => !lines.length);
      const title = silent.map(({ title }) => title).join('; ');
      return [
        ...groups.filter(({ lines }) => lines.length),
        ...(title ? [{ title, of, lines: [] }] : []),
      ];
    });
    const onPaper = countOf(field(field(value, 'paper'), 'ballots'));
    return {
      state,
      paper:
        onPaper === null
          ? undefined
          : {
              ballots: onPaper,
              tables: listOf(field(field(value, 'paper'), 'questions')).flatMap(tablesOf),
            },
      disclosure: textOf(field(value, 'disclosure'), 1000) ?? '',
      withheld,
      least: countOf(field(value, 'least')),
      ballots: withheld ? undefined : ballots!,
      tables: [...asked.flatMap(tablesOf), ...breakdowns],
    };
  }

  function wordsOf(of: unknown, name: string): string {
    return textOf(field(of, name)) ?? '';
  }

  function tablesOf(question: unknown): readonly Table[] {
    const title = wordsOf(question, 'title');
    const rows = listOf(field(question, 'rows'));
    const own = {
      answered: countOf(field(question, 'answered')),
      ballots: countOf(field(question, 'ballots')),
      ranking: field(question, 'type') === 'ranking',
    };
    if (rows.length) {
      const tables = rows.map((row) => ({
        ...own,
        title: wordsOf(row, 'label'),
        of: title,
        lines: linesOf(field(row, 'options')),
      }));
      if (tables.some(({ lines }) => lines.length)) return tables;
    }
    const options = field(question, 'options');
    return rows.length || listOf(options).length
      ? [{ ...own, title, lines: linesOf(options) }]
      : [];
  }

  /** None where no number is told: "not shown" on each line says it no better. */
  function linesOf(value: unknown): readonly Line[] {
    const lines = listOf(value).map((option) => ({
      label: wordsOf(option, 'label'),
      count: countOf(field(option, 'count')),
      percent: countOf(field(option, 'percent')),
    }));
    const counts = lines.map(({ count }) => count);
    return counts.includes(null) && !counts.some(Boolean) ? [] : lines;
  }
}

/** Length of a bar in percent of its track: the track is all ballots, so that a short bar is few people. */
export function lengthOf({ count }: Line, ballots: number): number {
  return count === null || ballots <= 0 ? 0 : Math.min(100, (count * 100) / ballots);
}
