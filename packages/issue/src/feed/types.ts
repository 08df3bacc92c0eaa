/** The normal form of a feed. Addresses are absolute and have passed `safeHref`; text is text. */
import type { PageImage } from '../types.js';

export interface FeedIssue {
  /** Names the issue in addresses; unique in the feed, and the same however the feed grows: `so-8`. */
  readonly id: string;
  /** What `<e-bulletin src>` opens: the manifest, else the ZIP, else the PDF. */
  readonly href: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly number?: string;
  readonly subtitle?: string;
  /** Name of the bulletin. */
  readonly series?: string;
  readonly publisher?: string;
  /** ISO 8601 day or moment. */
  readonly published?: string;
  readonly modified?: string;
  /** Pages, where the feed says so. */
  readonly pages?: number;
  /** Its own page. */
  readonly page?: string;
  /** Pictures of its cover, the narrowest first. */
  readonly covers: readonly PageImage[];
}

export interface Feed {
  readonly title: string;
  readonly language: string;
  readonly publisher?: string;
  readonly modified?: string;
  /** There are more issues than these: the feed goes on elsewhere, or is too long. */
  readonly partial: boolean;
  /** Newest first. */
  readonly issues: readonly FeedIssue[];
}
