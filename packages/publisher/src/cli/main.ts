/** Runs one command line and returns its exit code. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buildIssue } from '../build/build-issue.js';
import { checkPdf } from '../build/check-pdf.js';
import type { BuildOptions } from '../build/options.js';
import { formatReport, inspectFolder, toJson } from '../doctor/index.js';
import { EXIT, PublisherError, type ExitCode } from '../errors.js';
import type { Finding } from '../model/finding.js';
import { isDay } from '../model/day.js';
import { pick, say, type Say } from '../model/say.js';
import { preview } from '../serve/preview.js';
import { VERSION } from '../version.js';
import { languageOf, parseCommand, seeHelp, usage, type ParsedCommand } from './arguments.js';
import { helpText } from './help.js';
import { runAlign, runNarrate } from './narrate.js';
import { runPoster } from './poster.js';
import { runShelf } from './shelf.js';
import { ProgressPrinter, type Output } from './progress.js';
import { buildText, errorText } from './report.js';

export interface Io {
  readonly out: Output;
  readonly err: Output;
  readonly signal: AbortSignal;
}

export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = languageOf(argv);
  try {
    const parsed = parseCommand(argv);
    if (parsed.version) {
      io.out.write(`${VERSION}\n`);
      return EXIT.ok;
    }
    if (parsed.help || parsed.command === undefined) {
      const asked = parsed.help;
      (asked ? io.out : io.err).write(helpText(parsed.command, language));
      return asked ? EXIT.ok : EXIT.usage;
    }
    switch (parsed.command) {
      case 'build':
        return await runBuild(parsed, io);
      case 'check':
        return await runCheck(parsed, io);
      case 'preview':
        return await runPreview(parsed, io);
      case 'poster':
        await runPoster(parsed, onlyInput(parsed), io.out);
        return EXIT.ok;
      case 'narrate':
        return await runNarrate(parsed, onlyInput(parsed), io);
      case 'align':
        return await runAlign(parsed, onlyInput(parsed), io);
      case 'shelf':
        return await runShelf(parsed, onlyInput(parsed), io.out);
    }
  } catch (error) {
    if (io.signal.aborted) {
      io.err.write(
        pick(
          say(
            'Đã dừng. Chạy lại đúng lệnh này để làm tiếp.\n',
            'Stopped. Run the same command again to go on.\n',
          ),
          language,
        ),
      );
      return EXIT.interrupted;
    }
    io.err.write(errorText(error, language));
    return error instanceof PublisherError ? error.exit : EXIT.internal;
  }
}

function missingInput(command: ParsedCommand['command']): Say {
  if (command === 'narrate')
    return say('Thiếu thư mục bản tin.', 'The folder of the issue is missing.');
  if (command === 'shelf')
    return say('Thiếu thư mục chứa các số báo.', 'The folder with the issues is missing.');
  if (command === 'align')
    return say('Thiếu tên tệp thu âm.', 'The name of the recording is missing.');
  if (command === 'build') return say('Thiếu tên tệp PDF.', 'The name of the PDF is missing.');
  return command === 'poster'
    ? say(
        'Thiếu thư mục bản tin hoặc địa chỉ.',
        'The folder of the issue, or an address, is missing.',
      )
    : say(
        'Thiếu tên tệp PDF hoặc thư mục bản tin.',
        'The PDF or the folder of the issue is missing.',
      );
}

/** The one file or folder a command is about. */
function onlyInput(parsed: ParsedCommand): string {
  const [input, ...others] = parsed.inputs;
  if (input === undefined) throw usage(missingInput(parsed.command), seeHelp(parsed.command));
  if (others.length > 0)
    throw usage(
      say(
        `Chỉ nhận một tệp, thừa: ${others.join(' ')}`,
        `One file only, too many: ${others.join(' ')}`,
      ),
      say('Tên có dấu cách phải đặt trong ngoặc kép.', 'A name with spaces needs quotes.'),
    );
  if (ADDRESS.test(input) && parsed.command !== 'poster')
    throw usage(
      say(`${input} là địa chỉ trên mạng.`, `${input} is an address on the web.`),
      say(
        'Tải tệp về máy, rồi chạy lại với tên tệp đó.',
        'Download the file, then run again with its name.',
      ),
    );
  return input;
}

const ADDRESS = /^[a-z]{2,}:\/\//i;

async function runBuild(parsed: ParsedCommand, io: Io): Promise<ExitCode> {
  const { flags, values, language } = parsed;
  const input = onlyInput(parsed);
  const out = values.get('out');
  if (out === undefined || out === '')
    throw usage(
      say('Thiếu --out: thư mục đặt bản tin.', 'Missing --out: the folder for the issue.'),
      say(
        `Ví dụ: e-bulletin build ${input} --out so-8`,
        `Example: e-bulletin build ${input} --out so-8`,
      ),
    );
  if (ADDRESS.test(out))
    throw usage(
      say(
        `--out là thư mục trên máy này, không phải địa chỉ: ${out}`,
        `--out is a folder on this computer, not an address: ${out}`,
      ),
      say(
        'Địa chỉ nơi sẽ đặt bản tin ghi sau --address.',
        'The address where the issue will be goes after --address.',
      ),
    );
  const options: BuildOptions = {
    input,
    out,
    language,
    signal: io.signal,
    zip: flags.has('zip'),
    ocr: flags.has('ocr'),
    strict: flags.has('strict'),
    force: flags.has('force'),
    sharp: flags.has('sharp'),
    avif: flags.has('avif'),
    noPdf: flags.has('no-pdf'),
    ...textOptions(values),
  };
  const progress = new ProgressPrinter(io.err, language);
  try {
    const report = await buildIssue(options, (step) => {
      if (!flags.has('quiet')) progress.show(step);
    });
    progress.end();
    io.out.write(buildText(report, language, io.out.columns ?? 80));
    return exitOf(report.findings.filter((finding) => finding.code.startsWith('page.')));
  } finally {
    progress.end();
  }
}

/** Options that take text, checked where the text has a form. */
function textOptions(values: ReadonlyMap<string, string>): Partial<BuildOptions> {
  const address = values.get('address');
  if (address !== undefined && !/^https?:\/\/[^/\s]+/i.test(address))
    throw usage(
      say(
        '--address phải là địa chỉ đầy đủ, ví dụ https://phuong.gov.vn/ban-tin/so-8/',
        '--address must be a whole address, such as https://ward.gov.vn/ban-tin/so-8/',
      ),
      seeHelp('build'),
    );
  const date = values.get('date');
  if (date !== undefined && !isDay(date))
    throw usage(
      say(
        '--date phải là một ngày có thật, dạng 2026-10-19 (năm, tháng, ngày).',
        '--date must be a day that exists, such as 2026-10-19 (year, month, day).',
      ),
      seeHelp('build'),
    );
  const keys = [
    'docx',
    'password',
    'address',
    'script',
    'title',
    'series',
    'number',
    'date',
    'publisher',
  ] as const;
  const options: { -readonly [K in (typeof keys)[number]]?: string } = {};
  for (const key of keys) {
    const value = values.get(key);
    if (value !== undefined) options[key] = value;
  }
  return options;
}

async function runCheck(parsed: ParsedCommand, io: Io): Promise<ExitCode> {
  const { flags, values, language } = parsed;
  const input = onlyInput(parsed);
  const progress = new ProgressPrinter(io.err, language);
  let findings: readonly Finding[];
  try {
    const password = values.get('password');
    findings = (await isIssue(input))
      ? await inspectFolder(input)
      : await checkPdf(
          { input, signal: io.signal, ...(password === undefined ? {} : { password }) },
          (step) => {
            if (!flags.has('quiet') && !flags.has('json')) progress.show(step);
          },
        );
  } finally {
    progress.end();
  }
  const name = basename(input);
  io.out.write(
    flags.has('json')
      ? toJson(findings, name)
      : formatReport(findings, { language, name, width: io.out.columns ?? 80 }),
  );
  return exitOf(findings);
}

/** A folder or a ZIP is an issue; everything else is read as a PDF, which says what is wrong with it. */
async function isIssue(path: string): Promise<boolean> {
  if (/\.zip$/i.test(path)) return true;
  return stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );
}

const exitOf = (findings: readonly Finding[]): ExitCode =>
  findings.some((finding) => finding.severity === 'error') ? EXIT.findings : EXIT.ok;

async function runPreview(parsed: ParsedCommand, io: Io): Promise<ExitCode> {
  const { values, language } = parsed;
  const input = onlyInput(parsed);
  const port = values.get('port') ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw usage(
      say('--port phải là số từ 0 đến 65535.', '--port must be from 0 to 65535.'),
      seeHelp('preview'),
    );
  const password = values.get('password');
  const host = values.get('host');
  const progress = new ProgressPrinter(io.err, language);
  const running = await preview(
    {
      path: input,
      port: Number(port),
      signal: io.signal,
      ...(host === undefined ? {} : { host }),
      ...(password === undefined ? {} : { password }),
    },
    (step) => progress.show(step),
  );
  progress.end();
  io.out.write(
    pick(
      say(
        `Xem thử: ${running.url}\nBấm Ctrl+C để dừng.\n`,
        `Preview: ${running.url}\nPress Ctrl+C to stop.\n`,
      ),
      language,
    ),
  );
  await new Promise<void>((done) => {
    if (io.signal.aborted) done();
    io.signal.addEventListener('abort', () => done(), { once: true });
  });
  await running.close();
  return EXIT.ok;
}
