/**
 * A poll as a service has read it already. Its shape is looked at and no more: what is wrong in its definition was said to
 * the office, and a definition is read here only where nobody has read it before.
 */
import type { Poll } from '@e-bulletin/issue/poll/types.js';
import { field } from './json.js';
import { localAt } from './moment.js';

/** `undefined` where it is none, or has pictures, whose addresses are looked at with the definition. */
export function describedPoll(value: unknown): Poll | undefined {
  return are(value, POLL) &&
    localAt(0, field(value, 'zone') as string) &&
    all(value, 'collects', isText) &&
    all(value, 'breakdowns', (one) => are(one, 'by:string of:string')) &&
    all(value, 'questions', isQuestion) &&
    field(field(value, 'questions'), '0')
    ? (value as Poll)
    : undefined;
}

const POLL =
  'id:string title:string language:string level:string results:string zone:string ' +
  'graceHours:number batch:number minimum:number change:boolean symmetric:boolean ' +
  'introduction?:string publisher?:string population?:string opensAt?:number closesAt?:number';

function isQuestion(value: unknown): boolean {
  const type = field(value, 'type') as string;
  return (
    isNamed(value, 'title:string required:boolean help?:string') &&
    all(value, 'when', (one) => are(one, 'question:string') && all(one, 'anyOf', isText)) &&
    (type === 'text'
      ? are(value, 'maxLength:number')
      : are(value, 'shuffle:boolean') &&
        all(value, 'options', isOption) &&
        (type === 'likert'
          ? all(value, 'statements', isOption)
          : /^(multiple|ranking)$/.test(type)
            ? are(value, 'min:number max:number')
            : /^(single|yesno|rating)$/.test(type)))
  );
}

function isOption(value: unknown): boolean {
  return isNamed(value, 'label:string exclusive:boolean') && field(value, 'image') === undefined;
}

/** Ids stand in selectors and in names of controls. */
function isNamed(value: unknown, shape: string): boolean {
  return are(value, `id:string ${shape}`) && /^[\w-]+$/.test(field(value, 'id') as string);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** Whether these fields are of these types; a `?` may be missing. */
function are(value: unknown, shape: string): boolean {
  return shape.split(' ').every((one) => {
    const [, name = '', may, type] = /^(\w+)(\?)?:(\w+)$/.exec(one)!;
    const found = field(value, name);
    return typeof found === type || (may && found === undefined);
  });
}

function all(value: unknown, name: string, good: (one: unknown) => boolean): boolean {
  const list = field(value, name);
  return Array.isArray(list) && list.every(good);
}
