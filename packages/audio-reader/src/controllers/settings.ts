/** What a listener may set behind "Thêm". Brought with it. */
import { storage } from '@e-bulletin/core/storage.js';
import { volumeWorks } from '../adapters/engine.js';
import type { Listening } from './listening.js';
import { CLEAR, SIZE, SPEED } from './choice.js';
import { SIZES } from './own-text.js';

export const hasVolume = ({ player }: Listening): boolean =>
  player.source === 'voice' || volumeWorks();

/** Our own text, or what stands inside the element, can be made larger; the page's text is the page's. */
export const hasSizes = ({ ownText, loader, host }: Listening): boolean =>
  ownText.exists || loader?.text?.root === host;

export function resize(listening: Listening, by: 1 | -1): void {
  const { ownText } = listening;
  ownText.size = Math.min(SIZES.length - 1, Math.max(0, ownText.size + by));
  storage.set(SIZE, ownText.size);
  listening.update();
}

/** Who hears better slowly hears the next article so, too, and tomorrow. */
export function keepSpeed(listening: Listening, speed: number): void {
  storage.set(SPEED, speed);
  listening.setSpeed(speed);
}

/** @param voice address of one of the device's voices; undefined: the recording */
export async function setVoice(listening: Listening, voice: string | undefined): Promise<void> {
  const { player } = listening;
  listening.voice = voice ?? '';
  if (voice === undefined) return listening.parts.trouble?.listenAgain(listening);
  await player.voicing.find();
  player.choose('voice');
}

export function setFollow(listening: Listening, follow: boolean): void {
  listening.follow = follow;
  const text = listening.loader?.text;
  if (text) text.follow = follow;
  listening.update();
}

export function setVolume(listening: Listening, volume: number): void {
  listening.player.setVolume(volume);
  listening.update();
}

/** The clearer recording has the same times; the device remembers it for every article. */
export async function setClear(listening: Listening, clear: boolean): Promise<void> {
  const { player, host, choice } = listening;
  const back = (choice.back ??= { time: player.currentTime, active: player.active });
  choice.clear = clear;
  storage.set(CLEAR, clear);
  listening.reset();
  // And not for its size, which a server may never tell.
  await listening.load();
  // Pressed twice, the first that is here goes on.
  const here = choice.back === back && host.isConnected;
  choice.back = undefined;
  if (!here) return;
  player.seekTime(back.time);
  if (back.active) player.play();
}
