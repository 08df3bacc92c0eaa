/**
 * Hotspots of a page: links of the PDF that lead somewhere, and those of the sidecar. A link becomes more than a link where its
 * address says so by a fragment, `https://…/clip.mp4#e-bulletin:video` (docs/publishing.md); files of sound and film by name.
 */
import type { Box, Hotspot, HotspotKind } from '@e-bulletin/issue';
import type { SidecarHotspot } from '../model/sidecar.js';
import type { SourceLink, TextRun } from '../model/source.js';
import { safeAddress } from './html.js';

const KINDS: readonly HotspotKind[] = [
  'video',
  'audio',
  'gallery',
  'chart',
  'poll',
  'link',
  'file',
  'map',
];
const FRAGMENT = /#e-bulletin:([a-z]+)$/;

export function hotspotsOf(
  links: readonly SourceLink[],
  runs: readonly TextRun[],
  added: readonly SidecarHotspot[],
): Hotspot[] {
  const hotspots: Hotspot[] = [];
  const push = (hotspot: Omit<Hotspot, 'id'>): void => {
    hotspots.push({ id: `h${hotspots.length + 1}`, ...hotspot });
  };
  for (const link of links) {
    if (link.page !== undefined) {
      push({
        kind: 'link',
        box: link.box,
        title: textUnder(link.box, runs) ?? `Trang ${link.page}`,
        href: `#page=${link.page}`,
        page: link.page,
        pictures: [],
      });
      continue;
    }
    const safe = link.href === undefined ? undefined : safeAddress(link.href);
    // An outside link must be absolute: a PDF has no folder to be relative to.
    if (safe === undefined || !/^[a-z][a-z0-9+.-]*:/i.test(safe)) continue;
    const kind = kindOf(safe);
    const href = safe.replace(FRAGMENT, '');
    const title = textUnder(link.box, runs) ?? href.replace(/^[a-z]+:(?:\/\/)?/i, '');
    push({ kind, box: link.box, title, href, pictures: [] });
  }
  for (const { box, kind, href, title } of added) {
    const safe = safeAddress(href);
    if (safe === undefined || !KINDS.includes(kind)) continue;
    push({ kind, box, title: title ?? safe, href: safe, pictures: [] });
  }
  return hotspots;
}

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

export function kindOf(href: string): HotspotKind {
  const said = FRAGMENT.exec(href)?.[1] as HotspotKind | undefined;
  if (said && KINDS.includes(said)) return said;
  const path = href.replace(/[?#].*$/, '');
  if (/\.(?:mp4|webm|m4v)$/i.test(path)) return 'video';
  if (/\.(?:mp3|m4a|ogg|opus)$/i.test(path)) return 'audio';
  return 'link';
}
