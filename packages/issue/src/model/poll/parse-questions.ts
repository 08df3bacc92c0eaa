/** Reads the questions of a definition. */
import { given, type Cursor } from '../cursor.js';
import { LIMITS, NO_OPINION } from './limits.js';
import { readCount, readFlag, readId } from './parse.js';
import type { Condition, PollOption, Question, QuestionType } from './types.js';

/** Options that an editor need not write, by their ids. */
const YES_NO: ReadyMade = { co: ['Có', 'Yes'], khong: ['Không', 'No'] };
const AGREEMENT: ReadyMade = {
  'rat-khong-dong-y': ['Rất không đồng ý', 'Strongly disagree'],
  'khong-dong-y': ['Không đồng ý', 'Disagree'],
  'binh-thuong': ['Bình thường', 'Neutral'],
  'dong-y': ['Đồng ý', 'Agree'],
  'rat-dong-y': ['Rất đồng ý', 'Strongly agree'],
};
const NO_VIEW: ReadyMade = { [NO_OPINION]: ['Không có ý kiến', 'No opinion'] };

type ReadyMade = Readonly<Record<string, readonly [vietnamese: string, english: string]>>;

export function readQuestions(place: Cursor): Question[] {
  const found: Question[] = [];
  const items = place.items();
  if (items.length > LIMITS.questions) place.lost('too-many', LIMITS.questions);
  for (const item of items.slice(0, LIMITS.questions)) {
    const question = readQuestion(item.object(), found);
    if (question) found.push(question);
  }
  return found;
}

function readQuestion(place: Cursor, earlier: readonly Question[]): Question | undefined {
  const id = readId(place.get('id'));
  if (id === undefined) return undefined;
  if (earlier.some((one) => one.id === id)) return place.get('id').lost('duplicate-id', id);
  const type: QuestionType | undefined = place
    .get('type')
    .word('single', 'multiple', 'yesno', 'rating', 'likert', 'ranking', 'text');
  if (type === undefined) {
    if (place.get('type').value === undefined) place.get('type').lost('missing', 'type');
    return undefined;
  }
  const title = place.get('title').text(LIMITS.text);
  if (title === undefined) return place.get('title').lost('missing', 'title');
  const base = {
    id,
    title,
    required: readFlag(place.get('required'), false),
    when: readConditions(place.get('when'), earlier),
    ...given({ help: place.get('help').text(LIMITS.text) }),
  };
  if (type === 'text') {
    const maxLength = readCount(place.get('maxLength'), 1, LIMITS.answerText, 500);
    return { ...base, type, maxLength };
  }
  const options = withNoOpinion(place, readOptions(place, type));
  if (options.length < 2) return place.get('options').lost('few-options');
  // The order of a scale says something; it is never shuffled.
  const ordered = type === 'rating' || type === 'likert' || type === 'yesno';
  const shuffle = !ordered && readFlag(place.get('shuffle'), false);
  if (type === 'likert') {
    const statements = readLabelled(place.get('statements'), LIMITS.statements);
    if (!statements.length) return place.get('statements').lost('missing', 'statements');
    return { ...base, type, options, statements, shuffle: readFlag(place.get('shuffle'), false) };
  }
  if (type === 'multiple' || type === 'ranking') {
    const places = options.filter(({ exclusive }) => !exclusive).length;
    const max = readCount(place.get('max'), 1, places, places);
    const min = readCount(place.get('min'), 1, max, type === 'ranking' ? max : 1);
    return { ...base, type, options, min, max, shuffle };
  }
  return { ...base, type, options, shuffle };
}

function readOptions(place: Cursor, type: QuestionType): PollOption[] {
  const written = place.get('options');
  if (type === 'rating') return readScale(place);
  const made = type === 'yesno' ? YES_NO : type === 'likert' && AGREEMENT;
  if (made && written.value === undefined) return readyMade(place, made);
  return readLabelled(written, LIMITS.options);
}

/** `1` to `max`; the ends may have words. */
function readScale(place: Cursor): PollOption[] {
  const most = readCount(place.get('max'), 2, 10, 5);
  const low = place.get('low').text(LIMITS.text);
  const high = place.get('high').text(LIMITS.text);
  const points: PollOption[] = [];
  for (let point = 1; point <= most; point++) {
    const word = point === 1 ? low : point === most ? high : undefined;
    points.push(option(String(point), word ? `${point} – ${word}` : String(point)));
  }
  return points;
}

function readLabelled(place: Cursor, most: number): PollOption[] {
  const found: PollOption[] = [];
  const items = place.items();
  if (items.length > most) place.lost('too-many', most);
  for (const item of items.slice(0, most)) {
    const id = readId(item.get('id'));
    if (id === undefined) continue;
    if (found.some((one) => one.id === id)) {
      item.get('id').lost('duplicate-id', id);
      continue;
    }
    const label = item.get('label').text(LIMITS.text);
    if (label === undefined) {
      item.get('label').lost('missing', 'label');
      continue;
    }
    found.push({
      id,
      label,
      exclusive: readFlag(item.get('exclusive'), id === NO_OPINION),
      ...given({ image: readImage(item.get('image')) }),
    });
  }
  return found;
}

export function readImage(place: Cursor): PollOption['image'] {
  if (place.value === undefined) return undefined;
  const href = place.object().get('href').href();
  if (href === undefined) return undefined;
  const alt = place.get('alt').text(LIMITS.text);
  if (alt === undefined) place.get('alt').lost('missing', 'alt');
  return { href, alt: alt ?? '' };
}

/** `noOpinion: true` adds the option that a resident without a view needs, because a radio cannot be cleared. */
function withNoOpinion(place: Cursor, options: PollOption[]): PollOption[] {
  const wanted = readFlag(place.get('noOpinion'), false);
  if (!wanted || options.some(({ id }) => id === NO_OPINION)) return options;
  return [...options, { ...readyMade(place, NO_VIEW)[0]!, exclusive: true }];
}

/** Conditions look back only, so that they cannot run in a circle and a page can ask one question at a time. */
function readConditions(place: Cursor, earlier: readonly Question[]): Condition[] {
  return place.items().flatMap((item) => {
    const question = item.get('question').value;
    const asked = earlier.find(({ id }) => id === question);
    if (!asked || asked.type === 'text' || asked.type === 'likert' || asked.type === 'ranking') {
      item.get('question').lost('no-such-question', question);
      return [];
    }
    const anyOf = item
      .get('anyOf')
      .items()
      .flatMap((one) => {
        if (asked.options.some(({ id }) => id === one.value)) return [one.value as string];
        one.lost('no-such-option', one.value);
        return [];
      });
    // A condition that nothing can fulfil would hide its question from everybody.
    return anyOf.length ? [{ question: asked.id, anyOf }] : [];
  });
}

/** In the language of the poll; Vietnamese, where that is not English. */
function readyMade({ document }: Cursor, options: ReadyMade): PollOption[] {
  const column = /^en\b/i.test(document.language) ? 1 : 0;
  return Object.keys(options).map((id) => option(id, options[id]![column]));
}

function option(id: string, label: string): PollOption {
  return { id, label, exclusive: false };
}
