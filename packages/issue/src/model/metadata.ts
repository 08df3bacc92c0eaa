/** What the issue is called, its number and dates, from `metadata`. */
import type { Issue } from '../types.js';
import { NS } from '../names.js';
import { isFields, own, step, type Fields, type Values } from './values.js';

type Metadata = Pick<
  Issue,
  | 'title'
  | 'language'
  | 'identifier'
  | 'publisher'
  | 'published'
  | 'modified'
  | 'series'
  | 'number'
  | 'subtitle'
  | 'progression'
>;

/** Well-formed BCP 47, without the registry. */
const LANGUAGE = /^(?:[a-z]{2,8}|[ix](?=-))(?:-[a-z0-9]{1,8})*$/i;
/** Where an issue's number may be, most telling first. */
const PERIODICALS = ['magazine', 'newspaper', 'journal', 'periodical', 'series'] as const;

export function readMetadata(values: Values, value: unknown): Metadata {
  if (value === undefined) values.odd('', 'missing', 'metadata');
  const fields = values.fields(value, '/metadata');
  values.language = readLanguage(values, own(fields, 'language'));
  const text = (key: string): string | undefined =>
    values.text(own(fields, key), '/metadata/' + key);
  const date = (key: string): string | undefined =>
    values.date(own(fields, key), '/metadata/' + key);
  const title = text('title');
  const { series, number } = readPeriodical(values, own(fields, 'belongsTo'));
  const ownNumber = values.text(own(fields, NS + 'number'), '/metadata' + step(NS + 'number'));
  if (!title) values.lost('/metadata/title', 'no-title');
  return {
    title: title ?? series ?? 'Bản tin',
    language: values.language,
    progression:
      values.word(own(fields, 'readingProgression'), '/metadata/readingProgression', [
        'ltr',
        'rtl',
      ] as const) ?? 'ltr',
    ...given({
      identifier: text('identifier'),
      publisher: values.name(own(fields, 'publisher'), '/metadata/publisher'),
      published: date('published'),
      modified: date('modified'),
      series,
      number: ownNumber ?? number,
      subtitle: text('subtitle'),
    }),
  };
}

/** Only the values that are there: an absent key and `undefined` are not the same to those who compare. */
export function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const found: Partial<T> = {};
  for (const key of Object.keys(values) as (keyof T)[]) {
    if (values[key] !== undefined) found[key] = values[key];
  }
  return found as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function readLanguage(values: Values, value: unknown): string {
  let language: string | undefined;
  values.list(typeof value === 'string' ? [value] : value, '/metadata/language').forEach((tag) => {
    if (typeof tag === 'string' && LANGUAGE.test(tag.trim())) language ??= tag.trim();
    else values.odd('/metadata/language', 'bad-language', String(tag).slice(0, 40));
  });
  return language ?? 'vi';
}

/** Name of the bulletin and number of the issue. A bare string or number stands for its object; of a list, the first. */
function readPeriodical(values: Values, belongsTo: unknown): { series?: string; number?: string } {
  const all = values.fields(belongsTo, '/metadata/belongsTo');
  for (const kind of PERIODICALS) {
    const at = '/metadata/belongsTo/' + kind;
    const value = first(own(all, kind));
    if (value === undefined) continue;
    const series = values.name(value, at);
    const fields: Fields = isFields(value) ? value : {};
    const issue = first(own(fields, 'issue')) ?? (kind === 'series' ? value : undefined);
    const position = isFields(issue) ? own(issue, 'position') : issue;
    const number =
      typeof position === 'string' || typeof position === 'number'
        ? values.text(position, at + '/issue')
        : undefined;
    if (isFields(issue) && kind !== 'series' && number === undefined) {
      values.odd(at + '/issue', 'missing', 'position');
    }
    return given({ series, number: kind === 'series' && !isFields(value) ? undefined : number });
  }
  return {};
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[])[0] : value;
}
