/** Pictures that are made of pictures, as the command asks its worker for them. */

/** A part of a picture, in its pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type PictureWork =
  /** For sharing: the whole page in the middle, on a blurred, darkened enlargement of itself. */
  | { readonly kind: 'cover-card' }
  /** For sharing: that part, on paper where it has another shape. */
  | { readonly kind: 'page-card'; readonly area: Area }
  /** For sharing: cut around what matters in the picture. */
  | { readonly kind: 'picture-card' }
  | { readonly kind: 'cut'; readonly area: Area }
  /** Upright and no larger than a screen needs. */
  | { readonly kind: 'screen' };

export interface MadePicture {
  /** JPEG. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What link previews show. */
export const CARD = { width: 1200, height: 630 };
