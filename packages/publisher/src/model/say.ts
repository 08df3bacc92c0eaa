/** Sentences for people in both languages of the command; `pick` chooses one. */

export type Language = 'vi' | 'en';

/** One sentence in both languages. Vietnamese is the source. */
export interface Say {
  readonly vi: string;
  readonly en: string;
}

export const say = (vi: string, en: string): Say => ({ vi, en });

export const pick = (text: Say, language: Language): string => text[language];
