/** What is wrong and what to do, for each code of a problem. `{}` is the detail. */
import type { ProblemCode } from './problems.js';

export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, readonly [vi: string, en: string]>> = {
  'wrong-type': ['Giá trị sai kiểu; cần {}.', 'Value of the wrong type; {} is needed.'],
  'not-a-list': [
    'Chỗ này phải là danh sách; đã hiểu là danh sách một mục. Thêm [ ].',
    'A list is needed here; one item was understood. Add [ ].',
  ],
  missing: ['Thiếu {}. Điền vào.', '{} is missing. Fill it in.'],
  'bad-value': [
    'Không hiểu giá trị “{}”; đã bỏ qua.',
    'Value “{}” is not understood; it was ignored.',
  ],
  'bad-number': [
    '“{}” không phải số lớn hơn 0; đã bỏ qua. Viết số, không đặt trong ngoặc kép.',
    '“{}” is not a number above 0; it was ignored. Write a number, without quotes.',
  ],
  'bad-date': [
    '“{}” không phải ngày có thật; viết như 2026-10-19.',
    '“{}” is not a real date; write one like 2026-10-19.',
  ],
  'bad-language': [
    '“{}” không phải mã ngôn ngữ; viết như vi hoặc en.',
    '“{}” is not a language tag; write one like vi or en.',
  ],
  'bad-address': [
    'Địa chỉ “{}” không dùng được. Viết địa chỉ tương đối hoặc https.',
    'Address “{}” cannot be used. Write a relative or https address.',
  ],
  'unsafe-address': [
    'Địa chỉ “{}” bị từ chối vì lý do an toàn. Chỉ dùng http, https (và mailto, tel cho liên kết).',
    'Address “{}” is refused for safety. Use http or https (and mailto, tel for links) only.',
  ],
  templated: [
    'Địa chỉ là khuôn mẫu (templated); cần địa chỉ thật.',
    'The address is a template; a real address is needed.',
  ],
  'no-issue': [
    'Mục này không dẫn tới số báo nào mở được (manifest.json, tệp zip hoặc PDF).',
    'This entry leads to no issue that can be opened (manifest.json, a zip or a PDF).',
  ],
  'foreign-picture': [
    '“{}” nằm ở máy chủ khác; không tải. Chép về cạnh bản tin.',
    '“{}” lies on another host and is not loaded. Copy it beside the issue.',
  ],
  'not-a-picture': [
    '“{}” không phải ảnh điểm (JPEG, PNG, WebP, AVIF, GIF).',
    '“{}” is not a bitmap (JPEG, PNG, WebP, AVIF, GIF).',
  ],
  'no-media-type': [
    'Thiếu type; đã đoán theo tên tệp. Thêm type, ví dụ image/jpeg.',
    'type is missing; it was guessed from the name. Add it, for example image/jpeg.',
  ],
  'no-size': [
    'Thiếu width và height; trang có thể nhảy khi tải. Ghi kích thước theo pixel.',
    'width and height are missing; the page may jump while loading. Write the size in pixels.',
  ],
  'other-shape': [
    'Ảnh thay thế có tỉ lệ khác ({}); đã bỏ. Tạo lại từ cùng một trang.',
    'The alternate has another shape ({}); it was dropped. Make it from the same page.',
  ],
  'duplicate-page': ['Trang này đã có ở trên: {}', 'This page is there already: {}'],
  'duplicate-label': [
    'Trang này đã có nhãn khác; bỏ nhãn “{}”.',
    'This page has another label already; “{}” was ignored.',
  ],
  'duplicate-id': [
    'Hai bài cùng id “{}”; bài sau nhận id khác và địa chỉ chia sẻ của nó sẽ đổi. Đặt id riêng.',
    'Two articles have the id “{}”; the later one got another and its share address changes. Give it its own.',
  ],
  'bad-id': [
    'Id “{}” chỉ được có chữ cái không dấu, chữ số và gạch nối.',
    'Id “{}” may hold only letters, digits and hyphens.',
  ],
  'no-such-page': ['Không có trang “{}” trong bản tin.', 'The issue has no page “{}”.'],
  'label-mismatch': [
    'pageList ghi khác nhãn “{}” của trang; dùng nhãn của trang.',
    'pageList differs from the page’s own label “{}”, which is used.',
  ],
  'many-covers': [
    'Có hơn một bìa; dùng bìa đầu tiên.',
    'There is more than one cover; the first is used.',
  ],
  'too-deep': [
    'Lồng quá {} cấp; phần sâu hơn bị bỏ.',
    'Nested deeper than {} levels; the rest was dropped.',
  ],
  'too-many': [
    'Quá nhiều mục; chỉ đọc {} mục đầu.',
    'Too many items; only the first {} were read.',
  ],
  'more-problems': [
    'Còn nhiều lỗi nữa; sửa những lỗi trên rồi kiểm tra lại.',
    'There are more; correct these, then check again.',
  ],
  'no-text': ['Mục này không có nội dung; đã bỏ.', 'This item has no content; it was dropped.'],
  'bad-region': [
    'Vùng trên trang viết sai: “{}”. Viết như xywh=percent:10,20,30,40.',
    'The region is malformed: “{}”. Write one like xywh=percent:10,20,30,40.',
  ],
  'bad-clip': [
    'Đoạn ghi âm viết sai: “{}”. Viết như t=3.2,7.9.',
    'The stretch of the recording is malformed: “{}”. Write one like t=3.2,7.9.',
  ],
  'sentence-mismatch': [
    'Câu này không còn trong đoạn văn: “{}”. Tạo lại phần nghe.',
    'This sentence is no longer in its paragraph: “{}”. Make the narration again.',
  ],
  'stale-narration': [
    'Đã sửa sau khi thu âm: “{}”. Tạo lại phần nghe.',
    'Edited after it was recorded: “{}”. Make the narration again.',
  ],
  'unknown-kind': [
    'Không biết loại vùng bấm “{}”; đã bỏ.',
    'Unknown kind of hotspot “{}”; it was dropped.',
  ],
  'bare-key': [
    'Khóa này không đúng chuẩn và không được đọc; đổi tên thành {}.',
    'This key is not in the standard and is not read; rename it to {}.',
  ],
  'no-profile': ['Thêm {} vào metadata.conformsTo.', 'Add {} to metadata.conformsTo.'],
  'side-order': [
    'Hai trang liền nhau cùng nằm bên {}; kiểm tra properties.page.',
    'Two pages in a row lie on the {}; check properties.page.',
  ],
  'no-question': [
    'Không có câu hỏi nào dùng được. Thêm ít nhất một câu có id, type và title.',
    'No question can be used. Add at least one with id, type and title.',
  ],
  'few-options': [
    'Câu hỏi cần ít nhất hai phương án; đã bỏ câu này.',
    'A question needs at least two options; this one was left out.',
  ],
  'no-such-question': [
    'Không có câu chọn phương án “{}” ở phía trước. Sửa id, hoặc đổi thứ tự câu hỏi.',
    'No earlier question with options is called “{}”. Correct the id, or the order of questions.',
  ],
  'no-such-option': [
    'Câu hỏi ấy không có phương án “{}”. Sửa id.',
    'That question has no option “{}”. Correct the id.',
  ],
  'not-one-choice': [
    'Không chia nhóm theo “{}” được vì một phiếu có thể thuộc nhiều nhóm. Dùng câu chọn một.',
    'Answers cannot be grouped by “{}”: one ballot may be in several groups. Use a single choice.',
  ],
  'closes-circle': [
    'Bảng chia theo “{}” khép vòng với các bảng kia, ghép lại lộ ô đã giấu. Bỏ bảng này.',
    'The breakdown by “{}” closes a circle: together they tell hidden cells. Leave it out.',
  ],
  'not-countable': [
    'Không chia nhóm câu “{}” được. Dùng câu chọn một, chọn nhiều, có/không hoặc chấm điểm.',
    'Question “{}” cannot be broken down. Use single, multiple, yesno or rating.',
  ],
  'bad-count': [
    '“{}” không phải số nguyên; đã bỏ qua. Viết số, không đặt trong ngoặc kép.',
    '“{}” is not a whole number; it was ignored. Write a number, without quotes.',
  ],
  'out-of-range': [
    'Số phải trong khoảng {}; đã dùng giới hạn gần nhất.',
    'The number must be within {}; the nearer bound was used.',
  ],
  'bad-zone': [
    'Không biết múi giờ “{}”; đã dùng Asia/Ho_Chi_Minh.',
    'Time zone “{}” is not known; Asia/Ho_Chi_Minh was used.',
  ],
  'bad-moment': [
    '“{}” không phải giờ có thật; viết như 2026-11-30T17:00.',
    '“{}” is not a real time; write one like 2026-11-30T17:00.',
  ],
  'closes-early': [
    'Giờ đóng {} không sau giờ mở. Sửa một trong hai.',
    'Closing time {} is not after the opening. Correct one of them.',
  ],
  'not-a-vote': [
    'Đây là lấy ý kiến tham khảo: thay “{}” bằng “lấy ý kiến”, “trả lời”.',
    'This is a consultation: instead of “{}” say “lấy ý kiến” or “trả lời”.',
  ],
  'leading-question': [
    'Câu hỏi gợi sẵn câu trả lời (“{}”). Hỏi trung tính.',
    'The question suggests its answer (“{}”). Ask neutrally.',
  ],
  'two-questions': [
    'Có vẻ hai việc trong một câu có/không. Tách thành hai câu.',
    'This looks like two matters in one yes/no question. Make two questions.',
  ],
  'no-way-out': [
    'Người chưa rõ không có gì để chọn. Thêm "noOpinion": true, hoặc bỏ "required".',
    'Who has no view has nothing to choose. Add "noOpinion": true, or drop "required".',
  ],
  'same-words': [
    'Hai chỗ để chọn cùng ghi “{}”. Sửa hoặc bỏ một chỗ.',
    'Two things to choose both say “{}”. Change or drop one.',
  ],
};
