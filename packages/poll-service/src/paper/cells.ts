/** What two clerks count in a box: a cell for each answer, by name and in words. */
import type { Poll, Question } from '@e-bulletin/issue/poll.js';

export interface PaperCell {
  readonly name: string;
  readonly label: string;
}

/** What is counted of one question. */
export interface PaperQuestion {
  readonly question: string;
  readonly title: string;
  readonly cells: readonly PaperCell[];
}

/** Ballots without an answer to the question. */
export const BLANK: PaperCell = { name: 'blank', label: 'Để trống' };

/** Cells of a question besides the blank ones: an option, `option@place`, `statement:point`; none of a text. */
export function paperCells(question: Question): readonly PaperCell[] {
  switch (question.type) {
    case 'text':
      return [];
    case 'likert':
      return question.statements.flatMap((row) =>
        question.options.map((point) => ({
          name: `${row.id}:${point.id}`,
          label: `${row.label}: ${point.label}`,
        })),
      );
    case 'ranking':
      return question.options.flatMap(({ id, label }) =>
        Array.from({ length: question.max }, (_, i) => ({
          name: `${id}@${i + 1}`,
          label: `${label}, xếp thứ ${i + 1}`,
        })),
      );
    default:
      return question.options.map(({ id, label }) => ({ name: id, label }));
  }
}

/** All that the clerks count, question by question. */
export function paperQuestions(poll: Poll): readonly PaperQuestion[] {
  return poll.questions.flatMap((question) => {
    const cells = paperCells(question);
    return cells.length
      ? [{ question: question.id, title: question.title, cells: [...cells, BLANK] }]
      : [];
  });
}
