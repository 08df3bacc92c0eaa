// A wrong command line: which word is wrong, and what to write instead; nothing is read or written.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { buildText } from '../../src/cli/report.js';
import { EXIT } from '../../src/errors.js';
import { run } from './command.js';

const BUILD = 'Xem: e-bulletin build --help';

describe('a wrong command line', () => {
  const cases: readonly (readonly [argv: string, says: string, hint: string])[] = [
    ['serve so-8', 'Không có lệnh "serve".', 'Các lệnh: build, check, preview,'],
    ['so-8.pdf', 'Không có lệnh "so-8.pdf".', 'e-bulletin build so-8.pdf --out thư-mục'],
    ['build', 'Thiếu tên tệp PDF.', BUILD],
    ['check', 'Thiếu tên tệp PDF hoặc thư mục bản tin.', 'e-bulletin check --help'],
    ['preview', 'Thiếu tên tệp PDF hoặc thư mục bản tin.', 'e-bulletin preview --help'],
    ['poster', 'Thiếu thư mục bản tin hoặc địa chỉ.', 'e-bulletin poster --help'],
    ['build a.pdf', 'Thiếu --out', 'e-bulletin build a.pdf --out so-8'],
    ['build a.pdf --ot x', 'Không có tùy chọn --ot.', BUILD],
    ['build a.pdf -o', '-o cần một giá trị đi sau.', BUILD],
    ['build a.pdf --out', '--out cần một giá trị đi sau.', BUILD],
    ['narrate so-8 --provider espeak --speed 9', '--speed là số', 'e-bulletin narrate --help'],
    ['poster https://x.vn/ --format A7', '--format chỉ nhận', 'e-bulletin poster --help'],
    ['build a.pdf -o x --zip=1', '--zip không nhận giá trị.', BUILD],
    ['build a.pdf -o x --lang fr', '--lang chỉ nhận vi (tiếng Việt) hoặc en (English).', BUILD],
    ['build a.pdf -o x --date 31/12/2026', '--date phải là một ngày có thật', BUILD],
    ['build a.pdf -o x --date 2026-02-31', '--date phải là một ngày có thật', BUILD],
    ['build a.pdf -o x --address phuong.vn', '--address phải là địa chỉ đầy đủ', BUILD],
    ['build a.pdf -o https://x.vn/', '--out là thư mục trên máy này', '--address'],
    ['build https://x.vn/a.pdf -o x', 'https://x.vn/a.pdf là địa chỉ trên mạng.', 'Tải tệp về máy'],
    ['check https://x.vn/so-8/', 'là địa chỉ trên mạng.', 'Tải tệp về máy'],
    ['preview so-8 --port abc', '--port phải là số', 'e-bulletin preview --help'],
  ];
  for (const [argv, says, hint] of cases)
    it(`e-bulletin ${argv}`, async () => {
      const { code, out, err } = await run(argv.split(' '));
      expect(code).to.equal(EXIT.usage);
      expect(out).to.equal('');
      expect(err).to.contain(says).and.contain(hint);
    });

  it('e-bulletin narrate of what is no folder says so, not that its PDF is unknown', async () => {
    const file = fileURLToPath(import.meta.url);
    const says = async (issue: string) => {
      const { code, err } = await run(['narrate', issue, '--provider', 'espeak']);
      expect(code).to.equal(EXIT.input);
      return err;
    };
    expect(await says('so-khong-co')).to.match(/Không có thư mục .*so-khong-co/);
    expect(await says(file))
      .to.contain('không phải là thư mục bản tin')
      .and.contain('build');
  });
});

describe('the closing report', () => {
  it('counts in English as one speaks', () => {
    const report = { unchanged: false, out: 'so-8', title: 'Số 8', encodedPages: 1, bytes: 2e6 };
    const rest = { seconds: 3, peakMemory: 1, findings: [] };
    const text = (pages: number, articles: number, words: number) =>
      buildText({ ...report, ...rest, pages, articles, words }, 'en', 80);
    expect(text(1, 1, 1)).to.contain('1 page (1 newly encoded), 1 article, 1 word,');
    expect(text(64, 24, 1234)).to.contain('64 pages (1 newly encoded), 24 articles, 1,234 words,');
  });
});
