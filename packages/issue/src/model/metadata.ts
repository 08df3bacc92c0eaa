/** What the issue is called, its number and dates, from `metadata`. */
import { NS } from '../names.js';
import type { Issue } from '../types.js';
import { given, isFields, type Cursor } from './cursor.js';

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
const LANGUAGE = /^([a-z]{2,8}|[ix](?=-))(-[a-z0-9]{1,8})*$/i;
/** Where an issue's number may be, most telling first. */
const PERIODICALS = ['magazine', 'newspaper', 'journal', 'periodical', 'series'];

export function readMetadata(place: Cursor): Metadata {
  const metadata = place.object();
  const language = readLanguage(metadata.get('language'));
  place.document.language = language;
  const [series, number] = readPeriodical(metadata.get('belongsTo').object());
  const title = metadata.get('title').text();
  if (!title) metadata.lost('missing', 'title');
  return {
    title: title ?? series ?? 'Bản tin',
    language,
    progression: metadata.get('readingProgression').word('ltr', 'rtl') ?? 'ltr',
    ...given({
      identifier: metadata.get('identifier').text(),
      publisher: metadata.get('publisher').name(),
      published: metadata.get('published').date(),
      modified: metadata.get('modified').date(),
      series,
      number: metadata.get(NS + 'number').text() ?? number,
      subtitle: metadata.get('subtitle').text(),
    }),
  };
}

function readLanguage(place: Cursor): string {
  const tags = Array.isArray(place.value) ? place.items() : [place];
  let language: string | undefined;
  for (const tag of tags) {
    const name = tag.value;
    if (typeof name === 'string' && LANGUAGE.test(name)) language ??= name;
    else if (name !== undefined) tag.odd('bad-language', name);
  }
  return language ?? 'vi';
}

/** Name of the bulletin and number of the issue. A bare string or number stands for its object; of a list, the first. */
function readPeriodical(
  belongsTo: Cursor,
): [series?: string | undefined, number?: string | undefined] {
  for (const kind of PERIODICALS) {
    const place = first(belongsTo.get(kind));
    if (place.value === undefined) continue;
    const issue = kind === 'series' ? place : first(place.get('issue'));
    const position = isFields(issue.value) ? issue.get('position') : issue;
    const series = place.name();
    if (position === place) return [series];
    if (position.value === undefined && isFields(issue.value) && issue !== place) {
      issue.odd('missing', 'position');
    }
    return [series, position.text()];
  }
  return [];
}

function first(place: Cursor): Cursor {
  return Array.isArray(place.value) ? (place.items()[0] ?? place.get('')) : place;
}
