/**
 * A place in a JSON document written by anyone. A cursor walks to a value, gives what can be used of it, and records what
 * is wrong with it under its JSON pointer. The pointer is put together only when something is wrong.
 */
import { isAbsolute, safeHref, withoutFragment, type HrefUse } from '../href.js';
import { MAX_PROBLEMS, type Problem, type ProblemCode } from '../problems.js';
import type { Resource } from '../types.js';
import { isFields, own, type Fields } from './fields.js';

export { isFields, own, type Fields };

/** Longest list that is read; the rest is dropped with a problem. */
export const MAX_ITEMS = 100_000;
/** Longest title, name or sentence outside an article's text, in UTF-16 units. */
const MAX_TEXT = 2000;
const ISO_DATE = /^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** What the places of one document share. */
export interface Document {
  readonly base: string;
  readonly problems: Problem[];
  /** Chosen from a map of languages; set once the document's own is known. */
  language: string;
}

/** The root of a document. */
export function openDocument(value: unknown, base: string): Cursor {
  return new Cursor(value, { base, problems: [], language: 'vi' });
}

export class Cursor {
  readonly value: unknown;
  readonly document: Document;
  readonly #parent: Cursor | undefined;
  readonly #key: string | number;
  #list: Cursor[] | undefined;

  constructor(value: unknown, document: Document, parent?: Cursor, key: string | number = '') {
    this.value = value;
    this.document = document;
    this.#parent = parent;
    this.#key = key;
  }

  /** JSON pointer (RFC 6901). */
  get at(): string {
    const step = String(this.#key).replace(/~/g, '~0').replace(/\//g, '~1');
    return this.#parent ? `${this.#parent.at}/${step}` : '';
  }

  /** Something of the issue is lost. */
  lost(code: ProblemCode, detail?: unknown): undefined {
    this.#report('error', code, detail);
  }

  /** Repaired, or only untidy. */
  odd(code: ProblemCode, detail?: unknown): undefined {
    this.#report('warning', code, detail);
  }

  #report(severity: Problem['severity'], code: ProblemCode, detail?: unknown): void {
    const { problems } = this.document;
    if (problems.length < MAX_PROBLEMS) {
      problems.push({ at: this.at, code, severity, detail: shorten(detail) });
    } else if (problems.length === MAX_PROBLEMS) {
      problems.push({ at: '', code: 'more-problems', severity, detail: '' });
    }
  }

  get(key: string): Cursor {
    return new Cursor(own(this.value, key), this.document, this, key);
  }

  /** This place if an object is there, else an empty one. */
  object(): Cursor {
    if (isFields(this.value)) return this;
    if (this.value !== undefined) this.lost('wrong-type', 'object');
    return new Cursor({}, this.document, this.#parent, this.#key);
  }

  /** The places of a list; one lonely item is taken as a list of one, as many manifests write it. */
  items(most = MAX_ITEMS): readonly Cursor[] {
    return (this.#list ??= this.#readItems(most));
  }

  #readItems(most: number): Cursor[] {
    let { value } = this;
    if (value === undefined) return [];
    if (value === null || typeof value === 'boolean') {
      this.lost('wrong-type', 'array');
      return [];
    }
    if (!Array.isArray(value)) {
      this.odd('not-a-list');
      value = [value];
    }
    const items = value as readonly unknown[];
    if (items.length > most) this.lost('too-many', most);
    return items.slice(0, most).map((item, i) => new Cursor(item ?? null, this.document, this, i));
  }

  /** Text, or the best of a map of languages, NFC, with single spaces. */
  text(limit = MAX_TEXT): string | undefined {
    let { value } = this;
    if (value === undefined) return undefined;
    if (isFields(value)) value = this.#localised(value);
    if (typeof value === 'number') value = String(value);
    if (typeof value !== 'string') return this.lost('wrong-type', 'string');
    return value.slice(0, limit).normalize('NFC').replace(/\s+/g, ' ').trim() || undefined;
  }

  #localised(map: Fields): unknown {
    const { language } = this.document;
    return [language, language.split('-')[0] as string, 'vi', 'en', 'und', ...Object.keys(map)]
      .map((tag) => own(map, tag))
      .find((text) => typeof text === 'string');
  }

  /** Name of a person or office: text, `{name}`, or a list of them. */
  name(): string | undefined {
    if (Array.isArray(this.value)) {
      const names = this.items().map((item) => (Array.isArray(item.value) ? '' : item.name()));
      return names.filter((name) => name).join(', ') || undefined;
    }
    const name = this.get('name');
    return (name.value === undefined ? this : name).text();
  }

  /** A finite number over zero. */
  number(): number | undefined {
    const { value } = this;
    if (value === undefined) return undefined;
    return typeof value === 'number' && value > 0 && value < Infinity
      ? value
      : this.odd('bad-number', value);
  }

  /** An ISO 8601 day or moment that exists in the calendar. */
  date(): string | undefined {
    const { value } = this;
    if (value === undefined) return undefined;
    const date = plain(value).trim();
    const day = date.slice(0, 10);
    return ISO_DATE.test(date) &&
      !Number.isNaN(Date.parse(date)) &&
      // Some engines take the 30th of February for the 2nd of March.
      new Date(day).toISOString().startsWith(day)
      ? date
      : this.odd('bad-date', value);
  }

  /** One of a few words. */
  word<Word extends string>(...words: readonly Word[]): Word | undefined {
    const found = words.find((word) => word === this.value);
    return found ?? (this.value === undefined ? undefined : this.odd('bad-value', this.value));
  }

  /** A usable address as it was written, or absolute where it names its own host. */
  href(use: HrefUse = 'media'): string | undefined {
    const { value } = this;
    if (value === undefined) return this.lost('missing', this.#key);
    if (typeof value !== 'string') return this.lost('wrong-type', 'string');
    const safe = safeHref(value, this.document.base, use);
    if (safe === undefined) {
      const foreign = use === 'own' && safeHref(value, this.document.base) !== undefined;
      const code = /^\s*[\w+.-]+\s*:/.test(value) ? 'unsafe-address' : 'bad-address';
      return this.lost(foreign ? 'foreign-picture' : code, value);
    }
    return isAbsolute(value) ? safe : value.trim();
  }

  /** Media type, lower case, without parameters. */
  mediaType(): string | undefined {
    const { value } = this;
    if (value === undefined) return undefined;
    const type = plain(value).toLowerCase().split(';')[0]?.trim() ?? '';
    return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : this.odd('bad-value', value);
  }

  /** A Link Object, or an address alone. */
  resource(use?: HrefUse): Resource | undefined {
    const alone = typeof this.value === 'string';
    if (!alone && !isFields(this.value)) return this.lost('wrong-type', 'object');
    if (this.get('templated').value === true) return this.lost('templated');
    const href = (alone ? this : this.get('href')).href(use);
    if (href === undefined) return undefined;
    return {
      href,
      ...given({
        type: this.get('type').mediaType(),
        size: this.get('size').number(),
        title: this.get('title').text(),
      }),
    };
  }

  /** Whether a link has a relation, in any case of letters. */
  hasRel(wanted: string): boolean {
    const rel = this.get('rel').value;
    return (Array.isArray(rel) ? (rel as unknown[]) : [rel]).some(
      (name) => typeof name === 'string' && name.toLowerCase() === wanted,
    );
  }

  /** What matches two spellings of one address: absolute, without fragment. */
  keyOf(href: string): string {
    return withoutFragment(safeHref(href, this.document.base, 'link') ?? href);
  }
}

/** Only the values that are there: an absent key and `undefined` differ for those who compare. */
export function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const found: Fields = {};
  for (const key of Object.keys(values)) {
    const value = values[key as keyof T];
    if (value !== undefined) found[key] = value;
  }
  return found as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function shorten(detail: unknown): string {
  return detail === undefined ? '' : plain(detail).slice(0, 80);
}

/** `String` without the methods that JSON may have put in its way (`{"toString": 1}`). */
export function plain(value: unknown): string {
  return value instanceof Object ? 'object' : String(value);
}
