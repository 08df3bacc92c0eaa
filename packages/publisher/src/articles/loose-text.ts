/** Text that no title begins: before the first title, or on pages after a cover. It is an article named by its first words. */
import { type Span } from './boundaries.js';
import { type Manuscript } from './manuscript.js';

const TITLE_WORDS = 10;
/** A paragraph of this many words is prose, and so many words of prose are an article: imprints and addresses are not. */
const PROSE = 20;
const LEAST = 60;
/** Fewest words on the pages after a poster that say what it announces. The name of a paper announces nothing. */
const POSTER = 20;
export const MASTHEAD =
  /^(?:bản tin|thông tin|tin tức|tạp chí|tập san|đặc san|nội san|chuyên san|báo)(?=\s)|(?:^|[\s,–-])số\s+\d/iu;

/** The article from block `from` up to `to`, by the first words in it, which are not those of a masthead; undefined where there are none. */
export function named(text: Manuscript, from: number, to: number): Span | undefined {
  const written = Array.from({ length: to - from }, (_, i) => from + i).filter(
    (i) => text.words(i, i + 1) > 0,
  );
  const masthead = (i: number): boolean =>
    MASTHEAD.test(text.text(i)) && text.words(i, i + 1) <= TITLE_WORDS;
  const first = written.find((i) => !masthead(i)) ?? written[0];
  if (first === undefined) return undefined;
  const words = text.text(first).split(' ');
  const title = words.slice(0, TITLE_WORDS).join(' ') + (words.length > TITLE_WORDS ? '…' : '');
  return { kind: 'article', title, from, to, guessed: true };
}

/** Do these blocks hold enough sentences to be read? */
export function isProse(text: Manuscript, from: number, to: number): boolean {
  let prose = 0;
  for (let i = from; i < to; i++) {
    const words = text.words(i, i + 1);
    if (text.all[i]?.block.role === 'paragraph' && words >= PROSE) prose += words;
  }
  return prose >= LEAST;
}

function loose(text: Manuscript, from: number, to: number): Span[] {
  const span = isProse(text, from, to) ? named(text, from, to) : undefined;
  return span ? [span] : [];
}

/** The spans, and articles for what lies between them. */
export function withLooseText(spans: readonly Span[], text: Manuscript): Span[] {
  return [
    ...loose(text, 0, spans[0]?.from ?? 0),
    ...spans.flatMap((span): Span[] => {
      if (span.kind !== 'cover') return [span];
      const { from, to } = span;
      const page = text.all[from]?.page ?? 1;
      const after = text.all.findIndex((one, i) => i > from && one.page > page);
      if (after < 0 || after >= to) return [span];
      const named = text.words(after, to) >= POSTER && !MASTHEAD.test(span.title);
      if (named) return [{ ...span, kind: 'article', guessed: true }];
      const rest = loose(text, after, to);
      return rest.length > 0 ? [{ ...span, to: after }, ...rest] : [span];
    }),
  ];
}
