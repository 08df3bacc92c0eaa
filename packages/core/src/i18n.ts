/**
 * Languages of the interface: Vietnamese is the source, English the first target. The only file that knows
 * @lit/localize.
 *
 * We use its message lookup and its types, never `configureLocalization`: that may be called once per module
 * graph, so a library that calls it breaks every host application that uses lit-localize itself
 * (docs/adr/0003). Elements of one bundle share one language: the first that asks wins.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { msg as litMsg } from '@lit/localize';
import { defaultMsg } from '@lit/localize/internal/default-msg.js';
import { joinStringsAndValues, type StrResult } from '@lit/localize/internal/str-tag.js';
import type { TemplateMap } from '@lit/localize/internal/types.js';

export { str } from '@lit/localize/internal/str-tag.js';

export type Language = 'vi' | 'en';
export type { TemplateMap };

type Loader = () => Promise<{ readonly templates: TemplateMap }>;
/** Nothing for the source: its sentences are in the code. */
type Translations = Partial<Record<Language, Loader>>;

const source: Language = 'vi';
const loaders = new Map<string, Translations>();
const hosts = new Set<ReactiveControllerHost>();
let templates: TemplateMap = {};
let language: Language | undefined;
let warned = false;

/**
 * Marks a sentence for translation: `msg('Mục lục', { id: 'flipbook.contents' })`, with values
 * ``msg(str`Trang ${n}`, { id: 'flipbook.page' })``. Ids are required and checked by `tools/generate.ts`.
 * Plain text only: markup belongs into templates.
 */
export const msg = ((template: string | StrResult, options: { id: string }): string => {
  const localized = language === source ? undefined : templates[options.id];
  if (localized === undefined) return defaultMsg(template) as string;
  if (typeof localized === 'string') return localized;
  const { strings, values } = localized as unknown as StrResult;
  // A translation holds the place of each value by its number, because languages order them differently.
  return joinStringsAndValues(strings, (template as StrResult).values, values as number[]);
}) as unknown as typeof litMsg;

/** Tells where a package keeps its translations. They are fetched when a language is first asked for. */
export function registerMessages(name: string, translations: Translations): void {
  if (loaders.has(name)) return;
  loaders.set(name, translations);
  load(translations);
}

/** `vi`, `vi-VN` → `vi`; `en`, `en-US` → `en`; anything else → undefined. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split('-')[0];
  return primary === 'vi' || primary === 'en' ? primary : undefined;
}

/** Resolves once every message of the language in use has arrived. For tests and static renderers. */
export async function messagesReady(): Promise<void> {
  await pending;
}

let pending: Promise<unknown> = Promise.resolve();

function load(translations: Translations): void {
  const job = translations[language ?? source]?.().then(
    (module) => {
      templates = { ...templates, ...module.templates };
      for (const host of hosts) host.requestUpdate();
    },
    () => {
      // The interface stays Vietnamese; the browser's console names the request that failed.
    },
  );
  pending = Promise.all([pending, job]);
}

function request(wanted: Language): void {
  if (language === wanted) return;
  if (language !== undefined) {
    if (!warned) {
      warned = true;
      console.warn(`e-bulletin: this page speaks "${language}", not "${wanted}".`);
    }
    return;
  }
  language = wanted;
  for (const [, translations] of loaders) load(translations);
}

/** For tests: forgets which language was asked for first. */
export function resetLanguage(): void {
  language = undefined;
  warned = false;
  templates = {};
}

interface LocalizedHost extends ReactiveControllerHost {
  readonly lang: string;
  /** BCP 47 language of the issue shown, when it is known. */
  readonly issueLanguage?: string | undefined;
}

/**
 * Gives an element its language: its own `lang`, else the issue's, else Vietnamese. `<html lang>` alone never
 * decides, because Vietnamese portals often carry `en-US`.
 */
export class LanguageController implements ReactiveController {
  readonly #host: LocalizedHost;

  constructor(host: LocalizedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The language in use; set it as `lang` of the element's inner root. */
  get language(): Language {
    return language ?? source;
  }

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }

  hostUpdate(): void {
    const wanted = languageOf(this.#host.lang) ?? languageOf(this.#host.issueLanguage);
    if (wanted) request(wanted);
  }
}
