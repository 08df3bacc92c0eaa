/** The shapes of static search: what goes in, the file, what comes out. */
import type { PageText } from '../types.js';

/** A page to be indexed: its text layer, its ordinal, and the article of blocks that name none. */
export interface IndexPage extends PageText {
  /** Ordinal of the page, from 1. */
  readonly page: number;
  readonly article?: string;
  /** What belongs to the page and is not printed on it: the captions of a gallery, the name of a film. */
  readonly unprinted?: readonly UnprintedText[];
}

export interface UnprintedText {
  readonly text: string;
  /** Id of the article it belongs to. */
  readonly article?: string;
}

/**
 * The index as JSON (docs/adr/0005). Text is a row of codes: one character is one entry of `terms`, a word or what
 * stands between two words; one space between words is not written.
 */
export interface SearchIndexFile {
  readonly version: 1;
  /** Words, and gaps behind a `^`: the most frequent first, separated by line feeds. */
  readonly terms: string;
  /** Ids of articles. */
  readonly articles: readonly string[];
  readonly pages: readonly PageRecord[];
  /**
   * Abbreviations of which the issue has the letters or the words, one a line: the words, then every other way to write them, each
   * behind a `|` ("Thành phố Hồ Chí Minh|TPHCM|TP.HCM").
   */
  readonly shorts?: string;
}

/** A page's ordinal, then two values for each block: article * 2 + heading (article 0 is none), and its codes. */
export type PageRecord = readonly (number | string)[];

/**
 * First and last word, ordinals in the page's text layer over all blocks that are not `artifact`, from 0. What pictures
 * show and what is not printed comes after the text layer's words and has no place on the page.
 */
export type WordRange = readonly [first: number, last: number];

export interface Snippet {
  readonly text: string;
  /** Hits in `text`: start and end in UTF-16 units. */
  readonly marks: readonly (readonly [start: number, end: number])[];
}

export interface Hit {
  /** Ordinal of the page, from 1. */
  readonly page: number;
  /** Id of the article the block belongs to. */
  readonly article?: string;
  /** From the first to the last word of the hit, all in one block. */
  readonly words: WordRange;
  /** The words that matched, where other words stand between them. */
  readonly matches: readonly WordRange[];
  /**
   * Every word of the query stands here with the accents that were typed (old and new tone placement are equal). Never where an
   * abbreviation stands for the words that were typed, or the words for it.
   */
  readonly exact: boolean;
  /** Greater is better; comparable within one query only. */
  readonly score: number;
  readonly snippet: Snippet;
}

export interface QueryOptions {
  /** Most hits to return, 1 to 1000. Default 50. */
  readonly limit?: number;
  /** Only this page, to mark every hit on the page that is shown. */
  readonly page?: number;
  /**
   * Take words as keys of Telex or VNI that no keyboard made letters of: "nuowcs", "d9u7o7ng2". For a query that found nothing as it
   * stands. Default false.
   */
  readonly rawKeys?: boolean;
}

export interface SearchIndex {
  /**
   * Hits, best first: exact accents, then words side by side and in order, then headings, then page order. Words find their
   * abbreviation and it finds them, behind what stands as it was typed.
   * Words in quotes stand together; the last word may be a beginning unless a space or quote follows it. Every word must
   * be on the page. Of a longer query the first 31 words in the first 1000 characters count. Never throws.
   */
  query(text: string, options?: QueryOptions): Hit[];
  /** Everything on a page that is searched, a line for each block, cut words whole; empty where the page has no text. */
  textOf(page: number): string;
}
