/** Titles compared, and how they are set. */
import { fold } from '@e-bulletin/issue/text.js';

/** A title without accents, case, spaces and punctuation: outlines of PDFs lose spaces at line ends. */
export const titleKey = (title: string): string => fold(title).replace(/[^\p{L}\p{N}]/gu, '');

/** Scripts without case have no capitals. */
export const isCapitals = (text: string): boolean =>
  text === text.toUpperCase() && text !== text.toLowerCase();
