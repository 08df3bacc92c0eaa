/** What the device's voice is given for a sentence: the one place that decides it. */

export type Lexicon = Readonly<Record<string, string>>;

export async function spoken(sentence: string, _lexicon: Lexicon | undefined): Promise<string> {
  return Promise.resolve(sentence.normalize('NFC'));
}
