/** `preview`: an issue folder, or a PDF built into a temporary one, behind the static server. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIssue } from '../build/build-issue.js';
import type { Progress } from '../build/options.js';
import { EXIT, PublisherError } from '../errors.js';
import { errorCode } from '../files.js';
import { say } from '../model/say.js';
import { serveIssue, type StaticServer } from './static-server.js';

export interface PreviewOptions {
  /** Folder of an issue, or a PDF. */
  readonly path: string;
  readonly port?: number;
  readonly host?: string;
  readonly password?: string;
  readonly signal?: AbortSignal;
}

export async function preview(
  options: PreviewOptions,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<StaticServer> {
  const folder = await isFolder(options.path);
  if (folder) {
    await expectIssue(options.path);
    return listen(options.path, options);
  }
  const temporary = await mkdtemp(join(tmpdir(), 'e-bulletin-'));
  const clean = (): Promise<void> => rm(temporary, { recursive: true, force: true });
  try {
    const out = join(temporary, 'ban-tin');
    await buildIssue(
      {
        input: options.path,
        out,
        sidecar: false,
        ...(options.password === undefined ? {} : { password: options.password }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      },
      onProgress,
    );
    const server = await listen(out, options);
    return { ...server, close: () => server.close().finally(clean) };
  } catch (error) {
    await clean();
    throw error;
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );

async function expectIssue(path: string): Promise<void> {
  const there = await stat(join(path, 'manifest.json')).catch(() => undefined);
  if (there?.isFile()) return;
  throw new PublisherError({
    code: 'preview.no-issue',
    exit: EXIT.input,
    message: say(`Trong ${path} không có bản tin.`, `There is no issue in ${path}.`),
    hint: say(
      'Chỉ ra thư mục có manifest.json, hoặc một tệp PDF.',
      'Name the folder that holds manifest.json, or a PDF.',
    ),
  });
}

async function listen(path: string, options: PreviewOptions): Promise<StaticServer> {
  try {
    return await serveIssue(path, {
      ...(options.port === undefined ? {} : { port: options.port }),
      ...(options.host === undefined ? {} : { host: options.host }),
    });
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error;
    throw new PublisherError({
      code: 'preview.port',
      exit: EXIT.usage,
      message: say(
        `Không mở được cổng ${options.port ?? 0}.`,
        `Port ${options.port ?? 0} cannot be used.`,
      ),
      hint: say('Bỏ --port để máy tự chọn.', 'Leave out --port to get a free one.'),
      cause: error,
    });
  }
}
