/** The texts of an article in the order in which they are read aloud; one walk for reading them and for writing clips back. */
import type { ArticleBlock, AudioClip, RichText, Sentence } from '@e-bulletin/issue';
import { isMonth, sentences, textHash } from '@e-bulletin/issue/text.js';

export type TextKind = 'heading' | 'prose' | 'item' | 'cell' | 'caption';

/** What is known of a text besides its words. */
export interface TextPlace {
  readonly kind: TextKind;
  /** Index of its block in the article. */
  readonly block: number;
  /** Said before its first sentence but not part of it: an item's label, a table's caption, a column's head. */
  readonly lead?: string;
}

export type MapText = (text: RichText, place: TextPlace) => RichText;

/** The blocks with every text replaced by what `map` gives for it. Texts without words are passed over. */
export function mapTexts(blocks: readonly ArticleBlock[], map: MapText): ArticleBlock[] {
  const apply = <T extends RichText>(text: T, place: TextPlace): T =>
    text.text.trim() === '' ? text : { ...text, ...map(text, place) };
  return blocks.map((block, index): ArticleBlock => {
    switch (block.kind) {
      case 'heading':
        return apply(block, { kind: 'heading', block: index });
      case 'list':
        return {
          ...block,
          items: block.items.map((item) =>
            apply(item, {
              kind: 'item',
              block: index,
              ...(item.label === undefined ? {} : { lead: item.label }),
            }),
          ),
        };
      case 'table':
        return isMonth(block.rows.flatMap((row) => row.map((cell) => cell.text)).join(' '))
          ? block
          : { ...block, rows: mapRows(block, index, apply) };
      case 'figure':
        return block.caption
          ? { ...block, caption: apply(block.caption, { kind: 'caption', block: index }) }
          : block;
      case 'video':
      case 'recording':
      case 'separator':
        return block;
      default:
        return apply(block, { kind: 'prose', block: index });
    }
  });
}

type Rows = Extract<ArticleBlock, { kind: 'table' }>['rows'];

/** The column in which each cell begins, cells of several columns and rows counted. */
function columnsIn(rows: Rows): number[][] {
  /** Rows that a cell above still takes, by column. */
  let taken: number[] = [];
  return rows.map((row) => {
    let next = 0;
    const free = taken.map((left) => Math.max(0, left - 1));
    const columns = row.map((cell) => {
      while ((taken[next] ?? 0) > 0) next += 1;
      const column = next;
      for (let end = next + cell.columns; next < end; next += 1) free[next] = cell.rows - 1;
      return column;
    });
    taken = free;
    return columns;
  });
}

/** Cells row by row. In a table of more than two columns each cell is named by its column, or nobody could follow it. */
function mapRows(
  { rows, caption }: Extract<ArticleBlock, { kind: 'table' }>,
  index: number,
  apply: <T extends RichText>(text: T, place: TextPlace) => T,
): Rows {
  const heads = rows[0]?.every((cell) => cell.header === 'column') ? rows[0] : [];
  const columns = columnsIn(rows);
  const named = heads.reduce((sum, cell) => sum + cell.columns, 0) > 2;
  const headOf = (column: number): string | undefined =>
    heads.findLast((_, i) => (columns[0]?.[i] ?? 0) <= column)?.text;
  let first = caption === undefined ? undefined : `${caption}.`;
  return rows.map((row, y) =>
    row.map((cell, x) => {
      const column = columns[y]?.[x] ?? x;
      const head = named && column > 0 && cell.header === undefined ? headOf(column) : undefined;
      const lead = [first, head && `${head}:`].filter(Boolean).join(' ');
      if (cell.text.trim() !== '') first = undefined;
      return apply(cell, { kind: 'cell', block: index, ...(lead === '' ? {} : { lead }) });
    }),
  );
}

/** One sentence to be said. */
export interface Line {
  readonly text: string;
  readonly hash: string;
  /** `textHash` of the whole text it stands in. */
  readonly whole: string;
  readonly place: TextPlace;
  /** First and last of its text: longer pauses stand around it. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Sentences as the publisher told them apart; where there are none, as our own rules cut them. */
function ranges(text: RichText): readonly Sentence[] {
  if (text.sentences.length > 0) return text.sentences;
  return sentences(text.text).map(({ start, end }) => ({ start, end, regions: [] }));
}

/** Every sentence of the article, in reading order. */
export function linesOf(blocks: readonly ArticleBlock[]): Line[] {
  const lines: Line[] = [];
  mapTexts(blocks, (text, place) => {
    const whole = textHash(text.text);
    const all = ranges(text);
    all.forEach(({ start, end }, index) => {
      const own = text.text.slice(start, end);
      lines.push({
        text: own,
        hash: textHash(own),
        whole,
        place,
        opens: index === 0,
        closes: index === all.length - 1,
      });
    });
    return text;
  });
  return lines;
}

/** What the recording says for a sentence. */
export interface Spoken {
  readonly clip: AudioClip;
  /** Hashes of the text at the time: of the sentence, and of the text it stood in. */
  readonly hash: string;
  readonly whole: string;
}

/** The article with the clips of `spoken`, one for each of `linesOf(blocks)`; `undefined` where nothing was recorded. */
export function withClips(
  blocks: readonly ArticleBlock[],
  spoken: readonly (Spoken | undefined)[],
): ArticleBlock[] {
  let at = 0;
  return mapTexts(blocks, (text) => {
    const found: (Spoken | undefined)[] = [];
    const made = ranges(text).map(({ audio: _old, narrated: _before, ...sentence }): Sentence => {
      const one = spoken[at++];
      found.push(one);
      return one ? { ...sentence, audio: one.clip, narrated: one.hash } : sentence;
    });
    const whole = found.find((one) => one)?.whole;
    const { narrated: _none, ...rest } = text;
    return whole === undefined ? rest : { ...rest, sentences: made, narrated: whole };
  });
}

/** The other way: what an article's document says about its recording. */
export function clipsOf(blocks: readonly ArticleBlock[]): Spoken[] {
  const found: Spoken[] = [];
  mapTexts(blocks, (text) => {
    const whole = text.narrated ?? textHash(text.text);
    for (const { audio, narrated, start, end } of text.sentences) {
      if (audio)
        found.push({ clip: audio, whole, hash: narrated ?? textHash(text.text.slice(start, end)) });
    }
    return text;
  });
  return found;
}
