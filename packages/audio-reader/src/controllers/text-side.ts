/**
 * The text side of a player: what brings text and map, and what follows the sentences of the recording. Fetched once a player is
 * in view, before anybody taps it.
 */
import { msg } from '@e-bulletin/core/i18n.js';
import { audioReaderEvent } from '../audio-reader-events.js';
import { Follower } from './follower.js';
import type { Listening } from './listening.js';
import { TrackLoader, type TrackFault } from './track-loader.js';

const keys = (): string =>
  msg('Mũi tên trái, phải để chọn câu. Enter để nghe từ câu ấy.', { id: 'audio-reader.keys' });

export function openTextSide(listening: Listening): TrackLoader {
  const { host, ownText, place, player, telling } = listening;
  player.recording.follow((recording) => new Follower(recording));
  return new TrackLoader({
    element: host,
    // In a dock, ours or the page's own.
    covered: () => {
      const { top, bottom } = listening.find('.player')!.getBoundingClientRect();
      return bottom < innerHeight - 1 ? 0 : innerHeight - top;
    },
    held: () => !place.docked && place.opened !== '',
    active: () => player.status !== 'idle',
    choose: (index) => player.seek(index, true),
    changed: (what) => {
      if (what === 'text') void listening.loader?.readAgain();
      else if (what === 'focus') telling.say(keys());
      else listening.update();
    },
    slotted: () => (host.textContent ?? '').trim() !== '',
    draw: (article) => ownText.draw(article),
    onTrack: (track, again) => listening.takeTrack(track, again),
    onFault: (fault, sentences) => void tell(listening, fault, sentences),
  });
}

/** For editors; people see at most a note. */
async function tell(
  { host, parts }: Listening,
  code: TrackFault,
  sentences: readonly string[],
): Promise<void> {
  await parts.bring(false);
  const detail = {
    code,
    message: parts.troubleMessage(code),
    retryable: code === 'timing',
    ...(sentences.length && { sentences }),
  };
  host.dispatchEvent(audioReaderEvent('e-audio-error', detail));
  host.requestUpdate();
}
