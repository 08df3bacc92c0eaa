/**
 * Links that lie in several places. A PDF has one annotation for each line of a link, and browsers that print one write some
 * of them twice: whoever goes by keys or by ear meets one link, and a finger may press every line of it. Pure.
 */
import type { Hotspot } from '@e-bulletin/issue';

export interface Spot {
  /** Its title has the words of all lines of a link. */
  readonly hotspot: Hotspot;
  /** Place in the list of the page. */
  readonly index: number;
  /** A further line of a link that was met already. */
  readonly part: boolean;
}

/** Every hotspot; lines of one link follow each other in the file. */
export function spotsOf(hotspots: readonly Hotspot[]): readonly Spot[] {
  let link = {} as { -readonly [K in keyof Hotspot]: Hotspot[K] };
  return hotspots.map((hotspot, index) => {
    const { kind, href, title } = hotspot;
    const part = kind === 'link' && link.kind === kind && link.href === href;
    if (!part) link = { ...hotspot };
    else if (!link.title.includes(title)) link.title += ` ${title}`;
    return { hotspot: part ? hotspot : link, index, part };
  });
}
