/** `--help`, in both languages. docs/publishing.md says the same at length. */
import { pick, say, type Language } from '../model/say.js';
import type { CommandName } from './arguments.js';

const EXITS = say(
  `Mã thoát: 0 xong · 1 xong nhưng có trang lỗi, lời đọc nên nghe lại, hoặc check thấy lỗi ·
  2 sai dòng lệnh · 3 không dùng được tệp vào · 4 không ghi được kết quả ·
  5 thiếu phần cài thêm, thiếu khóa · 70 lỗi của chương trình · 130 đã dừng (chạy lại để làm tiếp)`,
  `Exit codes: 0 done · 1 done, but a page failed, a recording has doubtful places, or check found
  errors · 2 wrong command line · 3 the input cannot be used · 4 the output cannot be written ·
  5 an optional part or a key is missing · 70 an error of the program · 130 stopped (run again to
  go on)`,
);

const GENERAL = say(
  `e-bulletin: từ PDF thành bản tin điện tử

  e-bulletin build in.pdf --out thư-mục     tạo bản tin
  e-bulletin check in.pdf|thư-mục|tệp.zip   xem PDF hoặc bản tin có gì phải sửa
  e-bulletin preview thư-mục|in.pdf         xem thử trong trình duyệt
  e-bulletin narrate thư-mục --provider …   giọng máy đọc các bài
  e-bulletin align tệp.mp3 --article …      khớp bản thu của người đọc với bài
  e-bulletin poster thư-mục|https://…       áp phích có mã QR để in
  e-bulletin shelf thư-mục                  kho các số đã tạo: trang, feed.json, feed.xml

  e-bulletin <lệnh> --help                  tùy chọn của từng lệnh
  --lang vi|en   --version

${EXITS.vi}
`,
  `e-bulletin: from a PDF to an electronic bulletin

  e-bulletin build in.pdf --out folder      makes the issue
  e-bulletin check in.pdf|folder|file.zip   says what should be mended
  e-bulletin preview folder|in.pdf          shows it in a browser
  e-bulletin narrate folder --provider …    a machine voice reads the articles
  e-bulletin align file.mp3 --article …     fits a person's recording to its article
  e-bulletin poster folder|https://…        a poster with a QR code to print
  e-bulletin shelf folder                   a shelf of built issues: page, feed.json, feed.xml

  e-bulletin <command> --help               options of a command
  --lang vi|en   --version

${EXITS.en}
`,
);

const COMMANDS: Readonly<Record<CommandName, { vi: string; en: string }>> = {
  build: say(
    `e-bulletin build in.pdf --out thư-mục

  -o, --out THƯ-MỤC   nơi đặt bản tin; mới, trống, hoặc là bản tin cũ (sẽ được thay)
  --zip               tạo thêm THƯ-MỤC.ebulletin.zip cho cổng chỉ nhận tệp zip
  --docx TỆP          tệp Word của bản tin: lời bài lấy từ đó
  --ocr               đọc chữ trên trang quét (cần cài tesseract.js)
  --address https://… địa chỉ công khai của thư mục, cho trang chia sẻ
  --password MẬT-KHẨU mật khẩu mở PDF
  --title, --series, --number, --date 2026-10-19, --publisher
                      thay cho điều máy tìm thấy
  --strict            trang lỗi thì dừng, không đặt hình thay thế
  --force             ghi vào thư mục có tệp khác (tệp đó được giữ), làm lại dù không đổi
  --sharp             thêm ảnh rộng 2160 điểm
  --avif              thêm ảnh AVIF (chậm)
  --no-pdf            không kèm tệp PDF
  --script ĐỊA-CHỈ    địa chỉ e-bulletin.js; không có thì chép trình đọc vào reader/
  -q, --quiet         không báo tiến độ
  --lang vi|en        ngôn ngữ của thông báo

Cạnh PDF có tệp in.ban-tin.json: sửa tên cơ quan, ngày, chuyên mục, đính chính ở đó.
Dừng giữa chừng rồi chạy lại đúng lệnh thì làm tiếp; không có gì đổi thì không làm gì.

${EXITS.vi}
`,
    `e-bulletin build in.pdf --out folder

  -o, --out FOLDER    where the issue goes; new, empty, or an old issue (which is replaced)
  --zip               also FOLDER.ebulletin.zip, for portals that take only zip uploads
  --docx FILE         the bulletin's Word file: articles take their text from it
  --ocr               reads scanned pages (needs tesseract.js)
  --address https://… public address of the folder, for the share pages
  --password WORD     opens the PDF
  --title, --series, --number, --date 2026-10-19, --publisher
                      instead of what was found
  --strict            a failed page stops the build; no placeholder
  --force             write into a folder with other files (they stay); build though unchanged
  --sharp             also pictures 2160 px wide
  --avif              also AVIF (slow)
  --no-pdf            leave the PDF out
  --script ADDRESS    address of e-bulletin.js; without it the reader is copied to reader/
  -q, --quiet         no progress
  --lang vi|en        language of messages

Beside the PDF lies in.ban-tin.json: office, date, sections and corrections are edited there.
Stopped and run again, the same command goes on; unchanged, it does nothing.

${EXITS.en}
`,
  ),
  check: say(
    `e-bulletin check in.pdf|thư-mục|tệp.ebulletin.zip

  --json              kết quả dạng JSON
  --password MẬT-KHẨU mật khẩu mở PDF
  -q, --quiet         không báo tiến độ; --lang vi|en

${EXITS.vi}
`,
    `e-bulletin check in.pdf|folder|file.ebulletin.zip

  --json              findings as JSON
  --password WORD     opens the PDF
  -q, --quiet         no progress; --lang vi|en

${EXITS.en}
`,
  ),
  preview: say(
    `e-bulletin preview thư-mục|in.pdf

  --port SỐ           cổng; không có thì máy chọn
  --host ĐỊA-CHỈ      mặc định 127.0.0.1 (chỉ máy này)
  --password MẬT-KHẨU mật khẩu mở PDF
  --lang vi|en

Với PDF, bản tin được tạo tạm rồi xóa khi dừng. Bấm Ctrl+C để dừng.
`,
    `e-bulletin preview folder|in.pdf

  --port NUMBER       default: a free one
  --host ADDRESS      default 127.0.0.1 (this computer only)
  --password WORD     opens the PDF
  --lang vi|en

A PDF is built into a temporary folder that is removed at the end. Ctrl+C stops.
`,
  ),
  poster: say(
    `e-bulletin poster thư-mục|https://…

  -o, --out TỆP       ap-phich.pdf (mặc định), hoặc tệp .png
  --title, --office   dòng chữ lớn; tên cơ quan (có sẵn khi đưa thư mục bản tin)
  --distance MÉT      quét từ bao xa; máy chọn khổ giấy
  --format KHỔ        A3, A4, A5, strip (bốn tờ nhỏ trên một A4), slide (máy chiếu)
  --call CHỮ          việc cần làm; với bản tin mặc định là "Quét mã để đọc bản tin"
  --note CHỮ          dòng nhỏ; nhiều dòng cách nhau bằng dấu |
  --seal HÌNH         con dấu hoặc biểu trưng, PNG hoặc JPEG
  --address https://… địa chỉ khác với địa chỉ trong bản tin
  --force             thay cả tệp không phải là áp phích
  --lang vi|en

Áp phích chỉ dùng mực đen. Địa chỉ luôn được in thành chữ dưới mã.
`,
    `e-bulletin poster folder|https://…

  -o, --out FILE      ap-phich.pdf (default), or a .png file
  --title, --office   the large line; the office (known when an issue folder is given)
  --distance METRES   how far away it is scanned; the sheet is chosen
  --format SHEET      A3, A4, A5, strip (four cards on one A4), slide (projector)
  --call WORDS        what to do; for an issue "Scan to read the bulletin"
  --note WORDS        small lines, separated by |
  --seal PICTURE      seal or emblem, PNG or JPEG
  --address https://… another address than the issue's
  --force             replace a file that is no poster
  --lang vi|en

Posters use black ink only. The address always stands in words under the code.
`,
  ),
  narrate: say(
    `e-bulletin narrate thư-mục --provider GIỌNG

  --provider GIỌNG    espeak (nháp), sherpa (giọng Piper trên máy), fpt, viettel, google, azure,
                      command (chương trình khác)
  --voice TÊN         giọng của nhà cung cấp; với espeak: north, central, south
  --speed SỐ          1 là bình thường, 0,85 chậm hơn
  --bitrate SỐ        32, 48 (mặc định) hoặc 64 kbps; 32 nhẹ hơn một phần ba
  --preview           chỉ ghi cách đọc từng câu ra tệp xem-truoc.txt; chưa gọi giọng nào
  --clear             thêm bản rõ tiếng cho người khó nghe, sau nút Thêm của trình nghe
  --model THƯ-MỤC     thư mục giọng Piper, cho sherpa
  --command LỆNH      nhận chữ ở đầu vào, ghi WAV hoặc MP3 ra đầu ra
  --article MÃ,MÃ     chỉ các bài này; không có thì mọi bài chưa có người đọc
  --lexicon TỆP       từ điển cách đọc; mặc định là tệp .tu-dien.txt cạnh PDF
  --accent north|south   "linh, nghìn" hoặc "lẻ, ngàn"
  --force             đọc lại dù không đổi
  --password MẬT-KHẨU mật khẩu mở PDF
  -q, --quiet         không báo tiến độ; --lang vi|en

Thư mục là bản tin đã tạo bằng build trên máy này; sau khi đọc, bản tin được tạo lại.
Bản thu nằm cạnh PDF, trong thư mục .loi-doc, cùng báo cáo bao-cao.txt.
Câu đã đọc được giữ: sửa một câu thì chỉ câu đó được đọc lại.
Khóa dịch vụ lấy từ biến môi trường: FPT_AI_KEY, VIETTEL_AI_TOKEN, GOOGLE_TTS_KEY,
AZURE_SPEECH_KEY (và AZURE_SPEECH_REGION).

${EXITS.vi}
`,
    `e-bulletin narrate folder --provider VOICE

  --provider VOICE    espeak (drafts), sherpa (a Piper voice on this computer), fpt, viettel,
                      google, azure, command (another program)
  --voice NAME        the provider's voice; with espeak: north, central, south
  --speed NUMBER      1 is the usual pace, 0.85 is slower
  --bitrate NUMBER    32, 48 (default) or 64 kbps
  --preview           only writes how each sentence will be read (xem-truoc.txt); asks no voice
  --clear             also a clearer version for those hard of hearing, behind "Thêm"
  --model FOLDER      folder of a Piper voice, for sherpa
  --command LINE      takes text on stdin, writes WAV or MP3 to stdout
  --article ID,ID     only these; else every article that no person has read
  --lexicon FILE      readings; default the .tu-dien.txt file beside the PDF
  --accent north|south   how round numbers are said
  --force             read again though unchanged
  --password WORD     opens the PDF
  -q, --quiet         no progress; --lang vi|en

The folder is an issue that build made on this computer; it is built again afterwards.
Recordings lie beside the PDF in the .loi-doc folder, with the report bao-cao.txt.
Said sentences are kept: after one sentence was edited, one is said again.
Keys come from the environment: FPT_AI_KEY, VIETTEL_AI_TOKEN, GOOGLE_TTS_KEY,
AZURE_SPEECH_KEY (and AZURE_SPEECH_REGION).

${EXITS.en}
`,
  ),
  align: say(
    `e-bulletin align tệp.mp3 --article MÃ --issue thư-mục

  --article MÃ        mã bài, như trong tệp .ban-tin.json
  --issue THƯ-MỤC     bản tin đã tạo bằng build trên máy này
  --credit CHỮ        người đọc, ví dụ "Phát thanh viên Lê Thị Hoa"
  --clear             thêm bản rõ tiếng cho người khó nghe
  --lexicon TỆP       từ điển cách đọc; mặc định là tệp .tu-dien.txt cạnh PDF
  --accent north|south   "linh, nghìn" hoặc "lẻ, ngàn"
  --password MẬT-KHẨU mật khẩu mở PDF
  -q, --quiet         không báo tiến độ; --lang vi|en

Nhận MP3 và WAV; M4A và loại khác cần ffmpeg. Bản thu được chỉnh độ lớn, lưu thành MP3 cạnh PDF.
Báo cáo kể từng câu và những chỗ nên nghe lại.

${EXITS.vi}
`,
    `e-bulletin align file.mp3 --article ID --issue folder

  --article ID        the article's id, as in the .ban-tin.json file
  --issue FOLDER      an issue that build made on this computer
  --credit WORDS      who reads
  --clear             also a clearer version for those hard of hearing
  --lexicon FILE      readings; default the .tu-dien.txt file beside the PDF
  --accent north|south   how round numbers are said
  --password WORD     opens the PDF
  -q, --quiet         no progress; --lang vi|en

Takes MP3 and WAV; M4A and others need ffmpeg. The recording is levelled and kept as MP3 beside the PDF.
The report lists each sentence and the places that should be listened to.

${EXITS.en}
`,
  ),
  shelf: say(
    `e-bulletin shelf thư-mục

  Thư mục chứa các số báo đã tạo bằng build, mỗi số một thư mục con. Lệnh ghi vào đó:
  index.html          trang kho bản tin, mở được ngay
  feed.json           nguồn OPDS 2: <e-bulletin src="…/feed.json">
  feed.xml            nguồn Atom, cho trang tin và trình đọc tin

  --base-url https://…  địa chỉ công khai của thư mục; có thì địa chỉ trong nguồn tin đầy đủ
  --title CHỮ         tên kho; mặc định là tên bản tin
  --publisher CHỮ     cơ quan; mặc định là cơ quan của số mới nhất
  --script ĐỊA-CHỈ    địa chỉ e-bulletin.js; không có thì chép trình đọc vào reader/
  --force             thay cả index.html không do lệnh này ghi
  --lang vi|en

Chạy lại mỗi khi có số mới. Số hỏng được kể tên và bỏ qua (mã thoát 1); các số khác vẫn có.

${EXITS.vi}
`,
    `e-bulletin shelf folder

  The folder holds issues made by build, each in a folder of its own. Written into it:
  index.html          a page with the shelf, ready to be opened
  feed.json           an OPDS 2 feed: <e-bulletin src="…/feed.json">
  feed.xml            an Atom feed, for sites and news readers

  --base-url https://…  public address of the folder; makes the addresses in the feeds absolute
  --title WORDS       name of the shelf; default that of the bulletin
  --publisher WORDS   office; default that of the newest issue
  --script ADDRESS    address of e-bulletin.js; without it the reader is copied to reader/
  --force             replace an index.html that this command did not write
  --lang vi|en

Run it again with each new issue. A broken issue is named and left out (exit code 1); the others stay.

${EXITS.en}
`,
  ),
};

export function helpText(command: CommandName | undefined, language: Language): string {
  return pick(command ? COMMANDS[command] : GENERAL, language);
}
