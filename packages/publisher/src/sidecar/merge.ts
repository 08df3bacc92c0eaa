/**
 * A person's values win over found ones, flags win over both. A value in the sidecar is a person's when it differs from what
 * the tool itself wrote there; then it is never touched again. Everything else follows the PDF.
 */
import type { Say } from '../model/say.js';
import type { Sidecar, SidecarArticle } from '../model/sidecar.js';
import { EMPTY, FACT_KEYS, readAuto, type AutoArticle, type FactKey } from './file.js';
import type { Found } from './found.js';

export type Facts = Partial<Record<FactKey, string>>;

const HELP =
  'Sửa các giá trị dưới đây khi cần; lần chạy sau giữ nguyên chỗ đã sửa. "doubtful" là những chỗ máy đoán, nên xem lại. Không sửa "auto".';

/** The values that hold for this build. */
export function mergeFacts(sidecar: Sidecar | undefined, found: Facts, flags: Facts): Facts {
  const auto = sidecar ? readAuto(sidecar).facts : {};
  const facts: Facts = {};
  for (const key of FACT_KEYS) {
    const written = sidecar?.[key];
    const personal = sidecar !== undefined && written !== auto[key];
    // A key that the tool had written and a person deleted stays deleted.
    const value = flags[key] ?? (personal ? written : found[key]);
    if (value !== undefined && value !== '') facts[key] = value;
  }
  return facts;
}

/** What a person changed about an article. */
export function personalArticle(sidecar: Sidecar | undefined, id: string): Partial<SidecarArticle> {
  const entry = sidecar?.articles?.find((article) => article.id === id);
  if (!sidecar || !entry) return {};
  const auto: AutoArticle | undefined = readAuto(sidecar).articles[id];
  const personal: Record<string, unknown> = { ...entry };
  delete personal['id'];
  for (const key of ['title', 'section', 'pages', 'alts'] as const) {
    if (auto && same(entry[key], auto[key])) delete personal[key];
  }
  return personal;
}

/** The sidecar as it is written after a build: the person's values, and found ones where there are none. */
export function nextSidecar(
  previous: Sidecar | undefined,
  found: Facts,
  articles: readonly (AutoArticle & { readonly id: string })[],
  doubtful: Readonly<Record<string, Say>>,
): Sidecar {
  const before = previous ?? EMPTY;
  const auto = readAuto(before);
  const next: Record<string, unknown> = { ...before };
  const autoFacts: Facts = { ...auto.facts };
  const stillGuessed: { place: string; why: string }[] = [];
  for (const key of FACT_KEYS) {
    const personal = previous !== undefined && before[key] !== auto.facts[key];
    if (personal) continue;
    const value = found[key];
    if (value === undefined) {
      delete next[key];
      delete autoFacts[key];
      continue;
    }
    next[key] = value;
    autoFacts[key] = value;
    const why = doubtful[key];
    if (why) stillGuessed.push({ place: key, why: why.vi });
  }
  const autoArticles: Record<string, AutoArticle> = {};
  const entries = new Map((before.articles ?? []).map((entry) => [entry.id, entry]));
  for (const { id, ...article } of articles) {
    const entry = entries.get(id);
    const edits = previous ? personalArticle(previous, id) : {};
    entries.set(id, { ...entry, id, ...article, ...edits });
    autoArticles[id] = article;
  }
  const order = articles.map((article) => article.id);
  const rest = [...entries.keys()].filter((id) => !order.includes(id));
  return {
    version: 1,
    help: HELP,
    ...withoutKeys(next, ['version', 'help', 'articles', 'doubtful', 'auto']),
    articles: [...order, ...rest].flatMap((id) => entries.get(id) ?? []),
    doubtful: stillGuessed,
    auto: { facts: autoFacts, articles: autoArticles },
  };
}

export const foundFacts = (found: Found): Facts => ({
  title: found.title,
  language: found.language,
  ...(found.series === undefined ? {} : { series: found.series }),
  ...(found.number === undefined ? {} : { number: found.number }),
  ...(found.subtitle === undefined ? {} : { subtitle: found.subtitle }),
  ...(found.date === undefined ? {} : { date: found.date }),
  ...(found.publisher === undefined ? {} : { publisher: found.publisher }),
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function withoutKeys(
  value: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Record<string, unknown> {
  const rest: Record<string, unknown> = {};
  for (const key of Object.keys(value)) if (!keys.includes(key)) rest[key] = value[key];
  return rest;
}
