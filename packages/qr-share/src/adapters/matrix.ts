/** Brings what makes the matrix. */
import type { Encoder } from '@e-bulletin/issue/qr.js';

/** Fetched when a code is first shown. */
export const loadEncoder = async (): Promise<Encoder> => (await import('./symbol.js')).encoder;
