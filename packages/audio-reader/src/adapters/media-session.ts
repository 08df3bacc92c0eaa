/** The lock screen: what is heard, by whom, and its buttons. Only the player whose turn it is has them. */

export interface SessionActions {
  readonly play: () => void;
  readonly pause: () => void;
  readonly next: () => void;
  readonly previous: () => void;
}

export interface SessionInfo {
  readonly title: string;
  readonly artist: string;
  readonly album: string;
}

// Registering a seek takes the places of next and previous on iPhones.
const ACTIONS = [
  ['play', 'play'],
  ['pause', 'pause'],
  ['nexttrack', 'next'],
  ['previoustrack', 'previous'],
] as const;

const session = (): MediaSession | undefined =>
  typeof navigator === 'object' && 'mediaSession' in navigator ? navigator.mediaSession : undefined;

export function showSession(info: SessionInfo, actions: SessionActions): void {
  const media = session();
  if (!media) return;
  if (typeof MediaMetadata === 'function') media.metadata = new MediaMetadata(info);
  for (const [type, name] of ACTIONS) setHandler(media, type, actions[name]);
}

/** @param duration seconds of the recording as it is; `rate` tells how fast it runs */
export function showPosition(
  playing: boolean,
  position: number,
  duration: number,
  rate: number,
): void {
  const media = session();
  if (!media) return;
  media.playbackState = playing ? 'playing' : 'paused';
  if (!(duration > 0) || duration === Infinity) return;
  media.setPositionState?.({
    duration,
    playbackRate: rate,
    position: Math.min(duration, Math.max(0, position)),
  });
}

export function hideSession(): void {
  const media = session();
  if (!media) return;
  media.metadata = null;
  media.playbackState = 'none';
  for (const [type] of ACTIONS) setHandler(media, type, null);
}

function setHandler(
  media: MediaSession,
  type: MediaSessionAction,
  handler: (() => void) | null,
): void {
  try {
    media.setActionHandler(type, handler);
  } catch {
    // An action that this browser does not know.
  }
}
