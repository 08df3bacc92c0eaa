/**
 * The text side of a player: what brings text and map, and what follows the sentences of the recording. Fetched once a player is
 * in view, before anybody taps it.
 */
import { messages } from '../messages.js';
import { Follower } from './follower.js';
import type { Listening } from './listening.js';
import { TrackLoader } from './track-loader.js';

export function openTextSide(listening: Listening): TrackLoader {
  const { host, ownText, place, player, telling } = listening;
  player.recording.follow((recording) => new Follower(recording));
  return new TrackLoader({
    element: host,
    covered: () => (place.docked ? (listening.find('.player')?.offsetHeight ?? 0) : 0),
    held: () => !place.docked && place.opened !== '',
    active: () => player.status !== 'idle',
    choose: (index) => player.seek(index, true),
    changed: (what) => {
      if (what === 'text') listening.loader?.readAgain();
      else if (what === 'focus') telling.say(messages.keys());
      else listening.update();
    },
    slotted: () => (host.textContent ?? '').trim() !== '',
    draw: (blocks) => ownText.draw(blocks),
    onTrack: (track, again) => listening.takeTrack(track, again),
    onFault: (fault, sentences) => void telling.fault(fault, sentences),
  });
}
