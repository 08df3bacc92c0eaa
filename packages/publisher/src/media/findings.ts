/** What may be wrong with a file that a link or the sidecar asks for, in words. */
import type { Finding } from '../model/finding.js';
import { say, type Say } from '../model/say.js';

const finding = (
  code: string,
  severity: Finding['severity'],
  page: number,
  message: Say,
  remedy: Say,
): Finding => ({ code, severity, message, remedy, pages: [page] });

export const missing = (file: string, page: number): Finding =>
  finding(
    'media.missing',
    'warning',
    page,
    say(`Không thấy tệp ${file} mà điểm bấm cần.`, `The file ${file} of a hotspot is not there.`),
    say(
      'Chép tệp vào cạnh PDF (đúng thư mục, đúng tên, kể cả chữ hoa), rồi chạy lại.',
      'Put it beside the PDF (folder and name as written, capitals too), then run again.',
    ),
  );

export const outside = (file: string, page: number): Finding =>
  finding(
    'media.outside',
    'warning',
    page,
    say(
      `Tệp ${file} nằm ngoài thư mục của PDF.`,
      `The file ${file} lies outside the PDF’s folder.`,
    ),
    say(
      'Chép tệp vào cạnh PDF, ghi đường dẫn từ đó.',
      'Put it beside the PDF and write the path from there.',
    ),
  );

export const wrongType = (file: string, page: number, wanted: string): Finding =>
  finding(
    'media.type',
    'warning',
    page,
    say(`Trình duyệt không mở được tệp ${file} ở đây.`, `Browsers cannot show ${file} here.`),
    say(`Xuất lại thành ${wanted}.`, `Export it again as ${wanted}.`),
  );

export const tooLarge = (file: string, page: number): Finding =>
  finding(
    'media.too-large',
    'warning',
    page,
    say(
      `Ảnh ${file} quá lớn, máy không thu nhỏ được.`,
      `The picture ${file} is too large to be made smaller here.`,
    ),
    say(
      'Thu nhỏ ảnh còn dưới 4000 điểm mỗi chiều, lưu thành JPG, rồi chạy lại.',
      'Reduce it to less than 4000 pixels each way, save it as JPG, then run again.',
    ),
  );

export const unreadable = (file: string, page: number): Finding =>
  finding(
    'media.unreadable',
    'warning',
    page,
    say(`Không đọc được nội dung tệp ${file}.`, `What is in ${file} cannot be understood.`),
    say(
      'Xem mẫu ở docs/publishing.md: hàng đầu là tên cột, cột đầu là nhãn, các ô còn lại là số.',
      'See docs/publishing.md: names of columns first, labels in the first column, numbers in the others.',
    ),
  );

export const emptyGallery = (file: string, page: number): Finding =>
  finding(
    'media.gallery-empty',
    'warning',
    page,
    say(`Bộ ảnh ${file} không có ảnh nào.`, `The gallery ${file} has no pictures.`),
    say(
      'Đặt ảnh JPG, PNG hoặc WebP vào thư mục đó.',
      'Put JPG, PNG or WebP pictures into that folder.',
    ),
  );

export const noCaptions = (file: string, page: number): Finding =>
  finding(
    'media.no-captions',
    'warning',
    page,
    say(
      `${file} chưa có phụ đề hay lời ghi lại.`,
      `${file} has neither captions nor a transcript.`,
    ),
    say(
      'Người không nghe được cần phụ đề: đặt tệp .vtt, .srt hoặc .txt cùng tên ở cạnh.',
      'Those who cannot hear need it: put a .vtt, .srt or .txt of the same name beside it.',
    ),
  );

export const noAlt = (file: string, page: number, count: number): Finding =>
  finding(
    'media.no-alt',
    'warning',
    page,
    say(
      `${count} ảnh của bộ ảnh ${file} chưa có lời mô tả.`,
      `${count} pictures of ${file} have no description.`,
    ),
    say(
      'Ghi trong tệp loi-anh.txt của thư mục đó, mỗi dòng: tên-tệp.jpg: ảnh cho thấy gì | chú thích.',
      'Write them in loi-anh.txt in that folder, one a line: name.jpg: what it shows | caption.',
    ),
  );

export const large = (file: string, page: number, megabytes: number): Finding =>
  finding(
    'media.large',
    'warning',
    page,
    say(`Tệp ${file} nặng ${megabytes} MB.`, `${file} has ${megabytes} MB.`),
    say(
      'Người xem bằng điện thoại sẽ phải chờ và tốn dung lượng: xuất lại ở 720p, hoặc cắt ngắn.',
      'People on phones will wait and pay for it: export it at 720p, or cut it.',
    ),
  );

export const noArticle = (id: string, page: number): Finding =>
  finding(
    'link.no-article',
    'warning',
    page,
    say(
      `Liên kết dẫn tới bài “${id}” không có trong bản tin.`,
      `A link leads to the article “${id}”, which the issue has not.`,
    ),
    say('Xem id của bài trong tệp .ban-tin.json.', 'See the ids in the .ban-tin.json file.'),
  );

export const noPage = (label: string, page: number): Finding =>
  finding(
    'link.no-page',
    'warning',
    page,
    say(
      `Liên kết dẫn tới trang ${label} không có trong bản tin.`,
      `A link leads to page ${label}, which the issue has not.`,
    ),
    say('Ghi số in trên trang.', 'Write the number that is printed on the page.'),
  );
