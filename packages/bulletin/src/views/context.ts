/** What a view of the bulletin may know and do. Made anew for each rendering. */
import type { nothing, CSSResult, TemplateResult } from 'lit';
import type { Issue, Resource } from '@e-bulletin/issue';
import type { ShareTarget, TargetKind } from '../model/share-targets.js';
import type { ViewName } from '../model/views.js';

export interface ReadWish {
  /** Ordinal of the page to begin with. */
  readonly page?: number;
  /** Id of an article to open. */
  readonly article?: string;
}

export type SlotName = 'audio' | 'poll' | 'share';

export interface ViewContext {
  readonly issue: Issue;
  /** "Số 8 · Quý IV năm 2026"; empty where nobody said. */
  readonly subtitle: string;
  /** Address of the cover, where one is known. */
  readonly cover: string | undefined;
  readonly polls: readonly Resource[];
  /** Address of the poll that is shown. */
  readonly poll: string | undefined;
  readonly choosePoll: (href: string) => void;
  /** Whole days until the poll closes, when it is known and open. */
  readonly daysLeft: number | undefined;
  /** Where the reader stopped last time. */
  readonly lastPlace: { readonly page: number; readonly label: string } | undefined;
  /** There are articles to be heard. */
  readonly canListen: boolean;
  readonly targets: readonly ShareTarget[];
  readonly target: ShareTarget;
  readonly chooseTarget: (kind: TargetKind) => void;
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
  /** Address of a file for an `<img>`; one out of a ZIP arrives later and asks for a new rendering. */
  readonly pictureOf: (href: string) => string | undefined;
  /** What stands in a slot: the page's own element, or one of our making. */
  readonly child: (slot: SlotName) => TemplateResult;
}

/** A lazily imported view. */
export interface ViewModule {
  readonly styles: CSSResult;
  readonly render: (context: ViewContext) => TemplateResult;
}
