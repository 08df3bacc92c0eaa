/** Between the form's fields and a definition. Ids are made from the words, once. */
import type { Definition, Question } from './api.js';
import type { OptionPicture } from './pictures.js';
import { wholeOf } from './whole.js';

export interface QuestionFields {
  type: string;
  title: string;
  required: boolean;
  noOpinion: boolean;
  /** One a line. */
  options: string;
  /** Of the options, by their lines. */
  pictures?: readonly (OptionPicture | undefined)[] | undefined;
  statements: string;
  max: string;
  /** Whom it is asked of; everybody where absent. */
  when?: Condition | undefined;
}

/** Who gave this answer to this question: both counted from the first, 0. */
export interface Condition {
  readonly question: number;
  readonly option: number;
}

export interface Fields {
  id: string;
  title: string;
  publisher: string;
  introduction: string;
  opens: string;
  closes: string;
  level: string;
  results: string;
  population: string;
  symmetric: boolean;
  change: boolean;
  /** The question by which the results of the others are told apart. */
  groupedBy?: number | undefined;
  questions: QuestionFields[];
}

/** Types whose options are written by hand. */
export const WITH_OPTIONS: readonly string[] = ['single', 'multiple', 'ranking'];
/** Types that can be told apart by groups, and of these the ones that can make groups: one ballot is in one. */
const COUNTED: readonly string[] = ['single', 'multiple', 'yesno', 'rating'];
export const GROUPING: readonly string[] = ['single', 'yesno'];
/** As the service has it. */
const MOST_TABLES = 20;
const YES_OR_NO = [
  { id: 'co', label: 'Có' },
  { id: 'khong', label: 'Không' },
];

/** The answers to a question that another may hang on. */
export function answersOf(
  type: string,
  options: Question['options'],
): { id: string; label: string }[] {
  if (type === 'yesno') return YES_OR_NO;
  return type === 'single' || type === 'multiple' ? (options ?? []) : [];
}

/** "Giờ nào tiện?" → `gio-nao-tien` */
export function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/đ/g, 'd')
      .normalize('NFD')
      .replace(/[^a-z0-9 -]/g, '')
      .trim()
      .replace(/[ -]+/g, '-')
      .replace(/^-+/, '')
      // Whole words, unless the first one is longer.
      .replace(/^(.{0,40})(-.*)?$|^(.{40}).*$/, '$1$3')
      .replace(/-+$/, '')
  );
}

export function definitionOf(fields: Fields): Definition {
  const used = new Set<string>();
  const questions: Question[] = [];
  for (const question of fields.questions) questions.push(questionOf(question, used, questions));
  const breakdowns = breakdownsOf(questions, fields.groupedBy);
  return {
    id: fields.id || slug(fields.title),
    title: fields.title.trim(),
    ...filled({
      publisher: fields.publisher,
      introduction: fields.introduction,
      opens: fields.opens,
      closes: fields.closes,
      population: fields.population,
    }),
    level: fields.level,
    results: fields.results,
    ...(fields.symmetric ? { symmetric: true } : {}),
    ...(fields.change ? {} : { change: false }),
    ...(breakdowns.length ? { breakdowns } : {}),
    questions,
  };
}

function breakdownsOf(questions: readonly Question[], by = -1): { by: string; of: string }[] {
  const group = questions[by]?.id;
  if (group === undefined) return [];
  return questions
    .filter(({ id, type }) => id !== group && COUNTED.includes(type))
    .slice(0, MOST_TABLES)
    .map(({ id }) => ({ by: group, of: id }));
}

function questionOf(
  fields: QuestionFields,
  used: Set<string>,
  before: readonly Question[],
): Question {
  const { type, when } = fields;
  const asked = when && before[when.question];
  const answer = asked && answersOf(asked.type, asked.options)[when.option];
  const max = wholeOf(fields.max) ?? fields.max;
  return {
    id: unique(slug(fields.title) || 'cau', used),
    type,
    title: fields.title.trim(),
    ...(fields.required ? { required: true } : {}),
    ...(fields.noOpinion && type !== 'text' && type !== 'ranking' ? { noOpinion: true } : {}),
    ...(WITH_OPTIONS.includes(type) ? { options: optionsOf(fields) } : {}),
    ...(type === 'likert' ? { statements: linesOf(fields.statements) } : {}),
    // What is no number is told of by the service, which says where it stands.
    ...(type === 'multiple' && max ? { max } : {}),
    ...(answer ? { when: [{ question: asked.id, anyOf: [answer.id] }] } : {}),
  };
}

function optionsOf({ options, pictures = [] }: QuestionFields): NonNullable<Question['options']> {
  return linesOf(options).map((option, i) => {
    const image = pictures[i];
    return image ? { ...option, image: { href: image.href, alt: image.alt.trim() } } : option;
  });
}

/** The fields of a definition; `undefined` where the form could not say all of it, or where it is none at all. */
export function fieldsIn(definition: Definition): Fields | undefined {
  try {
    return fieldsOf(definition);
  } catch {
    return undefined;
  }
}

function fieldsOf(definition: Definition): Fields | undefined {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const fields: Fields = {
    id: definition.id,
    title: definition.title,
    publisher: text(definition['publisher']),
    introduction: text(definition['introduction']),
    opens: text(definition['opens']),
    closes: text(definition['closes']),
    level: text(definition['level']) || 'device',
    results: text(definition['results']) || 'after-close',
    population: text(definition['population']),
    symmetric: definition['symmetric'] === true,
    change: definition['change'] !== false,
    groupedBy: indexOf(
      definition.questions,
      (definition['breakdowns'] as readonly { by: string }[] | undefined)?.[0]?.by,
    ),
    questions: definition.questions.map((question, i) => ({
      type: question.type,
      title: question.title,
      required: question['required'] === true,
      noOpinion: question.noOpinion === true,
      options: (question.options ?? []).map(({ label }) => label).join('\n'),
      pictures: question.options?.map(({ image }) => image),
      statements: (question.statements ?? []).map(({ label }) => label).join('\n'),
      max: question.type === 'multiple' && question.max ? String(question.max) : '',
      when: conditionOf(question, definition.questions.slice(0, i)),
    })),
  };
  // Its fields know no offsets: they would show nothing, as if it had been left open.
  if (![fields.opens, fields.closes].every((moment) => LOCAL.test(moment))) return undefined;
  return sorted(definitionOf(fields)) === sorted(definition) ? fields : undefined;
}

/** The first one alone: what more there is comes to light where it is read back. */
function conditionOf(question: Question, before: readonly Question[]): Condition | undefined {
  const [first] = (question['when'] ?? []) as readonly { question: string; anyOf: string[] }[];
  const asked = indexOf(before, first?.question);
  if (asked === undefined) return undefined;
  const { type, options } = before[asked]!;
  const option = indexOf(answersOf(type, options), first?.anyOf[0]);
  return option === undefined ? undefined : { question: asked, option };
}

function indexOf(all: readonly { id: string }[], id: string | undefined): number | undefined {
  const at = all.findIndex((one) => one.id === id);
  return at < 0 ? undefined : at;
}

/** Nothing, a day, or a moment in the zone of the poll. */
const LOCAL = /^([\d-]{10}(T[\d:.]+)?)?$/;

export function linesOf(text: string): { id: string; label: string }[] {
  const used = new Set<string>();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line)
    .map((label) => ({ id: unique(slug(label) || 'o', used), label }));
}

function unique(id: string, used: Set<string>): string {
  let name = id;
  for (let n = 2; used.has(name); n++) name = `${id}-${n}`;
  used.add(name);
  return name;
}

function filled(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : [])),
  );
}

/** One text for equal definitions, whatever the order of their keys. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
