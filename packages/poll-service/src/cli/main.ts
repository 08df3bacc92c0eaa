/** The command line in, a running service or a finished task out. */
import { createWriteStream, existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { restoreBackup, writeBackup } from '../backup.js';
import { createApp } from '../http/app.js';
import { createLog, faultLog } from '../log.js';
import { fingerprint, isSigned, readSigned } from '../minutes/sign.js';
import { sayMinutes } from '../minutes/say.js';
import { digestOf, randomKey } from '../secrets.js';
import { PollService } from '../service.js';
import { openDatabase } from '../store/open.js';
import { writeSetting } from '../store/records.js';
import { createTables } from '../store/schema.js';
import type { Database } from '../store/db.js';
import { explainFault } from './faults.js';
import { HELP, readOptions, type Options } from './options.js';

export interface Surroundings {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly databaseUrl: string | undefined;
  readonly token: string | undefined;
  readonly signal: AbortSignal;
}

/** Exit code: 0 after a stop that lost nothing, 1 where it could not be done, 2 for a wrong option. */
export async function main(args: readonly string[], around: Surroundings): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    around.err(`${explainFault(error)}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    around.out(HELP);
    return 0;
  }
  try {
    return await TASKS[options.command](options, around);
  } catch (error) {
    around.err(`Không làm được. ${explainFault(error)}`);
    return 1;
  }
}

type Task = (options: Options, around: Surroundings) => Promise<number>;

const serve: Task = async (options, around) => {
  const log = createLog({ write: (line) => around.err(line.trimEnd()) });
  const portalKey =
    options.portalKey === undefined ? undefined : await readFile(options.portalKey, 'utf8');
  const { service, adminToken } = await PollService.open({
    database: await openDatabase(around.databaseUrl || options.data),
    instance: options.instance,
    onAlarm: (message) => log.fatal(message),
    ...(portalKey === undefined ? {} : { portalKey }),
  });
  // Before anything can go wrong: it is told once, and only its hash is kept.
  if (adminToken !== undefined) {
    around.out(`Mã quản trị, chỉ hiện một lần, hãy cất giữ: ${adminToken}`);
  }
  const app = createApp(service, {
    allowOrigins: options.allowOrigins,
    trustProxy: options.trustProxy,
    onFault: faultLog(log),
    onWarn: (message) => log.warn(message),
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
  });
  try {
    const at = await app.listen({ port: options.port, host: options.host });
    around.out(`Đang phục vụ tại ${at} (${service.engine}); quản trị: ${at}/admin`);
    await new Promise<void>((resolve) => {
      if (around.signal.aborted) resolve();
      else around.signal.addEventListener('abort', () => resolve(), { once: true });
    });
  } finally {
    await app.close();
  }
  return 0;
};

const backup: Task = async (options, around) => {
  const to = options.to!;
  if (existsSync(to)) throw new Error(`Đã có tệp ${to}: đặt tên khác, bản cũ được giữ nguyên.`);
  try {
    if (options.from?.startsWith('http')) await download(options.from, to, around.token ?? '');
    else await withKnown(options, around, (database) => writeBackup(database, to));
  } catch (error) {
    // Half a copy would be taken for one.
    await rm(to, { force: true });
    throw error;
  }
  around.out(
    `Đã sao lưu ${options.from?.startsWith('http') ? options.from : placeOf(options, around)} vào ${to}. Tệp này có khoá ký: cất như cất mã quản trị.`,
  );
  return 0;
};

/** Which one it was, where a variable may say another than the operator has in mind. */
function placeOf({ data }: Options, { databaseUrl }: Surroundings): string {
  return databaseUrl ? 'PostgreSQL (DATABASE_URL)' : data;
}

async function download(from: string, to: string, token: string): Promise<void> {
  const answer = await fetch(new URL('/admin/backup', from), {
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => {
    throw new Error(`Không nối được tới ${from}: dịch vụ có đang chạy ở đó không?`);
  });
  if (answer.status === 401) {
    throw new Error('Mã quản trị chưa đúng: đặt E_BULLETIN_TOKEN là mã của dịch vụ này.');
  }
  if (!answer.ok) throw new Error(await refusalOf(answer));
  // As it comes: a copy of a large box is larger than some machines' memory.
  await pipeline(answer.body!, createWriteStream(to, { mode: 0o600, flags: 'wx' }));
}

async function refusalOf(answer: Response): Promise<string> {
  const said = (await answer.json().catch(() => ({}))) as { message?: string };
  return said.message ?? `${answer.url} trả lời ${answer.status}: xem lại --from.`;
}

const restore: Task = async (options, around) => {
  const isNew = !around.databaseUrl && !existsSync(options.data);
  let polls = 0;
  try {
    await withDatabase(options, around, async (database) => {
      await createTables(database);
      polls = await restoreBackup(database, options.from!);
    });
  } catch (error) {
    // An empty one would be taken for what was to be restored.
    if (isNew) for (const end of ['', '-wal']) await rm(options.data + end, { force: true });
    throw error;
  }
  around.out(
    `Đã phục hồi ${polls} cuộc lấy ý kiến vào ${placeOf(options, around)}. Mã quản trị là mã của bản sao.`,
  );
  return 0;
};

const verify: Task = async (options, around) => {
  const signed = readSigned(await readFile(options.file!, 'utf8'));
  const words = signed && sayMinutes(signed.document);
  if (!words) {
    around.err('SAI: tệp này không phải biên bản của dịch vụ.');
    return 1;
  }
  if (!isSigned(signed)) {
    around.err('SAI: biên bản đã bị sửa, hoặc chữ ký không phải của nó.');
    return 1;
  }
  around.out(`ĐÚNG: chữ ký khớp. Dấu của khoá: ${fingerprint(signed.publicKey)}`);
  around.out('Đối chiếu dấu này với dấu mà cơ quan công bố, và những dòng dưới đây với bản in:');
  for (const line of words) around.out(line);
  return 0;
};

const newToken: Task = async (options, around) => {
  const token = randomKey();
  await withKnown(options, around, async (database) => {
    await createTables(database);
    await database.transaction((tx) => writeSetting(tx, 'admin', digestOf(token)));
  });
  around.out(`Mã quản trị mới, chỉ hiện một lần, hãy cất giữ: ${token}`);
  return 0;
};

const TASKS = { serve, backup, restore, verify, 'new-token': newToken } as const;

/** A database that is there: a slip in its name makes no new one, which would be empty. */
async function withKnown(
  options: Options,
  around: Surroundings,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  if (!around.databaseUrl && !existsSync(options.data)) {
    throw new Error(`Không có tệp dữ liệu ${options.data}: xem lại --data.`);
  }
  await withDatabase(options, around, work);
}

async function withDatabase(
  options: Options,
  around: Surroundings,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  if (around.databaseUrl && options.dataGiven) {
    throw new Error('Có cả --data và DATABASE_URL, chưa rõ dùng cái nào: bỏ một trong hai.');
  }
  const database = await openDatabase(around.databaseUrl || options.data);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}
