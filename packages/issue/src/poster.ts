/** Posters with a code: which sheet for which distance, and where everything stands on it. Pure. */
export {
  formatFor,
  reachOf,
  SHEETS,
  type PosterFormat,
  type Sheet,
} from './model/poster/formats.js';
export {
  layoutPoster,
  type Poster,
  type PosterContent,
  type PosterItem,
  type PosterLine,
  type PosterSquare,
  type PosterText,
} from './model/poster/layout.js';
export { fit, type Fitted, type Measure } from './model/poster/wrap.js';
