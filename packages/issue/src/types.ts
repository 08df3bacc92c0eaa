/**
 * The normal form of an issue, as every element and tool sees it after the
 * manifest (a Readium Web Publication Manifest, Divina profile) was read.
 * `parse.ts` makes it; the wire format is described in docs/issue-format.md.
 */

/** One file of the issue. `href` is as written: relative to the manifest, or absolute. */
export interface Resource {
  readonly href: string;
  /** Media type, lower case, without parameters. */
  readonly type?: string;
  /** Bytes, when the publisher knew them. */
  readonly size?: number;
  readonly title?: string;
}

/** One raster of a page. Sizes in pixels. */
export interface PageImage extends Resource {
  readonly width: number;
  readonly height: number;
}

export interface Page {
  /** Ordinal in the issue, from 1. `#page=` and the `page` property use this. */
  readonly number: number;
  /** What is printed on the paper ("10", "iv", "Bìa 1"); the ordinal as text where nothing is printed. */
  readonly label: string;
  /** Size of the largest raster, in pixels; the ratio is that of the paper. */
  readonly width: number;
  readonly height: number;
  /** Every raster that may be shown, the JPEG (`href` in the manifest) first, then by width. */
  readonly images: readonly PageImage[];
  /** Where the page must lie in a spread, when the manifest says so. */
  readonly side?: 'left' | 'right' | 'center';
  /** A text layer (`PageText` JSON). */
  readonly text?: Resource;
  /** Hotspots and regions of the page (a Guided Navigation document). */
  readonly guided?: Resource;
  /** A sentence for those who cannot see the picture, where no text layer exists. */
  readonly alt?: string;
}

export interface ContentsEntry {
  readonly title: string;
  /** Target as written in `toc`; absent for a heading that only groups. */
  readonly href?: string;
  /** Ordinal of the page the entry leads to, where it can be told. */
  readonly page?: number;
  /** Id of the article the entry leads to, where it is one. */
  readonly article?: string;
  readonly children: readonly ContentsEntry[];
}

export interface Article {
  /** Stable for years; letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly section?: string;
  /** Ordinals of its pages, ascending. */
  readonly pages: readonly number[];
  /** The article as a Guided Navigation document. */
  readonly guided?: Resource;
  /** Its static share page (HTML, never parsed in a portal). */
  readonly page?: Resource;
  /** A picture for lists. */
  readonly image?: PageImage;
  /** Recordings, best first. */
  readonly audio: readonly Resource[];
  /** Seconds of the recording. */
  readonly duration?: number;
  /** Words in the text, for "đọc 4 phút" where there is no recording. */
  readonly words?: number;
  /** ISO day and sentence of the newest correction ("Đã sửa"). */
  readonly corrected?: { readonly date: string; readonly note: string };
  /** The text was derived from layout and is doubtful: show the page beside it. */
  readonly doubtful: boolean;
}

export interface Issue {
  readonly title: string;
  /** BCP 47, default `vi`. */
  readonly language: string;
  readonly identifier?: string;
  readonly publisher?: string;
  /** ISO date of the issue. */
  readonly published?: string;
  readonly modified?: string;
  /** Name of the bulletin the issue belongs to. */
  readonly series?: string;
  /** "8", from `belongsTo.magazine.issue.position`. */
  readonly number?: string;
  /** What a reader calls the issue ("Số 8 · Quý IV năm 2026"), where the publisher wrote it. */
  readonly subtitle?: string;
  readonly progression: 'ltr' | 'rtl';
  readonly pages: readonly Page[];
  readonly contents: readonly ContentsEntry[];
  readonly articles: readonly Article[];
  /** The static search index. */
  readonly search?: Resource;
  /** The PDF, when the office offers it. */
  readonly pdf?: Resource;
  /** Absolute address of the issue's static share page. */
  readonly canonical?: string;
  readonly cover?: PageImage;
  /** Poll definitions or addresses at a poll service. */
  readonly polls: readonly Resource[];
  /** The manifest as it was read, unknown keys and all, so that a write loses nothing. */
  readonly source: Readonly<Record<string, unknown>>;
}

/** [x, y, width, height] in ten-thousandths of the page's width and height, origin top left. */
export type Box = readonly [x: number, y: number, width: number, height: number];

export type TextRole =
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'heading5'
  | 'heading6'
  | 'paragraph'
  | 'listItem'
  | 'caption'
  | 'tableCell'
  | 'figure'
  /** Running heads, page numbers: shown for selection, hidden from screen readers, not searched. */
  | 'artifact';

/** The text layer of one page, in reading order. Numbers are ten-thousandths of the page. */
export interface PageText {
  readonly blocks: readonly TextBlock[];
}

export interface TextBlock {
  readonly role: TextRole;
  /** Id of the article it belongs to. */
  readonly article?: string;
  /** What the picture shows, for `figure`. */
  readonly alt?: string;
  /** The area of a figure; text blocks have their lines. */
  readonly box?: Box;
  readonly lines: readonly TextLine[];
}

export interface TextLine {
  /** NFC text of the line, words separated by one space. A word cut by the PDF at the line end keeps its hyphen. */
  readonly text: string;
  readonly y: number;
  readonly h: number;
  /** Left and right edge of each word of `text`, flat: x0, x1, x0, x1 ... */
  readonly x: readonly number[];
  /** The line's last word goes on in the next line (hyphenated or cut by the PDF). */
  readonly joins?: true;
}

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
