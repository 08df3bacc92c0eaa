/** What the article view decides: how it looks, what lies where in the text, what comes before and after. Pure. */
import type { ArticleBlock, Box, Hotspot, Issue, Mark } from '@e-bulletin/issue';

/** Text sizes in pixels; 23 is what older eyes read well at arm's length. */
export const SIZES = [20, 23, 26, 32, 40] as const;
export const SPACINGS = ['normal', 'wide', 'widest'] as const;
export const THEMES = ['paper', 'white', 'dark'] as const;

export interface Settings {
  readonly size: (typeof SIZES)[number];
  readonly spacing: (typeof SPACINGS)[number];
  /** Absent until the reader chooses: the element's own. */
  readonly theme?: (typeof THEMES)[number];
}

/** What was kept on the device, as far as it can be used. */
export function settingsOf(kept: unknown): Settings {
  const fields = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  const theme = THEMES.find((one) => one === fields['theme']);
  return {
    size: SIZES.find((one) => one === fields['size']) ?? 23,
    spacing: SPACINGS.find((one) => one === fields['spacing']) ?? 'normal',
    ...(theme && { theme }),
  };
}

/** Words a minute of a reader who takes his time; Vietnamese words are syllables. */
const PACE = 200;
export const minutesOf = (words: number): number => Math.max(1, Math.round(words / PACE));

/** The readable articles before and after one. */
export function neighbours(
  { articles }: Pick<Issue, 'articles'>,
  id: string,
): { readonly before?: Issue['articles'][number]; readonly after?: Issue['articles'][number] } {
  const readable = articles.filter(({ guided }) => guided);
  const at = readable.findIndex((article) => article.id === id);
  const before = at > 0 ? readable[at - 1] : undefined;
  const after = at < 0 ? undefined : readable[at + 1];
  return { ...(before && { before }), ...(after && { after }) };
}

/** Letters and digits alone: capitals and line breaks are matters of layout. */
const plain = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How far down the printed title may stand, under kickers and pictures. */
const TITLE_WITHIN = 6;

/** The block that is the article's title over again; the view shows it once. */
export const titleBlock = (
  blocks: readonly ArticleBlock[],
  title: string,
): ArticleBlock | undefined =>
  blocks
    .slice(0, TITLE_WITHIN)
    .find((block) => block.kind === 'heading' && plain(block.text) === plain(title));

/** The title as it is printed, else as the contents have it. */
export const titleOf = (
  title: ArticleBlock | undefined,
  article: { readonly title: string },
): string => (title && 'text' in title ? title.text : article.title);

export interface Segment {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
}

/** A stretch of text that is one link, or none. */
export interface Run {
  readonly href?: string;
  readonly segments: readonly Segment[];
}

/** Text cut where its marks begin and end; put together again it is the same text. Links never nest. */
export function runsOf(text: string, marks: readonly Mark[]): readonly Run[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) cuts.add(start).add(end);
  const places = [...cuts].filter((at) => at <= text.length).sort((a, b) => a - b);
  const runs: { href?: string; segments: Segment[] }[] = [];
  places.slice(0, -1).forEach((start, index) => {
    const end = places[index + 1] as number;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const href = over.find(({ kind }) => kind === 'link')?.href;
    const segment = {
      text: text.slice(start, end),
      strong: over.some(({ kind }) => kind === 'strong'),
      emphasis: over.some(({ kind }) => kind === 'emphasis'),
    };
    const last = runs[runs.length - 1];
    if (last && last.href === href) last.segments.push(segment);
    else runs.push({ ...(href !== undefined && { href }), segments: [segment] });
  });
  return runs;
}

/** A hotspot of a page, to be shown in the text. */
export interface Spot {
  readonly page: number;
  readonly hotspot: Hotspot;
}

/**
 * Which hotspots come after which block: after the one that is printed under them, else after the nearest on their page.
 * `alone` says whether a page belongs to this article only; what lies beside the text of a shared page may be the other's.
 */
export function placeSpots(
  blocks: readonly ArticleBlock[],
  spots: readonly Spot[],
  pageOf: (href: string) => number | undefined,
  alone: (page: number) => boolean,
): ReadonlyMap<ArticleBlock, readonly Spot[]> {
  const placed = new Map<ArticleBlock, Spot[]>();
  for (const spot of spots) {
    let nearest: { block: ArticleBlock; away: number } | undefined;
    for (const block of blocks) {
      for (const { href, box } of block.regions) {
        if (!box || pageOf(href) !== spot.page) continue;
        const away = distance(box, middleOf(spot.hotspot.box));
        if (!nearest || away < nearest.away) nearest = { block, away };
      }
    }
    if (!nearest || (nearest.away > 0 && !alone(spot.page))) continue;
    const list = placed.get(nearest.block) ?? [];
    placed.set(nearest.block, list);
    list.push(spot);
  }
  return placed;
}

const middleOf = ([x, y, width, height]: Box): readonly [number, number] => [
  x + width / 2,
  y + height / 2,
];

/** How far a point lies from a box; 0 inside it. */
function distance([left, top, width, height]: Box, [x, y]: readonly [number, number]): number {
  const dx = Math.max(left - x, 0, x - (left + width));
  const dy = Math.max(top - y, 0, y - (top + height));
  return Math.hypot(dx, dy);
}

/** A tap this far from the text of an article (ten-thousandths) still means it. */
const REACH = 400;

/**
 * The article that a tap on a page means: the one whose text or picture is there, the nearest within reach, or the
 * page's only one.
 * @param text the page's text layer, of which nothing is believed
 */
export function articleAt(
  issue: Pick<Issue, 'articles'>,
  page: number,
  text: unknown,
  x: number,
  y: number,
): string | undefined {
  const here = issue.articles.filter(({ pages, guided }) => guided && pages.includes(page));
  const [only] = here;
  if (here.length < 2) return only?.id;
  let best: { id: string; away: number } | undefined;
  for (const { article, boxes } of blocksOf(text)) {
    if (!here.some(({ id }) => id === article)) continue;
    for (const box of boxes) {
      const away = distance(box, [x, y]);
      if (away <= REACH && (!best || away < best.away)) best = { id: article, away };
    }
  }
  return best?.id;
}

type Fields = Readonly<Record<string, unknown>>;

function blocksOf(text: unknown): { readonly article: string; readonly boxes: readonly Box[] }[] {
  const list = (value: unknown): readonly Fields[] =>
    Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
  return list((text as Fields | null | undefined)?.['blocks']).flatMap((block) => {
    const { article, box, lines } = block;
    if (typeof article !== 'string') return [];
    return [{ article, boxes: [box, ...list(lines).map(boxOfLine)].filter(isBox) }];
  });
}

function boxOfLine({ y, h, x }: Fields): unknown {
  if (!Array.isArray(x) || x.length < 2) return undefined;
  const [left, right] = [x[0] as unknown, x[x.length - 1] as unknown];
  return [left, y, Number(right) - Number(left), h];
}

const isBox = (value: unknown): value is Box =>
  Array.isArray(value) && value.length === 4 && value.every((side) => typeof side === 'number');
