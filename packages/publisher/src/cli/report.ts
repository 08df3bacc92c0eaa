/** The closing report of `build`, and errors, in words. */
import type { BuildReport } from '../build/options.js';
import { formatReport } from '../doctor/index.js';
import { PublisherError } from '../errors.js';
import { pick, say, type Language } from '../model/say.js';
import { duration } from './progress.js';

const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const;

const count = (value: number, language: Language): string => value.toLocaleString(LOCALE[language]);

export function megabytes(bytes: number, language: Language): string {
  const value = (bytes / 1e6).toLocaleString(LOCALE[language], { maximumFractionDigits: 1 });
  return `${value} MB`;
}

export function buildText(report: BuildReport, language: Language, width: number): string {
  if (report.unchanged) {
    return pick(
      say(
        `Không có gì thay đổi: bản tin trong ${report.out} vẫn đúng.\n`,
        `Nothing changed: the issue in ${report.out} is up to date.\n`,
      ),
      language,
    );
  }
  const n = (value: number): string => count(value, language);
  const some = (value: number, noun: string): string =>
    `${n(value)} ${noun}${value === 1 ? '' : 's'}`;
  const lines = [
    pick(say(`Xong: ${report.title}`, `Done: ${report.title}`), language),
    pick(
      say(
        `  ${n(report.pages)} trang (mã hóa mới ${n(report.encodedPages)}), ${n(report.articles)} bài, ${n(report.words)} chữ, ${megabytes(report.bytes, language)}, ${duration(report.seconds, language)}`,
        `  ${some(report.pages, 'page')} (${n(report.encodedPages)} newly encoded), ${some(report.articles, 'article')}, ${some(report.words, 'word')}, ${megabytes(report.bytes, language)}, ${duration(report.seconds, language)}`,
      ),
      language,
    ),
    pick(say(`  Bản tin: ${report.out}`, `  Issue: ${report.out}`), language),
    ...(report.zip === undefined ? [] : [`  ZIP: ${report.zip}`]),
    ...(report.sidecar === undefined
      ? []
      : [
          pick(
            say(`  Sửa thông tin: ${report.sidecar}`, `  Edit facts: ${report.sidecar}`),
            language,
          ),
        ]),
    pick(
      say(
        `  Mã nhúng: ${report.out}/embed-snippets.txt`,
        `  Snippets: ${report.out}/embed-snippets.txt`,
      ),
      language,
    ),
  ];
  const findings =
    report.findings.length === 0
      ? ''
      : `\n${formatReport(report.findings, { language, name: 'PDF', width })}`;
  return `${lines.join('\n')}\n${findings}`;
}

/** What happened and what to do; never a stack trace. */
export function errorText(error: unknown, language: Language): string {
  if (error instanceof PublisherError) {
    const label = pick(say('Lỗi: ', 'Error: '), language);
    const hint = error.hint ? `${pick(error.hint, language)}\n` : '';
    return `${label}${pick(error.say, language)}\n${hint}`;
  }
  const detail = error instanceof Error ? error.message : String(error);
  return pick(
    say(
      `Lỗi của chương trình: ${detail}\nXin gửi câu này cùng tệp PDF cho nhóm phát triển.\n`,
      `An error of the program: ${detail}\nPlease send this sentence and the PDF to the developers.\n`,
    ),
    language,
  );
}
