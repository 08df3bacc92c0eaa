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
  page.runs
    .filter((run) => run.confidence === undefined && !run.slanted)
    .reduce((sum, run) => sum + run.text.length, 0);

/** Square ten-thousandths of the page from which a picture, or letters turned into drawings, are what there is to read. */
const SHOWN = 2.5e7;

/** A page that shows something but has no text of its own; a stamp laid over it is none. */
export const isScan = (page: SourcePage): boolean => {
  const drawn = (page.shapes ?? []).filter(({ kind }) => kind === 'drawing');
  const shown = [...page.images, ...drawn].reduce((sum, { box: [, , w, h] }) => sum + w * h, 0);
  return !page.failed && letters(page) < FEW_LETTERS && shown > SHOWN;
};

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
        ? say(
            'Cả tệp không có chữ: trang là ảnh chụp, hoặc chữ đã bị chuyển thành nét vẽ.',
            'The whole file has no text: its pages are pictures, or its letters were turned into drawings.',
          )
        : say(
            `${scans.length} trang không có chữ: là ảnh chụp, hoặc chữ đã bị chuyển thành nét vẽ.`,
            `${scans.length} ${scans.length === 1 ? 'page has' : 'pages have'} no text: pictures, or letters that were turned into drawings.`,
          ),
      remedy: ocr
        ? say(
            'Chữ được nhận dạng từ ảnh (--ocr); cần đọc soát lại.',
            'The text is recognised from the picture (--ocr); proof-read it.',
          )
        : say(
            'Xuất PDF thẳng từ phần mềm soạn thảo: không in ra rồi quét, không bật "Create Outlines". Nếu chỉ còn tệp này, chạy lại với --ocr.',
            'Export the PDF from the program it was written in, without scanning and without "Create Outlines". If this file is all there is, run again with --ocr.',
          ),
      pages: scans,
    },
  ];
}

/** Letters of the private use area that no conversion explained, and words that no language has: no map to Unicode. */
function unmapped({ source, legacy: found, ocr }: InspectInput): Finding[] {
  const strange = (found?.pages ?? source.pages).filter((page) => {
    const text = page.runs.map((run) => plainSign(run.text)).join('');
    const unknown = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
    return unknown > Math.max(10, text.length * 0.05);
  });
  const pages = new Set([...(found?.unreadable ?? []), ...strange.map(({ number }) => number)]);
  if (pages.size === 0) return [];
  return [
    {
      code: 'text.unmapped',
      severity: ocr ? 'info' : 'warning',
      message: say(
        'Chữ nhìn thấy nhưng không đọc ra được: phông không ghi mã Unicode. Chữ ấy không tìm được, không nghe được.',
        'The text can be seen but not read: its font has no Unicode map. It can be neither found nor heard.',
      ),
      remedy: ocr
        ? say(
            'Trang nào cả trang như vậy thì chữ được nhận dạng từ ảnh (--ocr); cần đọc soát lại.',
            'Where the whole page is so, the text is recognised from its picture (--ocr); proof-read it.',
          )
        : say(
            'Xuất lại PDF từ tệp gốc bằng lệnh lưu PDF của phần mềm soạn thảo, không qua máy in PDF; hoặc chạy với --ocr.',
            'Export the PDF again by the program it was written in, not through a PDF printer; or run with --ocr.',
          ),
      pages: [...pages].sort((a, b) => a - b),
    },
  ];
}

/** A scanner that did not know that it read Vietnamese. */
function unmarked({ legacy: found, ocr }: InspectInput): Finding[] {
  const pages = found?.unmarked ?? [];
  if (pages.length === 0) return [];
  return [
    {
      code: 'text.unmarked',
      severity: ocr ? 'info' : 'warning',
      message: say(
        'Chữ do máy quét nhận dạng không có dấu tiếng Việt nên không dùng được.',
        'The text that a scanner recognised has no Vietnamese marks, and is not used.',
      ),
      remedy: ocr
        ? say(
            'Chữ được nhận dạng lại từ ảnh (--ocr); cần đọc soát lại.',
            'The text is recognised anew from the picture (--ocr); proof-read it.',
          )
        : say(
            'Chạy lại với --ocr để nhận dạng bằng tiếng Việt; tốt hơn là xuất PDF thẳng từ phần mềm soạn thảo.',
            'Run again with --ocr, which reads Vietnamese; better, export the PDF from the program it was written in.',
          ),
      pages: [...pages],
    },
  ];
}

export const inspectText = (input: InspectInput): Finding[] => [
  ...missing(input),
  ...unmarked(input),
  ...legacy(input),
  ...unmapped(input),
  ...inspectFonts(input),
];
