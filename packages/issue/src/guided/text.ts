/** Text of a block with its links, emphasis and sentences. */
import { textHash } from '../model/text/hash.js';
import { NS } from '../names.js';
import { given, plain, type Cursor } from '../model/cursor.js';
import type { Mark, RichText, Sentence } from './types.js';
import { readClip, readId, readRegion, readRoles, readText } from './refs.js';

/** The text of an object, or that of the sentences it holds; `undefined` where there is none. */
export function readRichText(object: Cursor, keepLines = false): RichText | undefined {
  const parts = object
    .get('children')
    .items()
    .filter((child) => !readRoles(child).length)
    .map((child) => ({ child, text: readText(child) ?? '' }));
  const text =
    readText(object, keepLines) ??
    parts
      .map((part) => part.text)
      .filter((part) => part)
      .join(' ');
  if (!text) return undefined;
  const sentences: Sentence[] = [];
  let from = 0;
  for (const { child, text: part } of parts) {
    const start = part ? text.indexOf(part, from) : -1;
    if (start < 0) {
      child.lost('sentence-mismatch', part);
      continue;
    }
    from = start + part.length;
    const region = readRegion(child);
    sentences.push({
      start,
      end: from,
      ...given({ id: readId(child), audio: readClip(child), narrated: readHash(child, part) }),
      regions: region ? [region] : [],
    });
  }
  return {
    text,
    marks: readMarks(object, text),
    sentences,
    ...given({ narrated: readHash(object, text) }),
  };
}

/** The hash of what the recording says; where that is no longer the text, it is a problem for the editor. */
function readHash(object: Cursor, text: string): string | undefined {
  const place = object.get(NS + 'narrated');
  if (place.value === undefined) return undefined;
  if (typeof place.value !== 'string') return place.lost('wrong-type', 'string');
  if (place.value !== textHash(text)) place.lost('stale-narration', text);
  return place.value;
}

/** Ranges written beside the text, as they fit it. */
function readMarks(object: Cursor, text: string): Mark[] {
  const marks: Mark[] = [];
  for (const place of object.get(NS + 'marks').items()) {
    const start = place.get('start').value as number;
    const end = place.get('end').value as number;
    const kind = place.get('kind').word('strong', 'emphasis', 'link');
    const fits =
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length;
    if (!fits || start >= end) place.lost('bad-value', `${plain(start)}–${plain(end)}`);
    else if (kind === 'link') {
      const href = place.get('href').href('link');
      if (href !== undefined) marks.push({ start, end, kind, href });
    } else if (kind) marks.push({ start, end, kind });
  }
  return marks.sort((a, b) => a.start - b.start);
}
