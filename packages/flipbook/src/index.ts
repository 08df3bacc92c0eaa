/** `<e-flipbook>` without registering it; `define.js` does that. */
export { FlipbookElement } from './flipbook-element.js';
export type {
  ArticleChangeDetail,
  FlipbookEventMap,
  HotspotOpenDetail,
  IssueErrorDetail,
  IssueReadyDetail,
  PageChangeDetail,
} from './flipbook-events.js';
export type { Cause as PageChangeCause, Panel } from './model/book.js';
export type { View } from './model/layout.js';
