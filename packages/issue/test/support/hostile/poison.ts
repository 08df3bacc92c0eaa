/** Puts hostile values into the places of a JSON document: all its words at once, or one place at a time. */
import { TEXTS } from './payloads.js';

/** Keys whose strings say what a thing is or where it lies: poisoned one at a time, or nothing would be opened at all. */
const STRUCTURE =
  /(^|#)(@.*|href|type|rel|role|textref|audioref|videoref|imgref|id|kind|poster|text|alternates|shape|size|image|language|conformsTo|date|published|modified|readingProgression|page|state|digest|ticket|opens|closes|results|breakdowns|narrated|by|of|question|anyOf|version|articles|terms)$/;
/** …of which these are words in documents of articles and hotspots. */
const WORDS = /^text$/;

type Json = unknown;

export interface Poisoner {
  /** The next payload, so that every text is used somewhere. */
  next(): string;
}

export function poisoner(): Poisoner {
  let at = 0;
  return { next: () => TEXTS[at++ % TEXTS.length] as string };
}

/** A copy with script in every string that a person would read. */
export function poisonTexts(value: Json, poison: Poisoner, key = ''): Json {
  if (typeof value === 'string') {
    return STRUCTURE.test(key) && !WORDS.test(key) ? value : poison.next();
  }
  if (Array.isArray(value)) return value.map((item: Json) => poisonTexts(item, poison, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, poisonTexts(item, poison, name)]),
  );
}

export type Path = readonly (string | number)[];

/** Every place of a document, containers too. */
export function placesOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: (readonly [string | number, Json])[] = Array.isArray(value)
    ? value.map((item: Json, index) => [index, item] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => placesOf(item, [...path, key]))];
}

/** A copy with another value at one place. */
export function replaced(value: Json, [key, ...rest]: Path, by: Json): Json {
  if (key === undefined) return by;
  const copy: Record<string | number, Json> | Json[] = Array.isArray(value)
    ? [...(value as Json[])]
    : { ...(value as Record<string, Json>) };
  const fields = copy as Record<string | number, Json>;
  fields[key] = replaced(fields[key], rest, by);
  return copy;
}
