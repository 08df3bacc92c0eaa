/** The only file that knows the `qrcode` package. */
import type { Encoder, Level } from '@e-bulletin/issue/qr.js';
import { create } from 'qrcode/lib/core/qrcode.js';

const RISING: readonly Level[] = ['L', 'M', 'Q', 'H'];

/** The library takes one level at a time: higher ones are tried while they cost no version. */
export const encoder: Encoder = (text, atLeast) => {
  const at = (level: Level) => ({ level, ...create(text, { errorCorrectionLevel: level }) });
  let best = at(atLeast);
  for (const level of RISING.slice(RISING.indexOf(atLeast) + 1)) {
    let next: typeof best;
    try {
      next = at(level);
    } catch {
      break; // Too much text for this level: the one before stands.
    }
    if (next.version > best.version) break;
    best = next;
  }
  const { level, version, modules } = best;
  return { size: modules.size, modules: modules.data, version, level };
};
