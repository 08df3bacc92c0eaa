/** What an issue abbreviates and what it writes out, for the search: who types the one finds the other. */
import { governmentAbbreviations } from '@e-bulletin/issue/abbreviations.js';
import { openIndex, type SearchIndexFile } from '@e-bulletin/issue/search.js';
import { foldExact, words } from '@e-bulletin/issue/text.js';
import { standsFor } from './shorts.js';

/** Of two letters only those that mean one thing: "TT" is a circular, a town, a centre, an inspector. */
const TWO_LETTERS = new Set('TW TƯ KP TP BV HS SV GV ĐH NQ NĐ QĐ QL VN'.split(' '));
/** Words where no mark is typed: "cap" means "cấp". */
const WORDS = new Set(['CAP', 'VAC']);

/** `SearchIndexFile.shorts` of an index; empty where it has neither an abbreviation nor the words of one. */
export function searchShorts(file: SearchIndexFile): string {
  const index = openIndex(file);
  const printed = file.pages.map(([page]) => spaced(index.textOf(page as number))).join('|');
  const read = foldExact(printed);
  const known = [...governmentAbbreviations()]
    .filter(([short, text]) => isSearched(short, text))
    .map(([short, text]) => ({ short, text, read: foldExact(spaced(text)) }));
  const groups = new Map<string, { text: string; forms: string[]; met: boolean }>();
  for (const { short, text, read: key } of known) {
    let group = groups.get(key);
    if (!group) {
      // "TP Hồ Chí Minh": half of it short.
      const half = known
        .filter((part) => part.read !== key && key.includes(part.read))
        .map((part) => key.replace(part.read, ` ${part.short} `))
        .filter((form) => read.includes(foldExact(form)));
      group = {
        text,
        forms: half.map((form) => form.trim()),
        met: half.length > 0 || read.includes(key),
      };
      groups.set(key, group);
    }
    group.forms.push(short);
    group.met ||= printed.includes(spaced(short));
  }
  return [...groups.values()]
    .filter(({ met }) => met)
    .map(({ text, forms }) => [text, ...forms].join('|'))
    .join('\n');
}

const spaced = (text: string): string =>
  ` ${words(text)
    .map((word) => word.text)
    .join(' ')} `;

function isSearched(short: string, text: string): boolean {
  // W is how telegrams wrote Ư.
  return (
    (short.length > 2 || TWO_LETTERS.has(short)) &&
    !WORDS.has(short) &&
    short === short.toUpperCase() &&
    standsFor(short.replace('W', 'Ư'), text)
  );
}
