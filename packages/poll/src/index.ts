/** `<e-poll>`: the class and its types. Importing this registers nothing; `define.js` does. */
export { PollElement } from './poll-element.js';
export type {
  VoteErrorDetail,
  VoteSentDetail,
  VoteSubmitDetail,
  VoteSubmitEvent,
} from './poll-events.js';
