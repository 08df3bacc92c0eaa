/** Counts as they are said: whole numbers first, no false precision, nothing that tells what one person answered. */
import { leastShown, unanimous, type Snapshot } from './publish.js';
import { suppress } from './suppress.js';
import { counterKey } from './tally.js';
import type {
  BreakdownResult,
  OptionResult,
  Poll,
  PollOption,
  PollResult,
  PollState,
  Question,
  QuestionResult,
  WithheldReason,
} from './types.js';

/** From this many ballots on, a percentage has one decimal; below, a decimal would be less than one person. */
const DECIMALS_FROM = 1000;

/** Ballots may still come, and counts with them. */
const BEFORE_CLOSE: ReadonlySet<PollState> = new Set<PollState>(['draft', 'scheduled', 'open']);

/** Share of `total` in percent, half up; whole numbers under a thousand. `null` where nobody answered. */
export function percentOf(count: number, total: number): number | null {
  if (total <= 0) return null;
  const steps = total < DECIMALS_FROM ? 1 : 10;
  return Math.round((count * 100 * steps) / total) / steps;
}

export interface ResultOptions {
  readonly state: PollState;
  /** `public`: small cells hidden, questions of few or unanimous answers without counts. `office`: everything. */
  readonly audience: 'public' | 'office';
}

/** The result of a count. */
export function resultOf(poll: Poll, snapshot: Snapshot, options: ResultOptions): PollResult {
  const open = options.audience === 'office';
  if (!open && snapshot.ballots < poll.minimum) return withheldResult(poll, options.state, 'few');
  const final = open || options.state === 'final';
  const hidden = new Set(
    open ? [] : poll.questions.flatMap((one) => (isTelling(poll, one, snapshot) ? [one.id] : [])),
  );
  const questions = poll.questions.filter(
    // How many were asked on tells what all said before. Texts are no part of ballots, and are counted at the end.
    (one) => !hangsOn(poll, one, hidden) && (final || one.type !== 'text'),
  );
  return {
    poll: poll.id,
    state: options.state,
    ballots: snapshot.ballots,
    questions: questions.map((one) => questionResult(one, snapshot, hidden.has(one.id))),
    // Between two live counts lies a batch of ballots, of which a group may have had one: the public sees groups at the end.
    breakdowns: (final ? poll.breakdowns : []).flatMap(({ by, of }) => {
      if (![by, of].every((id) => questions.some((one) => one.id === id))) return [];
      const found = breakdownResult(poll, by, of, snapshot, hidden.has(by) || hidden.has(of), open);
      return found ? [found] : [];
    }),
    disclosure: disclosureOf(poll, snapshot.ballots),
  };
}

/** A result without counts, and why. */
export function withheldResult(poll: Poll, state: PollState, withheld: WithheldReason): PollResult {
  return {
    poll: poll.id,
    state,
    withheld,
    ...(withheld === 'few' && BEFORE_CLOSE.has(state) ? { least: leastShown(poll) } : {}),
    questions: [],
    breakdowns: [],
    disclosure: disclosureOf(poll),
  };
}

/** Under every chart. Never a margin of error: for a poll that people choose to join it would mislead (AAPOR). */
export function disclosureOf(poll: Poll, ballots?: number): string {
  if (/^en(-|$)/i.test(poll.language)) {
    const who = poll.population ? ` of ${poll.population}` : '';
    const count = ballots === undefined ? '' : `${wholeInEnglish(ballots)} ballots${who}. `;
    return (
      `${count}This is what those who chose to answer said, for reference; ` +
      'it is no sample and does not represent all residents.'
    );
  }
  const who = poll.population ? ` trong ${poll.population}` : '';
  const count = ballots === undefined ? '' : `${whole(ballots)} phiếu${who}. `;
  return (
    `${count}Đây là ý kiến tham khảo của những người tự trả lời; ` +
    'không phải kết quả chọn mẫu và không đại diện cho toàn bộ người dân.'
  );
}

/** `1.204`, as Vietnamese writes it. */
export function whole(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** `1,204`, as English writes it. */
export function wholeInEnglish(n: number): string {
  return whole(n).replace(/\./g, ',');
}

/**
 * Whether the counts of a question would tell what each of those said who answered it: all agree, or they are fewer than a batch, and
 * another question may say who they are. Live, it may have no counts yet.
 */
function isTelling(poll: Poll, question: Question, { tally, behind }: Snapshot): boolean {
  if (question.type === 'text') return false;
  if (behind?.get(question.id) === 0) return true;
  const answered = tally.get(counterKey({ question: question.id, option: '', group: '' })) ?? 0;
  const few = answered > 0 && answered < Math.min(poll.batch, poll.minimum);
  return few || unanimous(question, tally);
}

/** Whether it is asked by an answer to one of these questions, or to one that is asked by such. */
function hangsOn(poll: Poll, { when }: Question, these: ReadonlySet<string>): boolean {
  return when.some(({ question }) => {
    const before = poll.questions.find(({ id }) => id === question);
    return these.has(question) || (before !== undefined && hangsOn(poll, before, these));
  });
}

function questionResult(
  question: Question,
  { tally, behind }: Snapshot,
  hidden: boolean,
): QuestionResult {
  const count = (option: string): number =>
    tally.get(counterKey({ question: question.id, option, group: '' })) ?? 0;
  const answered = count('');
  const ballots = behind?.get(question.id);
  const base = {
    id: question.id,
    type: question.type,
    title: question.title,
    answered,
    ...(ballots === undefined ? {} : { ballots }),
  };
  if (question.type === 'text') return { ...base, options: [] };
  const say = (option: PollOption, n: number): OptionResult => ({
    id: option.id,
    label: option.label,
    count: hidden ? null : n,
    percent: hidden ? null : percentOf(n, answered),
  });
  const flag = hidden && unanimous(question, tally) ? ({ unanimous: true } as const) : {};
  if (question.type === 'likert') {
    const rows = question.statements.map(({ id, label }) => ({
      id,
      label,
      options: question.options.map((option) => say(option, count(`${id}:${option.id}`))),
    }));
    return { ...base, ...flag, options: [], rows };
  }
  if (question.type === 'ranking') {
    const options = question.options.map((option) => {
      const places: number[] = [];
      for (let place = 1; place <= question.max; place++) {
        places.push(count(`${option.id}@${place}`));
      }
      // What is said first of a ranking is how many put the option first.
      return {
        ...say(option, places[0] ?? 0),
        places: places.map((n) => (hidden ? null : n)),
      };
    });
    return { ...base, ...flag, options };
  }
  return {
    ...base,
    ...flag,
    options: question.options.map((option) => say(option, count(option.id))),
  };
}

function breakdownResult(
  poll: Poll,
  by: string,
  of: string,
  { tally }: Snapshot,
  hidden: boolean,
  open: boolean,
): BreakdownResult | undefined {
  const groups = optionsOf(poll, by);
  const options = optionsOf(poll, of);
  const counted = poll.questions.find(({ id }) => id === of);
  if (!groups.length || !counted) return undefined;
  const table = groups.map((group) =>
    options.map(
      (option) =>
        tally.get(counterKey({ question: of, option: option.id, group: `${by}:${group.id}` })) ?? 0,
    ),
  );
  const sizes = groups.map(
    ({ id }) => tally.get(counterKey({ question: by, option: id, group: '' })) ?? 0,
  );
  const cells: (number | null)[][] = open
    ? table
    : hidden
      ? table.map((row) => row.map(() => null))
      : counted.type === 'multiple'
        ? suppress(table, poll.batch, sizes, mostOf(counted, table, sizes))
        : suppress(table, poll.batch);
  return {
    by,
    of,
    groups: groups.map((group, i) => ({
      id: group.id,
      label: group.label,
      options: options.map((option, j) => {
        const count = cells[i]![j]!;
        const shown = cells[i]!.every((n) => n !== null);
        // A share beside hidden neighbours would give their sum away.
        const total = table[i]!.reduce((all, n) => all + n, 0);
        return {
          id: option.id,
          label: option.label,
          count,
          percent: count !== null && shown ? percentOf(count, total) : null,
        };
      }),
    })),
  };
}

/**
 * Of a question with several choices: nobody ticks an option twice, nor another one beside "no opinion". Where somebody may have
 * left it out, or was not asked it, no more of a group are sure to have answered than its cells show.
 */
function mostOf(
  { options, required, when }: Question & { readonly type: 'multiple' | 'ranking' },
  table: readonly (readonly number[])[],
  sizes: readonly number[],
): number[][] {
  return table.map((row, i) => {
    let alone = 0;
    let fullest = 0;
    row.forEach((n, j) => {
      if (options[j]!.exclusive) alone += n;
      else fullest = Math.max(fullest, n);
    });
    const answered = required && !when.length ? sizes[i]! : alone + fullest;
    return row.map((n, j) => answered - alone + (options[j]!.exclusive ? n - fullest : 0));
  });
}

function optionsOf(poll: Poll, id: string): readonly PollOption[] {
  const question = poll.questions.find((one) => one.id === id);
  return question && 'options' in question ? question.options : [];
}
