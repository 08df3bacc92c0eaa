/** Reads a poll definition written by anyone: what can be used is used, the rest is named with its place. */
import type { Problem } from '../../problems.js';
import { given, isFields, openDocument, type Cursor } from '../cursor.js';
import { ID, LIMITS } from './limits.js';
import { readImage, readQuestions } from './parse-questions.js';
import { instantOf, isZone } from './time.js';
import type { Breakdown, Poll, Question } from './types.js';

export interface ParsedPoll {
  /** Absent where nobody could answer it: no id, or no question. */
  readonly poll?: Poll;
  readonly problems: readonly Problem[];
}

/** Reads a definition. `base` is the address that pictures are relative to. Never throws. */
export function parsePoll(value: unknown, base = 'https://e-bulletin.invalid/'): ParsedPoll {
  const root = openDocument(value, base);
  const { problems } = root.document;
  if (!isFields(value)) {
    root.lost('wrong-type', 'object');
    return { problems };
  }
  const id = readId(root.get('id'));
  const language = readLanguage(root.get('language'));
  root.document.language = language;
  const title = root.get('title').text(LIMITS.text);
  if (title === undefined) root.get('title').lost('missing', 'title');
  const questions = readQuestions(root.get('questions'));
  if (!questions.length) root.get('questions').lost('no-question');
  if (id === undefined || !questions.length) return { problems };

  const zone = readZone(root.get('zone'));
  const opensAt = readMoment(root.get('opens'), zone, false);
  const closesAt = readMoment(root.get('closes'), zone, true);
  if (opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt) {
    root.get('closes').lost('closes-early', root.get('closes').value);
  }
  return {
    poll: {
      id,
      language,
      title: title ?? id,
      zone,
      graceHours: readCount(root.get('graceHours'), 0, LIMITS.graceHours, 24),
      level: root.get('level').word('open', 'device', 'code', 'subject') ?? 'device',
      results:
        root.get('results').word('always', 'after-vote', 'after-close', 'editors') ?? 'after-close',
      symmetric: readFlag(root.get('symmetric'), false),
      change: readFlag(root.get('change'), true),
      batch: readCount(root.get('batch'), 2, 1000, 5),
      minimum: readCount(root.get('minimum'), 2, 1000, 10),
      collects: root
        .get('collects')
        .items()
        .flatMap((item) => item.text(LIMITS.text) ?? []),
      breakdowns: readBreakdowns(root.get('breakdowns'), questions),
      questions,
      ...given({
        introduction: root.get('introduction').text(LIMITS.introduction),
        publisher: root.get('publisher').text(LIMITS.text),
        population: root.get('population').text(LIMITS.text),
        cover: readImage(root.get('cover')),
        opensAt,
        closesAt,
      }),
    },
    problems,
  };
}

/** An id that can stand in addresses and counters. */
export function readId(place: Cursor): string | undefined {
  const { value } = place;
  if (value === undefined) return place.lost('missing', 'id');
  return typeof value === 'string' && ID.test(value) ? value : place.lost('bad-id', value);
}

export function readFlag(place: Cursor, fallback: boolean): boolean {
  const { value } = place;
  if (typeof value === 'boolean') return value;
  if (value !== undefined) place.odd('bad-value', value);
  return fallback;
}

/** A whole number within bounds; one outside is brought to the nearer bound, with a problem. */
export function readCount(place: Cursor, least: number, most: number, fallback: number): number {
  const { value } = place;
  if (value === undefined) return fallback;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    place.odd('bad-count', value);
    return fallback;
  }
  const kept = Math.min(Math.max(value, least), most);
  if (kept !== value) place.odd('out-of-range', `${least}–${most}`);
  return kept;
}

function readLanguage(place: Cursor): string {
  const { value } = place;
  if (value === undefined) return 'vi';
  if (typeof value === 'string' && /^[a-z]{2,3}(-[\w-]+)?$/i.test(value)) return value;
  place.odd('bad-language', value);
  return 'vi';
}

function readZone(place: Cursor): string {
  const { value } = place;
  if (typeof value === 'string' && isZone(value)) return value;
  if (value !== undefined) place.lost('bad-zone', value);
  return 'Asia/Ho_Chi_Minh';
}

function readMoment(place: Cursor, zone: string, end: boolean): number | undefined {
  const { value } = place;
  if (value === undefined) return undefined;
  const at = typeof value === 'string' ? instantOf(value.trim(), zone, end) : undefined;
  // A poll that should have closed must not stay open because of a typing error: editors see an error, not a warning.
  return at ?? place.lost('bad-moment', value);
}

/**
 * Only questions with options can be crossed, and only two different ones. Breakdowns close no circle: only then do two tables agree, whatever is in their hidden cells, so that they tell together no
 * more than each (tables of a decomposable model).
 */
function readBreakdowns(place: Cursor, questions: readonly Question[]): Breakdown[] {
  const found: Breakdown[] = [];
  /** Questions that tables lead to one from the other, each by one of theirs. */
  const links = new Map<string, string>();
  const endOf = (id: string): string => {
    const next = links.get(id);
    return next === undefined ? id : endOf(next);
  };
  const items = place.items();
  if (items.length > LIMITS.breakdowns) place.lost('too-many', LIMITS.breakdowns);
  for (const item of items.slice(0, LIMITS.breakdowns)) {
    const by = item.get('by').value;
    const of = item.get('of').value;
    const asked = questions.find(({ id }) => id === by);
    const counted = questions.find(({ id }) => id === of);
    if (!asked || asked.type === 'text' || asked.type === 'likert' || asked.type === 'ranking') {
      item.get('by').lost('no-such-question', by);
    } else if (asked.type === 'multiple') {
      // One ballot would stand in several groups, and the groups would not add up.
      item.get('by').lost('not-one-choice', by);
    } else if (!counted || counted === asked || !('options' in counted)) {
      item.get('of').lost('no-such-question', of);
    } else if (counted.type === 'likert' || counted.type === 'ranking') {
      item.get('of').lost('not-countable', of);
    } else if (endOf(asked.id) === endOf(counted.id)) {
      item.lost('closes-circle', by);
    } else {
      links.set(endOf(asked.id), endOf(counted.id));
      found.push({ by: asked.id, of: counted.id });
    }
  }
  return found;
}
