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
  const [{ lexiconOf, speak }, { commonAbbreviations, sayContexts }] = await Promise.all([
    import('./speak.js'),
    import('./abbreviations.js'),
  ]);
  const abbreviations = commonAbbreviations();
  return (sentence, { lexicon, accent }) =>
    speak(sentence, {
      abbreviations,
      contexts: sayContexts,
      accent,
      ...(lexicon && { lexicon: lexiconOf(Object.entries(lexicon)) }),
    });
}
