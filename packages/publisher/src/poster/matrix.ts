/** The only file that knows the `qrcode` package. */
import type { Encoder } from '@e-bulletin/issue/qr.js';
import { create } from 'qrcode/lib/core/qrcode.js';

export const encoder: Encoder = (text, level) => {
  const { modules, version } = create(text, { errorCorrectionLevel: level });
  return { size: modules.size, modules: modules.data, version, level };
};
