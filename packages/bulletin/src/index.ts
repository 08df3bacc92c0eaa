/** `<e-bulletin>`: the class, its events and their types. Registers nothing; see `./define.js`, `./define-all.js`. */
export { BulletinElement } from './bulletin-element.js';
export type { ElementLoader, PagesElement } from './controllers/pages.js';
export type { IssueErrorDetail, IssueReadyDetail, PageChangeDetail } from './bulletin-events.js';
// What its children fire passes through, so the types of their events come along.
export type { FlipbookEventMap } from '@e-bulletin/flipbook';
export type { AudioReaderEventMap } from '@e-bulletin/audio-reader';
export type { VoteErrorDetail, VoteSentDetail, VoteSubmitDetail } from '@e-bulletin/poll';
export type { ShareDetail, ShareErrorDetail } from '@e-bulletin/qr-share';
