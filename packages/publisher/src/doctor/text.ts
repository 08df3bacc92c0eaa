/** The doctor on text: is there any, is it Unicode. */
import { plainSign } from '@e-bulletin/issue/text.js';
import { type Finding } from '../model/finding.js';
import { type InspectInput, type LegacyConversion } from '../model/contracts.js';
import { say } from '../model/say.js';
import { type SourcePage } from '../model/source.js';
import { inspectFonts, names } from './fonts.js';

type Encoding = LegacyConversion['conversions'][number]['encoding'];

const NAMES: Readonly<Record<Encoding, string>> = {
  TCVN3: 'TCVN3 (ABC, .VnTime…)',
  VNI: 'VNI (VNI-Times…)',
  VPS: 'VPS',
};

/** With fewer letters a page holds a number or a name at most. */
const FEW_LETTERS = 20;

const letters = (page: SourcePage) =>
  page.runs.reduce((sum, run) => sum + (run.confidence === undefined ? run.text.length : 0), 0);

/** A page that shows something but has no text of its own. */
export const isScan = (page: SourcePage): boolean =>
  !page.failed &&
  letters(page) < FEW_LETTERS &&
  page.images.some(({ box: [, , w, h] }) => w * h > 3e7);

function legacy({ legacy: found }: InspectInput): Finding[] {
  return (found?.conversions ?? []).map(({ encoding, fonts, pages }) => ({
    code: `legacy.${encoding.toLowerCase()}`,
    severity: 'info',
    message: say(
      `Chữ dùng bảng mã cũ ${NAMES[encoding]} (phông ${names(fonts)}); đã chuyển sang Unicode.`,
      `Text in the old encoding ${NAMES[encoding]} (fonts ${names(fonts)}) was converted to Unicode.`,
    ),
    remedy: say(
      'Đọc lướt một bài để chắc chữ đúng. Lần sau nên soạn bằng phông Unicode.',
      'Skim one article to be sure. Use a Unicode font next time.',
    ),
    pages,
  }));
}

function missing({ source, ocr }: InspectInput): Finding[] {
  const scans = source.pages.filter(isScan).map(({ number }) => number);
  if (scans.length === 0) return [];
  const all = scans.length === source.pages.length;
  return [
    {
      code: 'text.none',
      severity: ocr ? 'info' : 'warning',
      message: all
        ? say('Cả tệp là ảnh chụp, không có chữ.', 'The whole file is pictures without text.')
        : say(
            `${scans.length} trang là ảnh chụp, không có chữ.`,
            `${scans.length} ${scans.length === 1 ? 'page is a picture' : 'pages are pictures'} without text.`,
          ),
      remedy: ocr
        ? say(
            'Chữ được nhận dạng từ ảnh (--ocr); cần đọc soát lại.',
            'The text is recognised from the picture (--ocr); proof-read it.',
          )
        : say(
            'Xuất PDF thẳng từ phần mềm soạn thảo, không in ra rồi quét. Nếu chỉ còn bản quét, chạy lại với --ocr.',
            'Export the PDF from the program it was written in instead of scanning. If only a scan is left, run again with --ocr.',
          ),
      pages: scans,
    },
  ];
}

/** Letters of the private use area that no conversion explained: the font has no map to Unicode. */
function unmapped({ source, legacy: found }: InspectInput): Finding[] {
  const pages = (found?.pages ?? source.pages).filter((page) => {
    const text = page.runs.map((run) => plainSign(run.text)).join('');
    const strange = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
    return strange > Math.max(10, text.length * 0.05);
  });
  if (pages.length === 0) return [];
  return [
    {
      code: 'text.unmapped',
      severity: 'warning',
      message: say(
        'Chữ nhìn thấy nhưng không đọc ra được: phông không ghi mã Unicode.',
        'The text can be seen but not read: its font has no Unicode map.',
      ),
      remedy: say(
        'Xuất lại PDF từ tệp gốc với phông được nhúng; hoặc gửi kèm tệp Word (--docx), hoặc chạy với --ocr.',
        'Export the PDF again with embedded fonts; or give the Word file (--docx), or run with --ocr.',
      ),
      pages: pages.map(({ number }) => number),
    },
  ];
}

export const inspectText = (input: InspectInput): Finding[] => [
  ...missing(input),
  ...legacy(input),
  ...unmapped(input),
  ...inspectFonts(input),
];
