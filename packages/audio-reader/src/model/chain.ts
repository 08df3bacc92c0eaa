/** What speaks next: the recording, the device's voice in its holes, the voice alone, or the reader themself. */
import type { Sentence } from './track.js';

export type Source = 'recording' | 'voice' | 'text';

export interface Means {
  /** There is a recording of all of it. */
  readonly whole: boolean;
  /** It is told which sentence lies where in a recording. */
  readonly mapped: boolean;
  /** The recording cannot be had. */
  readonly lost: boolean;
  /** Whether a Vietnamese voice is here; undefined while nobody knows. */
  readonly voice: boolean | undefined;
  /** What the listener asked for. */
  readonly wish: Source | undefined;
}

/** undefined: it must first be known whether the device has a voice. */
export function sourceFor(sentence: Sentence | undefined, means: Means): Source | undefined {
  const { whole, mapped, lost, voice, wish } = means;
  if (wish === 'text') return 'text';
  const recorded = !lost && (whole || mapped);
  const hole = mapped && sentence !== undefined && !sentence.clip;
  if (recorded && wish !== 'voice' && !(hole && voice)) return 'recording';
  if (sentence === undefined) return recorded ? 'recording' : 'text';
  if (voice === undefined) return undefined;
  return voice ? 'voice' : recorded ? 'recording' : 'text';
}

/** The sentence after `index` that a recording holds; undefined where none does. */
export function nextRecorded(sentences: readonly Sentence[], index: number): number | undefined {
  for (let at = index + 1; at < sentences.length; at++) if (sentences[at]?.clip) return at;
  return undefined;
}
