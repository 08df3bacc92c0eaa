/** The only file that knows the `qrcode` package. Its core alone: no canvas, no PNG writer, no file system. */
import type { Encoder } from '@e-bulletin/issue/qr.js';

/** Fetches the library when a code is first shown. */
export async function loadEncoder(): Promise<Encoder> {
  const module = await import('qrcode/lib/core/qrcode.js');
  const { create } = module.default ?? module;
  return (text, level) => {
    const { modules, version } = create(text, { errorCorrectionLevel: level });
    return { size: modules.size, modules: modules.data, version, level };
  };
}
