/** Articles as derived from a PDF or a DOCX, before they are given lasting ids and written as Guided Navigation. */
import type { Box, PageText } from '@e-bulletin/issue';
import type { Finding } from './finding.js';
import type { Span } from './source.js';

/** The roles of Readium's closed list that our articles use. */
export type BlockRole =
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'heading5'
  | 'heading6'
  | 'paragraph'
  | 'preformatted'
  | 'list'
  | 'listItem'
  | 'image'
  | 'caption'
  | 'table'
  | 'row'
  | 'cell'
  | 'columnHeader'
  | 'rowHeader'
  | 'blockquote'
  | 'aside';

/** Where a block is printed. */
export interface Place {
  readonly page: number;
  readonly box: Box;
}

export interface BlockLink {
  /** UTF-16 offsets into the block's `text`. */
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

export interface ArticleBlock {
  readonly role: BlockRole;
  /** NFC, one space between words, a line break between lines of verse; empty for containers and pictures. */
  readonly text: string;
  /** In reading order: a paragraph that goes on in the next column or page has several. */
  readonly places: readonly Place[];
  /** Items of a list, rows of a table, cells of a row. */
  readonly children?: readonly ArticleBlock[];
  /** Columns and rows that a cell of a table takes; one of each where absent. */
  readonly span?: Span;
  /** What the picture shows. */
  readonly alt?: string;
  /** A picture that came with the DOCX; pictures of the PDF are cut from `places[0]`. */
  readonly picture?: DocxPicture;
  readonly links?: readonly BlockLink[];
}

export interface DocxPicture {
  readonly bytes: Uint8Array;
  readonly type: string;
}

export interface DerivedArticle {
  /** Unique within the derivation, made from the title; `assignIds` replaces it by the lasting one. */
  readonly id: string;
  readonly title: string;
  readonly section?: string;
  /** Ordinals, ascending. */
  readonly pages: readonly number[];
  readonly blocks: readonly ArticleBlock[];
  readonly words: number;
  /** Where the text came from. */
  readonly origin: 'tags' | 'layout' | 'docx' | 'ocr';
  /** Order or boundaries were guessed and a person should look. */
  readonly doubtful: boolean;
}

export interface Derivation {
  readonly articles: readonly DerivedArticle[];
  /** Text layers, one per page; `TextBlock.article` holds `DerivedArticle.id`. */
  readonly pages: readonly PageText[];
  /** Section titles in the order of print. */
  readonly sections: readonly string[];
  /** Page labels found in running heads or feet, by page (index 0 is page 1). */
  readonly labels: readonly (string | undefined)[];
  /** What was doubtful, per page or article. */
  readonly findings: readonly Finding[];
}
