/** The questions and the answers under the hand. */
import { checkAnswers, visibleQuestions } from '@e-bulletin/issue/poll/answers.js';
import type { Answer, Answers, Poll, Question } from '@e-bulletin/issue/poll/types.js';
import { orderSeed, randomSecret } from '../adapters/device.js';
import { withAnswer } from '../model/answering.js';
import type { Parts } from '../controllers/parts.js';
import type { FieldFault } from '../model/reply.js';
import type { CodeField } from './code.js';
import { problemMessage } from './form-messages.js';
import { renderForm } from './form-view.js';
import type { TemplateResult } from 'lit';

/** The element, as the form sees it. */
export interface FormHost {
  readonly src: string;
  readonly preview: boolean;
  readonly kiosk: boolean;
  readonly view: string;
  readonly code: string;
  readonly clientWidth: number;
  requestUpdate(): void;
  submit(): Promise<unknown>;
  /** Heard by those who do not see it. */
  say(text: string): void;
  /** Brings the focus to a part of the root, after the next update. */
  focusOn(id: string): void;
}

/** Of the code field, which is no question. */
export const CODE = '@code';
/** Narrower than this a poll asks one question at a time. */
const NARROW = 600;

export class FormPanel {
  readonly asked: Poll;
  answers: Answers = {};
  faults: readonly FieldFault[] = [];
  /** Index among the questions asked now; one at a time only. */
  at = 0;
  oneByOne: boolean;
  /** Nothing was done yet in the question that was gone on to. */
  fresh = false;
  /** There where each person has a code. */
  readonly code: CodeField | undefined;
  readonly seed: string;
  /** Replaces an answer that was sent; leads back to it. */
  keep: (() => void) | undefined;
  readonly host: FormHost;
  readonly rare: Parts['rare'];
  /** There where a question asks for an order. */
  readonly ranking: Parts['ranking'];

  constructor(asked: Poll, host: FormHost, { rare, ranking }: Parts) {
    this.asked = asked;
    this.host = host;
    this.code = asked.level === 'code' && rare ? new rare.CodeField(host) : undefined;
    this.rare = rare;
    this.ranking = ranking;
    const { kiosk, view, clientWidth } = host;
    this.seed = kiosk ? randomSecret() : orderSeed();
    this.oneByOne =
      asked.questions.length > 1 &&
      (view === 'one' || (view !== 'all' && (kiosk || clientWidth < NARROW)));
  }

  get questions(): readonly Question[] {
    return visibleQuestions(this.asked, this.answers);
  }

  /** Those on the screen. */
  get shown(): readonly Question[] {
    const { questions } = this;
    if (!this.oneByOne) return questions;
    const question = questions[Math.min(this.at, questions.length - 1)];
    return question ? [question] : [];
  }

  get isLast(): boolean {
    return !this.oneByOne || this.at >= this.questions.length - 1;
  }

  /** Options or statements as this device shows them. */
  inOrder<T extends { readonly exclusive: boolean }>(
    all: readonly T[],
    { id, shuffle }: { readonly id: string; readonly shuffle?: boolean },
  ): readonly T[] {
    return (shuffle && this.rare?.shuffled(all, this.seed + id)) || all;
  }

  /** Somebody has begun. */
  get inUse(): boolean {
    return this.at > 0 || Object.keys(this.answers).length > 0 || !!this.code?.typed;
  }

  answer(question: string, answer: Answer | undefined): void {
    this.answers = withAnswer(this.answers, question, answer);
    this.fresh = false;
    this.faults = this.faults.filter((fault) => fault.question !== question);
    this.host.requestUpdate();
  }

  /** One question on, unless this one has to be mended first; not from the last. */
  next(): void {
    if (this.#isFaulty(this.shown.map(({ id }) => id))) return;
    this.at++;
    this.fresh = true;
    this.focusQuestion();
  }

  previous(): void {
    this.faults = [];
    this.at--;
    this.focusQuestion();
  }

  /** The answers where they are in order, else `undefined`, and the form says what to mend. */
  checked(): Answers | undefined {
    if (this.#isFaulty()) return undefined;
    return checkAnswers(this.asked, this.answers).answers;
  }

  /** What a service found wrong with answers of this poll. */
  mend(answers: Answers, faults: readonly FieldFault[]): void {
    this.answers = answers;
    this.faults = faults;
    this.oneByOne = false;
    this.host.focusOn('summary');
  }

  render(): TemplateResult {
    return renderForm(this);
  }

  /** The first on the screen. */
  focusQuestion(): void {
    this.host.focusOn(`q-${this.shown[0]?.id ?? ''}`);
  }

  /** Looks at all answers, or at those to `only`. */
  #isFaulty(only?: readonly string[]): boolean {
    const { asked, host } = this;
    const faults = checkAnswers(asked, this.answers)
      .problems.filter(({ question }) => !only || only.includes(question))
      .map((problem) => ({ question: problem.question, message: problemMessage(problem) }));
    const wrongCode = !only || this.at === 0 ? this.code?.fault : undefined;
    if (wrongCode) faults.unshift({ question: CODE, message: wrongCode });
    this.faults = faults;
    if (!faults.length) return false;
    // Faults of questions that are not on the screen could not be reached from the summary.
    if (!only && faults.some(({ question }) => this.shown.every(({ id }) => id !== question))) {
      this.oneByOne = false;
    }
    host.focusOn('summary');
    return true;
  }
}
