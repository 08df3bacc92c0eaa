/**
 * What the device's voice is given for a sentence: its spoken form, by the normaliser that recordings are made with. Fetched
 * when a voice first speaks; without it the sentence is given as it is written.
 */
import type { Accent } from '@e-bulletin/issue/spoken.js';

/** Written forms and how they are read. */
export type Lexicon = Readonly<Record<string, string>>;

export interface SpokenOptions {
  readonly lexicon: Lexicon | undefined;
  /** Of numbers: "linh, nghìn" in the north, "lẻ, ngàn" in the south. */
  readonly accent: Accent;
}

type Say = (sentence: string, options: SpokenOptions) => string;

let normaliser: Promise<Say> | undefined;

export async function spoken(sentence: string, options: SpokenOptions): Promise<string> {
  normaliser ??= load();
  normaliser.catch(() => (normaliser = undefined));
  try {
    return (await normaliser)(sentence, options);
  } catch {
    return sentence.normalize('NFC');
  }
}

async function load(): Promise<Say> {
  const [{ lexiconOf, speak }, { governmentAbbreviations }] = await Promise.all([
    import('@e-bulletin/issue/spoken.js'),
    import('@e-bulletin/issue/abbreviations.js'),
  ]);
  const abbreviations = governmentAbbreviations();
  return (sentence, { lexicon, accent }) =>
    speak(sentence, {
      abbreviations,
      accent,
      ...(lexicon && { lexicon: lexiconOf(Object.entries(lexicon)) }),
    });
}
