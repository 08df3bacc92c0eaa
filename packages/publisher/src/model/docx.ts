/** A DOCX as read: blocks in order, with pictures. */
import type { ArticleBlock } from './article.js';

export interface DocxDocument {
  readonly title?: string;
  /** Headings, paragraphs, lists, tables, pictures in order; `places` are empty until matched with the PDF. */
  readonly blocks: readonly ArticleBlock[];
  /** Words in the whole document. */
  readonly words: number;
}
