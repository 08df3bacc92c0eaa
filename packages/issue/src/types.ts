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
