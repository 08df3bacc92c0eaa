/** The only file that knows the `qrcode` package. */
import { risingEncoder } from '@e-bulletin/issue/qr.js';
import { create } from 'qrcode/lib/core/qrcode.js';

export const encoder = risingEncoder((text, level) => {
  const { version, modules } = create(text, { errorCorrectionLevel: level });
  return { size: modules.size, modules: modules.data, version, level };
});
