/**
 * Brings the sentences of a recording and those of the text on the page together. Both are in order, so a sentence that
 * stands twice is never taken for the other one; what was edited since has no partner.
 */

/** Sentences `texts[from..to)` are what clips `clips[clipFrom..clipTo)` say. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly clipFrom: number;
  readonly clipTo: number;
}

/** More pairs than this are not compared one by one; 4,000,000 take about 20 ms. */
const MOST_PAIRS = 4_000_000;
/** Sentences that one clip, or clips that one sentence, may hold. */
const MOST_JOINED = 60;

/** White space and Unicode forms do not count; letter case and marks do. */
export const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** @param texts sentences on the page; @param clips sentences that were recorded; both as `plain` leaves them */
export function match(texts: readonly string[], clips: readonly string[]): Match[] {
  const found: Match[] = [];
  let from = 0;
  let clipFrom = 0;
  /** A clip that says several sentences, or a sentence cut into several clips, that begin together. */
  const joinedAt = (text: number, to: number, clip: number, clipTo: number): Match | undefined => {
    const start = { from: text, clipFrom: clip };
    let written = texts[text++] ?? '';
    let said = clips[clip++] ?? '';
    while (
      said !== written &&
      text - start.from < MOST_JOINED &&
      clip - start.clipFrom < MOST_JOINED
    ) {
      if (said.length < written.length && written.startsWith(said) && clip < clipTo) {
        said += ` ${clips[clip++]}`;
      } else if (written.length < said.length && said.startsWith(written) && text < to) {
        written += ` ${texts[text++]}`;
      } else return undefined;
    }
    return said === written ? { ...start, to: text, clipTo: clip } : undefined;
  };
  /** Those between the last pair and the next. */
  const join = (to: number, clipTo: number): void => {
    for (; from < to; from++) {
      for (let clip = clipFrom; clip < clipTo; clip++) {
        const joined = joinedAt(from, to, clip, clipTo);
        if (!joined) continue;
        found.push(joined);
        from = joined.to - 1;
        clipFrom = joined.clipTo;
        break;
      }
    }
  };
  for (const [text, clip] of pairs(texts, clips)) {
    join(text, clip);
    found.push({ from: text, to: text + 1, clipFrom: clip, clipTo: clip + 1 });
    from = text + 1;
    clipFrom = clip + 1;
  }
  join(texts.length, clips.length);
  return found;
}

/** Equal sentences in order: the longest common subsequence, without the ends that are equal anyway. */
function pairs(texts: readonly string[], clips: readonly string[]): [number, number][] {
  let start = 0;
  let end = texts.length;
  let clipEnd = clips.length;
  const found: [number, number][] = [];
  while (start < end && start < clipEnd && texts[start] === clips[start]) {
    found.push([start, start]);
    start++;
  }
  const tail: [number, number][] = [];
  while (end > start && clipEnd > start && texts[end - 1] === clips[clipEnd - 1]) {
    tail.unshift([--end, --clipEnd]);
  }
  const rows = end - start;
  const columns = clipEnd - start;
  if (rows > 0 && columns > 0 && rows * columns <= MOST_PAIRS) {
    found.push(...commonest(texts, clips, start, rows, columns));
  }
  return [...found, ...tail];
}

function commonest(
  texts: readonly string[],
  clips: readonly string[],
  start: number,
  rows: number,
  columns: number,
): [number, number][] {
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * width + column] =
        texts[start + row] === clips[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (texts[start + row] === clips[start + column]) {
      found.push([start + row++, start + column++]);
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return found;
}
