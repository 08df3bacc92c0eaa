/** What is listened to: an article as sentences, each with its stretch of a recording where it has one. */

/** A stretch of a recording, in seconds; to its end where `end` is absent. */
export interface Clip {
  /** Absolute address. */
  readonly href: string;
  readonly start: number;
  readonly end?: number;
}

export interface Sentence {
  /** The publisher's id, else `s1`, `s2` … */
  readonly id: string;
  readonly text: string;
  /** What a voice is given, where that is not the text: an author's `data-say`. */
  readonly say?: string;
  readonly clip?: Clip;
  /** The first sentence of its block: a longer pause goes before it. */
  readonly opens: boolean;
}

/**
 * Brings an address for a recording that has none of its own (an issue in a ZIP). It is given back when `signal` aborts.
 * With `seconds`, how long the article is, it is for one player, which may begin before all of it is here; without, it is a whole file.
 */
export type Lend = (href: string, signal: AbortSignal, seconds?: number) => Promise<string>;

export interface Track {
  /** Address of the recording of all of it; empty where there is none. */
  readonly src: string;
  readonly sentences: readonly Sentence[];
  /** Where recordings are lent, `src` and the clips are what it takes. */
  readonly lend?: Lend | undefined;
}

export const NO_TRACK: Track = { src: '', sentences: [] };

/** What the track calls the recording of sentence `index`; without one the one that is `loaded`, else that of all of it or the first. */
export function recordingOf({ sentences, src }: Track, index: number, loaded: string): string {
  const hrefs = sentences.flatMap(({ clip }) => clip?.href ?? []);
  const other = hrefs.includes(loaded) ? loaded : src || hrefs[0];
  return sentences[index]?.clip?.href ?? other ?? '';
}

/** What a track is made of. */
export interface TrackWish {
  readonly src: string;
  readonly lend: Lend | undefined;
  /** The clearer recording, where the map names one. */
  readonly clear: boolean;
  readonly timing: string | (() => Promise<unknown>);
  /** Id of the element with the text. */
  readonly for: string;
  /** The element with the text, where no id reaches it. */
  readonly text: (() => object | undefined) | undefined;
}

/** One article of a playlist. */
export interface PlaylistItem {
  readonly id: string;
  readonly title: string;
  /** Heading under which it is listed. */
  readonly section?: string;
  /** Address of the recording; what `lend` takes, where it has none. */
  readonly src?: string;
  /** Brings an address for `src`, and for recordings that the map names, once somebody wants to listen. */
  readonly lend?: Lend;
  /** Address of its Guided Navigation document; or the document itself, fetched when wanted, where it has no address. */
  readonly timing?: string | (() => Promise<unknown>);
  /** Id of the element with its text. */
  readonly for?: string;
  /** The element with its text, where no id reaches it, or where it comes and goes: asked at first, and by `findText()`. */
  readonly text?: () => object | undefined;
  /** Seconds and bytes of the recording, where they are known. */
  readonly duration?: number;
  readonly size?: number;
  /** Address of a picture that a lock screen shows. */
  readonly picture?: string;
}

/** Sections in their order, each with the places of its articles in the playlist. */
export function sectionsOf(
  playlist: readonly PlaylistItem[],
): readonly { readonly title: string; readonly items: readonly number[] }[] {
  const sections: { title: string; items: number[] }[] = [];
  playlist.forEach(({ section = '' }, index) => {
    const known = sections.find(({ title }) => title === section);
    if (known) known.items.push(index);
    else sections.push({ title: section, items: [index] });
  });
  return sections;
}
