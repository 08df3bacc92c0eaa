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

/** A sentence waits for its spoken form as long, in milliseconds, and those after it no more. */
const PATIENCE = 2000;

let normaliser: Promise<Say> | undefined;
let late: Promise<undefined> | undefined;

export async function spoken(sentence: string, options: SpokenOptions): Promise<string> {
  normaliser ??= load();
  normaliser.catch(() => (normaliser = undefined));
  late ??= new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const say = await Promise.race([normaliser, late]).catch(() => undefined);
  return say ? say(sentence, options) : sentence.normalize('NFC');
}

async function load(): Promise<Say> {
  const [{ lexiconOf, speak }, { abbreviations, sayContexts, isForeign }] = await Promise.all([
    import('./speak.js'),
    import('./abbreviations.js'),
  ]);
  return (sentence, { lexicon, accent }) =>
    speak(sentence, {
      abbreviations: abbreviations(),
      contexts: sayContexts,
      foreign: isForeign,
      accent,
      ...(lexicon && { lexicon: lexiconOf(Object.entries(lexicon)) }),
    });
}
