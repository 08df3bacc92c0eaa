/** The doctor on the file and its paper: broken pages, locks, sizes, pictures. */
import { type InspectInput } from '../model/contracts.js';
import { type Finding } from '../model/finding.js';
import { say } from '../model/say.js';
import { type SourceImage, type SourcePage } from '../model/source.js';

/** Bytes from which a PDF is a burden to those who download it. */
const LARGE_FILE = 40e6;
const ENORMOUS_FILE = 200e6;
/** A bulletin has 4 to 120 pages. */
const MANY_PAGES = 300;
/** Points: 1.3 m, longer than A0. */
const HUGE_PAPER = 3685;
const TINY_PAPER = 144;
/** Pixels per inch that no print needs, and pixels below which it does not matter. */
const DENSE = 450;
const DENSE_PIXELS = 6e6;
const ENORMOUS_PIXELS = 60e6;
/** Pixels per inch below which a large picture looks coarse. */
const COARSE = 90;

const megabytes = (bytes: number) => Math.round(bytes / 1e6);
const numbers = (pages: readonly SourcePage[]) => pages.map(({ number }) => number);

function file({ source, linearized }: InspectInput): Finding[] {
  const findings: Finding[] = [];
  const failed = source.pages.filter((page) => page.failed && page.runs.length === 0);
  if (failed.length > 0) {
    findings.push({
      code: 'page.failed',
      severity: 'error',
      message: say('Có trang không đọc được.', 'Some pages could not be read.'),
      remedy: say(
        'Mở tệp gốc, xuất lại PDF rồi chạy lại. Chỉ các trang này bị thiếu.',
        'Export the PDF again from its source and run again. Only these pages are missing.',
      ),
      pages: numbers(failed),
    });
  }
  if (source.metadata.encrypted) {
    findings.push({
      code: 'pdf.encrypted',
      severity: 'info',
      message: say(
        'PDF có khóa bảo vệ. Bản tin dựng ra không còn khóa.',
        'The PDF is protected. The issue made from it is not.',
      ),
      remedy: say(
        'Bỏ khóa khi xuất nếu không cần.',
        'Leave out the protection if it is not needed.',
      ),
    });
  }
  if (source.bytes > LARGE_FILE) {
    const size = megabytes(source.bytes);
    findings.push({
      code: 'pdf.large',
      severity: source.bytes > ENORMOUS_FILE ? 'warning' : 'info',
      message: say(`PDF rất nặng: ${size} MB.`, `The PDF is heavy: ${size} MB.`),
      remedy:
        linearized === false
          ? say(
              'Xuất lại với ảnh 200–300 dpi và bật "Fast Web View" để mở được ngay khi đang tải.',
              'Export again with pictures of 200–300 dpi and "Fast Web View", so that it opens while it loads.',
            )
          : say('Xuất lại với ảnh 200–300 dpi.', 'Export again with pictures of 200–300 dpi.'),
    });
  }
  if (source.pages.length > MANY_PAGES) {
    findings.push({
      code: 'pdf.many-pages',
      severity: 'warning',
      message: say(
        `PDF có ${source.pages.length} trang.`,
        `The PDF has ${source.pages.length} pages.`,
      ),
      remedy: say(
        'Kiểm tra xem đây có đúng là một số bản tin; nên tách từng số.',
        'Check that this is one issue; split it by issue.',
      ),
    });
  }
  return findings;
}

/** Width and height in whole millimetres, the shorter first: a turned page is the same paper. */
const paper = (page: SourcePage) =>
  [page.widthPt, page.heightPt].sort((a, b) => a - b).map((pt) => Math.round((pt * 25.4) / 72));

function papers({ source }: InspectInput): Finding[] {
  const findings: Finding[] = [];
  const pages = source.pages.filter((page) => !page.failed);
  const odd = (test: (page: SourcePage) => boolean) => pages.filter(test);
  const huge = odd((page) => Math.max(page.widthPt, page.heightPt) > HUGE_PAPER);
  const tiny = odd((page) => Math.max(page.widthPt, page.heightPt) < TINY_PAPER);
  if (huge.length + tiny.length > 0) {
    findings.push({
      code: 'page.size',
      severity: 'warning',
      message: say(
        'Khổ giấy bất thường (quá lớn hoặc quá nhỏ).',
        'Unusual paper size (very large or very small).',
      ),
      remedy: say(
        'Đặt lại khổ trang A4 hoặc A5 rồi xuất lại.',
        'Set the pages to A4 or A5 and export again.',
      ),
      pages: numbers([...huge, ...tiny]).sort((a, b) => a - b),
    });
  }
  const sizes = new Map<string, SourcePage[]>();
  for (const page of pages) {
    const key = paper(page)
      .map((mm) => Math.round(mm / 3))
      .join('x');
    sizes.set(key, [...(sizes.get(key) ?? []), page]);
  }
  const [most, ...others] = [...sizes.values()].sort((a, b) => b.length - a.length);
  if (most?.[0] && others.length > 0) {
    findings.push({
      code: 'page.mixed-sizes',
      severity: 'info',
      message: say(
        `Các trang không cùng khổ; phần lớn là ${paper(most[0]).join(' × ')} mm.`,
        `Pages differ in size; most are ${paper(most[0]).join(' × ')} mm.`,
      ),
      remedy: say(
        'Nếu không cố ý, đặt cùng một khổ giấy cho mọi trang.',
        'Unless intended, give all pages one size.',
      ),
      pages: numbers(others.flat()).sort((a, b) => a - b),
    });
  }
  const turned = odd((page) => page.widthPt > page.heightPt);
  if (turned.length > 0 && turned.length < pages.length / 2) {
    findings.push({
      code: 'page.turned',
      severity: 'info',
      message: say(
        'Có trang nằm ngang giữa các trang đứng.',
        'Some pages lie across among upright ones.',
      ),
      remedy: say(
        'Trên điện thoại trang ngang rất nhỏ; nên đổi thành trang đứng.',
        'On a phone such pages are very small; better make them upright.',
      ),
      pages: numbers(turned),
    });
  }
  return findings;
}

function density({ pixelWidth, box }: SourceImage, page: SourcePage): number {
  const inches = (box[2] / 10_000) * (page.widthPt / 72);
  return inches > 0 ? pixelWidth / inches : 0;
}

function images({ source }: InspectInput): Finding[] {
  const dense = new Set<number>();
  const enormous = new Set<number>();
  const coarse = new Set<number>();
  for (const page of source.pages) {
    for (const image of page.images) {
      const pixels = image.pixelWidth * image.pixelHeight;
      const [, , w, h] = image.box;
      const dpi = density(image, page);
      if (pixels > ENORMOUS_PIXELS) enormous.add(page.number);
      else if (dpi > DENSE && pixels > DENSE_PIXELS) dense.add(page.number);
      else if (dpi > 0 && dpi < COARSE && w * h > 12e6 && image.pixelWidth > 40)
        coarse.add(page.number);
    }
  }
  const findings: Finding[] = [];
  const add = (pages: ReadonlySet<number>, finding: Omit<Finding, 'pages'>): void => {
    if (pages.size > 0) findings.push({ ...finding, pages: [...pages] });
  };
  add(enormous, {
    code: 'image.enormous',
    severity: 'warning',
    message: say(
      'Có ảnh cực lớn (trên 60 triệu điểm ảnh), dựng chậm và tốn bộ nhớ.',
      'Enormous pictures (over 60 megapixels) make the build slow.',
    ),
    remedy: say(
      'Thu nhỏ ảnh còn khoảng 300 dpi trước khi dàn trang.',
      'Scale the pictures to about 300 dpi before the layout.',
    ),
  });
  add(dense, {
    code: 'image.oversize',
    severity: 'info',
    message: say(
      'Có ảnh nét hơn mức cần để in (trên 450 dpi), làm PDF nặng.',
      'Some pictures are finer than print needs (over 450 dpi) and make the PDF heavy.',
    ),
    remedy: say(
      'Khi xuất, chọn giảm ảnh xuống 300 dpi.',
      'Choose to reduce pictures to 300 dpi when exporting.',
    ),
  });
  add(coarse, {
    code: 'image.coarse',
    severity: 'info',
    message: say(
      'Có ảnh quá ít điểm ảnh (dưới 90 dpi), sẽ bị nhòe khi phóng to.',
      'Some pictures have few pixels (under 90 dpi) and blur when enlarged.',
    ),
    remedy: say(
      'Dùng ảnh gốc từ máy ảnh, không dùng ảnh tải lại từ Zalo hay trang web.',
      'Use the original from the camera, not one from a chat or website.',
    ),
  });
  return findings;
}

export const inspectPaper = (input: InspectInput): Finding[] => [
  ...file(input),
  ...papers(input),
  ...images(input),
];
