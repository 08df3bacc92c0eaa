/**
 * What an article and the hotspots of a page are after their Guided Navigation documents were read, for every element and tool.
 */
import type { Box, Resource } from '../types.js';

/** Where something is printed: a page's picture, and the part of it (all of it where there is no box). */
export interface Region {
  /** As written, without fragment. */
  readonly href: string;
  readonly box?: Box;
}

/** A stretch of a recording, in seconds; to its end where `end` is absent. */
export interface AudioClip {
  readonly href: string;
  readonly start: number;
  readonly end?: number;
}

/** A range of a text, in UTF-16 units: `text.slice(start, end)`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface Mark extends TextRange {
  readonly kind: 'strong' | 'emphasis' | 'link';
  /** For `link`: safe to follow, as written or absolute. */
  readonly href?: string;
}

/** A sentence, as far as the publisher told them apart. */
export interface Sentence extends TextRange {
  readonly id?: string;
  readonly audio?: AudioClip;
  /** `textHash` of the sentence that the recording says. */
  readonly narrated?: string;
  readonly regions: readonly Region[];
}

export interface RichText {
  /** Plain text, NFC. */
  readonly text: string;
  /** In order of their start. */
  readonly marks: readonly Mark[];
  /** In order, not overlapping; empty where the publisher did not tell them apart. */
  readonly sentences: readonly Sentence[];
  /** `textHash` of the text that the recording says. */
  readonly narrated?: string;
}

/** What every block of an article may have. */
export interface BlockPlace {
  /** Id within the article: `b12`. */
  readonly id?: string;
  /** Where it is printed. */
  readonly regions: readonly Region[];
  /** The recording of the whole block, where it is not told by sentence. */
  readonly audio?: AudioClip;
}

export interface HeadingBlock extends BlockPlace, RichText {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
}

export type ProseKind =
  | 'paragraph'
  /** The opening summary of a news article (sapô). */
  | 'lead'
  | 'subtitle'
  | 'quote'
  | 'pullquote'
  /** A box beside the text. */
  | 'note'
  /** Author, photographer, source. */
  | 'credit'
  | 'caption'
  /** Line breaks count: verse, addresses. */
  | 'preformatted';

export interface ProseBlock extends BlockPlace, RichText {
  readonly kind: ProseKind;
}

export interface ListItem extends BlockPlace, RichText {
  /** 1 for the outer list, 2 for a list inside it... */
  readonly level: number;
  /** The printed marker ("1.", "a)", "-"), which legal texts refer to. */
  readonly label?: string;
}

export interface ListBlock extends BlockPlace {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
}

export interface TableCell extends RichText {
  readonly header?: 'column' | 'row';
  readonly columns: number;
  readonly rows: number;
}

export interface TableBlock extends BlockPlace {
  readonly kind: 'table';
  readonly caption?: string;
  readonly rows: readonly (readonly TableCell[])[];
}

export interface FigureBlock extends BlockPlace {
  readonly kind: 'figure';
  /** The picture as a file of its own; where absent, show the printed regions. */
  readonly image?: Resource & { readonly width?: number; readonly height?: number };
  /** What it shows; empty where nobody said. */
  readonly alt: string;
  readonly caption?: RichText;
}

export interface MediaBlock extends BlockPlace {
  readonly kind: 'video' | 'recording';
  readonly href: string;
  readonly title: string;
}

export interface SeparatorBlock extends BlockPlace {
  readonly kind: 'separator';
}

/** One block of an article, in reading order. Views build it node by node; no block ever holds markup. */
export type ArticleBlock =
  HeadingBlock | ProseBlock | ListBlock | TableBlock | FigureBlock | MediaBlock | SeparatorBlock;

/** An abbreviation of an article and what it stands for. */
export interface Abbreviation {
  readonly abbr: string;
  readonly text: string;
}

export type HotspotKind =
  'video' | 'audio' | 'gallery' | 'chart' | 'poll' | 'link' | 'file' | 'map';

/** The numbers behind a chart: labels in the first column, one series in each of the others. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly unit?: string;
  /** How it is drawn; bars where nobody said. */
  readonly shape?: 'bar' | 'line';
  /** Who counted, for the line under the chart. */
  readonly source?: string;
}

/** What is said between two moments of a film or recording, in seconds. */
export interface Caption {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface GalleryPicture {
  readonly href: string;
  readonly alt: string;
  readonly caption?: string;
}

/** An active area of a page. */
export interface Hotspot {
  readonly id?: string;
  readonly kind: HotspotKind;
  readonly box: Box;
  /** Its name for readers; empty where nobody gave one. */
  readonly title: string;
  /** The film, recording, poll, file, map or address; galleries and charts may have none. */
  readonly href?: string;
  /** For a `link` within the issue: the page's ordinal. */
  readonly page?: number;
  /** For a `link` within the issue: the article's id. */
  readonly article?: string;
  /** Picture shown before a film plays, or in place of a map. */
  readonly poster?: string;
  /** Further addresses of the same film or recording, best first: the MP4 beside a stream. */
  readonly alternates?: readonly string[];
  /** In order of their start. */
  readonly captions?: readonly Caption[];
  /** All that is said in a film or recording; line breaks count. */
  readonly transcript?: string;
  /** Bytes of a file. */
  readonly size?: number;
  readonly pictures: readonly GalleryPicture[];
  readonly data?: DataTable;
}
