/** `<e-audio-reader>`: the class and its types. Importing this registers nothing; `define.js` does. */
export { AudioReaderElement } from './audio-reader-element.js';
export type {
  AudioErrorDetail,
  AudioReaderEventMap,
  AudioStateDetail,
  SentenceChangeDetail,
  TrackChangeDetail,
} from './audio-reader-events.js';
export type { Lexicon } from './adapters/spoken.js';
export type { Status as AudioState } from './controllers/player-state.js';
export type { Source as AudioSource } from './model/chain.js';
export type { PlaylistItem } from './model/track.js';
