/** Reads single values of a document written by anyone: says what is wrong, returns what can be used. */
import { Problems } from '../problems.js';
import { isAbsolute, safeHref, withoutFragment, type HrefUse } from '../href.js';
import type { Resource } from '../types.js';

export type Fields = Record<string, unknown>;

/** Longest list that is read; the rest is dropped with a problem. */
export const MAX_ITEMS = 100_000;
/** Longest title, name or sentence outside an article's text, in UTF-16 units. */
const MAX_TEXT = 2000;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own value of a key: libraries add methods to `Object.prototype`. */
export function own(fields: Fields, key: string): unknown {
  return Object.prototype.hasOwnProperty.call(fields, key) ? fields[key] : undefined;
}

/** A key as one step of a JSON pointer. */
export function step(key: string): string {
  return '/' + key.replace(/~/g, '~0').replace(/\//g, '~1');
}

export class Values extends Problems {
  readonly base: string;
  /** Chosen from a map of languages; set once the document's language is known. */
  language = 'vi';

  constructor(base: string) {
    super();
    this.base = base;
  }

  /** An object, or an empty one with a problem. */
  fields(value: unknown, at: string): Fields {
    if (isFields(value)) return value;
    if (value !== undefined) this.lost(at, 'wrong-type', 'object');
    return {};
  }

  /** A list; one lonely item is taken as a list of one, as W3C manifests may write it. */
  list(value: unknown, at: string): readonly unknown[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      if (isFields(value) || typeof value === 'string') {
        this.odd(at, 'not-a-list');
        return [value];
      }
      this.lost(at, 'wrong-type', 'array');
      return [];
    }
    if (value.length <= MAX_ITEMS) return value as unknown[];
    this.lost(at, 'too-many', String(MAX_ITEMS));
    return value.slice(0, MAX_ITEMS) as unknown[];
  }

  /** Text, or the best of a map of languages, NFC, with single spaces. */
  text(value: unknown, at: string): string | undefined {
    if (value === undefined) return undefined;
    const found = isFields(value) ? this.#localised(value) : value;
    if (typeof found === 'number') return String(found);
    if (typeof found !== 'string') {
      this.lost(at, 'wrong-type', 'string');
      return undefined;
    }
    return found.slice(0, MAX_TEXT).normalize('NFC').replace(/\s+/g, ' ').trim() || undefined;
  }

  #localised(map: Fields): unknown {
    const tags = Object.keys(map);
    const wanted = [this.language, this.language.split('-')[0], 'vi', 'en', 'und'];
    for (const tag of wanted) if (tag && typeof own(map, tag) === 'string') return map[tag];
    return tags.map((tag) => map[tag]).find((text) => typeof text === 'string');
  }

  /** Name of a person or office: text, `{name}`, or a list of them. */
  name(value: unknown, at: string): string | undefined {
    if (!Array.isArray(value)) {
      return isFields(value) && own(value, 'name') !== undefined
        ? this.text(value['name'], at + '/name')
        : this.text(value, at);
    }
    const names = this.list(value, at).map((item, i) =>
      this.name(Array.isArray(item) ? null : item, `${at}/${i}`),
    );
    return names.filter((name) => name).join(', ') || undefined;
  }

  /** A finite number over zero (or `min`). */
  number(value: unknown, at: string, min = 0): number | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'number' && value > min && value < Infinity) return value;
    this.odd(at, 'bad-number', String(value).slice(0, 40));
    return undefined;
  }

  /** An ISO 8601 day or moment that exists in the calendar. */
  date(value: unknown, at: string): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'string') {
      const day = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/.exec(
        value.trim(),
      );
      if (day) {
        const moment = new Date(`${day[1]}-${day[2] ?? '01'}-${day[3] ?? '01'}T00:00Z`);
        const real = moment.getUTCDate() === Number(day[3] ?? 1);
        if (real && (!day[4] || !Number.isNaN(Date.parse(value.trim())))) return value.trim();
      }
    }
    this.odd(at, 'bad-date', String(value).slice(0, 40));
    return undefined;
  }

  /** One of a few words. */
  word<Word extends string>(value: unknown, at: string, words: readonly Word[]): Word | undefined {
    if (value === undefined) return undefined;
    const found = words.find((word) => word === value);
    if (!found) this.odd(at, 'bad-value', words.join(', '));
    return found;
  }

  /** A usable address as it was written, or absolute where it names its own host. */
  href(value: unknown, at: string, use: HrefUse = 'media'): string | undefined {
    const safe = safeHref(value, this.base, use);
    if (safe === undefined) {
      if (typeof value !== 'string') {
        this.lost(
          at,
          value === undefined ? 'missing' : 'wrong-type',
          value === undefined ? 'href' : 'string',
        );
      } else {
        const scheme = /^\s*[a-z][a-z0-9+.-]*\s*:/i.test(value);
        this.lost(at, scheme ? 'unsafe-address' : 'bad-address', value.slice(0, 80));
      }
      return undefined;
    }
    return isAbsolute(value as string) ? safe : (value as string).trim();
  }

  /** Media type without parameters, lower case. */
  mediaType(value: unknown, at: string): string | undefined {
    if (value === undefined) return undefined;
    const type =
      typeof value === 'string' ? (value.split(';')[0] as string).trim().toLowerCase() : '';
    if (/^[\w.+-]+\/[\w.+-]+$/.test(type)) return type;
    this.odd(at, 'bad-value', 'image/jpeg');
    return undefined;
  }

  /** A Link Object (or a lonely address) as a resource. */
  resource(value: unknown, at: string, use: HrefUse = 'media'): Resource | undefined {
    const link = typeof value === 'string' ? { href: value } : this.fields(value, at);
    if (!isFields(value) && typeof value !== 'string') return undefined;
    if (own(link, 'templated') === true) {
      this.lost(at, 'templated');
      return undefined;
    }
    const href = this.href(own(link, 'href'), at + '/href', use);
    if (href === undefined) return undefined;
    const type = this.mediaType(own(link, 'type'), at + '/type');
    const size = this.number(own(link, 'size'), at + '/size');
    const title = this.text(own(link, 'title'), at + '/title');
    return { href, ...(type && { type }), ...(size && { size }), ...(title && { title }) };
  }

  /** Relations of a link, lower case. */
  rels(link: Fields): readonly string[] {
    const rel = own(link, 'rel');
    return (Array.isArray(rel) ? rel : [rel])
      .filter((r) => typeof r === 'string')
      .map((r: string) => r.toLowerCase());
  }

  /** The absolute form of an address that `href` has passed. */
  absolute(href: string): string {
    return safeHref(href, this.base, 'link') ?? href;
  }

  /** What matches two spellings of one address: absolute, without fragment. */
  key(href: string): string {
    return withoutFragment(this.absolute(href));
  }
}
