/** The lock screen: what is heard, by whom, and its buttons. Only the player whose turn it is has them. */

export interface SessionActions {
  readonly play: () => void;
  readonly pause: () => void;
  readonly nexttrack: () => void;
  readonly previoustrack: () => void;
}

export interface SessionInfo {
  readonly title: string;
  readonly artist: string;
  readonly album: string;
  readonly artwork: MediaImage[];
}

// Registering a seek takes the places of next and previous on iPhones.
const ACTIONS = ['play', 'pause', 'nexttrack', 'previoustrack'] as const;

const session = (): MediaSession | undefined => navigator.mediaSession;

/** @returns what is shown, as `hideSession` takes it */
export function showSession(info: SessionInfo, actions: SessionActions): MediaMetadata | undefined {
  const media = session();
  if (!media) return undefined;
  for (const type of ACTIONS) setHandler(media, type, actions[type]);
  return (media.metadata = new MediaMetadata(info));
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

/** Safari's engine (WebKitGTK 2.50) calls a page paused when any of its players is, though another is heard. */
export const looksPaused = (): boolean => session()?.playbackState === 'paused';

/** Takes away what `showSession` put there; what another player shows stays. */
export function hideSession(shown: MediaMetadata | undefined): void {
  const media = session();
  if (!media || media.metadata !== shown) return;
  media.metadata = null;
  media.playbackState = 'none';
  for (const type of ACTIONS) setHandler(media, type, null);
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
