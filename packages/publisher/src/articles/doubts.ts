/** What a person should look at after a derivation: pages whose order was guessed, articles without a sure beginning. */
import { type DerivedArticle } from '../model/article.js';
import { type Finding } from '../model/finding.js';
import { say, type Say } from '../model/say.js';
import { type Span } from './boundaries.js';
import { type Doubt, type PageBlocks } from './page-block.js';

const REASONS: Readonly<
  Record<Doubt, { severity: Finding['severity']; message: Say; remedy: Say }>
> = {
  order: {
    severity: 'warning',
    message: say(
      'Trang có nhiều cột hẹp, thứ tự đọc chỉ là phỏng đoán.',
      'The page has many narrow columns; the reading order is a guess.',
    ),
    remedy: say(
      'Đọc lại bài trên trang này; nếu sai, xuất PDF có gắn thẻ (tagged PDF) hoặc gửi kèm tệp Word bằng --docx.',
      'Read the article again; if it is wrong, export a tagged PDF or give the Word file with --docx.',
    ),
  },
  overlap: {
    severity: 'warning',
    message: say(
      'Có chữ nằm cạnh nhau mà không tách được thành cột.',
      'Text stands side by side that could not be parted into columns.',
    ),
    remedy: say(
      'Đọc lại bài trên trang này; sửa thứ tự đoạn trong tệp .ban-tin.json nếu cần.',
      'Read the article again; correct the order of blocks in the .ban-tin.json file if needed.',
    ),
  },
  table: {
    severity: 'info',
    message: say('Bảng được nhận ra theo cách trình bày.', 'A table was recognised by its layout.'),
    remedy: say('Xem lại các ô của bảng.', 'Look at the cells of the table.'),
  },
  'untagged-rest': {
    severity: 'warning',
    message: say(
      'Một phần chữ của trang không có thẻ, được đặt ở cuối trang.',
      'Some text of the page has no tags and was put at the end.',
    ),
    remedy: say(
      'Xuất lại PDF với đầy đủ thẻ cấu trúc.',
      'Export the PDF again with complete tags.',
    ),
  },
  ocr: {
    severity: 'warning',
    message: say(
      'Chữ được nhận dạng từ ảnh chụp, có thể sai.',
      'The text was recognised from a picture and may be wrong.',
    ),
    remedy: say(
      'Đọc soát lại bài; nếu còn tệp gốc, hãy xuất PDF từ phần mềm soạn thảo.',
      'Proof-read the article; if the source file exists, export the PDF from it.',
    ),
  },
  turned: {
    severity: 'warning',
    message: say(
      'Trang có nhiều chữ xoay ngang, không đưa vào bài.',
      'Much of the page is turned text, which is left out of articles.',
    ),
    remedy: say(
      'Nếu cả trang bị xoay, hãy xoay lại trang trong PDF.',
      'If the whole page is turned, turn it back in the PDF.',
    ),
  },
};

export function doubtFindings(
  pages: readonly PageBlocks[],
  articles: readonly DerivedArticle[],
  spans: readonly Span[],
): Finding[] {
  const findings: Finding[] = [];
  for (const doubt of Object.keys(REASONS) as Doubt[]) {
    const affected = pages.filter((page) => page.doubts.includes(doubt)).map(({ page }) => page);
    if (affected.length > 0)
      findings.push({ code: `articles.${doubt}`, ...REASONS[doubt], pages: affected });
  }
  if (spans.some((span) => span.guessed)) {
    const guessed = new Set(spans.filter((span) => span.guessed).map((span) => span.title));
    findings.push({
      code: 'articles.no-heading',
      severity: 'warning',
      message: say(
        'Không tìm thấy tiêu đề lớn, chỗ bắt đầu của bài chỉ là phỏng đoán.',
        'No large heading was found; where articles begin is a guess.',
      ),
      remedy: say(
        'Đặt kiểu Tiêu đề 1 (Heading 1) cho tên bài trong tệp gốc rồi xuất lại PDF.',
        'Give the titles the style Heading 1 in the source file and export the PDF again.',
      ),
      pages: articles
        .filter(({ title }) => guessed.has(title))
        .flatMap(({ pages: [first] }) => first ?? []),
    });
  }
  return findings;
}
