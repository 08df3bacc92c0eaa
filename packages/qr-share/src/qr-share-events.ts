/** What `<e-qr-share>` tells the page. */
import type { ShareMethod } from './model/share.js';

export interface ShareDetail {
  readonly method: ShareMethod;
  /** What leaves: the address in the code (`save`, `print`), else the link; they differ where there is a `campaign`. */
  readonly url: string;
}

/** Before a link leaves by the reader's tap. Cancelable: a page may share in its own way instead. */
export type ShareEvent = CustomEvent<ShareDetail>;

export interface ShareErrorDetail {
  readonly code: string;
  readonly message: string;
  readonly retryable: boolean;
}

declare global {
  interface HTMLElementEventMap {
    'e-share': ShareEvent;
    'e-share-error': CustomEvent<ShareErrorDetail>;
  }
}
