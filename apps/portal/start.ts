/**
 * `npm start [-- file.pdf] [--password word] [--no-open]`: builds the issue of a PDF (the sample
 * bulletin when none is named), serves it in the sample portal and opens the
 * browser. Says what it does in Vietnamese and English. PORT chooses the port.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PublisherError, type BuildReport, type Progress } from '@e-bulletin/publisher';
import { buildForPortal, SAMPLE_PDF, shelfFor } from './server/issues.ts';
import { expectFree } from './server/listen.ts';
import { openPolls } from './server/polls.ts';
import { startPortal } from './server/portal-server.ts';

const line = progressLine();

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { password: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
  });
  const port = Number(process.env['PORT']);
  if (port > 0) await expectFree(port);
  const report = await build(positionals[0], values.password);
  const portal = await startPortal({
    issue: report.out,
    shelf: await shelfFor(report.out),
    polls: await openPolls(),
    ...(port > 0 && { port, exactPort: true }),
  });
  console.log(`\nMở: ${portal.url}\n`);
  console.log(
    `Bản tin "${report.title}" nằm giữa trang chủ của cổng mẫu; bấm Đọc, rồi Sau hoặc phím mũi tên để lật trang.`,
  );
  console.log(
    `The issue is in the middle of the sample portal's home page; press Đọc, then Sau or the arrow keys to turn.`,
  );
  console.log(`Kho bản tin · All issues:  ${portal.url}kho-ban-tin.html`);
  console.log(`Lấy ý kiến · Polls:  ${portal.url}lay-y-kien.html`);
  console.log(`Trên tường · On the wall:  ${portal.url}man-chieu.html`);
  console.log('PDF khác · Another PDF:  npm start -- tap-tin.pdf');
  console.log('Dừng · Stop:  Ctrl+C');
  if (!values['no-open']) openBrowser(portal.url);
} catch (error) {
  line.end();
  process.exitCode = explain(error);
}

async function build(file?: string, password?: string): Promise<BuildReport> {
  // npm runs scripts at the root; a path is meant from where the person stands.
  const pdf = file === undefined ? SAMPLE_PDF : resolve(process.env['INIT_CWD'] ?? '', file);
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const report = await buildForPortal(pdf, {
      password,
      onProgress: line.show,
      signal: stop.signal,
    });
    line.end();
    console.log(
      report.unchanged
        ? 'PDF không đổi, dùng lại bản tin đã dựng · Unchanged, the issue is ready'
        : `Đã dựng ${report.pages} trang trong ${Math.round(report.seconds)} giây, ${megabytes(report.bytes)} MB · Issue built`,
    );
    return report;
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}

/** One line that is written over; without a terminal, a line now and then. */
function progressLine(): { show: (progress: Progress) => void; end: () => void } {
  const terminal = process.stdout.isTTY;
  let last = '';
  return {
    show: (progress) => {
      const text = sentence(progress, terminal);
      if (text === last) return;
      last = text;
      process.stdout.write(terminal ? `\r\x1b[K${text}` : `${text}\n`);
    },
    end: () => {
      if (terminal && last) process.stdout.write('\r\x1b[K');
      last = '';
    },
  };
}

function sentence({ stage, done = 0, total = 0, secondsLeft }: Progress, fine: boolean): string {
  if (stage !== 'pages' && stage !== 'ocr') {
    return {
      open: 'Đang mở PDF · Opening the PDF',
      read: 'Đang đọc các trang · Reading the pages',
      text: 'Đang đọc chữ, tìm bài · Reading text, finding articles',
      write: 'Đang ghi bản tin · Writing the issue',
      zip: 'Đang ghi tệp ZIP · Writing the ZIP',
      publish: 'Đang đưa vào cổng mẫu · Publishing',
      voice: 'Đang đọc · Reading aloud',
      listen: 'Đang nghe · Listening',
    }[stage];
  }
  // A log file gets a line for every eighth of the work, a terminal every page and the time left.
  const step = fine ? 1 : Math.max(1, Math.ceil(total / 8));
  const at = done === total ? total : Math.floor(done / step) * step;
  const left =
    fine && secondsLeft !== undefined ? `, còn khoảng ${Math.ceil(secondsLeft)} giây · s left` : '';
  return `Đang dựng trang · Pages ${at}/${total}${left}`;
}

/** Prints what happened and what to do; returns the exit code. */
function explain(error: unknown): number {
  if (error instanceof PublisherError) {
    const { say, hint } = error;
    console.error(`\n${say.vi}${hint ? ` ${hint.vi}` : ''}`);
    console.error(`${say.en}${hint ? ` ${hint.en}` : ''}`);
    return error.exit;
  }
  if (error instanceof Error && error.name === 'AbortError') {
    console.error(
      '\nĐã dừng; lần sau chạy lại sẽ làm tiếp. Stopped; the next run goes on from here.',
    );
    return 130;
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code?.startsWith('ERR_PARSE_ARGS')) {
    console.error('\nKhông hiểu lệnh. Cách dùng: npm start -- tap-tin.pdf --password "mật khẩu"');
    console.error(`${(error as Error).message} Usage: npm start -- file.pdf --password "…"`);
    return 2;
  }
  if (code === 'EADDRINUSE') {
    console.error(
      `\nCổng ${process.env['PORT']} đang có chương trình khác dùng; chọn số khác hoặc bỏ PORT.`,
    );
    console.error(`Port ${process.env['PORT']} is in use; choose another or leave PORT unset.`);
    return 1;
  }
  throw error;
}

/** Opens the default browser where a person is likely to see it. */
function openBrowser(url: string): void {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const { platform } = process;
  if (CI || (platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)) return;
  const [command, ...args] =
    platform === 'darwin'
      ? ['open', url]
      : platform === 'win32'
        ? ['cmd', '/c', 'start', '""', url]
        : ['xdg-open', url];
  // No browser to be found is no reason to stop: the address stands above.
  spawn(command as string, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
