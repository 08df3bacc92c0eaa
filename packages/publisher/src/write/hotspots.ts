/**
 * Hotspots of a page: links of the PDF that lead somewhere, and those of the sidecar. A link becomes more than a link where its
 * address says so (`media/address.ts`). Files are only wished for here; `media/resolve.ts` brings them.
 */
import type { Box } from '@e-bulletin/issue';
import { askedBy, isKind, type Asked } from '../media/address.js';
import type { Wish } from '../media/resolve.js';
import type { SidecarHotspot } from '../model/sidecar.js';
import type { SourceLink, TextRun } from '../model/source.js';
import { safeAddress } from './html.js';

/** What links within the issue may name. */
export interface Targets {
  /** The ordinal of a page by what is printed on it. */
  readonly pageOf: (label: string) => number | undefined;
  readonly hasArticle: (id: string) => boolean;
}

export interface HotspotWishes {
  readonly wishes: readonly Wish[];
  /** Articles and pages that links lead to and the issue has not. */
  readonly lost: readonly { readonly article?: string; readonly page?: string }[];
}

const NOWHERE: Targets = { pageOf: () => undefined, hasArticle: () => false };

export function hotspotsOf(
  links: readonly SourceLink[],
  runs: readonly TextRun[],
  added: readonly SidecarHotspot[],
  targets: Targets = NOWHERE,
): HotspotWishes {
  const wishes: Wish[] = [];
  const lost: { article?: string; page?: string }[] = [];
  const push = (wish: Omit<Wish, 'id' | 'pictures'>): void => {
    wishes.push({ id: `h${wishes.length + 1}`, pictures: [], ...wish });
  };
  for (const link of links) {
    const { box } = link;
    const words = textUnder(box, runs);
    if (link.page !== undefined) {
      push({ ...inner({ page: link.page }), box, title: words ?? `Trang ${link.page}` });
      continue;
    }
    const safe = link.href === undefined ? undefined : safeAddress(link.href);
    // An outside link must be absolute: a PDF has no folder to be relative to.
    if (safe === undefined || !/^[a-z][a-z0-9+.-]*:/i.test(safe)) continue;
    const asked = askedBy(safe);
    const title = asked.title ?? words;
    const made = wishOf(asked, targets, lost);
    if (made) push({ ...made, box, ...named(title, asked) });
  }
  for (const one of added) {
    const wish = addedWish(one, targets, lost);
    if (wish) push(wish);
  }
  return { wishes, lost };
}

type Made = Omit<Wish, 'id' | 'box' | 'title' | 'pictures'>;

function wishOf(
  asked: Asked,
  targets: Targets,
  lost: HotspotWishes['lost'][number][],
): Made | undefined {
  const { kind, href, file, mp4, article, page } = asked;
  if (article !== undefined) {
    if (targets.hasArticle(article)) return inner({ article });
    return void lost.push({ article });
  }
  if (page !== undefined) {
    const number = targets.pageOf(page);
    if (number !== undefined) return inner({ page: number });
    return void lost.push({ page });
  }
  const other = mp4 === undefined ? undefined : safeAddress(mp4);
  return {
    kind,
    href,
    ...(file === undefined ? {} : { file }),
    ...(other !== undefined && /^https?:/i.test(other) ? { alternates: [other] } : {}),
  };
}

function addedWish(
  one: SidecarHotspot,
  targets: Targets,
  lost: HotspotWishes['lost'][number][],
): Omit<Wish, 'id' | 'pictures'> | undefined {
  const { box, kind, title, poster } = one;
  const safe = typeof one.href === 'string' ? safeAddress(one.href) : undefined;
  if (safe === undefined || !isKind(kind) || !isBox(box)) return undefined;
  const inside = /^#(article|page)=(.+)$/.exec(safe);
  const asked: Asked = inside
    ? { kind: 'link', href: '', [inside[1] as string]: inside[2] }
    : /^[a-z][a-z0-9+.-]*:/i.test(safe) || (kind === 'poll' && safe.startsWith('/'))
      ? { kind, href: safe }
      : { kind, href: '', file: safe };
  const made = wishOf(asked, targets, lost);
  if (!made) return undefined;
  const { href, ...rest } = made;
  return {
    ...rest,
    ...(href ? { href } : {}),
    ...(typeof poster === 'string' ? { posterFile: poster } : {}),
    box,
    ...named(title, asked),
  };
}

function inner(target: { readonly page: number } | { readonly article: string }): Made {
  const [key, value] = Object.entries(target)[0] as [string, string | number];
  return { kind: 'link', href: `#${key}=${encodeURIComponent(value)}`, ...target };
}

/** A name somebody gave, or one made of the address. */
function named(
  title: string | undefined,
  { href, file }: Asked,
): { readonly title: string; readonly unnamed?: true } {
  if (title) return { title: title.normalize('NFC') };
  const made = href.replace(/^[a-z]+:(?:\/\/)?/i, '') || (file ?? '');
  return { title: made, unnamed: true };
}

const isBox = (box: unknown): box is Box =>
  Array.isArray(box) && box.length === 4 && box.every((side) => Number.isFinite(side));

/** A name longer than this is a paragraph that was made a link. */
const MAX_TITLE = 120;

/** The words printed inside a link's area: its name for those who cannot see it. */
function textUnder(box: Box, runs: readonly TextRun[]): string | undefined {
  const [x, y, w, h] = box;
  let text = '';
  for (const run of runs) {
    const middle = run.y + run.h / 2;
    if (middle < y || middle > y + h) continue;
    const words = run.text.split(' ');
    words.forEach((word, index) => {
      const left = run.words?.[index * 2] ?? run.x;
      const right = run.words?.[index * 2 + 1] ?? run.x + run.w;
      const centre = (left + right) / 2;
      if (centre < x || centre > x + w) return;
      const glued = index === 0 && !run.spaceBefore;
      text += text === '' || glued ? word : ` ${word}`;
    });
  }
  const clean = text.normalize('NFC').trim();
  return clean === '' ? undefined : clean.slice(0, MAX_TITLE);
}
