/** The recording's map: a Guided Navigation document, as sentences with their clips. Fetched when a player first shows. */
import { parse } from '@e-bulletin/core/json.js';
import { parseArticle } from '@e-bulletin/issue/guided.js';
import { textHash } from '@e-bulletin/issue/text.js';
import type { ArticleBlock, AudioClip, RichText } from '@e-bulletin/issue';
import { plain } from '../model/match.js';
import type { Clip } from '../model/track.js';
import type { Recorded } from '../model/weave.js';

export interface Timing {
  readonly blocks: readonly ArticleBlock[];
  readonly sentences: readonly Recorded[];
  /** Sentences whose text is no longer what the recording says. */
  readonly stale: readonly string[];
}

/**
 * @param address of the document, or what brings it where it has none (an issue in a ZIP)
 * @param src address of the recording, where the page names it
 * @param lent recordings have no address either: the map names them as `lend` takes them
 */
export async function fetchTiming(
  address: string | (() => Promise<unknown>),
  src: string,
  lent: boolean,
  signal: AbortSignal,
): Promise<Timing> {
  if (typeof address !== 'string') {
    const timing = readTiming(await address(), document.baseURI, src, lent);
    // What it calls a recording lies where it lies, and has no address of its own.
    return src || lent ? timing : { ...timing, sentences: timing.sentences.map(withoutClip) };
  }
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(String(response.status));
  return readTiming(parse(await response.text()), baseOf(response.url || address), src);
}

const withoutClip = ({ id, text }: Recorded): Recorded => ({ id, text, clip: undefined });

/** References resolve as those of the manifest, which lies above the folder of articles (docs/issue-format.md). */
function baseOf(address: string): string {
  // A document out of a ZIP has no place of its own.
  if (!/^https?:/.test(address)) return document.baseURI;
  return new URL(/\/a\/[^/]*$/.test(address.replace(/[?#].*$/, '')) ? '..' : '.', address).href;
}

function readTiming(guided: unknown, base: string, src: string, lent = false): Timing {
  const timing = read(guided, base, lent);
  const names = timing.sentences.flatMap(({ clip }) => clip?.href ?? []);
  // The page's own address wins: a document lies beside recordings in an issue, and they may have moved since.
  if (!src || names.some((name) => name !== names[0])) return timing;
  const sentences = timing.sentences.map((one) =>
    one.clip ? { ...one, clip: { ...one.clip, href: src } } : one,
  );
  return { ...timing, sentences };
}

function read(guided: unknown, base: string, lent: boolean): Timing {
  const { blocks, problems } = parseArticle(guided, base);
  const sentences: Recorded[] = [];
  const stale: string[] = problems
    .filter(({ code }) => code === 'sentence-mismatch')
    .map(({ detail }) => detail);
  const clipOf = (clip: AudioClip | undefined): Clip | undefined =>
    clip && { ...clip, href: lent ? clip.href : new URL(clip.href, base).href };
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
  return { blocks, sentences, stale };
}
