/** What the composer is given, and what a view of the bulletin may know and do. */
import type { nothing, ReactiveElement, TemplateResult } from 'lit';
import type { Issue, Resource } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';
import type { ElementLoader, PagesController } from '../controllers/pages.js';
import type { SharePlace } from '../model/share-targets.js';
import type { ViewName } from '../model/views.js';
import type { Sharing } from './sharing.js';

export interface ComposerHost {
  readonly element: ReactiveElement;
  readonly pages: PagesController;
  readonly loader: () => ElementLoader | undefined;
  readonly say: (text: string) => void;
}

export interface Opened {
  readonly issue: Issue;
  readonly carrier: Carrier;
  readonly subtitle: string;
  /** A picture of the cover that the browser has already. */
  readonly cover: string | undefined;
  /** Makes the pages, where they are not yet; resolves when they are there. */
  readonly show: () => Promise<void>;
}

export interface ReadWish {
  /** Ordinal of the page to begin with. */
  readonly page?: number;
  /** Id of an article to open. */
  readonly article?: string;
}

export type SlotName = 'audio' | 'poll' | 'share';

export interface Words {
  readonly answerWord: () => string;
  readonly listenWord: () => string;
  readonly shareWord: () => string;
  readonly onPage: (label: string) => string;
}

/** Made anew for each rendering. */
export interface ViewContext {
  readonly issue: Issue;
  /** "Số 8 · Quý IV năm 2026"; empty where nobody said. */
  readonly subtitle: string;
  /** A picture of the cover that the browser has already. */
  readonly cover: string | undefined;
  readonly polls: readonly Resource[];
  /** Address of the poll that is shown. */
  readonly poll: string | undefined;
  readonly choosePoll: (href: string) => void;
  /** Whole days until the poll closes, when it is known and open. */
  readonly daysLeft: number | undefined;
  /** Where the reader stopped last time. */
  readonly lastPlace: { readonly page: number; readonly label: string } | undefined;
  /** How many articles there are beyond those that are listed. */
  readonly unlisted: number;
  /** What the home says too. A module that two chunks import would be a third file, with a line of its own in the loader. */
  readonly words: Words;
  /** There are articles to be heard. */
  readonly canListen: boolean;
  /** There once something else than the pages was gone to. */
  readonly sharing: Sharing | undefined;
  /** The poll that may be passed on. */
  readonly link: SharePlace['poll'];
  readonly go: (view: ViewName) => void;
  readonly goBack: () => void;
  /** What "back" says: where it leads. */
  readonly backTo: string;
  /** Goes to the pages, or to an article in them. */
  readonly read: (wish?: ReadWish) => void;
  /** Opens the search of the pages. */
  readonly find: () => void;
  /** "Lưu để đọc khi không có mạng", once it is known what can be done. */
  readonly offline: () => TemplateResult | typeof nothing;
  /** What stands in a slot: the page's own element, or one of our making. */
  readonly child: (slot: SlotName) => TemplateResult;
}
