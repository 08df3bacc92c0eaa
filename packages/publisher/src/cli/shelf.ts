/** `e-bulletin shelf`: a page and two feeds for a folder of issues. */
import { EXIT, type ExitCode } from '../errors.js';
import { pick, say } from '../model/say.js';
import { writeShelf } from '../shelf/shelf.js';
import { seeHelp, usage, type ParsedCommand } from './arguments.js';
import type { Output } from './progress.js';

export async function runShelf(
  { values, flags, language }: ParsedCommand,
  folder: string,
  out: Output,
): Promise<ExitCode> {
  const baseUrl = values.get('base-url');
  if (baseUrl !== undefined && !/^https?:\/\/[^/\s]+/i.test(baseUrl)) {
    throw usage(
      say(
        '--base-url phải là địa chỉ đầy đủ, ví dụ https://phuong.gov.vn/ban-tin/',
        '--base-url must be a whole address, such as https://ward.gov.vn/ban-tin/',
      ),
      seeHelp('shelf'),
    );
  }
  const options: { title?: string; publisher?: string; script?: string } = {};
  for (const key of ['title', 'publisher', 'script'] as const) {
    const value = values.get(key);
    if (value !== undefined) options[key] = value;
  }
  const report = await writeShelf({
    folder,
    force: flags.has('force'),
    ...options,
    ...(baseUrl !== undefined && { baseUrl }),
  });
  const { issues, broken, page } = report;
  const lines = [
    say(`Xong: kho có ${issues} số, trong ${folder}`, `Done: ${issues} issues in ${folder}`),
    say('  Nguồn tin: feed.json, feed.xml', '  Feeds: feed.json, feed.xml'),
    page
      ? say('  Trang: index.html', '  Page: index.html')
      : say(
          '  index.html không do lệnh này ghi nên được giữ nguyên; --force để thay.',
          '  index.html is not ours and was left as it is; --force replaces it.',
        ),
    ...broken.map(({ name, why }) =>
      say(
        `  Bỏ qua ${name}: ${why.vi} Chạy e-bulletin check ${name} để biết cách sửa.`,
        `  Left out ${name}: ${why.en} Run e-bulletin check ${name} for the remedy.`,
      ),
    ),
  ];
  out.write(`${lines.map((line) => pick(line, language)).join('\n')}\n`);
  return broken.length > 0 ? EXIT.findings : EXIT.ok;
}
