/** Messages between the command and its workers. */
import type { OutlineEntry, SourceFont, SourceMetadata, SourcePage } from '../model/source.js';
import type { HugeImages } from '../pdf/huge-images.js';
import type { MadePicture, PictureWork } from '../model/picture.js';
import type { Say } from '../model/say.js';
import type { ExitCode } from '../errors.js';

export interface WorkerSetup {
  readonly file: string;
  /** SHA-256 of the file as the command found it, hex; another one is another PDF. */
  readonly hash: string;
  readonly password?: string;
  /** Folder of encoded files, named by their own hash. */
  readonly blobs: string;
  /** Folder of records of rasters already encoded, named by the raster's hash. */
  readonly rasters: string;
  readonly sharp: boolean;
  readonly avif: boolean;
  /** Part of every cache key: a change of encoding makes old entries strangers. */
  readonly recipe: string;
}

export type WorkerRequest =
  | { readonly kind: 'setup'; readonly setup: WorkerSetup }
  | { readonly kind: 'open' }
  | { readonly kind: 'page'; readonly page: number }
  /** Reads without drawing, for `check`. */
  | { readonly kind: 'read'; readonly page: number }
  | {
      readonly kind: 'picture';
      readonly page: number;
      readonly width: number;
      readonly height: number;
      readonly file: string;
    }
  /** Makes a picture of one that lies on the disk; needs no PDF. */
  | { readonly kind: 'make'; readonly file: string; readonly work: PictureWork };

export interface OpenedDocument {
  readonly pageCount: number;
  readonly metadata: SourceMetadata;
  readonly outline: readonly OutlineEntry[];
}

/** One encoded raster in the blob folder. */
export interface PageFile {
  /** SHA-256 of the bytes, hex; the name in the blob folder. */
  readonly hash: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** Nominal width of the tier. */
  readonly tier: number;
  readonly type: 'image/webp' | 'image/jpeg' | 'image/avif';
  readonly lossless: boolean;
}

export interface ReadResult {
  readonly source: SourcePage;
  readonly fonts: readonly Omit<SourceFont, 'pages'>[];
}

export interface WorkedPage extends ReadResult {
  readonly files: readonly PageFile[];
  /** Nothing had to be encoded: the same raster was met before. */
  readonly reused: boolean;
  /** Pictures too large to be drawn as they are. */
  readonly huge: HugeImages;
}

export interface WireError {
  readonly code: string;
  readonly exit: ExitCode;
  readonly message: Say;
  readonly hint?: Say;
  readonly page?: number;
}

export type WorkerReply =
  | { readonly kind: 'opened'; readonly document: OpenedDocument; readonly rss: number }
  | { readonly kind: 'page'; readonly result: WorkedPage; readonly rss: number }
  | { readonly kind: 'read'; readonly result: ReadResult; readonly rss: number }
  | { readonly kind: 'picture'; readonly rss: number }
  | { readonly kind: 'made'; readonly picture: MadePicture; readonly rss: number }
  | { readonly kind: 'error'; readonly error: WireError; readonly rss: number };
