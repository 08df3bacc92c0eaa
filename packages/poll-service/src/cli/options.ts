/** What stands on the command line. */
import { hostname } from 'node:os';
import { parseArgs } from 'node:util';

export const HELP = `e-bulletin-polls: dịch vụ lấy ý kiến tham khảo

  e-bulletin-polls [tuỳ chọn]                    chạy dịch vụ
  e-bulletin-polls backup --to TỆP               sao lưu (thêm --from http://127.0.0.1:8787 khi dịch vụ đang chạy)
  e-bulletin-polls restore --from TỆP            phục hồi vào cơ sở dữ liệu trống
  e-bulletin-polls verify TỆP                    kiểm chữ ký của một biên bản
  e-bulletin-polls new-token                     đổi mã quản trị (SQLite: khi dịch vụ đã dừng)

  --data FILE           tệp dữ liệu (mặc định: y-kien.db); DATABASE_URL=postgres://… để dùng PostgreSQL
  --port N              cổng (mặc định: 8787; 0: cổng trống bất kỳ)
  --host ADDRESS        địa chỉ nhận kết nối (mặc định: 127.0.0.1)
  --allow-origin URL    cổng thông tin được nhúng câu hỏi, ví dụ https://bennghe.vn; lặp lại được
  --public-url URL      địa chỉ mà người dân thấy, ví dụ https://y-kien.bennghe.vn
  --trust-proxy ADDRESS máy chủ web đứng trước, ví dụ 127.0.0.1; lặp lại được (mặc định: không tin máy nào)
  --portal-key FILE     khoá công khai Ed25519 (PEM) hoặc khoá chung, cho mức "subject"
  --instance NAME       tên của tiến trình khi chạy nhiều tiến trình (mặc định: tên máy)
  --help

  E_BULLETIN_TOKEN      mã quản trị, cho lệnh backup --from http://…`;

export const COMMANDS = ['serve', 'backup', 'restore', 'verify', 'new-token'] as const;
export type Command = (typeof COMMANDS)[number];

export interface Options {
  readonly command: Command;
  readonly help: boolean;
  readonly data: string;
  /** By name, not by default. */
  readonly dataGiven: boolean;
  readonly port: number;
  readonly host: string;
  readonly instance: string;
  readonly allowOrigins: readonly string[];
  readonly publicUrl: string | undefined;
  readonly trustProxy: readonly string[];
  readonly portalKey: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly file: string | undefined;
}

/** @throws Error with what is wrong */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      data: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      instance: { type: 'string' },
      'allow-origin': { type: 'string', multiple: true },
      'public-url': { type: 'string' },
      'trust-proxy': { type: 'string', multiple: true },
      'portal-key': { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
    },
  });
  const [name = 'serve', file, ...more] = positionals;
  const command = COMMANDS.find((one) => one === name);
  if (!command) throw new Error(`Không có lệnh “${name}”.`);
  if (more.length || (file !== undefined && command !== 'verify')) {
    throw new Error(`Thừa “${more[0] ?? file}”.`);
  }
  if (command === 'backup' && !values.to) throw new Error('Thiếu --to TỆP.');
  if (command === 'restore' && !values.from) throw new Error('Thiếu --from TỆP.');
  if (command === 'verify' && !file) throw new Error('Thiếu tệp biên bản.');
  const port = Number(values.port ?? '8787');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${values.port}? Viết một số từ 0 đến 65535.`);
  }
  return {
    command,
    help: values.help ?? false,
    data: values.data ?? 'y-kien.db',
    dataGiven: values.data !== undefined,
    port,
    host: values.host ?? '127.0.0.1',
    instance: values.instance ?? hostname(),
    allowOrigins: (values['allow-origin'] ?? []).map(originOf),
    publicUrl: values['public-url'] === undefined ? undefined : originOf(values['public-url']),
    trustProxy: values['trust-proxy'] ?? [],
    portalKey: values['portal-key'],
    from: values.from,
    to: values.to,
    file,
  };
}

/** Scheme, host and port; a path typed along is left out. */
function originOf(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    throw new Error(`“${text}”: viết như https://bennghe.vn`);
  }
  return new URL(text).origin;
}
