/** Other ways to write what was typed: an abbreviation for its words, words for their abbreviation. */
import { foldExact } from '../model/text/fold.js';
import { words } from '../model/text/words.js';
import { badIndex } from './errors.js';
import { CONSISTENT, EXACT, type Grades } from './grades.js';
import { termOf, type QueryTerm, type QueryUnit } from './parse.js';
import type { Store } from './store.js';

/** All ways to write one thing, word by word. */
type Short = readonly (readonly QueryTerm[])[];

/** Queries that are tried besides the one that was typed; what it begins with may begin many things. */
const MOST = 16;
const MOST_LETTERS = 100_000;

/** `SearchIndexFile.shorts`, read when something is asked; queries that mean the same as one. */
export function meaningsIn(file: unknown): (query: readonly QueryUnit[]) => QueryUnit[][] {
  const { shorts: text = '' } = file as { readonly shorts?: unknown };
  if (typeof text !== 'string' || text.length > MOST_LETTERS) throw badIndex('shorts');
  let shorts: readonly Short[] | undefined;
  return (query) => meaningsOf(query, (shorts ??= shortsOf(text)));
}

const shortsOf = (text: string): Short[] =>
  text.split('\n').map((line) =>
    line
      .split('|')
      .map((form) =>
        words(form).map(({ text: word }) => ({ ...termOf(word), meant: { word, exact: true } })),
      )
      .filter((form) => form.length > 0),
  );

/** Any of the query's words written in another way. */
function meaningsOf(query: readonly QueryUnit[], shorts: readonly Short[]): QueryUnit[][] {
  const found: QueryUnit[][] = [];
  const write = (from: number, before: readonly QueryUnit[]): void => {
    if (from >= query.length) found.push([...before]);
    // The query itself comes first.
    else write(from + 1, [...before, query[from]!]);
    for (const forms of shorts) {
      for (const form of forms) {
        const typed = typedAt(query, from, form);
        for (const other of typed ? forms : []) {
          if (other === form || found.length > MOST) continue;
          const unit = other.map((term) => ({
            ...term,
            meant: { word: term.meant!.word, exact: typed!.exact },
          }));
          write(typed!.to, [...before, unit]);
        }
      }
    }
  };
  write(0, []);
  return found.slice(1);
}

/** Where a form that was typed ends. Two words of it are enough where the query ends with them: more may follow. */
function typedAt(
  query: readonly QueryUnit[],
  from: number,
  form: readonly QueryTerm[],
): { readonly to: number; readonly exact: boolean } | undefined {
  let at = 0;
  let exact = true;
  let to = from;
  while (to < query.length && at < form.length) {
    for (const term of query[to++]!) {
      const meant = form[at++];
      if (!meant) return undefined;
      const begins = term.prefix && at > 1;
      if (meant.loose !== term.loose && !(begins && meant.folded.startsWith(term.folded))) {
        return undefined;
      }
      exact &&= begins ? meant.exact.startsWith(term.exact) : meant.exact === term.exact;
    }
  }
  return at === form.length || (at > 1 && to === query.length) ? { to, exact } : undefined;
}

export const isMeant = (query: readonly QueryUnit[]): boolean =>
  query.some(([term]) => term!.meant);

/** Grades of a term that was not typed; `undefined` for one that was. */
export function gradesMeant(term: QueryTerm, store: Store): Grades | undefined {
  const { meant } = term;
  if (!meant) return undefined;
  const grade = meant.exact ? EXACT : CONSISTENT;
  return new Uint8Array(store.folded.map((_, id) => (standsAs(term, store, id) ? grade : 0)));
}

/** Whether an entry of the index is the word that was meant: "CA" is no "ca", and "bảo" no "bạo" where nobody typed either. */
function standsAs({ meant, folded, exact }: QueryTerm, store: Store, id: number): boolean {
  const { word } = meant!;
  if (store.folded[id] !== folded) return false;
  if (word === word.toUpperCase()) return store.terms[id] === word;
  return (store.exact[id] ??= foldExact(store.terms[id]!)) === exact;
}
