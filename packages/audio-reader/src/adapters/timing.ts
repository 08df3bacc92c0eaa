/** The recording's map: a Guided Navigation document, as sentences with their clips. Fetched when a player first shows. */
import { parse } from '@e-bulletin/core/json.js';
import { parseArticle } from '@e-bulletin/issue/guided.js';
import { textHash } from '@e-bulletin/issue/text.js';
import type { Abbreviation, ArticleBlock, AudioClip, RichText } from '@e-bulletin/issue';
import { plain } from '../model/match.js';
import type { Clip, TrackWish } from '../model/track.js';
import type { Recorded } from '../model/weave.js';

/** What is drawn where the page has no text. */
export interface OwnArticle {
  readonly blocks: readonly ArticleBlock[];
  readonly abbreviations: readonly Abbreviation[];
}

export interface Timing extends OwnArticle {
  readonly sentences: readonly Recorded[];
  /** Sentences whose text is no longer what the recording says. */
  readonly stale: readonly string[];
  /** Address of the clearer recording; empty where there is none. */
  readonly clear: string;
}

/** With the address of the recording that is heard: the page's own, or the clearer one that is wished for. */
export interface HeardTiming extends Timing {
  readonly src: string;
}

export async function fetchTiming(wish: TrackWish, signal: AbortSignal): Promise<HeardTiming> {
  const { timing, src, lend } = wish;
  if (typeof timing !== 'string') {
    // In an issue in a ZIP recordings have no address either, and the map names them as `lend` takes them; else nobody knows where they lie.
    const at = (href: string): string => (lend ? href : src);
    return heardOf(read(await timing(), document.baseURI, at), wish);
  }
  const response = await fetch(timing, { signal });
  if (!response.ok) throw new Error(String(response.status));
  const base = baseOf(response.url || timing);
  const at = (href: string): string => new URL(href, base).href;
  return heardOf(read(parse(await response.text()), base, at), wish);
}

/** References resolve as those of the manifest, which lies above the folder of articles (docs/issue-format.md). */
function baseOf(address: string): string {
  // A document out of a ZIP has no place of its own.
  if (!/^https?:/.test(address)) return document.baseURI;
  return new URL(/\/a\/[^/]*$/.test(address.replace(/[?#].*$/, '')) ? '..' : '.', address).href;
}

function heardOf(timing: Timing, wish: TrackWish): HeardTiming {
  const names = timing.sentences.flatMap(({ clip }) => clip?.href ?? []);
  // The page's own address wins: a document lies beside recordings in an issue, and they may have moved since.
  const src = (wish.clear && timing.clear) || wish.src;
  if (!src || names.some((name) => name !== names[0])) return { ...timing, src: wish.src };
  const sentences = timing.sentences.map((one) =>
    one.clip ? { ...one, clip: { ...one.clip, href: src } } : one,
  );
  return { ...timing, sentences, src };
}

/** @param at the address of a recording that the map names; empty where nobody knows it */
function read(guided: unknown, base: string, at: (href: string) => string): Timing {
  const { blocks, abbreviations, problems, clear } = parseArticle(guided, base);
  const sentences: Recorded[] = [];
  const stale: string[] = problems
    .filter(({ code }) => code === 'sentence-mismatch')
    .map(({ detail }) => detail);
  const clipOf = (clip: AudioClip | undefined): Clip | undefined =>
    clip && at(clip.href) ? { ...clip, href: at(clip.href) } : undefined;
  const add = (rich: RichText, whole?: { id?: string; audio?: AudioClip }): void => {
    const edited = rich.narrated !== undefined && rich.narrated !== textHash(rich.text);
    if (!rich.sentences.length) {
      if (whole?.audio && edited) stale.push(rich.text);
      const clip = edited ? undefined : clipOf(whole?.audio);
      sentences.push({ id: whole?.id, text: plain(rich.text), clip });
    }
    for (const { start, end, id, audio, narrated } of rich.sentences) {
      const text = rich.text.slice(start, end);
      // A sentence's own hash decides; without one, its block's does.
      const gone = narrated === undefined ? edited : narrated !== textHash(text);
      if (gone && audio) stale.push(text);
      sentences.push({ id, text: plain(text), clip: gone ? undefined : clipOf(audio) });
    }
  };
  for (const block of blocks) {
    if (block.kind === 'list') block.items.forEach((item) => add(item, item));
    else if (block.kind === 'table') block.rows.forEach((row) => row.forEach((cell) => add(cell)));
    else if (block.kind === 'figure' && block.caption) add(block.caption);
    else if ('sentences' in block) add(block, block);
  }
  return { blocks, abbreviations, sentences, stale, clear: clear ? at(clear) : '' };
}
