/** The command line in, a running service out, until it is told to stop. */
import { hostname } from 'node:os';
import { parseArgs } from 'node:util';
import { createApp } from './http/app.js';
import { PollService } from './service.js';
import { openDatabase } from './store/open.js';

export interface Surroundings {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly databaseUrl: string | undefined;
  readonly signal: AbortSignal;
}

const HELP = `e-bulletin-polls: dịch vụ lấy ý kiến tham khảo

  e-bulletin-polls [tuỳ chọn]

  --data FILE           tệp dữ liệu (mặc định: y-kien.db); DATABASE_URL=postgres://… để dùng PostgreSQL
  --port N              cổng (mặc định: 8787; 0: cổng trống bất kỳ)
  --host ADDRESS        địa chỉ nhận kết nối (mặc định: 127.0.0.1)
  --allow-origin URL    cổng thông tin được nhúng câu hỏi, ví dụ https://bennghe.vn; lặp lại được
  --public-url URL      địa chỉ mà người dân thấy, ví dụ https://y-kien.bennghe.vn
  --instance NAME       tên của tiến trình khi chạy nhiều tiến trình (mặc định: tên máy)
  --help`;

/** Exit code: 0 after a stop that lost nothing, 1 where the service could not start, 2 for a wrong option. */
export async function main(args: readonly string[], around: Surroundings): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    around.err(`${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    around.out(HELP);
    return 0;
  }
  const address = around.databaseUrl ?? options.data;
  try {
    const database = await openDatabase(address);
    const { service, adminToken } = await PollService.open({
      database,
      instance: options.instance,
    });
    const app = createApp(service, {
      allowOrigins: options.allowOrigins,
      onFault: (error) => around.err(error.message),
      ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
    });
    const at = await app.listen({ port: options.port, host: options.host });
    if (adminToken !== undefined) {
      around.out(`Mã quản trị, chỉ hiện một lần, hãy cất giữ: ${adminToken}`);
    }
    around.out(`Đang phục vụ tại ${at} (${service.engine})`);
    await new Promise<void>((resolve) => {
      if (around.signal.aborted) resolve();
      else around.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await app.close();
    return 0;
  } catch (error) {
    around.err(
      `Không chạy được: ${(error as Error).message}. Xem lại --data (hoặc DATABASE_URL), --host và --port; ` +
        'mỗi tệp dữ liệu chỉ một tiến trình được mở.',
    );
    return 1;
  }
}

interface Options {
  readonly help: boolean;
  readonly data: string;
  readonly port: number;
  readonly host: string;
  readonly instance: string;
  readonly allowOrigins: readonly string[];
  readonly publicUrl: string | undefined;
}

function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      data: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      instance: { type: 'string' },
      'allow-origin': { type: 'string', multiple: true },
      'public-url': { type: 'string' },
    },
  });
  const port = Number(values.port ?? '8787');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port}?`);
  return {
    help: values.help ?? false,
    data: values.data ?? 'y-kien.db',
    port,
    host: values.host ?? '127.0.0.1',
    instance: values.instance ?? hostname(),
    allowOrigins: (values['allow-origin'] ?? []).map(originOf),
    publicUrl: values['public-url'] === undefined ? undefined : originOf(values['public-url']),
  };
}

/** Scheme, host and port; a path typed along is left out. */
function originOf(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new Error(`“${text}”: viết như https://bennghe.vn`);
  return new URL(text).origin;
}
