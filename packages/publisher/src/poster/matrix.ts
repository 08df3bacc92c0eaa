/** The only file that knows the `lean-qr` package, which makes the matrix (docs/adr/0033). */
import type { Encoder, Level } from '@e-bulletin/issue/qr.js';
import { correction, generate, mode } from 'lean-qr';

// An address is ASCII. The other modes would announce a character set, which old scanners do not know.
const modes = [mode.numeric, mode.alphaNumeric, mode.ascii];
/** By their two bits. */
const LEVELS: readonly Level[] = ['M', 'L', 'H', 'Q'];

export const encoder: Encoder = (text, atLeast) => {
  const { size, get } = generate(text, { modes, minCorrectionLevel: correction[atLeast] });
  const modules = new Uint8Array(size * size);
  for (let i = 0; i < modules.length; i++) modules[i] = Number(get(i % size, Math.floor(i / size)));
  // The first two bits of the format information name the level, under a mask (ISO/IEC 18004, 7.9).
  const level = LEVELS[(2 * modules[8 * size]! + modules[8 * size + 1]!) ^ 2]!;
  return { size, modules, version: (size - 17) / 4, level };
};
