/**
 * Where each sentence lies in a recording, without any model of the voice. Vietnamese writes one syllable a word, so the length
 * of a sentence is known but for the reader's pace; between sentences people pause, and inside them at their marks. Dynamic
 * programming chooses, among all pauses, those at which lengths and marks fit best.
 */
import { say, type Say } from '../model/say.js';
import type { Pcm } from './audio/pcm.js';
import { deal, FULL_GAP, type Joints, type Place } from './deal.js';
import { piecesOf, spokenIn, type Piece } from './pieces.js';

export interface Fitted {
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  /** Silence before it. */
  readonly gap: number;
  /** Syllables a second, without the pauses inside. */
  readonly speed: number;
  /** 0 to 1: how well length and pauses fit. */
  readonly confidence: number;
  readonly doubtful: boolean;
  readonly reason?: Say;
}

/** A beginning with less than this to the next best place is doubtful. */
const CLEAR = 0.8;
/**
 * What everything costs more without a sentence that was not read; up to 0 it is only doubted. Whoever reads unevenly and rests at
 * full stops no longer than at commas would lose sentences with less.
 */
const UNREAD = -3;
/** With fewer of its sentences read it is another text. */
const LEAST_READ = 0.8;
/** Room before the first and after the last sound of a sentence: soft beginnings are under the threshold. */
const EDGE = 0.02;

/**
 * The place of each sentence of so many syllables; `undefined` where the recording cannot hold them.
 * @param joints the marks of each sentence, as `jointsOf` tells them; without, a pause inside may lie anywhere
 */
export function fit(
  pcm: Pcm,
  syllables: readonly number[],
  joints: Joints = [],
): Fitted[] | undefined {
  const pieces = piecesOf(pcm);
  const count = syllables.length;
  if (count === 0 || pieces.length < count) return undefined;
  // Numbers of the sentences that are taken as read. The one that everything fits much better without goes, and the rest is dealt anew.
  const read = [...syllables.keys()];
  for (;;) {
    const counts = read.map((at) => syllables[at]!);
    const dealt = dealAtPace(
      pieces,
      counts,
      read.map((at) => joints[at]),
    );
    if (!dealt) return undefined;
    const { places, pace } = dealt;
    const least = Math.min(...places.map(({ without }) => without));
    const spare = places.findIndex(({ without }) => without === least);
    if (least >= UNREAD || read.length <= count * LEAST_READ) {
      const found = describe(pieces, places, counts, pace);
      if (least < 0) found[spare] = { ...found[spare]!, doubtful: true, reason: NOT_READ };
      return withUnread(found, read, count, pcm.samples.length / pcm.rate);
    }
    read.splice(spare, 1);
  }
}

/** Deals at the pace of this reader, which is not known before it is known what belongs to the text. */
function dealAtPace(
  pieces: readonly Piece[],
  syllables: readonly number[],
  joints: Joints,
): { places: Place[]; pace: number } | undefined {
  const total = syllables.reduce((sum, one) => sum + Math.max(1, one), 0);
  let pace = pieces.at(-1)!.spoken / total;
  // Nobody speaks so: another text, or music.
  if (pace < 0.06 || pace > 1.2) return undefined;
  let places = deal(pieces, syllables, joints, pace);
  for (let round = 0; places && round < 3; round++) {
    // The pace without what was left out.
    const used = places.reduce((sum, { first, after }) => sum + spokenIn(pieces, first, after), 0);
    const next = used / total;
    if (Math.abs(next - pace) < pace * 0.005) break;
    pace = next;
    places = deal(pieces, syllables, joints, pace);
  }
  return places && { places, pace };
}

/** Sentences that were not read lie in the pause between those that were: nothing is marked while they would be heard. */
function withUnread(
  found: readonly Fitted[],
  read: readonly number[],
  count: number,
  length: number,
): Fitted[] {
  const all: Fitted[] = [];
  for (let at = 0; at <= found.length; at++) {
    const next = found[at];
    const missing = (next ? read[at]! : count) - all.length;
    const from = all.at(-1)?.end ?? 0;
    const room = ((next?.start ?? Math.max(length, from + EDGE)) - from) / Math.max(1, missing);
    for (let each = 0; each < missing; each++)
      all.push({
        start: from + each * room,
        end: from + (each + 1) * room,
        gap: 0,
        speed: 0,
        confidence: 0,
        doubtful: true,
        reason: NOT_READ,
      });
    if (next) all.push(next);
  }
  return all;
}

const NOT_READ = say(
  'không nghe thấy trong bản thu: có thể đã đọc sót câu này.',
  'is not heard in the recording: this sentence may have been left out.',
);
const BESIDE = say(
  'trước câu này có tiếng không thuộc bài: tiếng ồn, ho, lời nói thêm hoặc đọc lại.',
  'before it something is heard that is not in the article: a noise, a cough, words added or read twice.',
);
const FAST = say(
  'dài ngắn khác với số chữ: có thể đọc thiếu hoặc thêm.',
  'its length does not fit its words: something may be left out or added.',
);
const NO_PAUSE = say('không có chỗ nghỉ trước câu này.', 'there is no pause before this sentence.');
const EITHER = say(
  'có hai chỗ nghỉ đều có thể là đầu câu này.',
  'two pauses fit its beginning equally well.',
);

function describe(
  pieces: readonly Piece[],
  places: readonly Place[],
  syllables: readonly number[],
  pace: number,
): Fitted[] {
  const gaps = places
    .slice(1)
    .map(({ first }) => pieces[first]!.gap)
    .sort((a, b) => a - b);
  // What this reader does between sentences; a boundary with much less is a guess.
  const usual = Math.min(FULL_GAP, gaps[gaps.length >> 1] ?? FULL_GAP);
  return places.map(({ first, after, margin }, sentence) => {
    const count = Math.max(1, syllables[sentence]!);
    const [head, tail] = [pieces[first]!, pieces[after - 1]!];
    const length = spokenIn(pieces, first, after);
    const off = Math.abs(Math.log(length / (count * pace))) * Math.min(1, Math.sqrt(count / 6));
    const pause = sentence === 0 ? 1 : Math.min(1, head.gap / usual);
    const confidence = Math.exp(-4 * off * off) * (0.4 + 0.6 * pause);
    const beside = sentence > 0 && places[sentence - 1]!.after < first;
    let reason: Say | undefined;
    if (beside) reason = BESIDE;
    else if (off > 0.4) reason = FAST;
    else if (pause < 0.55) reason = NO_PAUSE;
    else if (margin < CLEAR) reason = EITHER;
    return {
      start: Math.max(0, head.start - EDGE),
      end: tail.end + EDGE,
      gap: sentence === 0 ? head.start : head.gap,
      speed: count / length,
      confidence,
      doubtful: reason !== undefined,
      ...(reason ? { reason } : {}),
    };
  });
}
