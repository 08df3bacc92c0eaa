/** Turns what an `<audio>` says into the few events that an engine promises. Both engines stand on it. */
import type { EngineEvents } from './engine.js';

/** What the engine knows and the element cannot tell. */
export interface Intent {
  /** Whether we want it to play. */
  playing(): boolean;
}

/** Listens until the answer is called. */
export function watchMedia(
  audio: HTMLAudioElement,
  events: EngineEvents,
  intent: Intent,
): () => void {
  const { onMetadata, onTime, onEnded, onOutside, onFailure } = events;
  const failed = (): void => {
    // MEDIA_ERR_NETWORK comes when a connection broke; the others mean that the file is none for us.
    if (audio.error) onFailure(audio.error.code === 2 ? 'network' : 'source');
  };
  const paused = (): void => {
    // Events come late: what counts is how the element stands now.
    if (intent.playing() && audio.paused && !audio.ended && !audio.error) onOutside(true);
  };
  const played = (): void => {
    if (!intent.playing() && !audio.paused) onOutside(false);
  };
  const pairs: readonly (readonly [string, () => void])[] = [
    ['loadedmetadata', onMetadata],
    ['durationchange', onMetadata],
    ['timeupdate', onTime],
    ['seeked', onTime],
    ['playing', onTime],
    ['ended', onEnded],
    ['pause', paused],
    ['play', played],
    ['error', failed],
  ];
  for (const [type, listener] of pairs) audio.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of pairs) audio.removeEventListener(type, listener);
  };
}
