/**
 * What was read from a PDF, before anything is derived from it. All positions are ten-thousandths of the displayed page
 * (cropped, rotated, origin top left), so that no reader of this model ever sees PDF user space.
 */
import type { Box } from '@e-bulletin/issue';

export type { Box };

/** A stretch of text that the PDF shows in one go, in one font, on one line. */
export interface TextRun {
  /** As extracted, not normalised; never only white space. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Left and right edge of each word of `text` as shown, flat: x0, x1, x0, x1…; exact, from the characters' boxes. */
  readonly words?: readonly number[];
  /** Name of the font without its subset prefix (`.VnTime`, `TimesNewRomanPS-BoldMT`); key of `PdfSource.fonts`. */
  readonly font: string;
  /** Height of the type in points, after every scaling. */
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  /** Degrees clockwise of the writing direction as displayed: 90, 180, 270; absent for upright text. */
  readonly turned?: number;
  /** Not drawn: a scanner laid what it recognised under its picture. */
  readonly hidden?: true;
  /** Written aslant, as stamps and watermarks are: neither level nor upright. */
  readonly slanted?: true;
  /** Id of the marked content it lies in; leaves of the tag tree name it. */
  readonly mark?: string;
  /** Lies in an artifact (running head, page number) by the PDF's own tags. */
  readonly artifact?: true;
  /** White space was shown between the previous run and this one. */
  readonly spaceBefore?: true;
  /** The extractor saw a line end after it. */
  readonly lineEnd?: true;
  /** The text was read from pixels; 0 to 100, how sure. */
  readonly confidence?: number;
}

/** Columns and rows that a cell of a table takes. */
export type Span = readonly [columns: number, rows: number];

/** A node of the page's part of the tag tree (PDF 32000, 14.8), roles already mapped to standard ones. */
export interface Tag {
  /** `Document`, `Sect`, `H1`, `P`, `L`, `LI`, `LBody`, `Table`, `TR`, `TH`, `TD`, `Figure`, `Caption`, `Link`, `Span`… */
  readonly role: string;
  readonly alt?: string;
  readonly language?: string;
  /** Of a cell that is more than one column wide or one row high. */
  readonly span?: Span;
  /** Where it stands among the tags says nothing: the program wrote it when it drew it. */
  readonly stray?: true;
  /** Area of a figure, where the PDF gives it. */
  readonly box?: Box;
  readonly children: readonly (Tag | TagLeaf)[];
}

/** Content of a tag: `mark` equals `TextRun.mark`, or `SourceImage.mark`. */
export interface TagLeaf {
  readonly mark: string;
}

export interface SourceLink {
  readonly box: Box;
  /** Absolute address of an outside link. */
  readonly href?: string;
  /** Ordinal of the page a link inside the document leads to. */
  readonly page?: number;
}

export interface SourceImage {
  readonly box: Box;
  /** Pixels stored in the PDF. */
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** The PDF's name of the codec: `DCTDecode`, `JPXDecode`, `JBIG2Decode`, `FlateDecode`… */
  readonly filter?: string;
  /** Id of the marked content it lies in. */
  readonly mark?: string;
  /** It belongs to the text, although no tag holds it: the program is known to leave such pictures out. */
  readonly stray?: true;
}

/** Something drawn: a coloured or framed panel that may hold text, or a drawing of many strokes (chart, illustration). */
export interface SourceShape {
  readonly kind: 'panel' | 'drawing';
  readonly box: Box;
}

export interface SourcePage {
  /** Ordinal from 1. */
  readonly number: number;
  /** From the PDF's page labels, where it has them. */
  readonly label?: string;
  /** Displayed size in points: cropped, after rotation. */
  readonly widthPt: number;
  readonly heightPt: number;
  /** Clockwise degrees: 0, 90, 180, 270. Already applied to every box. */
  readonly rotation: number;
  /** In the order of the content stream. */
  readonly runs: readonly TextRun[];
  /** Root of the page's tag tree; absent in an untagged PDF. */
  readonly tags?: Tag;
  readonly links: readonly SourceLink[];
  readonly images: readonly SourceImage[];
  /** Where the reader looked for them. */
  readonly shapes?: readonly SourceShape[];
  /** Thin straight lines, level or upright: borders of tables, among others. */
  readonly rules?: readonly Box[];
  /** The page could not be drawn or took too long; where it could be read, its words are here, and no pictures. */
  readonly failed?: true;
}

export interface OutlineEntry {
  readonly title: string;
  readonly page?: number;
  readonly children: readonly OutlineEntry[];
}

export interface SourceFont {
  readonly name: string;
  readonly embedded: boolean;
  /** Ordinals of the pages that use it. */
  readonly pages: readonly number[];
}

export interface SourceMetadata {
  readonly title?: string;
  readonly author?: string;
  readonly subject?: string;
  /** BCP 47, as the document says. */
  readonly language?: string;
  /** ISO dates. */
  readonly created?: string;
  readonly modified?: string;
  readonly producer?: string;
  /** Its pages are turned from left to right. */
  readonly rtl?: boolean;
  readonly tagged: boolean;
  readonly encrypted: boolean;
  /** The document carries page labels. */
  readonly labelled: boolean;
}

export interface PdfSource {
  /** Name of the file, without its folder. */
  readonly name: string;
  readonly bytes: number;
  readonly pages: readonly SourcePage[];
  readonly outline: readonly OutlineEntry[];
  readonly metadata: SourceMetadata;
  readonly fonts: readonly SourceFont[];
}
