/** Which letter an old font shows for each code, where another font has to draw in its place. */
import { windows1252 } from './decode.js';
import { fontByName } from './detect.js';
import { singles } from './encodings.js';

/**
 * The letters of the codes 0 to 255; undefined for fonts of no old encoding, and for VNI, whose letters are made of two codes that
 * only its own fonts set over each other.
 *
 * @param font its name, with or without subset prefix
 */
export function drawnLetters(font: string): readonly string[] | undefined {
  const named = fontByName(font);
  if (!named || named.encoding === 'VNI') return undefined;
  return Array.from({ length: 0x100 }, (_, code) => {
    const letter = singles[named.encoding].get(code) ?? windows1252(code);
    return named.capitals ? letter.toLocaleUpperCase('vi') : letter;
  });
}
