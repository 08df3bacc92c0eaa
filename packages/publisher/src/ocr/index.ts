/** Reads the text of scanned pages. Optional: the packages it needs are installed by those who have scans. */
import { type OcrSession, type OpenOcr } from '../model/contracts.js';
import { say } from '../model/say.js';
import { openEngine } from './engine.js';
import { toRuns } from './runs.js';

/** @throws PublisherError `ocr.missing` where the packages are not installed, `ocr.failed` where the engine does not start */
export const openOcr: OpenOcr = async ({ onWait } = {}) => openOcrFrom(import.meta.url, onWait);

/** @param from a file beside whose packages the engine is looked for */
export async function openOcrFrom(
  from: string,
  onWait: NonNullable<Parameters<OpenOcr>[0]>['onWait'] = () => undefined,
): Promise<OcrSession> {
  onWait(say('Đang mở bộ nhận dạng chữ…', 'Opening the recognition of text…'));
  const engine = await openEngine(from);
  return {
    recognise: async (image) => {
      const dpi = (image.height / image.heightPt) * 72;
      return toRuns(await engine.recognise(image.bytes, dpi), image);
    },
    close: () => engine.close(),
  };
}
