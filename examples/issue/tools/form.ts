/**
 * Makes `media/the-thu-vien.pdf`, the form that page 20 offers for download: `node tools/form.ts [--chrome PATH]`. Needs Chromium, so
 * what it made is committed.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';

const { values } = parseArgs({
  options: {
    chrome: { type: 'string', default: process.env['CHROME_PATH'] ?? '/usr/bin/chromium' },
  },
});
const fonts = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
);
const FIELDS = [
  'Họ và tên',
  'Năm sinh',
  'Số căn cước (hoặc thẻ học sinh)',
  'Tổ dân phố',
  'Điện thoại',
];

const line = (name: string): string => `<p>${name}: <i></i></p>`;
const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Phiếu làm thẻ thư viện</title><style>
  @font-face { font-family: Be; src: url('file://${fonts}'); }
  body { font: 14pt/1.6 Be; margin: 0; }
  h1 { font-size: 22pt; text-align: center; }
  p { display: flex; gap: 8pt; margin: 14pt 0; }
  i { flex: 1; border-bottom: 1pt dotted; }
  footer { margin-top: 40pt; display: flex; justify-content: space-between; }
</style><p>UBND phường Sen Hồng · Thư viện gốc đa</p><h1>Phiếu làm thẻ thư viện</h1>
${FIELDS.map(line).join('')}
<p>Làm thẻ không mất tiền. Mỗi người mượn ba cuốn trong ba tuần.</p>
<footer><span>Ngày ..... / ..... / 20.....</span><span>Ký tên</span></footer></html>`;

const root = join(fileURLToPath(import.meta.url), '../..');
const browser = await puppeteer.launch({ executablePath: values.chrome, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  // Of a file, as the font is.
  await page.goto(`file://${join(root, 'README.md')}`);
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const margin = { top: '20mm', bottom: '20mm', left: '22mm', right: '22mm' };
  await page.pdf({
    path: join(root, 'media/the-thu-vien.pdf'),
    format: 'A5',
    margin,
    tagged: true,
  });
} finally {
  await browser.close();
}
