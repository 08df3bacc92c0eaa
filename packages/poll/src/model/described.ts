/**
 * A poll as a service has read it already. Its shape is looked at and no more: what is wrong in its definition was said to
 * the office, and a definition is read here only where nobody has read it before.
 */
import { isZone } from '@e-bulletin/issue/poll/time.js';
import type { Poll } from '@e-bulletin/issue/poll/types.js';
import { field } from './json.js';

/** `undefined` where it is none, or has pictures, whose addresses are looked at with the definition. */
export function describedPoll(value: unknown): Poll | undefined {
  return are('string', value, 'id title language level results zone') &&
    are('number', value, 'graceHours batch minimum') &&
    are('boolean', value, 'change symmetric') &&
    mayBe('string', value, 'introduction publisher population') &&
    mayBe('number', value, 'opensAt closesAt') &&
    isZone(field(value, 'zone') as string) &&
    all(value, 'collects', isText) &&
    all(value, 'breakdowns', (one) => are('string', one, 'by of')) &&
    all(value, 'questions', isQuestion) &&
    field(field(value, 'questions'), '0')
    ? (value as Poll)
    : undefined;
}

function isQuestion(value: unknown): boolean {
  const type = field(value, 'type');
  return (
    isNamed(value, 'title') &&
    are('boolean', value, 'required') &&
    mayBe('string', value, 'help') &&
    all(value, 'when', (one) => are('string', one, 'question') && all(one, 'anyOf', isText)) &&
    (type === 'text'
      ? are('number', value, 'maxLength')
      : all(value, 'options', isOption) &&
        are('boolean', value, 'shuffle') &&
        (type === 'likert'
          ? all(value, 'statements', isOption)
          : type === 'multiple' || type === 'ranking'
            ? are('number', value, 'min max')
            : type === 'single' || type === 'yesno' || type === 'rating'))
  );
}

function isOption(value: unknown): boolean {
  return (
    isNamed(value, 'label') &&
    are('boolean', value, 'exclusive') &&
    field(value, 'image') === undefined
  );
}

/** Ids stand in selectors and in names of controls. */
function isNamed(value: unknown, text: string): boolean {
  return are('string', value, `id ${text}`) && /^[\w-]+$/.test(field(value, 'id') as string);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

type Kind = 'string' | 'number' | 'boolean';

function are(kind: Kind, value: unknown, names: string): boolean {
  return names.split(' ').every((name) => typeof field(value, name) === kind);
}

function mayBe(kind: Kind, value: unknown, names: string): boolean {
  return names
    .split(' ')
    .every((name) => field(value, name) === undefined || are(kind, value, name));
}

function all(value: unknown, name: string, good: (one: unknown) => boolean): boolean {
  const list = field(value, name);
  return Array.isArray(list) && list.every(good);
}
