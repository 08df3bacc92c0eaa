/** Recordings of a tone, and their maps. */
import type { PlaylistItem } from '../../src/index.js';
import { tone } from '../support/sound.js';
import { later } from './page.js';

export const TEXTS = ['Câu thứ nhất.', 'Câu thứ hai.', 'Câu thứ ba.', 'Câu thứ tư.'];

/** An address until the test is over. */
function lent(address: string): string {
  later(() => URL.revokeObjectURL(address));
  return address;
}

/** A recording of `seconds`, as an address. */
export function recording(seconds: number): string {
  return lent(URL.createObjectURL(new Blob([tone(seconds) as BlobPart], { type: 'audio/wav' })));
}

export interface MapOptions {
  /** Seconds of each sentence. */
  readonly seconds?: number;
  /** Places of sentences that were not recorded. */
  readonly holes?: readonly number[];
  readonly narrated?: (text: string, index: number) => string | undefined;
  readonly abbreviations?: readonly { readonly abbr: string; readonly text: string }[];
}

/** A map in which each sentence lasts as long, as an address. */
export function mapOf(texts: readonly string[], options: MapOptions = {}): string {
  const { seconds = 0.5, holes = [], narrated, abbreviations } = options;
  const children = texts.map((text, i) => {
    const hash = narrated?.(text, i);
    return {
      id: `b1s${i + 1}`,
      text,
      ...(!holes.includes(i) && { audioref: `a.wav#t=${i * seconds},${(i + 1) * seconds}` }),
      ...(hash && { 'https://e-bulletin.dev/ns#narrated': hash }),
    };
  });
  const block = { role: ['paragraph'], id: 'b1', text: texts.join(' '), children };
  const guided = [
    {
      role: ['article'],
      children: [block],
      'https://e-bulletin.dev/ns#abbreviations': abbreviations,
    },
  ];
  return lent(URL.createObjectURL(new Blob([JSON.stringify({ guided })])));
}

export const item = (id: string, seconds = 0.3, section = 'Tin trong quý'): PlaylistItem => ({
  id,
  title: `Bài ${id}`,
  section,
  src: recording(seconds * 2),
  timing: mapOf(TEXTS.slice(0, 2), { seconds }),
  duration: seconds * 2,
  size: 4800,
});
