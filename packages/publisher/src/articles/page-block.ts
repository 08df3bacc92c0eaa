/** What a page holds, in reading order, before articles are made of it: the common result of tags and of layout. */
import { joinLines } from '@e-bulletin/issue/text.js';
import { type Box, type Span } from '../model/source.js';
import { textOf, type Line } from './lines.js';

export type PageBlockRole =
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'heading5'
  | 'heading6'
  | 'paragraph'
  | 'listItem'
  | 'caption'
  | 'blockquote'
  | 'figure'
  | 'table'
  | 'artifact';

export interface TableCell {
  readonly header: boolean;
  readonly lines: readonly Line[];
  readonly span?: Span;
}

export interface PageBlock {
  readonly role: PageBlockRole;
  readonly lines: readonly Line[];
  /** Rows of a table; its `lines` are those of the cells, in order. */
  readonly rows?: readonly (readonly TableCell[])[];
  readonly alt?: string;
  /** Ten-thousandths of the page. */
  readonly box: Box;
  /** Blocks of one list, box or quotation share it; blocks of other groups never become one paragraph. */
  readonly group?: number;
  /** In a box beside the text: its headings begin no article. */
  readonly aside?: true;
  /** Its lines end where their author wants it: those of a poem, of the state's name, of who signs. */
  readonly verse?: true;
  /** Of an official paper: its title, what stands in its letterhead, or a heading in it, which begins no article. */
  readonly paper?: 'title' | 'head' | 'part';
}

export interface PageBlocks {
  readonly page: number;
  readonly mode: 'tags' | 'layout' | 'ocr' | 'empty';
  readonly blocks: readonly PageBlock[];
  /** Why the order is a guess; empty where it is sure. */
  readonly doubts: readonly Doubt[];
}

export type Doubt = 'order' | 'overlap' | 'table' | 'untagged-rest' | 'ocr' | 'turned';

/** The block's text as one string, words cut at line ends made whole. */
export const blockText = (block: Pick<PageBlock, 'lines'>): string =>
  joinLines(block.lines.map(textOf));

export const isHeading = (block: PageBlock): boolean => block.role.startsWith('heading');

/** 1 to 6; 0 for what is no heading. */
export const headingLevel = (block: PageBlock): number =>
  isHeading(block) ? Number(block.role.slice(7)) : 0;

export const headingRole = (level: number): PageBlockRole =>
  `heading${Math.min(6, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5 | 6}`;
